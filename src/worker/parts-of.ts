import type { Catalogue, Guide, Lesson, Shown } from '../catalogue/catalogue.ts'
import { mostOnPage, pagePaths } from '../catalogue/split.ts'
import type { Language } from '../schemas/language.ts'
import { shortPath } from '../share/short-address.ts'
import { INDEX } from './parts.ts'

/** A part of a language that a reader can save: `pages` by their addresses; `with` is what else they need. */
export interface Part {
  /** `base`, `topics/phone`, `topics/phone/voices`, `lessons/safe-phone`, `search` */
  name: string
  title: Shown | undefined
  pages: string[]
  with: 'photos' | 'voices' | 'list' | 'index'
}

/** Begin of the addresses of what the search reads. */
const SEARCH_FILES = '/a/search/'

/** What every saved part needs beside it: the way to it, the search, the numbers for help. */
const base = (code: string): Part => ({
  name: 'base',
  title: undefined,
  pages: ['/', `/${code}/`, `/${code}/help/`, `/${code}/search/`],
  with: 'list',
})

const guidePage = (code: string, { slug }: Guide) => `/${code}/guides/${slug}/`

function topicParts(catalogue: Catalogue, language: Language): Part[] {
  const { code } = language
  return catalogue.topics.flatMap(({ id }) => {
    const guides = catalogue.guides.filter(({ topic }) => topic.id === id)
    const pages = guides.map((guide) => guidePage(code, guide))
    const title = catalogue.name(language, 'topic', id)
    const list = `/${code}/topics/${id}/`
    const around = [
      ...pagePaths(list, guides.length, mostOnPage.topic),
      ...pagePaths(`${list}sources/`, guides.length, mostOnPage.sources),
    ]
    // a sheet of paper leads to its guide without a network too
    const paper = guides.map(({ bones }) => shortPath(language, bones.number))
    const voices = guides.some(({ editions }) => editions.get(code)!.voices.size > 0)
    const name = `topics/${id}`
    return [
      { name, title, pages: [...around, ...pages, ...paper], with: 'photos' as const },
      ...(voices ? [{ name: `${name}/voices`, title, pages, with: 'voices' as const }] : []),
    ]
  })
}

const lessonPart = (catalogue: Catalogue, language: Language, { slug, guides }: Lesson): Part => {
  const { code } = language
  const lesson = `/${code}/lessons/${slug}/`
  return {
    name: `lessons/${slug}`,
    title: catalogue.name(language, 'lesson', slug),
    pages: [
      ...pagePaths(`/${code}/lessons/`, catalogue.lessons.length, mostOnPage.lessons),
      lesson,
      `${lesson}present/`,
      ...guides.flatMap((guide) => [
        `${lesson}${guide.slug}/`,
        guidePage(code, guide),
        `${guidePage(code, guide)}present/`,
      ]),
    ],
    with: 'photos',
  }
}

/** The parts of a language, each with the addresses of its pages; what it needs besides is found in them (make.ts). */
export const partsOf = (catalogue: Catalogue, language: Language): Part[] => [
  base(language.code),
  ...topicParts(catalogue, language),
  ...catalogue.lessons.map((lesson) => lessonPart(catalogue, language, lesson)),
  {
    name: INDEX,
    title: undefined,
    pages: pagePaths(`/${language.code}/search/`, catalogue.guides.length, mostOnPage.all),
    with: 'index',
  },
]

/** Of a photo one file is saved: for phones, in the format that all of them read. The worker gives it for the others. */
const photoOf = (img: string) =>
  /(\/a\/photos\/[^\s"]+) 480w/.exec(img)?.[1] ?? /src="(\/a\/photos\/[^"]+)"/.exec(img)?.[1]

/** Addresses of photos and voices that a page shows. */
export const mediaOf = (html: string, kind: 'photos' | 'voices') =>
  kind === 'voices'
    ? [...html.matchAll(/"(\/v\/[^"?#]+\.m4a)["?#]/g)].map(([, path]) => path!)
    : [...html.matchAll(/<img\b[^>]*>/g)].flatMap(([img]) => photoOf(img) ?? [])

/** The later pages of a language's list as the search reads them. */
export const listFiles = (paths: string[], { code }: Language) =>
  paths.filter((path) => languageIn(path, [code], /\/list-([a-z-]+)-[0-9a-f]{16}\.json$/) === code)

/** The language whose mark stands in a path; undefined for what is no language's. */
const languageIn = (path: string, known: string[], mark: RegExp) => {
  const found = path.startsWith(SEARCH_FILES) ? mark.exec(path)?.[1] : undefined
  return found !== undefined && known.includes(found) ? found : undefined
}

/** Files of the full-text index that a language needs: all but those that are another's. */
export function indexFiles(paths: string[], own: Language, languages: Language[]) {
  const codes = languages.map(({ code }) => code)
  const tags = languages.map(({ htmlLang }) => htmlLang.toLowerCase())
  const isOthers = (path: string) => {
    const code = languageIn(path, codes, /\/(?:start|steps|list)-([a-z-]+?)(?:-\d+|-[0-9a-f]{16})?\.(?:js|json)$/)
    const tag = languageIn(path, tags, /\/(?:index\/|pagefind\.)([a-z-]+)_[^/]*$/)
    return (code !== undefined && code !== own.code) || (tag !== undefined && tag !== own.htmlLang.toLowerCase())
  }
  return paths.filter((path) => path.startsWith(SEARCH_FILES) && !isOthers(path))
}
