import type { GuideEntry, WordsFile } from '../catalogue/entries.ts'
import { normalise } from '../catalogue/normalise.ts'
import type { ParsedBlock } from '../catalogue/words.ts'
import type { TranslationFrontMatter } from '../schemas/words.ts'

/** A paragraph, a description, a title: what a translator meets as one text. Components and marks as they stand. */
export interface Unit {
  /** `#1` the first paragraph of a block, `@alt`, `@title`, `@summary` */
  part: string
  source: string
  /** '' when it is not translated. */
  target: string
}

/** A piece of a guide as it is written: title and summary are one paragraph. */
export interface Written {
  paragraphs: string[]
  /** '' when there is none. */
  alt: string
}

export const isFront = (name: string): name is 'title' | 'summary' => name === 'title' || name === 'summary'

/** A block's paragraphs as they stand in the file, white space collapsed. */
export const writtenBlock = ({ nodes, alt = '' }: ParsedBlock, text: string): Written => ({
  paragraphs: nodes.map(({ position }) => normalise(text.slice(position?.start.offset, position?.end.offset))),
  alt: normalise(alt),
})

export function writtenPiece(
  file: Pick<WordsFile<{ title?: string | undefined; summary?: string | undefined }>, 'front' | 'blocks' | 'text'>,
  name: string,
): Written | undefined {
  if (isFront(name)) {
    const words = file.front[name]
    return words === undefined ? undefined : { paragraphs: [normalise(words)], alt: '' }
  }
  const block = file.blocks.find(({ id }) => id === name)
  return block && writtenBlock(block, file.text)
}

/** The texts of a piece, in order. A translation with more paragraphs than the source has the rest in the last. */
export function unitsOf(name: string, source: Written, target: Written | undefined): Unit[] {
  const last = source.paragraphs.length - 1
  const paragraphs = source.paragraphs.map((words, index) => ({
    part: isFront(name) ? `@${name}` : `#${index + 1}`,
    source: words,
    target: (index < last ? target?.paragraphs[index] : target?.paragraphs.slice(last).join('\n\n')) ?? '',
  }))
  return source.alt ? [...paragraphs, { part: '@alt', source: source.alt, target: target?.alt ?? '' }] : paragraphs
}

export const pieceNames = ({ source }: GuideEntry): string[] =>
  source ? ['title', 'summary', ...source.blocks.map(({ id }) => id)] : []

/** The texts of one piece of a guide as they are today. */
export const unitsToday = (
  { source }: GuideEntry,
  translation: WordsFile<TranslationFrontMatter> | undefined,
  name: string,
): Unit[] => unitsOf(name, writtenPiece(source!, name)!, translation && writtenPiece(translation, name))

/** `pay-bill/open-message#1`, `pay-bill/open-message@alt`, `pay-bill@title` */
export const keyOf = (slug: string, name: string, part: string) =>
  isFront(name) ? `${slug}@${name}` : `${slug}/${name}${part}`

const KEY =
  /^(?<slug>[a-z0-9][a-z0-9-]{0,60})(?:@(?<front>title|summary)|\/(?<block>[a-z][a-z0-9-]{0,40})(?<part>#[1-9]\d?|@alt))$/

/** The inverse of `keyOf`; undefined for anything that is no key of a guide. */
export function readKey(key: string): { slug: string; name: string; part: string } | undefined {
  const { slug, front, block, part } = KEY.exec(key)?.groups ?? {}
  if (slug === undefined || isFront(block ?? '')) return undefined
  return front ? { slug, name: front, part: `@${front}` } : { slug, name: block!, part: part! }
}
