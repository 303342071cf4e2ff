import { parseArgs, type ParseArgsConfig } from 'node:util'
import { nearest } from '../gate/nearest.ts'
import { Refusal } from '../exchange/refusal.ts'

type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>

/**
 * Runs an editors' command: reads its arguments, prints its help, and turns a refusal into a message.
 * `run` returns the exit code: 0 done, 1 something is wrong with the content. A request that is not understood exits with 2.
 */
export async function command<const O extends Options>(
  help: string,
  options: O,
  run: (values: Parsed<O>['values'], names: string[]) => number | Promise<number>,
): Promise<void> {
  try {
    const all = { ...options, help: { type: 'boolean', short: 'h' } } as const
    const { values, positionals } = parseArgs({ options: all, allowPositionals: true })
    if ('help' in values && values.help) return void console.log(help)
    process.exitCode = await run(values as Parsed<O>['values'], positionals)
  } catch (error) {
    const message = error instanceof Refusal ? error.message : misunderstood(error, Object.keys(options))
    if (message === undefined) throw error
    console.error(message)
    if (!(error instanceof Refusal)) console.error('Xem cách dùng: thêm -- --help')
    process.exitCode = error instanceof Refusal ? 1 : 2
  }
}

function misunderstood(error: unknown, known: string[]): string | undefined {
  const { code, message } = error as { code?: string; message: string }
  if (!code?.startsWith('ERR_PARSE_ARGS')) return undefined
  const option = message.match(/'(?:-\w, )?--?([\w-]+)/)?.[1] ?? ''
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `--${option} thiếu giá trị, hoặc có giá trị mà không cần.`
  const near = nearest(option, known)
  return `Không hiểu --${option}. ${near ? `Có phải --${near} không?` : `Dùng được: ${known.map((name) => `--${name}`).join(' ')}`}`
}

/** Words behind the last one a command takes are refused: they are a forgotten option, or a title without quotes. */
export function noMore(names: string[], hint: string): void {
  if (names.length) throw new Refusal(`Thừa: ${names.map((name) => `«${name}»`).join(' ')}. ${hint}.`)
}
