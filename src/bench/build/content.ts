import { yamlOf } from './yaml.ts'
import type { Entries, GuideEntry } from '../../catalogue/entries.ts'
import { one, randomFrom, some } from '../search/random.ts'
import { drawBlocks, poolOf, type Pool, type RealBlock } from './pool.ts'
import { blockText, writeTranslation } from './translation.ts'

const SEED = 20261122
/** One training evening for so many guides. */
const GUIDES_A_LESSON = 40
/** Links go to the first guides only: a guide then has the same words in a library of any size. */
const LINKED = 24

/** A guide of the load test, made of blocks of real guides. */
export interface MadeGuide {
  slug: string
  number: number
  topic: string
  pictogram: string | undefined
  keywords(language: string): string[]
  title(language: string): string | undefined
  summary(language: string): string | undefined
  blocks: RealBlock[]
}

/**
 * A content folder of `count` guides in every language of `entries`, path → text: words, pictures, facts and topics of the
 * real guides, recombined block by block, with translations in every state. The same count gives the same bytes. Its review
 * marks stand for no person: it is there to be built and measured, never to be published.
 */
export function loadContent(entries: Entries, count: number): Map<string, string> {
  const pool = poolOf(entries)
  const source = [...entries.languages.values()].find(({ language }) => language.source)!.language.code
  const topics = Object.keys(entries.topics)
  const slugs = Array.from({ length: count }, (_, at) => `${pool.guides[at % pool.guides.length]!.slug}-${at + 1}`)
  const files = new Map<string, string>()
  slugs.forEach((slug, at) => {
    const around = { pool, source, slugs, topic: topics[at % topics.length]! }
    for (const [name, text] of guideFiles(guideAt(at, around), entries, around))
      files.set(`guides/${slug}/${name}`, text)
  })
  const lessons = lessonsOf(entries, slugs)
  for (const { slug, text } of lessons) files.set(`lessons/${slug}.yaml`, text)
  for (const [path, text] of sharedFiles(entries, lessons)) files.set(path, text)
  files.set('needs.yaml', needsOf(entries, slugs))
  return files
}

interface Around {
  pool: Pool
  source: string
  slugs: string[]
  topic: string
}

function guideAt(at: number, { pool, source, slugs, topic }: Around): MadeGuide {
  const random = randomFrom(SEED + at)
  const { guides } = pool
  // Two real titles make one that no other guide has, up to 1,056 guides.
  const first = guides[at % guides.length]!
  const second = guides[(at + 1 + Math.floor(at / guides.length)) % guides.length]!
  const about = one(guides, random)
  const frontOf = (guide: GuideEntry, code: string) =>
    (code === source ? guide.source : guide.translations.get(code))?.front
  const titles = (code: string) => [frontOf(first, code)?.title, frontOf(second, code)?.title] as const
  const isPair = fits(titles(source))
  return {
    slug: slugs[at]!,
    number: at + 1,
    topic,
    pictogram: first.bones.pictogram,
    keywords: (code) => frontOf(first, code)?.keywords ?? [],
    title: (code) => (isPair ? (fits(titles(code)) ? titles(code).join('; ') : undefined) : titles(code)[0]),
    summary: (code) => frontOf(about, code)?.summary,
    blocks: drawBlocks(
      pool,
      random,
      slugs.slice(0, LINKED).filter((slug) => slug !== slugs[at]),
    ),
  }
}

const fits = ([first, second]: readonly [string | undefined, string | undefined]) =>
  first !== undefined && second !== undefined && [...`${first}; ${second}`].length <= 80

function* guideFiles(guide: MadeGuide, entries: Entries, { source, slugs }: Around): Generator<[string, string]> {
  const madeFrom: Record<string, string> = {}
  yield ['guide.yaml', bonesOf(guide, entries, slugs)]
  const front = yamlOf({
    title: guide.title(source),
    summary: guide.summary(source),
    keywords: guide.keywords(source),
    origin: 'machine',
    authors: [],
  })
  yield [`${source}.mdx`, `---\n${front}---\n\n${guide.blocks.map(sourceBlock).join('\n')}`]
  for (const { language } of entries.languages.values()) {
    const made = language.source ? undefined : writeTranslation(guide, language, source)
    if (!made) continue
    Object.assign(madeFrom, made.madeFrom)
    yield [`${language.code}.mdx`, made.text]
  }
  if (Object.keys(madeFrom).length)
    yield ['made-from.yaml', yamlOf(Object.fromEntries(Object.entries(madeFrom).sort(([a], [b]) => (a < b ? -1 : 1))))]
}

