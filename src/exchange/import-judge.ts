import type { Entries, GuideEntry } from '../catalogue/entries.ts'
import { fingerprint, normalise } from '../catalogue/fingerprint.ts'
import type { Piece } from '../catalogue/pieces.ts'
import type { Finding } from '../report.ts'
import type { PieceChange } from './changes.ts'
import { importFinding } from './import-findings.ts'
import { factFindings, judgePiece, kindOf, sourcePiece, type JudgedPiece } from './import-piece.ts'
import type { Conflict, OfferedPiece, OfferedUnit } from './import-plan.ts'
import { unitsToday, writtenPiece, type Unit, type Written } from './po-units.ts'

export type Verdict =
  | { is: 'same' }
  | { is: 'fuzzy' }
  | { is: 'conflict'; conflict: Conflict }
  | { is: 'refused'; findings: Finding[] }
  | { is: 'change'; change: PieceChange; sourceWords: string; before: string; after: string }

interface Context {
  entries: Entries
  guide: GuideEntry
  code: string
  file: string
  /** The piece as it stands in the library. */
  piece: Piece
  key: string
  /** A person has decided for the file's words. */
  taken: boolean
}

/** What becomes of one offered piece. Nothing that the translator left as it was is a change. */
export function judgeOffer({ name, madeFrom, units }: OfferedPiece, context: Context): Verdict {
  const { entries, guide, code, file, piece, key, taken } = context
  const today = unitsToday(guide, guide.translations.get(code), name)
  const now = (part: string): Unit | undefined => today.find((unit) => unit.part === part)
  const place = { entries, file, name, line: units[0]!.line }
  const refused = (...args: [Parameters<typeof importFinding>[0], string, string]): Verdict => ({
    is: 'refused',
    findings: [importFinding(args[0], file, place.line, `«${name}»: ${args[1]}`, args[2])],
  })

  if (units.every(({ target }) => target === '')) return { is: 'same' }
  if (units.some(({ fuzzy }) => fuzzy)) return { is: 'fuzzy' }
  // Of today's texts all, and no other: a paragraph that is gone makes the file one of an older source.
  const sourceSame = units.length === today.length && units.every(({ part, source }) => now(part)?.source === source)
  const same = units.every(({ part, target }) => now(part)?.target === target)
  if (same && (!sourceSame || piece.of === piece.current)) return { is: 'same' }
  if (!same && units.every(untouched)) return { is: 'same' }

  const invented = units.find(({ source, target }) => source === '' && target !== '')
  if (invented) return refused('import-source', `${partName(invented)} không có lời gốc`, 'xóa mục này khỏi tệp')
  const paragraphs = units.filter(({ part }) => part !== '@alt')
  const gap = paragraphs.findIndex(({ part }, index) => part.startsWith('#') && part !== `#${index + 1}`)
  if (gap !== -1 || paragraphs.length === 0)
    return refused('import-incomplete', `tệp thiếu đoạn ${Math.max(gap, 0) + 1}`, 'gửi đủ các đoạn của khối này')
  const isGap = ({ part, target }: OfferedUnit) =>
    target === '' && part !== '@alt' && (piece.words === undefined || now(part)?.target !== '')
  const empty = units.find(isGap)
  if (empty)
    return refused('import-incomplete', `chưa dịch ${partName(empty)}`, 'dịch nốt, hoặc xóa lời dịch các đoạn kia')

  const kind = kindOf(guide, name)
  const translation = guide.translations.get(code)
  const words = written(units, 'target', translation && writtenPiece(translation, name)?.alt)
  const target = judgePiece(words, kind, code, place)
  if ('findings' in target) return { is: 'refused', findings: target.findings }
  const source = sourceSame ? sourcePiece(guide, name) : oldSource(units, madeFrom, context)
  if ('findings' in source) return { is: 'refused', findings: source.findings }
  const facts = factFindings(target, source, guide, place)
  if (facts.length) return { is: 'refused', findings: facts }

  const of = fingerprint(source.words)
  const ours = today.map((unit) => unit.target).filter(Boolean)
  const theirs = units.map((unit) => unit.target).filter(Boolean)
  const show = (texts: string[]) => texts.join('\n\n')
  const why = taken || same ? undefined : conflictOf()
  if (why) {
    const conflict = { key, why, source: piece.sourceWords, ours: show(ours), theirs: show(theirs) }
    return { is: 'conflict', conflict }
  }
  const change = { name, kind, of, ...words }
  return { is: 'change', change, sourceWords: source.words, before: show(ours), after: show(theirs) }

  function untouched({ target, base }: OfferedUnit) {
    return target === '' ? base === undefined : base === fingerprint(target)
  }
  function conflictOf() {
    if (piece.words === undefined) return undefined
    const changed = today.some(({ part, target }) => {
      const base = units.find((unit) => unit.part === part)?.base
      return target === '' ? base !== undefined : base !== fingerprint(target)
    })
    if (changed) return 'lời dịch trong thư viện đã đổi sau khi tệp này được xuất'
    if (of !== piece.current && piece.of === piece.current)
      return 'lời gốc đã đổi, và lời dịch trong thư viện đã được xem lại theo lời gốc mới'
    return undefined
  }
}

/** The source words that a file was made from, where they are not today's. They must be what the file's mark says. */
function oldSource(
  units: OfferedUnit[],
  madeFrom: string | undefined,
  { entries, guide, file, piece }: Context,
): JudgedPiece | { findings: Finding[] } {
  const place = { entries, file, name: piece.name, line: units[0]!.line }
  const sourceCode = [...entries.languages.values()].find(({ language }) => language.source)?.language.code ?? 'vi'
  const judged = judgePiece(written(units, 'source', ''), kindOf(guide, piece.name), sourceCode, place)
  if ('findings' in judged) return judged
  const mark = fingerprint(judged.words)
  if (mark === piece.current || mark === madeFrom || Object.hasOwn(guide.madeFrom, mark)) return judged
  const what = `«${piece.name}»: lời gốc (msgid) trong tệp không phải lời của thư viện, hoặc thiếu đoạn`
  const fix = `đừng sửa msgid; xuất lại bằng npm run po:export -- --guide ${guide.slug} rồi chép lời dịch sang`
  return { findings: [importFinding('import-source', file, place.line, what, fix)] }
}

/** A description that the file leaves out stays as it is. */
function written(units: OfferedUnit[], side: 'source' | 'target', alt: string | undefined): Written {
  const paragraphs = units.filter(({ part }) => part !== '@alt').flatMap((unit) => unit[side].split(/\n\s*\n/))
  const told = units.find(({ part }) => part === '@alt')?.[side]
  return { paragraphs: paragraphs.map(normalise).filter(Boolean), alt: normalise(told || alt || '') }
}

const partName = ({ part }: OfferedUnit) => (part.startsWith('#') ? `đoạn ${part.slice(1)}` : part.slice(1))
