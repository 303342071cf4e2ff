import type { Entries, LanguageEntry } from '../catalogue/entries.ts'
import { fingerprint, normalise } from '../catalogue/fingerprint.ts'
import { gateOptions } from '../catalogue/gate-options.ts'
import { suggest } from '../checks/content/check.ts'
import { badCharacters } from '../gate/characters.ts'
import { typedAddresses, typedNumbers } from '../gate/numbers.ts'
import { compareFacts } from '../gate/same-facts.ts'
import type { Finding } from '../report.ts'
import { importFinding } from './import-findings.ts'
import { emptyPlan, type OfferedUnit, type Plan } from './import-plan.ts'
import { listedKey, listedUnits, type ListedUnit } from './po-words.ts'
import { setYamlKey } from './splice.ts'

/** Length of a text as the schemas have it. */
const longest = { ui: 200, words: 600 } as const

const MAX_PROBLEMS = 20

/** What a file's words for buttons, topics and facts would change in `ui.yaml` and `words.yaml`. */
export function planWords(
  entries: Entries,
  language: LanguageEntry,
  offered: (OfferedUnit & { madeFrom: string | undefined })[],
  file: string,
  take: ReadonlySet<string>,
): Plan {
  const plan = emptyPlan()
  const units = new Map(listedUnits(entries, language).map((unit) => [listedKey(unit), unit]))
  for (const offer of offered) {
    if (plan.findings.length >= MAX_PROBLEMS) break
    const { key, fuzzy, line, base } = offer
    const unit = units.get(key)
    if (!unit) {
      plan.findings.push(importFinding('import-key', file, line, `không có «${key}»`, suggest(key, units.keys())))
      continue
    }
    const target = normalise(offer.target)
    const now = fingerprint(unit.source)
    const of = fingerprint(offer.source)
    const same = target === unit.target
    if (target === '' || (same && (unit.list === 'ui' || of !== now || unit.of === now))) continue
    if (fuzzy) {
      plan.fuzzy.push(key)
      continue
    }
    if (!same && base === fingerprint(target)) continue
    const findings = judgeWords(target, unit, offer, { entries, language, file })
    plan.findings.push(...findings)
    if (findings.length) continue
    const why = same || take.has(key) ? undefined : conflictOf(unit, base, of)
    if (why) {
      plan.conflicts.push({ key, why, source: unit.source, ours: unit.target, theirs: target })
      continue
    }
    const kind = same ? 'confirmed' : unit.target ? 'changed' : 'new'
    plan.changes.push({ key, kind, before: unit.target, after: target, stale: of !== now })
    const path = `languages/${language.folder}/${unit.list}.yaml`
    const text = plan.files.get(path) ?? entries.files.texts.get(path) ?? ''
    plan.files.set(path, setYamlKey(text, unit.name, unit.list === 'ui' ? target : { words: target, of }))
  }
  return plan
}

/** Buttons do not remember their source: words made from an older one would look as if they were made from today's. */
function conflictOf({ list, source, target, of: oldOf }: ListedUnit, base: string | undefined, of: string) {
  const now = fingerprint(source)
  if (target && base !== fingerprint(target)) return 'lời dịch trong thư viện đã đổi sau khi tệp này được xuất'
  if (list === 'ui' && of !== now) return 'lời gốc đã đổi sau khi tệp này được xuất'
  if (of !== now && oldOf === now) return 'lời gốc đã đổi, và lời dịch trong thư viện đã được xem lại theo lời gốc mới'
  return undefined
}

function judgeWords(
  target: string,
  { list, name, source }: ListedUnit,
  { source: seen, madeFrom, line }: OfferedUnit & { madeFrom: string | undefined },
  { entries, language, file }: { entries: Entries; language: LanguageEntry; file: string },
): Finding[] {
  const { hotlines, services } = gateOptions(entries, language.folder)
  const say = (rule: Parameters<typeof importFinding>[0], what: string, fix: string) =>
    importFinding(rule, file, line, `«${name}»: ${what}`, fix)
  if (target.length > longest[list])
    return [say('mdx-too-large', `lời dài hơn ${longest[list]} chữ`, 'viết ngắn lại; đây chỉ là một cái tên, một nút')]
  const problems = [
    ...badCharacters(target, language.language.alphabet),
    ...typedNumbers(target, hotlines, 'allowed'),
    ...typedAddresses(target, services, 'allowed'),
  ].map(({ rule, what, fix }) => say(rule, what, fix))
  const text = (value: string) => [{ type: 'text', value }]
  const facts = [...new Set([seen, source])].flatMap((from) => compareFacts(text(from), text(target), { risk: false }))
  const strange = seen !== source && madeFrom !== fingerprint(seen)
  return [
    ...problems,
    ...facts.map(({ rule, what, fix }) => say(rule, what, fix)),
    ...(strange
      ? [say('import-source', 'lời gốc (msgid) trong tệp không phải lời của thư viện', 'đừng sửa msgid; xuất lại')]
      : []),
  ]
}