const sourceBlock = ({ kind, id, source }: RealBlock) => blockText(kind, { id, alt: source.alt }, source.inside)

function bonesOf({ slug, number, topic, pictogram, blocks }: MadeGuide, { hotlines }: Entries, slugs: string[]) {
  const random = randomFrom(-number)
  const factsOf = ({ facts }: RealBlock) => (facts.length ? { facts } : {})
  const pictureOf = ({ picture }: RealBlock) => (picture ? { picture } : {})
  const steps = blocks.filter(({ kind }) => kind === 'Step')
  const others = blocks.filter(({ kind, picture, facts }) => kind !== 'Step' && (picture || facts.length))
  const sources = blocks.flatMap(({ facts, sources }) => facts.map((fact) => [fact, sources[fact]!] as const))
  const near = slugs.slice(0, LINKED).filter((other) => other !== slug)
  return yamlOf({
    number,
    topic,
    ...(pictogram ? { pictogram } : {}),
    steps: steps.map((step) => ({
      id: step.id,
      ...(step.risk ? { risk: step.risk } : {}),
      ...factsOf(step),
      ...pictureOf(step),
    })),
    blocks: Object.fromEntries(others.map((block) => [block.id, { ...factsOf(block), ...pictureOf(block) }])),
    hotlines: some(Object.keys(hotlines), 1 + Math.floor(random() * 2), random),
    related: some(near, 2, random),
    published: '2026-11-22',
    revised: '2026-11-22',
    checked: '2026-11-22',
    reviewBy: '2027-02-22',
    sources: Object.fromEntries(sources.sort(([a], [b]) => (a < b ? -1 : 1))),
  })
}

interface MadeLesson {
  slug: string
  /** The real lesson that lends its name. */
  real: string
  text: string
}

function lessonsOf({ lessons }: Entries, slugs: string[]): MadeLesson[] {
  const count = lessons.length ? Math.min(99, Math.ceil(slugs.length / GUIDES_A_LESSON)) : 0
  return Array.from({ length: count }, (_, at) => {
    const real = lessons[at % lessons.length]!.slug
    const guides = slugs.slice(at * GUIDES_A_LESSON, at * GUIDES_A_LESSON + 4)
    return { slug: `${real}-${at + 1}`, real, text: yamlOf({ number: at + 1, guides }) }
  }).filter(({ text }) => text.split('\n').length > 5)
}

/** What no guide owns stays as it is, but for the names of the evenings. */
const sharedFiles = ({ files, languages }: Entries, lessons: MadeLesson[]): [string, string][] =>
  [...files.texts]
    .filter(([path]) => /^(?:languages|facts)\/|^topics\.yaml$/.test(path))
    .map(([path, text]) => {
      const words = languages.get(path.match(/^languages\/(.+)\/words\.yaml$/)?.[1] ?? '')?.words
      if (!words) return [path, text]
      const kept = Object.entries(words).filter(([key]) => !key.startsWith('lesson.'))
      const named = lessons.flatMap(({ slug, real }) => {
        const own = words[`lesson.${real}`]
        return own ? [[`lesson.${slug}`, own] as const] : []
      })
      return [path, yamlOf(Object.fromEntries([...kept, ...named]))]
    })

/** The real needs, each answered by its share of the guides. */
function needsOf({ needs }: Entries, slugs: string[]) {
  const all = Object.entries(needs)
  return yamlOf(
    Object.fromEntries(
      all.map(([id, { what }], at) => [
        id,
        { what, guides: slugs.filter((_, index) => index % all.length === at), instead: 'Chưa có bài nào.' },
      ]),
    ),
  )
}
