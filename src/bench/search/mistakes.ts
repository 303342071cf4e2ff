import { baseOf } from '../../search/fold.ts'
import { one } from './random.ts'

type Random = () => number
/** What a hand makes of a phrase; undefined where the phrase gives no chance for it. */
export type Mistake = (phrase: string, random: Random) => string | undefined

const telexTones: Record<string, string> = { '\u0301': 's', '\u0300': 'f', '\u0309': 'r', '\u0303': 'x', '\u0323': 'j' }
const vniMarks: Record<string, string> = {
  '\u0301': '1',
  '\u0300': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
  '\u0302': '6',
  '\u031b': '7',
  '\u0306': '8',
}
const words = (phrase: string) => phrase.split(/\s+/).filter(Boolean)
const changed = (from: string, to: string) => (to === from ? undefined : to)

export const withoutMarks: Mistake = (phrase) => changed(phrase, baseOf(phrase))

/** The Telex keys of a word, as they appear where the keyboard is off: the tone key last. */
function telexWord(word: string): string {
  let keys = ''
  let tone = ''
  for (const sign of word.toLowerCase().normalize('NFD')) {
    if (telexTones[sign]) tone = telexTones[sign]
    else if (sign === '\u0302') keys += keys.at(-1)
    else if (sign === '\u0306' || sign === '\u031b') keys += 'w'
    else keys += sign === 'đ' ? 'dd' : sign
  }
  return keys + tone
}
export const telex: Mistake = (phrase) => changed(phrase.toLowerCase(), words(phrase).map(telexWord).join(' '))

const vniWord = (word: string) =>
  [...word.toLowerCase().normalize('NFD')].map((sign) => vniMarks[sign] ?? (sign === 'đ' ? 'd9' : sign)).join('')
export const vni: Mistake = (phrase) => changed(phrase.toLowerCase(), words(phrase).map(vniWord).join(' '))

/** Another tone on one word that has a tone. */
export const wrongMark: Mistake = (phrase, random) => {
  const letters = [...phrase.normalize('NFD')]
  const places = letters.flatMap((sign, at) => (telexTones[sign] ? [at] : []))
  if (!places.length) return undefined
  const at = one(places, random)
  letters[at] = one(
    Object.keys(telexTones).filter((mark) => mark !== letters[at]),
    random,
  )
  return letters.join('').normalize('NFC')
}

/** One letter left out, doubled, replaced or swapped in the longest word, typed without marks. */
export const misspelt: Mistake = (phrase, random) => {
  const typed = words(baseOf(phrase))
  const longest = Math.max(...typed.map((word) => word.length))
  if (longest < 4 || typed.join('').length < 6) return undefined
  const which = typed.findIndex((word) => word.length === longest)
  const word = typed[which]!
  const at = 1 + Math.floor(random() * (word.length - 1))
  const letter = one([...'abcdeghiklmnopqrstuvxy'], random)
  typed[which] = one(
    [
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + word[at] + word.slice(at),
      word.slice(0, at) + letter + word.slice(at + 1),
      word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1),
    ],
    random,
  )
  return changed(baseOf(phrase), typed.join(' '))
}

export const joined: Mistake = (phrase) => (words(phrase).length > 1 ? words(baseOf(phrase)).join('') : undefined)

/** The last word unfinished. */
export const prefix: Mistake = (phrase, random) => {
  const typed = words(random() < 0.5 ? baseOf(phrase) : phrase.toLowerCase())
  const last = typed.at(-1)!
  if (typed.length < 2 || last.length < 2) return undefined
  return [...typed.slice(0, -1), last.slice(0, 1 + Math.floor(random() * (last.length - 1)))].join(' ')
}

/** One word spelt as it sounds to somebody else: a spelling of a group for another of its group. */
export const bySound =
  (groups: string[][]): Mistake =>
  (phrase, random) => {
    const typed = words(baseOf(phrase))
    const changes = typed.flatMap((word, at) =>
      groups.flatMap((group) =>
        group.flatMap((from) => group.filter((to) => to !== from).flatMap((to) => respelt(word, from, to, at))),
      ),
    )
    if (!changes.length) return undefined
    const { at, word } = one(changes, random)
    typed[at] = word
    return typed.join(' ')
  }

function respelt(word: string, from: string, to: string, at: number) {
  const [old, now] = [from.replace('-', ''), to.replace('-', '')]
  const rest = word.slice(old.length)
  if (from.endsWith('-') && word.startsWith(old) && /^[aeiouyw]/.test(rest)) return [{ at, word: now + rest }]
  if (from.startsWith('-') && word.endsWith(old) && /[aeiouyw]$/.test(word.slice(0, -old.length)))
    return [{ at, word: word.slice(0, -old.length) + now }]
  return []
}

/** One word loses the letter of its tone. */
export const withoutTone =
  (tones: string): Mistake =>
  (phrase, random) => {
    const typed = words(phrase.toLowerCase())
    const places = typed.flatMap((word, at) => (word.length > 2 && tones.includes(word.at(-1)!) ? [at] : []))
    if (!places.length) return undefined
    const at = one(places, random)
    typed[at] = typed[at]!.slice(0, -1)
    return typed.join(' ')
  }

/** Typed with a Vietnamese keyboard that makes marks of letters: `zoo` → `zô`, `mus` → `mú`. */
export const swallowed: Mistake = (phrase) => {
  const marks = Object.entries(telexTones)
  const word = (text: string) => {
    const doubled = text.replace(/([aeo])\1/g, '$1\u0302').replace(/aw/g, 'a\u0306')
    const tone = marks.find(([, key]) => doubled.endsWith(key) && /[aeiou]/.test(doubled))
    if (!tone || !/^[a-z]+$/.test(text)) return doubled
    const vowel = doubled.search(/[aeiou]/)
    return doubled.slice(0, vowel + 1) + tone[0] + doubled.slice(vowel + 1, -1)
  }
  const typed = words(phrase.toLowerCase())
  return changed(phrase.toLowerCase(), typed.map(word).join(' ').normalize('NFC'))
}
