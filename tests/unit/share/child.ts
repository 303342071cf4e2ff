import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/**
 * Runs code in a process of its own: fontconfig reads its file once a process, and these tests need processes in which it went
 * wrong. Answers with what the code wrote, and throws what it threw.
 */
export async function inOwnProcess(code: string) {
  const clean = { ...process.env }
  delete clean['FONTCONFIG_FILE']
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], {
    env: clean,
  })
  return stdout
}
