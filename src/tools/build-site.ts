import { spawn, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { delimiter, dirname } from 'node:path'

/**
 * Builds with the very Node that runs this, whatever else is on the PATH. Its progress shows as it comes, on stderr: what
 * asked for the build may print data. `settings` are variables of the environment. Returns the exit code.
 */
export async function buildSite(settings: Record<string, string> = {}): Promise<number> {
  const npm = process.env['npm_execpath']
  const path = dirname(process.execPath) + delimiter + (process.env['PATH'] ?? '')
  const options: SpawnOptions = { stdio: ['inherit', 2, 2], env: { ...process.env, ...settings, PATH: path } }
  const child = npm?.endsWith('.js')
    ? spawn(process.execPath, [npm, 'run', 'build'], options)
    : spawn('npm', ['run', 'build'], { ...options, shell: process.platform === 'win32' })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code ?? 130
}
