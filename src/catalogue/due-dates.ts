import type { Entries, LineOf } from './entries.ts'

/** Something that must be checked again by a day. */
export interface Dated {
  kind: 'hotlines' | 'services' | 'places' | 'guides'
  id: string
  /** In the source language: `Công an`. */
  name: string
  file: string
  readonly line: number
  reviewBy: string
  /** Days until then; negative when it is late. */
  left: number
  /** Address of a fact's source. A guide has several, in its guide.yaml. */
  source: string | undefined
}

export interface DueDates {
  /** Late, or to be checked within `SOON` days; the latest first. */
  due: Dated[]
  /** What comes after, by day. */
  later: { day: string; names: string[] }[]
}

const SOON = 30

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

const nameKinds = { hotlines: 'hotline', services: 'service', places: 'place' } as const

/** Every fact and guide with the day by which it must be checked again, the earliest first. */
export function datedEntries(entries: Entries, today: string): Dated[] {
  const { guides, hotlines, services, places, lines } = entries
  const words = [...entries.languages.values()].find(({ language }) => language.source)?.words ?? {}
  // Few lines are ever asked for, and each costs a reading of its file.
  const dated = (about: Omit<Dated, 'line' | 'left'>, line: LineOf | undefined, path: string[]): Dated => ({
    ...about,
    left: daysBetween(today, about.reviewBy),
    get line() {
      return line?.(path) ?? 0
    },
  })
  const facts = Object.entries({ hotlines, services, places }).flatMap(([key, record]) => {
    const kind = key as keyof typeof nameKinds
    const file = `facts/${kind}.yaml`
    return Object.entries(record).map(([id, fact]) => {
      const { reviewBy, source } = fact
      const name = words[`${nameKinds[kind]}.${id}`]?.words ?? ('new' in fact ? fact.new : id)
      return dated({ kind, id, name, file, reviewBy, source }, lines.get(file), [id, 'reviewBy'])
    })
  })
  const published = guides.filter(({ bones }) => !bones.unfinished)
  const bones = published.map(({ file, line, slug, source, bones: { reviewBy } }) => {
    const name = source?.front.title ?? slug
    return dated({ kind: 'guides', id: slug, name, file, reviewBy, source: undefined }, line, ['reviewBy'])
  })
  return [...facts, ...bones].sort((a, b) => a.left - b.left)
}

/** What is due, and what comes after. */
export function dueDates(entries: Entries, today: string): DueDates {
  const all = datedEntries(entries, today)
  const byDay = Map.groupBy(
    all.filter(({ left }) => left > SOON),
    ({ reviewBy }) => reviewBy,
  )
  return {
    due: all.filter(({ left }) => left <= SOON),
    later: [...byDay].map(([day, dated]) => ({ day, names: dated.map(({ name }) => name) })),
  }
}
