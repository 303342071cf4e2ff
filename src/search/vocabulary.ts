import { lettersOf } from './distance.ts'
import { tokensOf, type Token } from './fold.ts'
import type { ListEntry, Words } from './list.ts'
import type { Profile } from './profile.ts'
import { soundOf } from './sound.ts'

/** A word of the guides, without marks; or two neighbours as somebody may type them joined. */
export interface Word {
  text: string
  /** As it is written in the first guide that has it. */
  raw: string
  letters: number
  /** Two words typed as one. */
  parts: Word[] | undefined
  /** It stands in words of the page's language; in Vietnamese words. */
  own: boolean
  vi: boolean
  /** Entry → weight. */
  found: Map<number, number>
  /** `entry exact` of every place, to see whether marks agree. */
  exact: Set<string>
  next: Map<Word, Pair>
}
export interface Pair {
  found: Set<number>
  raw: [string, string]
}

export interface Vocabulary {
  /** Words and joined pairs by their text. */
  byText: Map<string, Word[]>
  all: Word[]
  /** Whole titles and keywords, words joined by one space → entries. */
  phrases: Map<string, Set<number>>
  own: Profile
  languages: { profile: Profile; sound: (word: string) => string; bySound: Map<string, Word[]> }[]
}

const keywordWeight = 0.95
const viWeight = 0.9
const textWeight = 0.4

/** The value of a key, made where it is missing. */
export function valueOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = make()))
  return value
}

export const newWord = (text: string, raw: string, parts?: Word[]): Word => ({
  text,
  raw,
  letters: lettersOf(text),
  parts,
  own: false,
  vi: false,
  found: new Map(),
  exact: new Set(),
  next: new Map(),
})

/** Words, neighbours and whole phrases of a list, ready to be asked. */
export function vocabularyOf(entries: ListEntry[], own: Profile, vi: Profile = own): Vocabulary {
  const words = new Map<string, Word>()
  const phrases: Vocabulary['phrases'] = new Map()

  const read = (text: string, entry: number, weight: number, profile: Profile) => {
    let before: Word | undefined
    let rawBefore = ''
    const tokens = syllables(tokensOf(text, profile.ignore), profile)
    for (const { base, raw, exact } of tokens) {
      const word = valueOf(words, base, () => newWord(base, raw))
      if (profile === own) word.own = true
      else word.vi = true
      word.found.set(entry, Math.max(weight, word.found.get(entry) || 0))
      word.exact.add(`${entry} ${exact}`)
      if (before) valueOf(before.next, word, () => ({ found: new Set(), raw: [rawBefore, raw] })).found.add(entry)
      before = word
      rawBefore = raw
    }
    const phrase = tokens.map(({ base }) => base).join(' ')
    if (weight > textWeight) valueOf(phrases, phrase, () => new Set()).add(entry)
  }
  const readSide = (side: Words, entry: number, weight: number, profile: Profile) => {
    for (const keyword of side.keywords) read(keyword, entry, weight * keywordWeight, profile)
    read(side.title, entry, weight, profile)
    read(side.text || '', entry, weight * textWeight, profile)
  }
  entries.forEach((entry, index) => {
    readSide(entry, index, 1, own)
    if (entry.vi) readSide(entry.vi, index, viWeight, vi)
  })

  const vocabulary: Vocabulary = { byText: new Map(), all: [], phrases, own, languages: [language(own)] }
  if (vi !== own) vocabulary.languages.push(language(vi))
  const add = (word: Word) => {
    vocabulary.all.push(word)
    valueOf(vocabulary.byText, word.text, () => []).push(word)
  }
  words.forEach((word) => {
    add(word)
    for (const { profile, sound, bySound } of vocabulary.languages)
      if (profile === own ? word.own : word.vi) valueOf(bySound, sound(word.text), () => []).push(word)
    word.next.forEach(({ found, raw }, second) => {
      const joined = newWord(word.text + second.text, raw.join(' '), [word, second])
      joined.own = second.own
      joined.vi = second.vi
      found.forEach((entry) => joined.found.set(entry, 1))
      add(joined)
    })
  })
  return vocabulary
}

const language = (profile: Profile) => ({ profile, sound: soundOf(profile.same), bySound: new Map<string, Word[]>() })

/** `haujlwm` as `hauj lwm`, where the language writes its syllables both ways. */
function syllables(tokens: Token[], { vowels, tones }: Profile): Token[] {
  if (!vowels) return tokens
  const syllable = new RegExp(`[^${vowels}]*[${vowels}]+(?:[${tones}](?![${vowels}]))?`, 'g')
  const split: Token[] = []
  for (const token of tokens) {
    const parts = token.base.match(syllable) || []
    if (parts.length > 1 && parts.join('') === token.base)
      for (const base of parts) split.push({ raw: base, exact: base, base })
    else split.push(token)
  }
  return split
}
