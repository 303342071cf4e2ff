import type { Hotline, Local, Place, Service } from '../schemas/fact.ts'
import type { GuideBones } from '../schemas/guide.ts'
import type { Language } from '../schemas/language.ts'
import type { Topic } from '../schemas/topic.ts'
import type { UiKey } from '../schemas/ui.ts'
import type { SourceFrontMatter, TranslationFrontMatter, Voices } from '../schemas/words.ts'
import { digestsOf, type Digests } from './digests.ts'
import type { Entries, GuideEntry, WordsFile } from './entries.ts'
import { spokenBy, spokenPrint } from './spoken.ts'
import { stateOf, type State } from './state.ts'
import type { BlockKind, ParsedBlock } from './words.ts'

/** Words as a page shows them: `lang` is the html lang of the text; `original` the Vietnamese to stand beside a translation. */
export interface Shown {
  text: string
  lang: string
  original: string | undefined
  state: State['state']
}

export interface Block {
  id: string
  kind: BlockKind
  /** Place among the steps from 1; undefined for warnings, notes and needs. */
  number: number | undefined
  risk: 'money' | 'identity' | 'health' | undefined
  facts: string[]
  source: ParsedBlock
  translation: ParsedBlock | undefined
  state: State
}

/** A recording of one block: `name` is its file in `voice/<code>/` without `.m4a`, `hash` that of its bytes. */
export interface Voice {
  name: string
  bytes: number
  hash: string
  about: Voices[string]
}

/** A guide in one language. */
export interface Edition {
  guide: Guide
  language: Language
  title: Shown
  summary: Shown
  keywords: string[]
  blocks: Block[]
  /** Every piece reviewed, or the source itself: may be indexed and offered as an alternate. */
  published: boolean
  /** States that occur among the pieces. */
  states: Set<State['state']>
  front: SourceFrontMatter | TranslationFrontMatter | undefined
  /** Recordings by block id; only those of today's words, where these are not out of date themselves. */
  voices: Map<string, Voice[]>
  /** Blocks of the translation that the source no longer has. */
  orphans: ParsedBlock[]
}

export interface Guide {
  slug: string
  bones: GuideBones
  topic: Topic
  source: WordsFile<SourceFrontMatter>
  editions: Map<string, Edition>
  madeFrom: Record<string, string>
}

/** One training evening. */
export interface Lesson {
  slug: string
  number: number
  guides: Guide[]
  /** How the evening is spent: `guide` is the time of each guide. */
  minutes: { all: number; opening: number; guide: number; closing: number }
}

export interface Catalogue {
  languages: Language[]
  source: Language
  topics: Topic[]
  guides: Guide[]
  lessons: Lesson[]
  hotlines: Map<string, Hotline>
  services: Map<string, Service>
  places: Place[]
  local: Local | undefined
  /** Of the content folder as it was read. */
  digests: Digests
  /** An interface word, in Vietnamese where the language lacks it. */
  ui(language: Language, key: UiKey): Shown
  /** Words of a topic or fact: `name(vi, 'topic', 'phone')`. */
  name(language: Language, kind: 'topic' | 'hotline' | 'service' | 'place' | 'lesson', id: string): Shown
}

const withIds = <V extends object>(record: Record<string, V>) =>
  Object.entries(record).map(([id, value]) => ({ id, ...value }))

export interface CatalogueOptions {
  showDrafts: boolean
  /** Guides that are still being written, for whoever writes them. */
  showUnfinished?: boolean
}

/** Puts the entries of a content folder in relation. Entries have passed the checks; what dangles is left out. */
export function buildCatalogue(entries: Entries, { showDrafts, showUnfinished = false }: CatalogueOptions): Catalogue {
  const languages = [...entries.languages.values()].map(({ language }) => language)
  const source = languages.find((language) => language.source)
  if (!source) throw new Error('no language.yaml says `source: true`')
  const topics = withIds(entries.topics)
  const spoken = spokenBy(entries)

  const guides = entries.guides
    .flatMap((entry): Guide[] => {
      const topic = topics.find(({ id }) => id === entry.bones.topic)
      if (!topic || !entry.source || (entry.bones.unfinished && !showUnfinished)) return []
      const { slug, bones, madeFrom } = entry
      const guide: Guide = { slug, bones, topic, madeFrom, source: entry.source, editions: new Map() }
      for (const language of languages)
        guide.editions.set(language.code, editionOf(guide, entry, entry.source, language, source, showDrafts, spoken))
      return [guide]
    })
    .sort((a, b) => a.bones.number - b.bones.number)

  const named = new Map<string, Shown>()
  return {
    languages,
    source,
    topics: topics.filter(({ id }) => guides.some(({ topic }) => topic.id === id)),
    guides,
    lessons: lessonsOf(entries, guides),
    hotlines: new Map(withIds(entries.hotlines).map((hotline) => [hotline.id, hotline])),
    services: new Map(withIds(entries.services).map((service) => [service.id, service])),
    places: withIds(entries.places),
    local: entries.local,
    digests: digestsOf(entries.files),
    ui(language, key) {
      const own = entries.languages.get(language.code)?.ui[key]
      if (own !== undefined)
        return { text: own, lang: language.htmlLang, original: undefined, state: language.source ? 'source' : 'draft' }
      const text = entries.languages.get(source.code)?.ui[key]
      if (text === undefined) throw new Error(`languages/${source.code}/ui.yaml lacks ${key}`)
      return { text, lang: source.htmlLang, original: undefined, state: 'missing' }
    },
    name(language, kind, id) {
      const key = `${kind}.${id}`
      // Every page of a topic asks for its name, and its state is a matter of hashes.
      const known = named.get(`${language.code} ${key}`)
      if (known) return known
      const sourceWords = entries.languages.get(source.code)?.words[key]?.words ?? id
      const own = entries.languages.get(language.code)?.words[key]
      const name = shown(language, source, sourceWords, own && { words: own.words, of: own.of, ok: own.ok }, showDrafts)
      named.set(`${language.code} ${key}`, name)
      return name
    },
  }
}

