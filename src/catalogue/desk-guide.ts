import type { DeskGuide, DeskPiece } from '../desk/data.ts'
import { TAG } from '../desk/inline.ts'
import { kinds } from '../exchange/po-notes.ts'
import { unitsToday } from '../exchange/po-units.ts'
import type { Catalogue } from './catalogue.ts'
import type { GuideEntry, LanguageEntry } from './entries.ts'
import { fingerprint } from './fingerprint.ts'
import { glossaryOf, glossaryWordsIn, type GlossaryWord } from './glossary.ts'
import { piecesOf } from './pieces.ts'
import { plainText } from './plain.ts'
import { stateOf, type State } from './state.ts'

/** A piece as a page of the desk shows it. */
export interface DeskPieceView {
  piece: DeskPiece
  /** `Bước 3`, `Tên bài` */
  heading: string
  state: Exclude<State['state'], 'source'>
  risk: 'money' | 'identity' | 'health' | 'warning' | undefined
  /** Of a stale piece: the words it was made from and today's. */
  change: [was: string, now: string] | undefined
  words: GlossaryWord[]
}

interface Context {
  catalogue: Pick<Catalogue, 'guides' | 'hotlines' | 'services'>
  showDrafts: boolean
}

const LONGEST_LABEL = 40

/** Everything a page of the desk shows and its script knows. With `showDrafts: false` no unreviewed words. */
export function deskGuide(guide: GuideEntry, language: LanguageEntry, { catalogue, showDrafts }: Context) {
  const { code, name, endonym, orthography, alphabet } = language.language
  const translation = guide.translations.get(code)
  const glossary = glossaryOf(language)
  const steps = guide.bones.steps
  const views = piecesOf(guide, translation).map((piece): DeskPieceView => {
    const marked = piece.words === undefined ? undefined : { words: piece.words, of: piece.of, ok: piece.ok }
    const state = stateOf(marked, piece.sourceWords, showDrafts)
    const block = guide.source!.blocks.find(({ id }) => id === piece.name)
    const step = steps.findIndex(({ id }) => id === piece.name)
    const risk = block?.kind === 'Warning' ? 'warning' : steps[step]?.risk
    const was = state.state === 'stale' ? guide.madeFrom[state.madeFrom] : undefined
    return {
      piece: {
        name: piece.name,
        kind: block?.kind,
        of: piece.current,
        stale: state.state === 'stale',
        risky: risk !== undefined,
        units: unitsToday(guide, state.state === 'missing' ? undefined : translation, piece.name).map((unit) => ({
          ...unit,
          base: unit.target ? fingerprint(unit.target) : undefined,
        })),
      },
      heading: headingOf(piece.name, block?.kind, step + 1),
      state: state.state as DeskPieceView['state'],
      risk,
      change: was === undefined ? undefined : [was, piece.sourceWords],
      words: glossaryWordsIn(piece.sourceWords, glossary),
    }
  })
  const pieces = views.map(({ piece }) => piece)
  const data: DeskGuide = {
    slug: guide.slug,
    title: guide.source!.front.title,
    language: { code, name, endonym, orthography, alphabet },
    hotlines: Object.fromEntries([...catalogue.hotlines.values()].map(({ id, number }) => [id, number])),
    services: Object.fromEntries([...catalogue.services.values()].map(({ id, address }) => [id, address])),
    tags: tagsOf(pieces, catalogue),
    pieces,
  }
  return { data, views }
}

const headingOf = (name: string, kind: keyof typeof kinds | undefined, step: number) =>
  name === 'title' ? 'Tên bài' : name === 'summary' ? 'Tóm tắt' : kind === 'Step' ? `Bước ${step}` : kinds[kind!]

/** What the components of these pieces are shown as, each another way. */
function tagsOf(pieces: DeskPiece[], catalogue: Context['catalogue']) {
  const texts = pieces.flatMap(({ units }) => units.flatMap(({ source, target }) => [source, target]))
  const tags: Record<string, string> = {}
  for (const [, name, id] of texts.flatMap((text) => [...text.matchAll(TAG)])) {
    const words = plainText(`<${name} id="${id}"/>`, catalogue).replace(/[‹›]/g, '') || id!
    const label = words.length > LONGEST_LABEL ? `${words.slice(0, LONGEST_LABEL - 1).trim()}…` : words
    const tag = `<${name} id="${id}" />`
    const taken = Object.entries(tags).some(([other, known]) => known === label && other !== tag)
    tags[tag] = taken ? `${label} (${id})` : label
  }
  return tags
}
