import { createInterface } from 'node:readline/promises'
import { Refusal } from '../exchange/refusal.ts'

export interface Question {
  /** How the value is given in the command itself: `--topic`. */
  option: string
  ask: string
  /** What is wrong with an answer, and what to write instead. */
  problem?: (answer: string) => string | undefined
}

/** Where the questions go. `people` is false where nobody can answer: a script, a pipe, CI. */
const terminal = {
  input: process.stdin as NodeJS.ReadableStream,
  output: process.stdout as NodeJS.WritableStream,
  people: process.stdin.isTTY && process.stdout.isTTY,
}

/**
 * Values of a command: those given, and, on a terminal, those it asks for until they can be used.
 * Where nobody can answer, what is missing or cannot be used is refused, all of it at once.
 */
export async function answers<K extends string>(
  questions: Record<K, Question>,
  given: Partial<Record<K, string | undefined>>,
  { example, from = terminal }: { example: string; from?: typeof terminal },
): Promise<Record<K, string>> {
  const found = { ...given } as Record<K, string>
  const keys = Object.keys(questions) as K[]
  const wrong = keys.flatMap((key) => (given[key] === undefined ? [] : (questions[key].problem?.(given[key]) ?? [])))
  const open = keys.filter((key) => given[key] === undefined || questions[key].problem?.(given[key]))
  if (open.length === 0) return found
  if (!from.people) {
    const missing = keys.filter((key) => given[key] === undefined)
    const list = missing.map((key) => `  ${questions[key].option}: ${questions[key].ask}`)
    throw new Refusal([...wrong, ...(list.length ? ['Còn thiếu:', ...list] : []), `Ví dụ: ${example}`].join('\n'))
  }
  const lines = createInterface({ input: from.input, output: from.output })
  const stopped = new AbortController()
  lines.once('close', () => stopped.abort())
  try {
    for (const problem of wrong) from.output.write(`${problem}\n`)
    for (const key of open) found[key] = await answer(questions[key])
    return found
  } catch (error) {
    if (!stopped.signal.aborted) throw error
    throw new Refusal('\nĐã dừng; chưa ghi gì.')
  } finally {
    lines.close()
  }

  async function answer({ ask, problem }: Question): Promise<string> {
    for (;;) {
      const text = (await lines.question(`${ask}: `, stopped)).normalize('NFC').trim()
      const again = text ? problem?.(text) : 'Chưa có gì. Gõ câu trả lời rồi bấm Enter; muốn dừng thì bấm Ctrl+C.'
      if (!again) return text
      from.output.write(`  ${again}\n`)
    }
  }
}
