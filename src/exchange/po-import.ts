import type { Entries } from '../catalogue/entries.ts'
import { normalise } from '../catalogue/fingerprint.ts'
import { suggest } from '../checks/content/check.ts'
import type { Finding } from '../report.ts'
import { badCharacters } from '../gate/characters.ts'
import { importFinding } from './import-findings.ts'
import { planGuide } from './import-guide.ts'
import { emptyPlan, joinPlans, type OfferedPiece, type OfferedUnit, type Plan } from './import-plan.ts'
import { importText } from './import-text.ts'
import { planWords } from './import-words.ts'
import { parsePo, type PoEntry, type PoFile } from './po-file.ts'
import { poLanguage, poTranslator } from './po-headers.ts'
import { readMark } from './po-marks.ts'
import { isProgram, nameProblem } from './person.ts'
import { poProblem } from './po-problem.ts'
import { readKey } from './po-units.ts'

const MAX_ENTRIES = 5000
const MAX_PROBLEMS = 20

type Marked = OfferedUnit & { madeFrom: string | undefined }

/** What importing a PO file would do; nothing is written here. `file` is its name in messages. Never throws on bad bytes. */
export function planPo(entries: Entries, bytes: Buffer, file: string, take: ReadonlySet<string> = new Set()): Plan {
  const read = importText(bytes, file)
  if ('findings' in read) return { ...emptyPlan(), findings: read.findings }
  const refused = (...findings: Finding[]): Plan => ({ ...emptyPlan(), findings })
  let po: PoFile
  try {
    po = parsePo(read.text)
  } catch (error) {
    return refused(poProblem(error, read.text, file))
  }
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(po.headers['Content-Type'] ?? '')?.[1]
  if (charset && !/^(?:utf-?8|us-ascii|charset)$/i.test(charset)) {
    const fix = 'lưu lại với mã UTF-8; Poedit: Catalogue → Properties → Charset: UTF-8'
    return refused(importFinding('import-encoding', file, 0, `phần đầu tệp ghi mã ${charset}`, fix))
  }
  const code = languageOf(po, entries, file)
  if (typeof code !== 'string') return refused(code)
  const cut = cutShort(po, file)
  if (cut) return refused(cut)

  const { guides, words, findings } = grouped(po.entries, entries, linesOf(read.text), file)
  const language = entries.languages.get(code)!
  const said = poTranslator(po)
  const strange = said !== undefined && badCharacters(said, language.language.alphabet).length > 0
  const problem = strange ? 'có chữ ngoài bảng chữ của thư viện' : said && nameProblem(said)
  const about = { code, translator: problem ? undefined : said, byMachine: said !== undefined && isProgram(said) }
  const plans = [...guides].map(([slug, pieces]) => planGuide(entries, { slug, pieces, ...about }, file, take))
  const notes = problem ? [`Không ghi tên người dịch «${said}»: ${problem}.`] : []
  return joinPlans([{ ...emptyPlan(), notes, findings }, ...plans, planWords(entries, language, words, file, take)])
}

function languageOf(po: PoFile, { languages }: Entries, file: string): string | Finding {
  const codes = [...languages.values()].filter(({ language }) => !language.source).map(({ folder }) => folder)
  const found = poLanguage(po, codes)
  if ('code' in found) return found.code
  const at = (what: string, fix: string) => importFinding('import-language', file, 0, what, fix)
  if (found.problem === 'missing')
    return at('phần đầu tệp không nói thứ tiếng', `thêm dòng "X-Cam-Tay-Language: ${codes[0]}\\n"`)
  if (found.problem === 'two')
    return at(`phần đầu tệp nói hai thứ tiếng: ${found.said}`, 'xuất lại tệp cho đúng thứ tiếng')
  return at(`không dịch được vào thứ tiếng «${found.said}»`, suggest(found.said, codes))
}

/** A file broken off between two lines is still a PO file; only the number of its entries, or a loose end, tells. */
function cutShort({ headers, entries, obsolete }: PoFile, file: string): Finding | undefined {
  const at = (what: string, fix: string) => importFinding('import-cut', file, 0, what, fix)
  if (entries.length > MAX_ENTRIES)
    return importFinding('import-size', file, 0, `tệp có hơn ${MAX_ENTRIES} mục`, 'gửi từng bài một')
  const count = Number(headers['X-Cam-Tay-Entries'] ?? 0)
  if (entries.length + obsolete < count) {
    const fix = 'xin lại cả tệp; nếu cố ý bỏ bớt mục thì xóa dòng X-Cam-Tay-Entries ở đầu tệp'
    return at(`tệp phải có ${count} mục, chỉ còn ${entries.length}`, fix)
  }
  const last = entries.at(-1)
  if (last && /\s$/.test(last.target) && !/\s$/.test(last.source))
    return at(
      `lời cuối tệp («${last.key}») kết bằng dấu cách, như bị cắt giữa câu`,
      'xin lại cả tệp, hoặc xóa dấu cách ấy',
    )
  return undefined
}

function grouped(all: PoEntry[], entries: Entries, line: (key: string) => number, file: string) {
  const guides = new Map<string, OfferedPiece[]>()
  const words: Marked[] = []
  const findings: Finding[] = []
  const slugs = entries.guides.map(({ slug }) => slug)
  for (const entry of all) {
    const key = readKey(entry.key)
    const unit = offered(entry, key?.part ?? '', line(entry.key))
    const refuse = (what: string, fix: string) => findings.push(importFinding('import-key', file, unit.line, what, fix))
    if (entry.key.startsWith('@')) words.push({ ...unit, madeFrom: readMark(entry.notes, 'source') })
    else if (!key)
      refuse(
        `tên mục «${entry.key}» sai dạng`,
        'đừng sửa dòng msgctxt; tên đúng như pay-electricity-bill/open-message#1',
      )
    else if (!slugs.includes(key.slug)) refuse(`không có bài «${key.slug}»`, suggest(key.slug, slugs))
    else {
      const pieces = guides.get(key.slug) ?? []
      guides.set(key.slug, pieces)
      const piece = pieces.find(({ name }) => name === key.name)
      if (piece) piece.units = [...piece.units, unit].sort((a, b) => place(a) - place(b))
      else pieces.push({ name: key.name, madeFrom: readMark(entry.notes, 'source'), units: [unit] })
    }
    if (findings.length === MAX_PROBLEMS) break
  }
  return { guides, words, findings }
}

const place = ({ part }: OfferedUnit) => (part.startsWith('#') ? Number(part.slice(1)) : Number.MAX_SAFE_INTEGER)

const offered = ({ key, source, target, notes, fuzzy }: PoEntry, part: string, line: number): OfferedUnit => ({
  key,
  part,
  source: normalise(source),
  target: part.startsWith('#')
    ? target
        .split(/\n\s*\n/)
        .map(normalise)
        .filter(Boolean)
        .join('\n\n')
    : normalise(target),
  base: readMark(notes, 'target'),
  fuzzy,
  line,
})

function linesOf(text: string): (key: string) => number {
  const lines = new Map<string, number>()
  text.split('\n').forEach((words, index) => {
    const key = /^msgctxt\s+"([^"]*)"/.exec(words)?.[1]
    if (key !== undefined) lines.set(key, index + 1)
  })
  return (key) => lines.get(key) ?? 0
}
