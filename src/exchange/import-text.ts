import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { hiddenCharacters } from '../gate/characters.ts'
import { lineFinder } from '../gate/rules.ts'
import type { Finding } from '../report.ts'
import { importFinding } from './import-findings.ts'
import { Refusal } from './refusal.ts'

/** The most bytes of a file with words. */
export const MAX_BYTES = 1_000_000
const MAX_PROBLEMS = 10

/** The first `most` bytes of a regular file and one more. */
export function readImport(path: string, most = MAX_BYTES): Buffer {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) throw new Refusal(`Không có tệp «${path}». Xem lại tên tệp và thư mục.`)
  if (!stat.isFile()) throw new Refusal(`«${path}» không phải tệp thường. Chỉ ra từng tệp, ví dụ: po/*.po`)
  const bytes = Buffer.alloc(Math.min(stat.size, most + 1))
  const file = openSync(path, 'r')
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0))
  } finally {
    closeSync(file)
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The text of a file from outside, without BOM, lines ended by `\n`; or why it cannot be one. */
export function importText(bytes: Buffer, file: string): { text: string } | { findings: Finding[] } {
  const refused = (...args: [Parameters<typeof importFinding>[0], number, string, string]) => ({
    findings: [importFinding(args[0], file, args[1], args[2], args[3])],
  })
  if (bytes.length === 0) return refused('import-cut', 0, 'tệp rỗng', 'xin lại tệp từ người gửi')
  if (bytes.length > MAX_BYTES)
    return refused('import-size', 0, `tệp lớn hơn ${MAX_BYTES / 1000} KB`, 'xin lại đúng tệp .po đã xuất từ thư viện')
  const save = 'mở tệp, lưu lại với mã UTF-8 (Save As → Encoding: UTF-8) rồi nhập lại'
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return refused('import-encoding', 0, 'tệp có mã UTF-16', save)
  let text: string
  try {
    text = utf8.decode(bytes).replace(/\r\n/g, '\n')
  } catch {
    return refused('import-encoding', 0, 'tệp không phải UTF-8, hoặc bị hỏng', save)
  }
  const hidden = hiddenCharacters(text.replace(/\t/g, ' ')).slice(0, MAX_PROBLEMS)
  const line = lineFinder(text)
  if (hidden.length)
    return { findings: hidden.map(({ rule, index, what, fix }) => importFinding(rule, file, line(index), what, fix)) }
  return { text }
}
