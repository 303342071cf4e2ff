/** Parts by name: hash of the list, bytes on the wire, and the title with its language where it is not the page's. */
export type Parts = Record<string, [hash: string, bytes: number, title?: string, lang?: string]>

/** `/vi/saved/parts.json` */
export interface PartsOfLanguage {
  parts: Parts
  /** Every language: its own name, html lang, bytes of all its parts together. */
  languages: Record<string, [endonym: string, htmlLang: string, bytes: number]>
}

/** What stands under `recordPath`: which list is saved, and whether all of it was read back. */
export interface Saved {
  list: string
  done: boolean
  bytes: number
}

export type State = 'none' | 'part' | 'newer' | 'saved'

/** Name of the part with the full-text index. */
export const INDEX = 'search'

/** Parts that belong together when a reader saves `wanted`: its files and the way to them. Without a name, all of a language. */
export const partsFor = (wanted: string, parts: Parts) =>
  (wanted ? ['base', wanted] : Object.keys(parts)).filter((name) => parts[name])

/**
 * How far these parts are saved. `records` by name; a part that is merely the way to others (`base`) changes with every deploy
 * and is brought along without a word.
 */
export function stateOf(names: string[], records: Record<string, Saved | undefined>, parts: Parts): State {
  const known = names.map((name) => ({ name, record: records[name] }))
  const own = known.filter(({ name }) => name !== 'base')
  // only who saved a whole language has its index; single topics of it are no begun language
  if (own.some(({ record }) => !record)) return names.indexOf(INDEX) >= 0 && records[INDEX] ? 'part' : 'none'
  if (known.some(({ record }) => !record || !record.done)) return 'part'
  return own.some(({ name, record }) => parts[name] && parts[name][0] !== record!.list) ? 'newer' : 'saved'
}
