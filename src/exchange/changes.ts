import { normalise } from '../catalogue/fingerprint.ts'
import { blocksOf, parseGuideText, type BlockKind, type ParsedBlock } from '../catalogue/words.ts'
import type { TranslationFrontMatter } from '../schemas/words.ts'
import { isFront, type Written } from './po-units.ts'
import { setBlockAttribute, setFrontMatter } from './splice.ts'

/** New words of one piece of a translation. */
export interface PieceChange extends Written {
  name: string
  /** Of a block; title and summary have none. */
  kind: BlockKind | undefined
  /** Fingerprint of the source words they were made from. */
  of: string
}

/**
 * Writes a piece into a translation's text and takes its `ok` away; every other byte stays. A block that is not there yet
 * comes behind the nearest one before it in `order`, the ids of the source.
 */
export function applyChange(text: string, change: PieceChange, order: string[]): string {
  if (isFront(change.name)) throw new TypeError('title and summary are changed by applyFront')
  const blocks = blocksIn(text)
  const block = blocks.find(({ id }) => id === change.name)
  return block ? rewrite(text, block, change) : insert(text, blocks, change, order)
}

/** Writes a title or summary into a translation's front matter. */
export function applyFront(
  text: string,
  { name, paragraphs, of }: PieceChange,
  marks: Pick<TranslationFrontMatter, 'of' | 'ok'>,
): string {
  const key = name as 'title' | 'summary'
  const written = setFrontMatter(text, key, paragraphs.join(' '))
  const marked = setFrontMatter(written, 'of', { ...marks.of, [key]: of })
  if (marks.ok[key] === undefined) return marked
  return setFrontMatter(marked, 'ok', { ...marks.ok, [key]: undefined })
}

export const blocksIn = (text: string): ParsedBlock[] => blocksOf(parseGuideText(text).root, text)

function rewrite(text: string, { nodes, tag, alt: oldAlt }: ParsedBlock, { name, paragraphs, alt, of }: PieceChange) {
  const ranges = nodes.map(({ position }) => [position!.start.offset, position!.end.offset] as const)
  const old = ranges.map(([start, end]) => text.slice(start, end))
  const words = paragraphs.map((words, index) => (normalise(old[index] ?? '') === words ? old[index]! : words))
  // With as many paragraphs as before, what stands between them stays too.
  const spans =
    words.length === ranges.length
      ? ranges.map(([start, end], index) => ({ start, end, words: words[index]! }))
      : [{ start: ranges[0]![0], end: ranges.at(-1)![1], words: words.join('\n\n') }]
  const withWords = spans.reduceRight((now, span) => now.slice(0, span.start) + span.words + now.slice(span.end), text)
  const opening = withWords
    .slice(tag.start, tag.end)
    .replace(/\s([a-zA-Z]+)=(?:"[^"]*"|'[^']*')/g, (whole, attribute: string) => (attribute === 'ok' ? '' : whole))
  const unreviewed = withWords.slice(0, tag.start) + opening + withWords.slice(tag.end)
  const marked = setBlockAttribute(unreviewed, name, 'of', of)
  return alt === (oldAlt ?? '') ? marked : setBlockAttribute(marked, name, 'alt', alt)
}

function insert(
  text: string,
  blocks: ParsedBlock[],
  { name, kind, paragraphs, alt, of }: PieceChange,
  order: string[],
) {
  const before = order.slice(0, order.indexOf(name)).reverse()
  const previous = before.map((id) => blocks.find((block) => block.id === id)).find((block) => block !== undefined)
  const bare = `<${kind} id="${name}" of="${of}">\n${paragraphs.join('\n\n')}\n</${kind}>`
  const written = text.endsWith('\n') ? text : `${text}\n`
  const at = previous?.end ?? blocks[0]?.tag.start
  const inserted =
    at === undefined
      ? `${written}\n${bare}\n`
      : previous
        ? `${text.slice(0, at)}\n\n${bare}${text.slice(at)}`
        : `${text.slice(0, at)}${bare}\n\n${text.slice(at)}`
  return alt ? setBlockAttribute(inserted, name, 'alt', alt) : inserted
}
