import { createInterface } from 'node:readline/promises'

/** A person at a terminal is asked; a script has read the help. */
export async function confirmed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return true
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(`${question} (c = có, k = không) `)
  terminal.close()
  return /^(?:c|có|co|y)/i.test(answer.trim())
}
