import type { Entries, GuideEntry } from '../../catalogue/entries.ts'
import type { BlockKind, ParsedBlock } from '../../catalogue/words.ts'
import type { GuideBones } from '../../schemas/guide.ts'
import type { Picture } from '../../schemas/picture.ts'
import { one, some } from '../search/random.ts'

/** The inside of a block as its file has it, and the words that stand for it in a fingerprint. */
export interface Written {
  inside: string
  words: string
  alt: string | undefined
}

/** A block of a real guide with all that belongs to it. */
export interface RealBlock {
  id: string
  kind: BlockKind
  source: Written
  /** By language code. */
  translations: Map<string, Written>
  picture: Picture | undefined
  risk: GuideBones['steps'][number]['risk']
  facts: string[]
  sources: GuideBones['sources']
}

export interface Pool {
  guides: GuideEntry[]
  blocks: RealBlock[]
  /** Those that every language has. */
  everywhere: RealBlock[]
  pictures: Picture[]
}

const written = ({ tag, end, words, alt, kind }: ParsedBlock, text: string): Written => ({
  inside: text.slice(tag.end, end - `</${kind}>`.length).trim(),
  words,
  alt,
})

/** All blocks and drawings of the real guides. */
export function poolOf({ guides, languages }: Entries): Pool {
  const known = guides.filter(({ source }) => source)
  const blocks = known.flatMap(({ source, translations, bones }) => {
    const steps = new Map(bones.steps.map((step) => [step.id, step]))
    return source!.blocks.map((block): RealBlock => {
      const { picture, facts = [] } = steps.get(block.id) ?? bones.blocks[block.id] ?? {}
      const own = [...translations].flatMap(([code, file]): [string, Written][] => {
        const found = file.blocks.find(({ id }) => id === block.id)
        return found ? [[code, written(found, file.text)]] : []
      })
      return {
        id: block.id,
        kind: block.kind,
        source: written(block, source!.text),
        translations: new Map(own),
        picture,
        risk: steps.get(block.id)?.risk,
        facts,
        sources: bones.sources,
      }
    })
  })
  const pictures = blocks.flatMap(({ picture }) => (picture && !('photo' in picture) ? [picture] : []))
  const everywhere = blocks.filter(({ translations }) => translations.size === languages.size - 1)
  return { guides: known, blocks, everywhere, pictures }
}

/**
 * The blocks of one guide: what is needed, then steps with warnings and notes between them, as many as real guides have.
 * Every other step has the drawing of another.
 */
export function drawBlocks({ blocks, everywhere, pictures }: Pool, random: () => number, links: string[]): RealBlock[] {
  // few real guides are in every language: half of the made ones are of their blocks, so that every state occurs in each
  const from = random() < 0.5 && everywhere.length > 20 ? everywhere : blocks
  const take = (kind: BlockKind, count: number) =>
    some(
      from.filter((block) => block.kind === kind),
      count,
      random,
    )
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1))
  const body = take('Step', between(5, 9))
  for (const block of [...take('Warning', between(1, 4)), ...take('Note', between(0, 3))])
    body.splice(between(1, body.length), 0, block)
  const seen = new Set<string>()
  return [...take('Need', 1), ...body].flatMap((block) => {
    if (seen.has(block.id)) return []
    seen.add(block.id)
    const picture = block.picture && random() < 0.5 ? one(pictures, random) : block.picture
    return [relinked({ ...block, picture }, one(links, random))]
  })
}

const guideTag = /<Guide id="[^"]*"\s*\/>/g

/** The same block leading to a guide that is there. */
function relinked(block: RealBlock, slug: string): RealBlock {
  const lead = ({ inside, words, alt }: Written): Written => ({
    inside: inside.replace(guideTag, `<Guide id="${slug}" />`),
    words: words.replace(guideTag, `<Guide id="${slug}"/>`),
    alt,
  })
  return {
    ...block,
    source: lead(block.source),
    translations: new Map([...block.translations].map(([code, own]) => [code, lead(own)])),
  }
}
