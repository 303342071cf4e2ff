import { closeSync, lstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Refusal } from '../exchange/refusal.ts'
import { MAX_AUDIO_BYTES } from './recording.ts'

/** A file with a voice, read into memory but for what is beyond the largest size. */
export interface NoteFile {
  name: string
  bytes: Buffer
}

const MAX_FILES = 100
const MAX_ALL_BYTES = 200_000_000
const byName = new Intl.Collator('vi', { numeric: true })

/**
 * Voice notes of a folder, or those named, in the order of their names: `2.m4a` comes before `10.m4a`. Hidden files of a folder
 * are no notes; anything else there is for the caller to refuse.
 */
export function readNotes(paths: string[]): NoteFile[] {
  const files = paths.flatMap((path) => {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat) throw new Refusal(`Không có «${path}». Xem lại tên tệp và thư mục.`)
    if (stat.isFile()) return [path]
    if (!stat.isDirectory()) throw new Refusal(`«${path}» không phải tệp thường cũng không phải thư mục.`)
    return readdirSync(path)
      .filter((name) => !name.startsWith('.'))
      .map((name) => join(path, name))
  })
  if (files.length === 0) throw new Refusal(`Không thấy bản thu nào trong ${paths.join(', ')}.`)
  if (files.length > MAX_FILES)
    throw new Refusal(`Có ${files.length} tệp; mỗi lần nhập không quá ${MAX_FILES} bản thu.`)
  const odd = files.find((file) => !lstatSync(file).isFile())
  if (odd) throw new Refusal(`«${odd}» là thư mục hoặc lối tắt. Chỉ để bản thu trong thư mục, mỗi bước một tệp.`)
  const all = files.reduce((sum, file) => sum + Math.min(statSync(file).size, MAX_AUDIO_BYTES), 0)
  if (all > MAX_ALL_BYTES) throw new Refusal(`Các tệp nặng hơn ${MAX_ALL_BYTES / 1e6} MB. Xuất lại thành m4a hoặc mp3.`)
  return files
    .sort((a, b) => byName.compare(basename(a), basename(b)))
    .map((file) => ({ name: basename(file), bytes: read(file) }))
}

function read(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(Math.min(statSync(path).size, MAX_AUDIO_BYTES + 1))
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0))
  } finally {
    closeSync(file)
  }
}
