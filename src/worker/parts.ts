/** Parts by name: hash of the list, bytes on the wire, and the title with its language where it is not the page's. */
export type Parts = Record<string, [hash: string, bytes: number, title?: string, lang?: string]>

/** `/vi/saved/parts.json` */
export interface PartsOfLanguage {
  parts: Parts
  /** Every language: its own name, html lang, bytes of all its parts together, and with the voices where there are any. */
  languages: Record<string, [endonym: string, htmlLang: string, bytes: number, withVoices?: number]>
}

/** What stands under `recordPath`: which list is saved, whether all of it was read back, and how the part is called. */
export interface Saved {
  list: string
  done: boolean
  bytes: number
  title?: string | undefined
  lang?: string | undefined
}

export type State = 'none' | 'part' | 'newer' | 'saved'

/** Name of the part with the full-text index. */
export const INDEX = 'search'
/** What a reader wants who wants all of a language: without its voices, and with them. */
export const ALL = ''
export const ALL_WITH_VOICES = 'voices'

const VOICES = '/voices'
export const isVoices = (name: string) => name.slice(-VOICES.length) === VOICES
/** `topics/pay/voices` → `topics/pay`; anything else stays. */
export const silent = (name: string) => (isVoices(name) ? name.slice(0, -VOICES.length) : name)

/** Parts that belong together when a reader saves `wanted`: its files and the way to them; voices bring what they are read to. */
export function partsFor(wanted: string, parts: Parts): string[] {
  if (wanted === ALL_WITH_VOICES) return Object.keys(parts)
  if (wanted === ALL) return Object.keys(parts).filter((name) => !isVoices(name))
  return ['base', silent(wanted), wanted].filter((name, place, all) => parts[name] && all.indexOf(name) === place)
}

/** Of `names`, all that are saved: those that go when a reader removes `wanted`. Voices go alone. */
export const partsWithout = (wanted: string, names: string[]) =>
  names.filter((name) =>
    wanted === ALL ? true : wanted === ALL_WITH_VOICES ? isVoices(name) : name === wanted || name === wanted + VOICES,
  )

/**
 * How far these parts are saved. `records` by name; a part that is merely the way to others (`base`) changes with every deploy
 * and is brought along without a word.
 */
export function stateOf(names: string[], records: Record<string, Saved | undefined>, parts: Parts): State {
  const known = names.map((name) => ({ name, record: records[name] }))
  const own = known.filter(({ name }) => name !== 'base')
  // Only who saved a whole language has its index; single topics of it are no begun language, nor is it one with voices.
  const marks = names.indexOf(INDEX) >= 0 ? [names.filter(isVoices), [INDEX]] : []
  if (own.some(({ record }) => !record))
    return marks.length && marks.every((mark) => !mark.length || mark.some((name) => records[name])) ? 'part' : 'none'
  if (known.some(({ record }) => !record || !record.done)) return 'part'
  return own.some(({ name, record }) => parts[name] && parts[name][0] !== record!.list) ? 'newer' : 'saved'
}

/** What a reader still has to fetch of these parts; of what is saved already, what it weighs without the way to it. */
export function bytesOf(names: string[], records: Record<string, Saved | undefined>, parts: Parts): number {
  const sum = (chosen: string[]) => chosen.reduce((bytes, name) => bytes + parts[name]![1], 0)
  const missing = names.filter((name) => !records[name] || !records[name].done)
  return sum(missing.length ? missing : names.filter((name) => name !== 'base'))
}
