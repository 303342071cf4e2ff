import { extname } from 'node:path'
import type { Finding } from '../report.ts'
import { hiddenCharacters } from './characters.ts'
import type { FileKind } from './places.ts'
import { finding, lineFinder } from './rules.ts'

const MAX_PROBLEMS = 20
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** What is wrong with a file's content as bytes: encoding and hidden characters of texts, the true format of the others. */
export function fileProblems(path: string, kind: FileKind, bytes: Buffer): Finding[] {
  if (kind !== 'text') return formatProblem(path, bytes)
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    return [
      finding('file-encoding', path, 0, 'tệp không phải UTF-8', 'lưu lại với mã UTF-8 (Save As → Encoding: UTF-8)'),
    ]
  }
  if (text.startsWith('\uFEFF'))
    return [finding('file-bom', path, 1, 'tệp có ký tự BOM ở đầu', 'lưu lại kiểu UTF-8, không phải UTF-8 with BOM')]
  const line = lineFinder(text)
  const carriage = text.indexOf('\r')
  if (carriage !== -1)
    return [
      finding(
        'character-control',
        path,
        line(carriage),
        'dòng kết thúc kiểu Windows (CR)',
        'lưu lại với kiểu xuống dòng LF (Unix)',
      ),
    ]
  const problems = hiddenCharacters(text)
    .slice(0, MAX_PROBLEMS)
    .map(({ rule, index, what, fix }) => finding(rule, path, line(index), what, fix))
  if (text !== text.normalize('NFC')) {
    const decomposed = text.split('\n').findIndex((part) => part !== part.normalize('NFC')) + 1
    problems.push(
      finding(
        'text-not-nfc',
        path,
        decomposed,
        'chữ có dấu viết tách rời (NFD)',
        'chép chữ ra, gõ lại bằng bàn phím tiếng Việt, hoặc lưu tệp dạng NFC',
      ),
    )
  }
  return problems
}

const ascii = (bytes: Buffer, start: number, end: number) => bytes.subarray(start, end).toString('latin1')

const formats: Record<string, (bytes: Buffer) => boolean> = {
  '.jpg': (bytes) => ascii(bytes, 0, 3) === '\xFF\xD8\xFF',
  '.png': (bytes) => ascii(bytes, 0, 8) === '\x89PNG\r\n\x1A\n',
  '.webp': (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP',
  '.avif': (bytes) => ascii(bytes, 4, 12) === 'ftypavif',
  '.m4a': (bytes) => /^ftyp(?:M4A |mp4[12]|isom|iso[2-6]|dash)$/.test(ascii(bytes, 4, 12)),
}

function formatProblem(path: string, bytes: Buffer): Finding[] {
  const extension = extname(path)
  if (formats[extension]?.(bytes)) return []
  const real = Object.keys(formats).find((other) => formats[other]!(bytes))
  const fix = real
    ? `ruột tệp là ${real}: đổi tên hoặc xuất lại thành ${extension}`
    : `xuất lại hình hoặc tiếng thành ${extension}`
  return [finding('file-format', path, 0, `tệp không phải ${extension} thật`, fix)]
}
