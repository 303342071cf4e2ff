import type { z } from 'astro/zod'
import { nearest } from '../gate/nearest.ts'
import type { YamlFile } from '../gate/yaml.ts'
import type { Finding } from '../report.ts'

const typeNames: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  array: 'danh sách',
  object: 'nhóm khóa: giá trị',
  record: 'nhóm khóa: giá trị',
  boolean: 'true hoặc false',
}

/** Keys a schema knows at a path, for suggestions. `z.strictObject({ steps: … })`, [] → ['steps', …] */
function knownKeys(schema: unknown, path: PropertyKey[]): string[] {
  type Def = { shape?: object; element?: unknown; valueType?: unknown; innerType?: unknown; options?: unknown[] }
  const def = (schema as { def?: Def })?.def
  if (!def) return []
  if (def.innerType) return knownKeys(def.innerType, path)
  if (def.options) return def.options.flatMap((option) => knownKeys(option, path))
  if (path.length === 0) return Object.keys(def.shape ?? {})
  const [head, ...rest] = path
  const shape = def.shape as Record<PropertyKey, unknown> | undefined
  return knownKeys(shape?.[head!] ?? def.element ?? def.valueType, rest)
}

/** Zod's complaints about one YAML text as findings with the line of the value. */
export function issueFindings(
  schema: z.ZodType,
  error: z.ZodError,
  yaml: Pick<YamlFile, 'line'>,
  file: string,
  ruleName = 'schema',
): Finding[] {
  return error.issues.flatMap((issue) => explain(schema, issue, yaml, file, ruleName))
}

function explain(
  schema: z.ZodType,
  issue: z.core.$ZodIssue,
  yaml: Pick<YamlFile, 'line'>,
  file: string,
  rule: string,
): Finding[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol')
  const where = path.join('.') || 'tệp'
  const at = (extra: (string | number)[] = []) => yaml.line([...path, ...extra])
  const finding = (
    line: number,
    what: string,
    fix: string,
    why = 'tệp này có khuôn cố định; khóa hay giá trị lạ sẽ bị bỏ sót khi dựng trang',
  ) => ({ rule, level: 'error', file, line, what, why, fix }) satisfies Finding

  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path)
    return issue.keys.map((key) => {
      const near = nearest(key, known)
      return finding(
        at([key]),
        `khóa lạ «${key}» ở «${where}»`,
        near
          ? `có phải «${near}» không?`
          : `các khóa dùng được: ${known.slice(0, 15).join(', ')}${known.length > 15 ? '…' : ''}`,
      )
    })
  }
  if (issue.code === 'invalid_type') {
    const missing = issue.input === undefined
    return [
      finding(
        at(),
        missing ? `thiếu «${where}»` : `«${where}» không đúng kiểu`,
        `ghi «${path.at(-1) ?? where}» là ${typeNames[issue.expected] ?? issue.expected}`,
      ),
    ]
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String)
    const given = String(issue.input ?? '')
    const near = nearest(given, values)
    return [
      finding(
        at(),
        `giá trị «${given}» của «${where}» không dùng được`,
        near ? `có phải «${near}» không?` : `chọn một trong: ${values.join(', ')}`,
      ),
    ]
  }
  if (issue.code === 'invalid_key') {
    return [
      finding(
        at(),
        `tên khóa «${String(path.at(-1))}» không đúng`,
        issue.issues.map(({ message }) => message).join('; '),
      ),
    ]
  }
  if (issue.code === 'invalid_union') {
    const closest = [...issue.errors].sort((a, b) => a.length - b.length || depth(b) - depth(a))[0] ?? []
    if (closest.length)
      return closest.flatMap((inner) =>
        explain(schema, { ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue, yaml, file, rule),
      )
  }
  return [finding(at(), `«${where}»: ${issue.message}`, `sửa «${where}» cho đúng: ${issue.message}`)]
}

const depth = (issues: z.core.$ZodIssue[]) => Math.max(0, ...issues.map(({ path }) => path.length))
