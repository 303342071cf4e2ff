import { issueFindings } from '../schemas/issue-findings.ts'
import { sourceFrontMatterSchema, translationFrontMatterSchema } from '../schemas/words.ts'
import type { Finding } from '../report.ts'
import { badCharacters } from './characters.ts'
import { typedAddresses, typedNumbers } from './numbers.ts'
import type { GateOptions } from './options.ts'
import { finding, rules, type Rule } from './rules.ts'
import { readYaml } from './yaml.ts'

const MAX_BYTES = 4000

interface Split {
  /** The text between the fences; it starts at line 2 of the file. */
  yaml: string | undefined
  findings: Finding[]
}

/**
 * Takes the front matter of a guide file. Stricter than any reader of it: `---` alone on the first line, and the next
 * line that begins with `---` or `+++` is exactly `---`. Astro and Sätteri end it differently otherwise, and what one
 * takes for data the other would run.
 */
export function splitFrontMatter(text: string, file: string): Split {
  const refused = (rule: Rule, line: number, what: string, fix: string): Split => ({
    yaml: undefined,
    findings: [finding(rule, file, line, what, fix)],
  })
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.trim() !== '')
  const opening = lines[first]?.trimStart() ?? ''
  if (opening.startsWith('+++'))
    return refused('front-matter-toml', first + 1, 'phần đầu viết kiểu TOML (+++)', 'viết lại giữa hai dòng ---')
  if (!opening.startsWith('---'))
    return refused(
      'front-matter-missing',
      1,
      'tệp không có phần đầu',
      'bắt đầu tệp bằng ---, rồi title, summary, keywords, origin, rồi ---',
    )
  if (lines[0] !== '---')
    return refused(
      'front-matter-fence',
      first + 1,
      'dòng --- mở đầu không đứng đúng chỗ',
      'dòng 1 của tệp là đúng ba dấu ---, không có gì khác',
    )
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\+\+\+)/.test(line))
  if (end === -1)
    return refused('front-matter-fence', 1, 'phần đầu không có dòng --- đóng lại', 'thêm một dòng --- sau mục cuối')
  if (lines[end] !== '---')
    return refused(
      'front-matter-fence',
      end + 1,
      `dòng «${lines[end]!.slice(0, 30)}» bắt đầu như dòng đóng`,
      'dòng đóng là đúng ba dấu ---, không có gì khác',
    )
  return { yaml: lines.slice(1, end).join('\n'), findings: [] }
}

/** Judges the text between the fences: strict YAML, the keys and values of the schema, numbers and addresses in its words. */
export function gateFrontMatter(yaml: string, file: string, { language, hotlines, services }: GateOptions): Finding[] {
  const read = readYaml(yaml, file, { maxBytes: MAX_BYTES })
  const line = (path: Path) => read.line(path) + 1
  if (read.findings.length) return read.findings.map((found) => ({ ...found, line: found.line + 1 }))

  const schema = language.source ? sourceFrontMatterSchema : translationFrontMatterSchema
  const result = schema.safeParse(read.data ?? {}, { reportInput: true })
  if (!result.success)
    return issueFindings(schema, result.error, { line }, file, 'front-matter').map((found) => ({
      ...found,
      why: rules['front-matter'],
    }))

  const findings: Finding[] = []
  for (const [path, words] of strings(read.data)) {
    const known = path[0] === 'title' || path[0] === 'summary'
    const problems = [
      ...badCharacters(words, language.alphabet),
      ...(known ? [...typedNumbers(words, hotlines, 'allowed'), ...typedAddresses(words, services, 'allowed')] : []),
    ]
    for (const { rule, what, fix } of problems) findings.push(finding(rule, file, line(path), what, fix))
  }
  return findings
}

type Path = (string | number)[]

/** strings({ a: ['b'] }) → [[['a', 0], 'b']] */
function strings(data: unknown, path: Path = []): [Path, string][] {
  if (typeof data === 'string') return [[path, data]]
  if (Array.isArray(data)) return data.flatMap((value, index) => strings(value, [...path, index]))
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) => strings(value, [...path, key]))
}
