import { blocks } from './blocks.ts'
import type { ContentCheck } from './check.ts'
import { dataWords } from './data-words.ts'
import { draftWords } from './draft-words.ts'
import { due } from './due.ts'
import { facts } from './facts.ts'
import { hardWords } from './hard-words.ts'
import { languages } from './languages.ts'
import { lessons } from './lessons.ts'
import { needs } from './needs.ts'
import { numbers } from './numbers.ts'
import { pictures } from './pictures.ts'
import { plainWords } from './plain-words.ts'
import { references } from './references.ts'
import { steps } from './steps.ts'
import { translations } from './translations.ts'
import { trust } from './trust.ts'
import { unfinished } from './unfinished.ts'
import { voices } from './voices.ts'
import { words } from './words.ts'

/** The rules over content, in the order in which they run. */
export const contentChecks: ContentCheck[] = [
  languages,
  numbers,
  steps,
  blocks,
  references,
  lessons,
  needs,
  facts,
  trust,
  pictures,
  translations,
  voices,
  words,
  dataWords,
  plainWords,
  hardWords,
  draftWords,
  unfinished,
  due,
]
