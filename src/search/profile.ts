import type { Language } from '../schemas/language.ts'
import { marksOf } from './fold.ts'

/** How one language is typed, as plain JSON for the page. */
export interface Profile {
  ignore: string
  tones: string
  same: string[][]
  vowels: string
  fillers: string[]
  /** The language writes with the marks that Telex keys make. */
  telex: boolean
  /** Marks the language never writes: where they stand, a Vietnamese keyboard swallowed a letter. */
  foreign: string
}

const keyboardMarks = '\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323'

/** What the search needs of a language. What the keyboard does follows from the language's own alphabet. */
export function profileOf({ alphabet, folding }: Language): Profile {
  const own = marksOf(alphabet)
  return {
    ignore: folding.ignore,
    tones: folding.toneLetters,
    same: folding.same,
    vowels: folding.vowels ?? '',
    fillers: folding.fillers,
    telex: own !== '',
    foreign: [...keyboardMarks].filter((mark) => !own.includes(mark)).join(''),
  }
}
