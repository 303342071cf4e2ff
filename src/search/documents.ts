import { escapeXml } from '../pictures/sketch.ts'
import type { Catalogue, Edition } from '../catalogue/catalogue.ts'
import { plainText } from '../catalogue/plain.ts'
import { tokensOf } from './fold.ts'
import { listOf } from './list.ts'

/** One record of the full-text index: a guide. `html` is only read by the indexer, never shown. */
export interface SearchDocument {
  /** `vi/pay-electricity-bill` */
  url: string
  html: string
}

/** The indexer drops marks but not the stroke of đ: as d with a combining stroke it is found by d too. */
const foldable = (text: string) => escapeXml(text.normalize('NFC').replace(/đ/g, 'd\u0335').replace(/Đ/g, 'D\u0335'))

/** Neighbouring words joined, as people write them on a phone: `dienthoai thongminh`. */
function joined(texts: string[], ignore: string) {
  const pairs = texts.flatMap((text) => {
    const words = tokensOf(text, ignore).map(({ base }) => base)
    return words.slice(1).map((word, index) => words[index] + word)
  })
  return [...new Set(pairs)].sort().join(' ')
}

/**
 * What is indexed of a language. Words stand under the language they are in: an untranslated step is found on the
 * Vietnamese pages only. Title, keywords and summary are found in Vietnamese on the pages of every language.
 */
export function searchDocuments(catalogue: Catalogue, code: string): SearchDocument[] {
  const language = catalogue.languages.find((known) => known.code === code)!
  const entries = new Map(listOf(catalogue, language).map((entry) => [entry.href, entry]))
  const { ignore } = language.folding
  const part = (weight: number, text: string) =>
    text ? `<p data-pagefind-weight="${weight}">${foldable(text)}</p>` : ''

  return catalogue.guides.map((guide) => {
    const edition = guide.editions.get(code)!
    const { title, keywords, text = '', vi } = entries.get(`/${code}/guides/${guide.slug}/`)!
    const own = title ? [title, ...keywords] : []
    const vietnamese = vi ? [vi.title, ...vi.keywords] : []
    const steps = ownWords(edition, catalogue).map(({ text }) => text)
    const body = [
      part(7, keywords.join('. ')),
      part(5, joined(own, ignore)),
      part(1, text),
      part(1, steps.join(' ')),
      part(2, vietnamese.join('. ')),
      part(1, vi?.text ?? ''),
    ]
    return {
      url: `${code}/${guide.slug}`,
      html: `<!doctype html><html lang="${language.htmlLang}"><head><title>x</title></head><body><main data-pagefind-body><h1>${foldable(title)}</h1>${body.join('')}</main></body></html>`,
    }
  })
}

/** Blocks in the edition's own words; what is missing there is not its language. */
export const ownWords = ({ blocks }: Edition, catalogue: Catalogue) =>
  blocks.flatMap(({ id, number = 0, state }) =>
    'words' in state
      ? [{ id, number, text: plainText(state.words, catalogue).replaceAll('**', '').replace(/\s+/g, ' ') }]
      : [],
  )