const EVENING = { all: 90, opening: 10, closing: 10 }

const lessonsOf = (entries: Entries, guides: Guide[]): Lesson[] =>
  entries.lessons
    .map(({ slug, bones }) => {
      const own = bones.guides.flatMap((name) => guides.find((guide) => guide.slug === name) ?? [])
      const guide = Math.floor((EVENING.all - EVENING.opening - EVENING.closing) / Math.max(1, own.length))
      return { slug, number: bones.number, guides: own, minutes: { ...EVENING, guide } }
    })
    .filter((lesson) => lesson.guides.length > 0)
    .sort((a, b) => a.number - b.number)

function shown(
  language: Language,
  source: Language,
  sourceWords: string,
  marked: { words: string; of: string | undefined; ok: string | undefined } | undefined,
  showDrafts: boolean,
): Shown {
  if (language.source) return { text: sourceWords, lang: source.htmlLang, original: undefined, state: 'source' }
  const state = stateOf(marked, sourceWords, showDrafts)
  return state.state === 'missing'
    ? { text: sourceWords, lang: source.htmlLang, original: undefined, state: 'missing' }
    : { text: state.words, lang: language.htmlLang, original: sourceWords, state: state.state }
}

function editionOf(
  guide: Guide,
  entry: GuideEntry,
  sourceFile: WordsFile<SourceFrontMatter>,
  language: Language,
  source: Language,
  showDrafts: boolean,
  spoken: (words: string) => string,
): Edition {
  const file = language.source ? undefined : entry.translations.get(language.code)
  const piece = (name: 'title' | 'summary') => {
    const words = file?.front[name]
    const marked = words === undefined ? undefined : { words, of: file?.front.of[name], ok: file?.front.ok[name] }
    return shown(language, source, sourceFile.front[name], marked, showDrafts)
  }
  const title = piece('title')
  const summary = piece('summary')

  const steps = new Map(guide.bones.steps.map((step, index) => [step.id, { ...step, number: index + 1 }]))
  const blocks = sourceFile.blocks.map((block): Block => {
    const translation = file?.blocks.find(({ id }) => id === block.id)
    const step = steps.get(block.id)
    return {
      id: block.id,
      kind: block.kind,
      number: step?.number,
      risk: step?.risk,
      facts: step?.facts ?? guide.bones.blocks[block.id]?.facts ?? [],
      source: block,
      translation,
      state: language.source ? { state: 'source', words: block.words } : stateOf(translation, block.words, showDrafts),
    }
  })
  const states = new Set([title.state, summary.state, ...blocks.map(({ state }) => state.state)])

  const recorded = entry.voices.get(language.code)
  const voices = new Map<string, Voice[]>()
  for (const [name, about] of Object.entries(recorded?.about ?? {})) {
    const bytes = recorded?.bytes.get(name)
    const block = blocks.find(({ id }) => id === name.split('.')[0])
    if (!block || bytes === undefined || block.state.state === 'missing' || block.state.state === 'stale') continue
    if (about.read === spokenPrint(block.state.words, spoken))
      voices.set(block.id, [...(voices.get(block.id) ?? []), { name, bytes, hash: recorded!.hashes.get(name)!, about }])
  }

  const known = new Set(sourceFile.blocks.map(({ id }) => id))
  return {
    guide,
    language,
    title,
    summary,
    keywords: (language.source ? sourceFile : file)?.front.keywords ?? [],
    blocks,
    published: [...states].every((state) => state === 'source' || state === 'reviewed'),
    states,
    front: language.source ? sourceFile.front : file?.front,
    voices,
    orphans: (file?.blocks ?? []).filter(({ id }) => !known.has(id)),
  }
}
