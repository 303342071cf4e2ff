import { spawnSync } from 'node:child_process'
import { Refusal } from '../exchange/refusal.ts'

/** Runs rclone and returns what it printed; its own messages go to the terminal. Throws when it fails. */
export function rclone(args: string[]): string {
  const { status, stdout, error } = spawnSync('rclone', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 30,
  })
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT')
    throw new Refusal('Chưa có chương trình rclone. Cài: apt-get install rclone, hoặc xem https://rclone.org/install/')
  if (error) throw error
  if (status !== 0)
    throw new Refusal(`rclone ${args[0]} không xong (mã ${status}). Trang cũ vẫn đọc được; sửa rồi chạy lại lệnh này.`)
  return stdout
}
