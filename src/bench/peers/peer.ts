import type { Files } from './project.ts'
import { pictureFiles, sampleLibrary, type SampleGuide } from './sample-guides.ts'

/** The source language stands at the root, the others under their code. */
export const rootOf = (code: string) => (code === 'vi' ? '/' : `/${code}/`)

/** A site generator that builds the sample library as its own guide recommends; what is not written here is its default. */
export interface Peer {
  name: string
  /** From npm, exact, into a folder of its own. */
  packages: Record<string, string>
  /** Where one of the packages asks for what cannot be had. */
  overrides?: Record<string, string>
  files: () => Files
  /** Programs and arguments, run one after the other in the project: of the system, or of node_modules. */
  build: string[][]
  /** Where the site then is. */
  out: string
}

interface Page {
  code: string
  guide: SampleGuide
  titles: Map<string, string>
  /** Address of the guide in this language. */
  at: (slug: string) => string
}

/** Every guide in every language. */
export const samplePages = (): Page[] =>
  sampleLibrary().flatMap(({ code, guides }) => {
    const titles = new Map(guides.map(({ slug, title }) => [slug, title]))
    const topics = new Map(guides.map(({ slug, topic }) => [slug, topic]))
    const at = (slug: string) => `${rootOf(code)}${topics.get(slug)}/${slug}/`
    return guides.map((guide) => ({ code, guide, titles, at }))
  })

/** The pictures in one folder of the project. */
export const picturesIn = (folder: string) =>
  pictureFiles.map((picture): [string, { picture: string }] => [`${folder}/${picture}`, { picture }])
