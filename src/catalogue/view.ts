import type { Language } from '../schemas/language.ts'
import type { UiKey } from '../schemas/ui.ts'
import type { Catalogue, Shown } from './catalogue.ts'

/** What every component of a page needs to know: the catalogue and the page's language. */
export interface View {
  catalogue: Catalogue
  language: Language
  ui(key: UiKey): Shown
}

export const viewOf = (catalogue: Catalogue, code: string): View => {
  const language = catalogue.languages.find((known) => known.code === code)
  if (!language) throw new Error(`no language "${code}"`)
  return { catalogue, language, ui: (key) => catalogue.ui(language, key) }
}

/** Days as read in Viet Nam in all languages: `2026-11-22` → `22/11/2026`. */
export const dayText = (day: string) => day.split('-').reverse().join('/')

/** `19006769` → `1900 6769`, `0912345678` → `0912 345 678`, `113` → `113` */
export const numberText = (number: string) =>
  number.length <= 4
    ? number
    : number.length === 8
      ? number.replace(/(....)(....)/, '$1 $2')
      : number.replace(/^(.{4})(.{3})(.*)$/, '$1 $2 $3').trim()
