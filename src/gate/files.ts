import { lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../report.ts'
import { fileProblems } from './file-bytes.ts'
import { isFolder, kindOf, nearestFolder, nearestPlace, sizes } from './places.ts'
import { finding, type Rule } from './rules.ts'

const MAX_FILES = 50_000
const NAME = /^[a-z0-9][a-z0-9.-]{0,80}$|^README\.md$/
const JUNK = /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|\.gitkeep|.*~|\..*\.swp|.*\.\d+\.writing\d+)$/i

/**
 * The file layer: what lies in a content folder, before any parser sees it. Follows no link, opens nothing but regular
 * files of an allowed name, place and size. `file` in the findings is relative to `contentDir`.
 */
export function checkFiles(contentDir: string): Finding[] {
  const findings: Finding[] = []
  let count = 0

  function folder(path: string) {
    const entries = readdirSync(join(contentDir, path), { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )
    findings.push(...twins(path, entries))
    for (const entry of entries) {
      if (++count > MAX_FILES) return
      const inside = path ? `${path}/${entry.name}` : entry.name
      const refused = entryProblem(inside, entry)
      if (refused) findings.push(refused)
      else if (entry.isDirectory()) folder(inside)
      else findings.push(...regularFile(contentDir, inside))
    }
  }

  folder('')
  if (count > MAX_FILES)
    findings.push(
      finding('file-count', '.', 0, `có hơn ${MAX_FILES} tệp và thư mục`, 'xóa những gì không thuộc nội dung'),
    )
  return findings
}

/** What can be said of an entry without opening it. */
function entryProblem(path: string, entry: Dirent): Finding | undefined {
  const problem = (rule: Rule, what: string, fix: string, level?: Finding['level']) =>
    finding(rule, path, 0, what, fix, level)
  if (entry.isSymbolicLink())
    return problem('file-symlink', 'đây là lối tắt, không phải tệp', 'xóa lối tắt, chép tệp thật vào đây')
  if (entry.isFile() && JUNK.test(entry.name))
    return problem('file-junk', 'tệp do máy tự tạo', 'xóa tệp này', 'warning')
  if (!entry.isFile() && !entry.isDirectory())
    return problem('file-special', 'không phải tệp thường (ống, thiết bị hoặc ổ nối)', 'xóa nó')
  if (!NAME.test(entry.name))
    return problem(
      'file-name',
      `tên «${entry.name}» có chữ hoa, dấu, cách hoặc ký hiệu`,
      `đổi tên thành «${plainName(entry.name)}»`,
    )
  if (entry.isDirectory())
    return isFolder(path)
      ? undefined
      : problem(
          'file-place',
          'thư mục này không thuộc nội dung',
          `có phải «${nearestFolder(path)}» không? Nếu không thì xóa`,
        )
  return kindOf(path)
    ? undefined
    : problem(
        'file-place',
        'tệp này không thuộc chỗ nào của nội dung',
        `có phải «${nearestPlace(path)}» không? Nếu không thì xóa`,
      )
}

function regularFile(contentDir: string, path: string): Finding[] {
  const kind = kindOf(path)!
  const { size, mode } = lstatSync(join(contentDir, path))
  if (mode & 0o111) return [finding('file-executable', path, 0, 'tệp có quyền chạy', `gõ: chmod 644 content/${path}`)]
  if (size > sizes[kind]) {
    const what = `tệp nặng ${kilobytes(size)}, hơn mức ${kilobytes(sizes[kind])}`
    return [finding('file-size', path, 0, what, kind === 'text' ? 'chia nhỏ tệp' : 'nén hoặc thu nhỏ lại')]
  }
  return fileProblems(path, kind, readFileSync(join(contentDir, path)))
}

/** Names of one folder that some system takes for the same. */
function twins(path: string, entries: Dirent[]): Finding[] {
  const seen = new Map<string, string>()
  return entries.flatMap(({ name }) => {
    const key = name.normalize('NFC').toLowerCase()
    const other = seen.get(key)
    seen.set(key, name)
    const file = path ? `${path}/${name}` : name
    return other === undefined
      ? []
      : [
          finding(
            'file-twin',
            file,
            0,
            `tên «${name}» và «${other}» chỉ khác chữ hoa hoặc cách bỏ dấu`,
            'giữ lại một, xóa hoặc đổi tên cái kia',
          ),
        ]
  })
}

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1000)} kB`

/** plainName('Ảnh lá Lúa.JPG') → 'anh-la-lua.jpg' */
const plainName = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|-+(?=\.|$)/g, '') || 'ten-moi'
