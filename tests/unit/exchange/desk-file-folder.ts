import { buildCatalogue } from '../../../src/catalogue/catalogue.ts'
import { deskGuide } from '../../../src/catalogue/desk-guide.ts'
import type { DeskGuide } from '../../../src/desk/data.ts'
import { FORMAT, VERSION, type DeskRecord } from '../../../src/desk/file-format.ts'
import { deskHtml } from '../../../src/desk/html-file.ts'
import { withWords, type DraftPiece } from '../../../src/desk/model.ts'
import { poText } from '../../../src/desk/po-text.ts'
import { planDesk, type DeskPlan } from '../../../src/exchange/desk-file.ts'
import { writePlanned } from '../../../src/exchange/import-write.ts'
import { read } from './po-folder.ts'

/** What the page of the fixture's guide carries. */
export function deskOf(dir: string): DeskGuide {
  const { entries } = read(dir)
  const catalogue = buildCatalogue(entries, { showDrafts: true })
  return deskGuide(entries.guides[0]!, entries.languages.get('hmn')!, { catalogue, showDrafts: true }).data
}

/** A draft of one box of a piece. */
export function written(desk: DeskGuide, name: string, text: string, part = '#1'): { name: string; draft: DraftPiece } {
  const piece = desk.pieces.find((known) => known.name === name)!
  return { name, draft: withWords(piece, undefined, part, text) }
}

/** The file with words, as the phone makes it. */
export const txt = (desk: DeskGuide, words: Record<string, string>, writer = 'Giàng Thị Mây') =>
  poText(
    desk,
    Object.keys(words).map((name) => written(desk, name, words[name]!, name === 'title' ? '@title' : '#1')),
    { writer, day: '2026-11-22' },
  )

/** The beginning of a WebM file: enough for what is judged before ffmpeg hears it. */
export const webm = Buffer.concat([Buffer.from('1a45dfa3', 'hex'), Buffer.alloc(60, 7)])

/** The file with recordings. */
export function html(desk: DeskGuide, record: Partial<DeskRecord> = {}, sound = webm): string {
  const read = { '#1': 'Qhib **xov** uas qhia nqi fai fab.' }
  const data: DeskRecord = {
    ...{ format: FORMAT, version: VERSION, guide: desk.slug, language: 'hmn' },
    ...{ speaker: 'Giàng Thị Mây', consent: true, day: '2026-11-22', po: txt(desk, {}) },
    voices: [{ block: 'open-message', type: 'audio/webm', bytes: sound.length, read }],
    ...record,
  }
  const pieces = data.voices.map(({ block, type, read }) => ({
    ...{ name: block, heading: 'Bước', source: '«a» <b>', words: Object.values(read).join(' ') },
    voice: `data:${type};base64,${sound.toString('base64')}`,
  }))
  return deskHtml({ title: desk.title, languageName: 'Mông', htmlLang: 'hmn-Latn', pieces, data })
}

export const planFile = (dir: string, file: string | Buffer, take: string[] = [], replace = false): DeskPlan =>
  planDesk(read(dir).entries, Buffer.from(file), 'in.txt', { take: new Set(take), replace })

/** Plans and writes the words, as the command does. */
export function importFile(dir: string, file: string | Buffer, take: string[] = []): DeskPlan {
  const made = planFile(dir, file, take)
  writePlanned(read(dir).entries, made.plan.files)
  return made
}
