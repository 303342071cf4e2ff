import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'

const LEAST_BYTES = 1_000_000

const freeBytes = (folder: string): number => {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    const above = dirname(folder)
    return above === folder ? Infinity : freeBytes(above)
  }
}

/** The first of these folders whose disk has no room left; a folder that is not there counts as the one above it. */
export const fullDisk = (folders: string[], least = LEAST_BYTES) => folders.find((folder) => freeBytes(folder) < least)

export const fullDiskMessage = (folder: string) =>
  `Ổ đĩa đã đầy nên không dựng được trang: ${folder}\n` +
  `  Trang cũ vẫn còn nguyên. Phần đang dựng dở đã xoá.\n` +
  `  Cách làm: xoá bớt tệp không cần, hoặc đặt OUT_DIR sang ổ khác, rồi chạy lại.\n`
