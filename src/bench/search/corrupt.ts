import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { Language } from '../../schemas/language.ts'
import { baseOf, tokensOf } from '../../search/fold.ts'
import * as mistakes from './mistakes.ts'
import type { Query } from './query.ts'
import { randomFrom, some } from './random.ts'
import { unrelated, unrelatedHeldOut } from './unrelated.ts'

/** The search was tuned with other seeds and other unrelated questions: its figures are the honest ones. */
export const heldOutSeed = 20261122
const perClass = 100

interface Phrase {
  text: string
  base: string
  rel: string[]
}

/** Queries made from titles and keywords by the mistakes of real hands; the same for the same seed. */
export function corrupted(catalogue: Catalogue, seed: number): Query[] {
  const random = randomFrom(seed)
  const make = (lang: string, name: string, phrases: Phrase[], mistake: mistakes.Mistake): Query[] =>
    some(phrases, phrases.length, random)
      .flatMap(({ text, rel }) => {
        const q = mistake(text, random)
        return q ? [{ lang, q, rel, class: name }] : []
      })
      .filter(({ q, rel }) => !meansOther(q, rel, phrases))
      .slice(0, perClass)

  return catalogue.languages.flatMap((language) => {
    const { code, folding } = language
    const own = phrasesOf(catalogue, language)
    const vi = phrasesOf(catalogue, catalogue.source)
    const nonsense = some(seed === heldOutSeed ? unrelatedHeldOut : unrelated, 40, random).flatMap((text) => [
      { lang: code, q: text, rel: [], class: 'unrelated' },
      { lang: code, q: baseOf(text), rel: [], class: 'unrelated' },
    ])
    if (language.source)
      return [
        ...make(code, 'no marks', own, mistakes.withoutMarks),
        ...make(code, 'telex', own, mistakes.telex),
        ...make(code, 'vni', own, mistakes.vni),
        ...make(code, 'wrong mark', own, mistakes.wrongMark),
        ...make(code, 'misspelt', own, mistakes.misspelt),
        ...make(code, 'joined', own, mistakes.joined),
        ...make(code, 'prefix', own, mistakes.prefix),
        ...make(code, 'sound', own, mistakes.bySound(folding.same)),
        ...nonsense,
      ]
    const written = own.filter(({ base }) => !vi.some((phrase) => phrase.base === base))
    return [
      ...make(code, `vi in ${code}`, vi, mistakes.withoutMarks),
      ...make(code, `${code} as is`, written, (text) => text.toLowerCase()),
      ...make(code, `${code} misspelt`, written, mistakes.misspelt),
      ...make(code, `${code} joined`, written, mistakes.joined),
      ...(folding.toneLetters
        ? [
            ...make(code, `${code} no tone letter`, written, mistakes.withoutTone(folding.toneLetters)),
            ...make(code, `${code} swallowed by Telex`, written, mistakes.swallowed),
          ]
        : make(code, `${code} no marks`, written, mistakes.withoutMarks)),
      ...nonsense,
    ]
  })
}

/** Titles and keywords of a language, each with every guide that has it among its words. */
function phrasesOf({ guides }: Catalogue, { code, folding }: Language): Phrase[] {
  const listed = guides.flatMap(({ slug, editions }) => {
    const { title, keywords } = editions.get(code)!
    return (title.state === 'missing' ? keywords : [title.text, ...keywords]).map((phrase) => {
      const tokens = tokensOf(phrase, folding.ignore)
      const text = tokens.map(({ raw }) => raw).join(' ')
      return { slug, text, base: tokens.map(({ base }) => base).join(' ') }
    })
  })
  const phrases = new Map<string, Phrase>()
  for (const { text, base } of listed) {
    const has = listed.filter((other) => ` ${other.base} `.includes(` ${base} `))
    if (base.length > 2) phrases.set(base, { text, base, rel: [...new Set(has.map(({ slug }) => slug))] })
  }
  return [...phrases.values()]
}

/** A mistake that makes another guide's phrase is no mistake any more. */
const meansOther = (q: string, rel: string[], phrases: Phrase[]) => {
  const typed = baseOf(q)
  return phrases.some(({ base, rel: others }) => base === typed && !others.some((slug) => rel.includes(slug)))
}
