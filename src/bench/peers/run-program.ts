import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { delimiter, dirname, join } from 'node:path'
import { Refusal } from '../../exchange/refusal.ts'

const LAST_LINES = 12

/** The programs of the folder first, then the very Node that runs this. */
const environmentIn = (folder: string) => ({
  ...process.env,
  PATH: [join(folder, 'node_modules/.bin'), dirname(process.execPath), process.env['PATH']].join(delimiter),
  ASTRO_TELEMETRY_DISABLED: '1',
  NO_COLOR: '1',
  CI: '1',
})

/** What the program wrote; a Refusal with its last lines, and `hint`, when it is not there or fails. */
export async function runProgram([program, ...args]: string[], folder: string, hint = ''): Promise<string> {
  const shell = process.platform === 'win32'
  const child = spawn(program!, args, {
    cwd: folder,
    env: environmentIn(folder),
    stdio: ['ignore', 'pipe', 'pipe'],
    shell,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [code] = (await once(child, 'close').catch((error: NodeJS.ErrnoException) => [error.code])) as [number | string]
  if (code === 0) return output
  const told = output.trimEnd().split('\n').slice(-LAST_LINES).join('\n')
  throw new Refusal([`${[program, ...args].join(' ')} (in ${folder}): ${code}`, told, hint].filter(Boolean).join('\n'))
}
