import { spawnSync } from 'node:child_process'
import { Refusal } from '../exchange/refusal.ts'

/** rclone's exit code for a folder that is not there. */
const NO_FOLDER = 3

function run(args: string[], quiet = false) {
  const { status, stdout, error } = spawnSync('rclone', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', quiet ? 'ignore' : 'inherit'],
    maxBuffer: 2 ** 30,
  })
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT')
    throw new Refusal('Chưa có chương trình rclone. Cài: apt-get install rclone, hoặc xem https://rclone.org/install/')
  if (error) throw error
  return { status, stdout }
}

/** Runs rclone and returns what it printed; its own messages go to the terminal. Throws when it fails. */
export function rclone(args: string[]): string {
  const { status, stdout } = run(args)
  if (status !== 0)
    throw new Refusal(`rclone ${args[0]} không xong (mã ${status}). Trang cũ vẫn đọc được; sửa rồi chạy lại lệnh này.`)
  return stdout
}

/** Names at the top of a target, folders with a slash at their end; none where it is not there yet. */
export function namesIn(target: string): string[] {
  const { status, stdout } = run(['lsf', target], true)
  if (status === NO_FOLDER) return []
  return status === 0 ? stdout.split('\n').filter(Boolean) : rclone(['lsf', target]).split('\n').filter(Boolean)
}

/** Whether the target tells the hash of a file. */
export const knowsHashes = (target: string) => {
  const { status, stdout } = run(['backend', 'features', target], true)
  if (status !== 0) return false
  const { Hashes } = JSON.parse(stdout) as { Hashes?: string[] | null }
  return (Hashes ?? []).length > 0
}
