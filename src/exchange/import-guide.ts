import { basename } from 'node:path'
import type { Entries, GuideEntry } from '../catalogue/entries.ts'
import { gateOptions } from '../catalogue/gate-options.ts'
import { piecesOf } from '../catalogue/pieces.ts'
import { suggest } from '../checks/content/check.ts'
import { gateMdx } from '../gate/mdx.ts'
import { newTranslation } from '../scaffold/new-translation.ts'
import type { TranslationFrontMatter } from '../schemas/words.ts'
import { applyChange, applyFront, type PieceChange } from './changes.ts'
import { importFinding } from './import-findings.ts'
import { judgeOffer, type Verdict } from './import-judge.ts'
import { emptyPlan, type Offer, type Plan } from './import-plan.ts'
import { isFront, pieceNames } from './po-units.ts'
import { setFrontMatter } from './splice.ts'
import { rememberSources } from './stamp.ts'

type Signature = Pick<Offer, 'translator' | 'byMachine'>

/**
 * What a file's words for one guide would change. The guide and the language are known to the caller; the paths are made
 * from them. `take`: keys of conflicts that a person has decided for the file.
 */
export function planGuide(
  entries: Entries,
  { slug, code, pieces, ...signature }: Offer,
  file: string,
  take: ReadonlySet<string>,
): Plan {
  const plan = emptyPlan()
  const guide = entries.guides.find((entry) => entry.slug === slug)!
  const path = `guides/${slug}/${code}.mdx`
  const translation = guide.translations.get(code)
  if (!guide.source || (!translation && entries.files.texts.has(path))) {
    const broken = guide.source ? path : guide.file.replace('guide.yaml', 'vi.mdx')
    const line = pieces[0]?.units[0]?.line ?? 0
    plan.findings.push(
      importFinding('import-target', file, line, `${broken} đang có lỗi`, 'sửa tệp đó trước: npm run check'),
    )
    return plan
  }
  const today = piecesOf(guide, translation)
  const changes: Extract<Verdict, { is: 'change' }>[] = []
  for (const offered of pieces) {
    const { name, units } = offered
    const piece = today.find((known) => known.name === name)
    const key = isFront(name) ? `${slug}@${name}` : `${slug}/${name}`
    if (!piece) {
      const fix = `${suggest(name, pieceNames(guide))} Khối đã bỏ thì xóa mục này khỏi tệp, hoặc xuất lại`
      plan.findings.push(
        importFinding('import-key', file, units[0]!.line, `bài «${slug}» không có khối «${name}»`, fix),
      )
      continue
    }
    const verdict = judgeOffer(offered, { entries, guide, code, file, piece, key, taken: take.has(key) })
    if (verdict.is === 'fuzzy') plan.fuzzy.push(key)
    if (verdict.is === 'conflict') plan.conflicts.push(verdict.conflict)
    if (verdict.is === 'refused') plan.findings.push(...verdict.findings)
    if (verdict.is !== 'change') continue
    changes.push(verdict)
    const { before, after, change } = verdict
    const kind = piece.words === undefined ? 'new' : before === after ? 'confirmed' : 'changed'
    plan.changes.push({ key, kind, before, after, stale: change.of !== piece.current })
  }
  if (changes.length === 0 || plan.findings.length) return plan

  const text = writeChanges(
    entries,
    guide,
    code,
    signature,
    changes.map(({ change }) => change),
  )
  const wrong = gateMdx(text, path, gateOptions(entries, basename(path, '.mdx'))).filter(
    ({ level }) => level === 'error',
  )
  if (wrong.length) {
    const why = `ghi vào thì ${path} có lỗi ở dòng ${wrong[0]!.line}: ${wrong[0]!.what}`
    plan.findings.push(importFinding('import-target', file, 0, why, wrong[0]!.fix))
    return plan
  }
  // Written first: a file that is stopped between the two leaves a source too many, never one too few.
  const sources = changes.map(({ change: { of: current }, sourceWords }) => ({ current, sourceWords }))
  const remembered = rememberSources(guide.madeFrom, sources)
  if (remembered !== undefined) plan.files.set(`guides/${slug}/made-from.yaml`, remembered)
  plan.files.set(path, text)
  return plan
}

function writeChanges(
  entries: Entries,
  guide: GuideEntry,
  code: string,
  signature: Signature,
  changes: PieceChange[],
): string {
  const { slug } = guide
  const { translator } = signature
  const translation = guide.translations.get(code)
  const order = guide.source!.blocks.map(({ id }) => id)
  let text = translation?.text ?? [...newTranslation(entries, { slug, code, translator }).files.values()][0]!
  const marks = { of: { ...translation?.front.of }, ok: { ...translation?.front.ok } }
  for (const change of changes) {
    if (!isFront(change.name)) {
      text = applyChange(text, change, order)
      continue
    }
    text = applyFront(text, change, marks)
    marks.of[change.name] = change.of
    marks.ok[change.name] = undefined
  }
  if (!translation) return translator ? text : setFrontMatter(text, 'origin', 'machine')
  return signed(text, translation.front, signature, piecesLeft(guide, code, changes))
}

/** The name goes in once. A file is a person's work only when no words of another origin are left in it. */
function signed(text: string, front: TranslationFrontMatter, { translator, byMachine }: Signature, left: number) {
  if (byMachine) return front.origin === 'machine' ? text : setFrontMatter(text, 'origin', 'machine')
  if (!translator) return text
  const named = front.translators.includes(translator)
    ? text
    : setFrontMatter(text, 'translators', [...front.translators, translator])
  return left === 0 && front.origin !== 'human' ? setFrontMatter(named, 'origin', 'human') : named
}

const piecesLeft = (guide: GuideEntry, code: string, changes: PieceChange[]) =>
  piecesOf(guide, guide.translations.get(code)).filter(
    ({ name, words }) => words !== undefined && !changes.some((change) => change.name === name),
  ).length
