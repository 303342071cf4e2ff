import type { Entries } from '../catalogue/entries.ts'
import { readYaml } from '../gate/yaml.ts'

/** One value of a data file before or after: `facts/hotlines.yaml`, `power.number`. */
export interface ValueDiff {
  file: string
  path: string
  before: string | undefined
  after: string | undefined
}

/** A picture, recording, note or unreadable file that changed. */
export interface FileDiff {
  file: string
  what: 'added' | 'changed' | 'removed'
}

/** Front matter besides the words, their marks, and who reviewed: those are told with the words. */
const told = new Set(['title', 'summary', 'of', 'ok'])

/** Every value of YAML files and front matter that changed, by file and path. `made-from.yaml` is written by machine. */
export function compareValues(before: Entries, after: Entries): ValueDiff[] {
  return paths(before, after)
    .filter((file) => file.endsWith('.yaml') || file.endsWith('.mdx'))
    .filter((file) => !file.endsWith('/made-from.yaml') && before.files.texts.get(file) !== after.files.texts.get(file))
    .flatMap((file) => {
      const [was, now] = [valuesOf(before, file), valuesOf(after, file)]
      return [...new Set([...was.keys(), ...now.keys()])].flatMap((path): ValueDiff[] =>
        was.get(path) === now.get(path) ? [] : [{ file, path, before: was.get(path), after: now.get(path) }],
      )
    })
}

/** Files that are not told by values or words. `bytes` reads a binary file's content, to tell two of the same size apart. */
export function compareFiles(before: Entries, after: Entries, same: (file: string) => boolean): FileDiff[] {
  const texts = paths(before, after).filter((file) => file.endsWith('.md'))
  const changedTexts = texts.filter((file) => before.files.texts.get(file) !== after.files.texts.get(file))
  const binaries = [...new Set([...before.files.binaries.keys(), ...after.files.binaries.keys()])].sort()
  const what = (file: string, old: boolean, now: boolean): FileDiff => ({
    file,
    what: !old ? 'added' : !now ? 'removed' : 'changed',
  })
  return [
    ...changedTexts.map((file) => what(file, before.files.texts.has(file), after.files.texts.has(file))),
    ...binaries
      .filter((file) => !same(file))
      .map((file) => what(file, before.files.binaries.has(file), after.files.binaries.has(file))),
  ]
}

const paths = (before: Entries, after: Entries) =>
  [...new Set([...before.files.texts.keys(), ...after.files.texts.keys()])].sort()

function valuesOf({ files, guides }: Entries, file: string): Map<string, string> {
  const text = files.texts.get(file)
  if (text === undefined) return new Map()
  if (file.endsWith('.yaml')) return flat(readYaml(text, file).data)
  const guide = guides.find(({ slug }) => file.startsWith(`guides/${slug}/`))
  const words = [guide?.source, ...(guide?.translations.values() ?? [])].find((known) => known?.file === file)
  const front = Object.entries(words?.front ?? {}).filter(([name]) => !told.has(name))
  return flat(Object.fromEntries(front))
}

/** { a: { b: [1, 2] } } → a.b.0: '1', a.b.1: '2'. Lists of names stay together: keywords: 'x, y'. */
function flat(value: unknown, path = ''): Map<string, string> {
  if (value === null || value === undefined) return new Map()
  if (typeof value !== 'object') return new Map([[path, String(value)]])
  const list = Array.isArray(value)
  if (list && value.every((item) => typeof item !== 'object')) return new Map([[path, value.join(', ')]])
  return new Map(
    Object.entries(value).flatMap(([name, inner]) => {
      const id = list && typeof inner === 'object' && inner !== null && 'id' in inner ? String(inner.id) : name
      return [...flat(inner, path ? `${path}.${id}` : id)]
    }),
  )
}
