import { yamlOf } from './yaml.ts'
import { fingerprint, normalise } from '../../catalogue/fingerprint.ts'
import type { Language } from '../../schemas/language.ts'
import { randomFrom } from '../search/random.ts'
import type { MadeGuide } from './content.ts'
import type { Written } from './pool.ts'

/** A name that cannot be taken for a person's. */
const NOBODY = 'Dữ liệu thử'

/** What a guide's translation is like: all of one state, or blocks of every state. */
const fates = { none: 0.12, reviewed: 0.2, stale: 0.1, mixed: 0.2, draft: 0.38 }
type Fate = keyof typeof fates

export function pick<K extends string>(shares: Record<K, number>, random: () => number): K {
  let left = random()
  const names = Object.keys(shares) as K[]
  return names.find((name) => (left -= shares[name]) < 0) ?? names.at(-1)!
}

const shares: Record<Exclude<Fate, 'none'>, Record<'missing' | 'reviewed' | 'stale' | 'draft', number>> = {
  reviewed: { missing: 0, reviewed: 1, stale: 0, draft: 0 },
  stale: { missing: 0, reviewed: 0, stale: 0.5, draft: 0.5 },
  mixed: { missing: 0.2, reviewed: 0.3, stale: 0.2, draft: 0.3 },
  draft: { missing: 0.03, reviewed: 0, stale: 0, draft: 0.97 },
}

export const blockText = (name: string, attributes: Record<string, string | undefined>, inside: string) => {
  const given = Object.entries(attributes).flatMap(([key, value]) => (value ? [` ${key}="${value}"`] : []))
  return `<${name}${given.join('')}>\n${inside}\n</${name}>\n`
}

/** A guide's file in one language and the words that its marks stand for; undefined where it has none. */
export function writeTranslation(
  { number, blocks, title, summary, keywords }: MadeGuide,
  { code, orthography, order }: Language,
  sourceCode: string,
): { text: string; madeFrom: Record<string, string> } | undefined {
  const random = randomFrom(number * 16 + order)
  const fate = pick(fates, random)
  if (fate === 'none') return undefined
  const madeFrom: Record<string, string> = {}
  const marksOf = (own: string, source: string) => {
    const state = pick(shares[fate], random)
    if (state === 'missing') return undefined
    const from = state === 'stale' ? `${source} Lời cũ.` : source
    const of = fingerprint(from)
    madeFrom[of] = normalise(from)
    return state === 'reviewed' ? { of, ok: fingerprint(own) } : { of }
  }
  const front = Object.entries({ title, summary }).flatMap(([name, pieces]) => {
    const own = pieces(code)
    const marks = own === undefined ? undefined : marksOf(own, pieces(sourceCode)!)
    return marks && own ? [{ name, own, marks }] : []
  })
  const body = blocks.flatMap(({ kind, id, source, translations }) => {
    const own: Written | undefined = translations.get(code)
    const marks = own && marksOf(own.words, source.words)
    return own && marks ? [{ marks, text: blockText(kind, { id, alt: own.alt, ...marks }, own.inside) }] : []
  })
  if (!body.length) return undefined
  const given = (mark: 'of' | 'ok') =>
    Object.fromEntries(front.flatMap(({ name, marks }) => (marks[mark] ? [[name, marks[mark]]] : [])))
  const reviewed = [...front, ...body].some(({ marks }) => 'ok' in marks)
  const yaml = yamlOf({
    ...Object.fromEntries(front.map(({ name, own }) => [name, own])),
    keywords: keywords(code),
    origin: 'machine',
    orthography,
    translators: [],
    reviewers: reviewed ? [NOBODY] : [],
    ...(reviewed ? { reviewedOn: '2026-11-22' } : {}),
    of: given('of'),
    ok: given('ok'),
  })
  return { text: `---\n${yaml}---\n\n${body.map(({ text }) => text).join('\n')}`, madeFrom }
}
