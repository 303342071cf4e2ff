import { nearest } from './nearest.ts'

/** Kinds of content files and the most bytes each may have. */
export const sizes = { text: 200_000, picture: 2_000_000, voice: 3_000_000 } as const
export type FileKind = keyof typeof sizes

interface Place {
  /** `<…>` stands for a name the editor chooses. */
  path: string
  kind: FileKind
}

/** Every place of the content folder where a file may be. */
const places: Place[] = [
  { path: 'README.md', kind: 'text' },
  { path: 'handbook/<name>.md', kind: 'text' },
  { path: 'handbook/pictures/<name>.webp', kind: 'picture' },
  { path: 'topics.yaml', kind: 'text' },
  { path: 'needs.yaml', kind: 'text' },
  { path: 'languages/<code>/language.yaml', kind: 'text' },
  { path: 'languages/<code>/ui.yaml', kind: 'text' },
  { path: 'languages/<code>/words.yaml', kind: 'text' },
  { path: 'languages/<code>/notes.md', kind: 'text' },
  { path: 'languages/<code>/lexicon.yaml', kind: 'text' },
  { path: 'languages/<code>/hard-words.yaml', kind: 'text' },
  { path: 'facts/hotlines.yaml', kind: 'text' },
  { path: 'facts/services.yaml', kind: 'text' },
  { path: 'facts/places.yaml', kind: 'text' },
  { path: 'facts/local.yaml', kind: 'text' },
  { path: 'guides/<slug>/guide.yaml', kind: 'text' },
  { path: 'guides/<slug>/made-from.yaml', kind: 'text' },
  { path: 'guides/<slug>/<code>.mdx', kind: 'text' },
  { path: 'guides/<slug>/pictures/<name>.jpg', kind: 'picture' },
  { path: 'guides/<slug>/pictures/<name>.png', kind: 'picture' },
  { path: 'guides/<slug>/pictures/<name>.webp', kind: 'picture' },
  { path: 'guides/<slug>/pictures/<name>.avif', kind: 'picture' },
  { path: 'guides/<slug>/voice/<code>/voice.yaml', kind: 'text' },
  { path: 'guides/<slug>/voice/<code>/<voice>.m4a', kind: 'voice' },
  { path: 'lessons/<slug>.yaml', kind: 'text' },
]

const names: Record<string, string> = {
  code: '[a-z]{2,3}(?:-[a-z]{2,8})?',
  slug: '[a-z0-9][a-z0-9-]{0,60}',
  name: '[a-z0-9][a-z0-9-]{0,60}',
  voice: '[a-z][a-z0-9-]{0,40}(?:\\.[a-z]{1,40})?',
}
const pattern = (path: string) =>
  new RegExp(`^${path.replaceAll('.', '\\.').replace(/<(\w+)>/g, (_, name: string) => names[name]!)}$`)

const files = places.map(({ path, kind }) => ({ pattern: pattern(path), kind }))
const folderPaths = [...new Set(places.flatMap(({ path }) => parents(path)))]
const folders = folderPaths.map(pattern)

/** The kind of file that belongs at a path; undefined when none does. */
export const kindOf = (path: string): FileKind | undefined => files.find((place) => place.pattern.test(path))?.kind

export const isFolder = (path: string) => folders.some((folder) => folder.test(path))

/** nearestPlace('guides/x/vi.md') → 'guides/x/vi.mdx' */
export const nearestPlace = (path: string) =>
  nearestOf(
    path,
    places.map((place) => place.path),
  )

/** nearestFolder('guide') → 'guides' */
export const nearestFolder = (path: string) => nearestOf(path, folderPaths)

function nearestOf(path: string, paths: string[]): string {
  const given = path.toLowerCase().split('/')
  const filled = paths.map((candidate) => {
    const parts = candidate.split('/')
    return parts
      .map((part, index) => fill(part, given[index + given.length - parts.length] ?? given[index] ?? ''))
      .join('/')
  })
  return nearest(path, filled, Number.POSITIVE_INFINITY)!
}

// A chosen name is taken from the path where it fits; otherwise it stays a blank to fill in.
const blanks: Record<string, string> = { code: '<mã tiếng>', slug: '<tên bài>', name: '<tên hình>', voice: '<bước>' }
const fill = (part: string, given: string) =>
  part.replace(/<(\w+)>(.*)/, (_, name: string, rest: string) => {
    const bare = rest ? given.replace(/\.[^.]*$/, '') : given
    return (new RegExp(`^${names[name]}$`).test(bare) ? bare : blanks[name]!) + rest
  })

function parents(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}
