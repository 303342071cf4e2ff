import { Document } from 'yaml'
import type { Entries } from '../catalogue/entries.ts'
import { fingerprint, normalise } from '../catalogue/fingerprint.ts'
import { piecesOf, type Piece } from '../catalogue/pieces.ts'
import { guideNamed, piecesNamed, targetLanguage, translationOf } from './find.ts'
import { markPieces } from './mark.ts'
import { Refusal } from './refusal.ts'
import { setYamlKey } from './splice.ts'

/** Texts to write, by path in the content folder, and the names of what they changed. */
export interface Marked {
  files: Map<string, string>
  changed: string[]
}

/** Says of translated pieces that they are made from today's source words. */
export function stampGuide(entries: Entries, slug: string, code: string, names: string[]): Marked {
  const guide = guideNamed(entries, slug)
  const translation = translationOf(guide, targetLanguage(entries, code))
  const pieces = piecesNamed(piecesOf(guide, translation), names)
  const untranslated = pieces.find(({ words }) => words === undefined)
  if (untranslated)
    throw new Refusal(
      `Khối «${untranslated.name}» chưa có lời dịch trong ${translation.file}. Viết lời dịch trước, rồi chạy lại lệnh này.`,
    )
  const stale = pieces.filter(({ of, current }) => of !== current)
  const files = new Map<string, string>()
  if (stale.length)
    files.set(
      translation.file,
      markPieces(translation, 'of', new Map(stale.map(({ name, current }) => [name, current]))),
    )
  const remembered = rememberSources(guide.madeFrom, pieces)
  if (remembered !== undefined) files.set(`guides/${slug}/made-from.yaml`, remembered)
  return { files, changed: stale.map(({ name }) => name) }
}

/** `made-from.yaml` with the source words of these pieces added, sorted; undefined when it has them all. */
export function rememberSources(
  madeFrom: Record<string, string>,
  pieces: Pick<Piece, 'current' | 'sourceWords'>[],
): string | undefined {
  const fresh = pieces.filter(({ current }) => !Object.hasOwn(madeFrom, current))
  if (fresh.length === 0) return undefined
  const all = [
    ...Object.entries(madeFrom),
    ...fresh.map(({ current, sourceWords }) => [current, normalise(sourceWords)] as const),
  ]
  const sorted = new Map([...new Map(all)].sort(([a], [b]) => (a < b ? -1 : 1)))
  const doc = new Document(sorted)
  doc.commentBefore = ' Lời gốc mà các bản dịch đã dịch từ đó; lệnh stamp ghi, đừng sửa tay.'
  return doc.toString({ lineWidth: 0 })
}

/** Says of a language's words of topics and facts that they are made from today's source words. */
export function stampWords(entries: Entries, code: string): Marked {
  const { folder, words } = targetLanguage(entries, code)
  const source = [...entries.languages.values()].find(({ language }) => language.source)
  const file = `languages/${folder}/words.yaml`
  let text = entries.files.texts.get(file)
  if (text === undefined) throw new Refusal(`Chưa có ${file}. Tạo tệp rồi ghi lời dịch của các chủ đề vào đó.`)
  const changed: string[] = []
  for (const [key, marked] of Object.entries(words)) {
    const original = source?.words[key]?.words
    if (original === undefined || marked.of === fingerprint(original)) continue
    text = setYamlKey(text, key, { ...marked, of: fingerprint(original) })
    changed.push(key)
  }
  return { files: changed.length ? new Map([[file, text]]) : new Map(), changed }
}
