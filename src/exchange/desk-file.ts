import type { Entries } from '../catalogue/entries.ts'
import { fingerprint, normalise } from '../catalogue/fingerprint.ts'
import { suggest } from '../checks/content/check.ts'
import { DESK_HEADER } from '../desk/po-text.ts'
import { badCharacters } from '../gate/characters.ts'
import type { Finding } from '../report.ts'
import type { VoiceRequest } from '../voices/plan-voices.ts'
import { isPage, readDeskPage, type DeskPage } from './desk-record.ts'
import { importFinding } from './import-findings.ts'
import { judgePiece, kindOf } from './import-piece.ts'
import { emptyPlan, type Plan } from './import-plan.ts'
import { entriesWith } from './import-refresh.ts'
import { importText } from './import-text.ts'
import { parsePo, type PoFile } from './po-file.ts'
import { planPo } from './po-import.ts'
import { pieceNames, readKey, type Written } from './po-units.ts'

export interface DeskPlan {
  plan: Plan
  /** Recordings to be made into voices; undefined for none. */
  voices: VoiceRequest | undefined
  /** Blocks that have a voice already: a person decides which one stays. */
  waiting: string[]
}

interface Choice {
  /** Keys of conflicts that a person has decided for the file. */
  take: ReadonlySet<string>
  /** Voices that are there already give way. */
  replace: boolean
}

/**
 * What importing a file from the desk would do: words as PO in a `.txt`, or a page with words and recordings. Nothing is
 * written here. Never throws on bad bytes.
 */
export function planDesk(entries: Entries, bytes: Buffer, file: string, { take, replace }: Choice): DeskPlan {
  const refused = (findings: Finding[]): DeskPlan => ({
    plan: { ...emptyPlan(), findings },
    voices: undefined,
    waiting: [],
  })
  if (!isPage(bytes)) {
    const wrong = notFromDesk(bytes, file, undefined)
    return wrong ? refused([wrong]) : { plan: planPo(entries, bytes, file, take), voices: undefined, waiting: [] }
  }
  const page = readDeskPage(bytes, file)
  if ('findings' in page) return refused(page.findings)
  const { record } = page
  const unknown = unknownPlace(entries, record, file)
  if (unknown) return refused([unknown])
  const words = Buffer.from(record.po)
  const wrong = notFromDesk(words, file, record)
  if (wrong) return refused([wrong])
  const plan = planPo(entries, words, file, take)
  if (plan.findings.length) return { plan, voices: undefined, waiting: [] }
  return planHeard(entriesWith(entries, plan.files), page, file, plan, replace)
}

/** The words must be the desk's own: of one guide, and of the one that the file names. */
function notFromDesk(bytes: Buffer, file: string, of: DeskPage['record'] | undefined): Finding | undefined {
  const read = importText(bytes, file)
  if ('findings' in read) return read.findings[0]
  let po: PoFile
  try {
    po = parsePo(read.text)
  } catch {
    // the import of PO files says what is wrong
    return undefined
  }
  const { headers, entries } = po
  if (headers[DESK_HEADER] !== '1')
    return importFinding('import-header', file, 0, 'tệp PO này không phải từ bàn dịch', 'dùng npm run po:import')
  const slug = headers['X-Cam-Tay'] ?? ''
  const other = entries.find(({ key }) => readKey(key)?.slug !== slug)
  if (other)
    return importFinding('import-key', file, 0, `mục «${other.key}» không phải của bài «${slug}»`, 'xin lại cả tệp')
  if (of && (of.guide !== slug || of.language !== headers['X-Cam-Tay-Language']))
    return importFinding('import-key', file, 0, 'phần lời và phần giọng đọc nói hai bài khác nhau', 'xin lại cả tệp')
  return undefined
}

function unknownPlace(
  { guides, languages }: Entries,
  { guide, language }: DeskPage['record'],
  file: string,
): Finding | undefined {
  const slugs = guides.map(({ slug }) => slug)
  const codes = [...languages.values()].filter((known) => !known.language.source).map(({ folder }) => folder)
  if (!slugs.includes(guide))
    return importFinding('import-key', file, 0, `không có bài «${guide}»`, suggest(guide, slugs))
  if (!codes.includes(language))
    return importFinding(
      'import-language',
      file,
      0,
      `không dịch được vào thứ tiếng «${language}»`,
      suggest(language, codes),
    )
  return undefined
}

/** Recordings with the fingerprints of what was read; `src/voices` sees whether the library has these words. */
function planHeard(
  entries: Entries,
  { record, sounds }: DeskPage,
  file: string,
  plan: Plan,
  replace: boolean,
): DeskPlan {
  const { guide: slug, language: code, voices, consent, day } = record
  const guide = entries.guides.find((known) => known.slug === slug)!
  const there = guide.voices.get(code)?.about ?? {}
  const notes = [...plan.notes]
  const waiting: string[] = []
  const findings: Finding[] = []
  const recordings: VoiceRequest['recordings'] = []
  for (const [index, { block, read }] of voices.entries()) {
    const kind = kindOf(guide, block)
    if (!kind) {
      const fix = suggest(block, pieceNames(guide))
      findings.push(importFinding('import-key', file, 0, `bài «${slug}» không có khối «${block}»`, fix))
      continue
    }
    const judged = judgePiece(writtenOf(read), kind, code, { entries, file, name: block, line: 0 })
    if ('findings' in judged) findings.push(...judged.findings)
    else if (Object.hasOwn(there, block) && !replace) waiting.push(block)
    else recordings.push({ step: block, of: fingerprint(judged.words), bytes: sounds[index]! })
  }
  if (findings.length) return { plan: { ...emptyPlan(), findings }, voices: undefined, waiting: [] }
  if (voices.length && !consent)
    notes.push(`Không nhập ${voices.length} giọng đọc: người đọc chưa đồng ý cho đăng. Lời viết vẫn nhập.`)
  const name = normalise(record.speaker)
  const strange = badCharacters(name, entries.languages.get(code)!.language.alphabet).length > 0
  const kept = consent && recordings.length > 0
  return {
    plan: { ...plan, notes },
    voices: kept ? { slug, code, speaker: strange ? '' : name, date: day, consent, replace, recordings } : undefined,
    waiting: consent ? waiting : [],
  }
}

function writtenOf(read: Record<string, string>): Written {
  const paragraphs = Object.keys(read)
    .filter((part) => part !== '@alt')
    .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
    .flatMap((part) => read[part]!.split(/\n\s*\n/))
  return { paragraphs: paragraphs.map(normalise).filter(Boolean), alt: normalise(read['@alt'] ?? '') }
}
