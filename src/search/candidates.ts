import { differing, editsBetween, lettersOf } from './distance.ts'
import type { Token } from './fold.ts'
import { decodeKeys, undoKeys } from './keyboard.ts'
import { newWord, type Vocabulary, type Word } from './vocabulary.ts'

/** What a typed word may have meant. */
export interface Candidate {
  words: Word[]
  /** 0 as typed; more the further it is. */
  cost: number
  /** Too far to stand alone: only beside a neighbour it has in a guide. */
  pending: boolean
}

/** A word that stands for all that begin so. */
export const isBegun = ({ own, vi }: Word) => !own && !vi

const limit = 16
const longestSplit = 12
const mostCompleted = 3
const prefixCost = 0.2
const longerCost = 0.3
const shortenedCost = 1
const keysCost = 0.2
const joinedCost = 0.1
const toneCost = 0.8
const soundCost = 1
const editCost = 1.3
const otherToneCost = 1.6
const twoEditsCost = 2.2
/** A word that stands in a guide is more likely meant as it is. */
const knownToo = 0.5

/** All that a typed word may have meant, likeliest first; `last` words may be unfinished. */
export function candidatesOf({ base, exact }: Token, last: boolean, vocabulary: Vocabulary): Candidate[] {
  const found: Candidate[] = []
  const offer = (word: Word, cost: number, pending = false) =>
    found.push({ words: word.parts || [word], cost, pending })
  const lookUp = (text: string, cost: number) =>
    (vocabulary.byText.get(text) || []).forEach((word) => offer(word, cost + (word.parts ? joinedCost : 0)))

  lookUp(base, 0)
  const known = found.length ? knownToo : 0
  const typed = [base]
  for (const { profile } of vocabulary.languages) {
    for (const text of undoKeys(exact, profile.foreign)) if (text !== base) lookUp(text, keysCost)
    const decoded = profile.telex && !known ? decodeKeys(base, profile.tones) : base
    if (typed.indexOf(decoded) < 0) {
      lookUp(decoded, keysCost)
      typed.push(decoded)
    }
  }
  for (const text of typed) {
    const keys = text === base ? 0 : keysCost
    if (last) complete(text, keys + prefixCost + (known ? longerCost * (exact === base ? 1 : 2) : 0), vocabulary, found)
    else if (!known && text.length > 3) complete(text, keys + shortenedCost, vocabulary, found)
    if (!known && text.length > 4)
      splits(text, vocabulary, []).forEach((words) => found.push({ words, cost: keys + joinedCost, pending: false }))
    for (const { sound, bySound } of vocabulary.languages)
      (bySound.get(sound(text)) || []).forEach((word) => offer(word, keys + known + soundCost))
    if (text === base || text.length > 4) near(text, keys + known, vocabulary, offer)
  }
  return best(found)
}

function complete(text: string, cost: number, { all }: Vocabulary, found: Candidate[]) {
  const words = all.filter(
    ({ text: whole, parts }) =>
      whole.length > text.length &&
      whole.indexOf(text) === 0 &&
      (!parts || (text.length > 4 && parts[0]!.text.length < text.length)),
  )
  const any = newWord(text, text)
  for (const { parts, found } of words)
    if (!parts) found.forEach((weight, entry) => any.found.set(entry, Math.max(weight, any.found.get(entry) || 0)))
  if (words.length > mostCompleted) found.push({ words: [any], cost, pending: false })
  words
    .sort((a, b) => b.found.size - a.found.size)
    .slice(0, mostCompleted)
    .forEach((word) => found.push({ words: word.parts || [word], cost: cost + 0.05, pending: false }))
}

/** `cancuoccongdan` → căn cước công dân: neighbours typed as one word. */
function splits(text: string, vocabulary: Vocabulary, before: Word[]): Word[][] {
  const last = before[before.length - 1]
  if (!text) return before.length > 1 ? [before] : []
  const found: Word[][] = []
  for (let end = 1; end <= text.length && before.length < longestSplit; end++)
    (vocabulary.byText.get(text.slice(0, end)) || []).forEach((word) => {
      if (!word.parts && (!last || last.next.has(word)))
        found.push(...splits(text.slice(end), vocabulary, before.concat(word)))
    })
  return found
}

function near(
  text: string,
  extra: number,
  { all, own }: Vocabulary,
  offer: (word: Word, cost: number, pending: boolean) => void,
) {
  if (/[0-9]/.test(text) || text.length < 2) return
  const tone = toneOf(text, own.tones)
  const most = text.length > 6 ? 2 : 1
  const letters = lettersOf(text)
  const weak = extra >= knownToo || text.length < 4
  for (const word of all) {
    if (Math.abs(word.text.length - text.length) > most || differing(letters, word.letters) > 2 * most) continue
    if (word.parts && word.text.length < (most > 1 ? 10 : 6)) continue
    const edits = editsBetween(text, word.text, most)
    if (!edits || edits > most) continue
    const itsTone = word.own && !word.vi ? toneOf(word.text, own.tones) : tone
    if (itsTone !== tone) {
      // A tone letter is left out more often than it is wrong: a wrong one is another word.
      const left = word.text === text + itsTone
      if (edits === 1) offer(word, extra + (left ? toneCost : otherToneCost), !left)
    } else if (text.length > 2) offer(word, extra + (edits > 1 ? twoEditsCost : editCost), weak)
  }
}

const toneOf = (text: string, tones: string) => (tones.indexOf(text.slice(-1)) < 0 ? '' : text.slice(-1))

function best(found: Candidate[]): Candidate[] {
  const seen = new Set<string>()
  const size = ({ words }: Candidate) => words[0]!.found.size
  return found
    .sort((a, b) => a.cost - b.cost || size(b) - size(a))
    .filter(({ words }) => {
      const key = `${isBegun(words[0]!)} ${words.map(({ text }) => text).join(' ')}`
      return seen.has(key) ? false : seen.add(key)
    })
    .slice(0, limit)
}
