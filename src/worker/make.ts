import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Language } from '../schemas/language.ts'
import type { Core } from './core.ts'
import { digestNow, measured, type FinishedSite, type Measured } from './finished-site.ts'
import { listPath, partsPath, type Listed } from './names.ts'
import { indexFiles, listFiles, partsOf, type Part } from './parts-of.ts'
import { isVoices, type Parts, type PartsOfLanguage } from './parts.ts'

const asJson = (data: unknown) => Buffer.from(`${JSON.stringify(data)}\n`)
const sizeOf = (files: Listed[]) => files.reduce((sum, [, , bytes]) => sum + bytes, 0)

/**
 * What the worker and saving need to know about a finished site, by address: the list of each part, the parts of each language,
 * and the core. Only the core stands in the worker itself, so that a deploy that changes a guide leaves the worker as it is.
 */
export function makeLists(finished: FinishedSite, catalogue: Catalogue) {
  const site = measured(finished)
  const made = new Map<string, Buffer>()
  const languages: PartsOfLanguage['languages'] = {}
  const partsByLanguage = new Map<string, Parts>()
  const pages = new Set(catalogue.languages.map(({ code }) => `/${code}/saved/`))
  for (const language of catalogue.languages) {
    const parts: Parts = {}
    const lists: { name: string; files: Listed[] }[] = []
    for (const part of partsOf(catalogue, language)) {
      const files = filesOf(part, language, catalogue, site)
      const bytes = asJson(files)
      const hash = digestNow(bytes)
      made.set(listPath(hash), bytes)
      parts[part.name] = describe(part, hash, sizeOf(files), language)
      lists.push({ name: part.name, files })
      for (const [path] of files) if (path.endsWith('/')) pages.add(path)
    }
    const together = (chosen: typeof lists) =>
      sizeOf([...new Map(chosen.flatMap(({ files }) => files).map((file) => [file[0], file])).values()])
    const silent = lists.filter(({ name }) => !isVoices(name))
    const { code, endonym, htmlLang } = language
    languages[code] =
      silent.length < lists.length
        ? [endonym, htmlLang, together(silent), together(lists)]
        : [endonym, htmlLang, together(lists)]
    partsByLanguage.set(code, parts)
  }
  for (const [code, parts] of partsByLanguage)
    made.set(partsPath(code), asJson({ parts, languages } satisfies PartsOfLanguage))
  return { made, core: coreOf([...pages], catalogue, site) }
}

function describe({ title }: Part, hash: string, bytes: number, { htmlLang }: Language): Parts[string] {
  if (!title) return [hash, bytes]
  return title.lang === htmlLang ? [hash, bytes, title.text] : [hash, bytes, title.text, title.lang]
}

function filesOf(part: Part, language: Language, catalogue: Catalogue, site: Measured): Listed[] {
  const pages = part.pages.filter(site.has)
  const shown = (kind: 'photos' | 'voices') => pages.flatMap((page) => site.known(page)[kind])
  const media = {
    index: () => indexFiles(site.paths, language, catalogue.languages),
    list: () => listFiles(site.paths, language),
    photos: () => shown('photos'),
    voices: () => shown('voices'),
  }[part.with]()
  const listed = (paths: string[]) => [...new Set(paths)].map((path) => site.known(path).listed)
  if (part.with === 'voices') return listed(media)
  // Saved so that pages find theirs after many deploys; they come from the core, which is there already.
  const code = listed(site.scriptsOf(pages)).map(([path, hash]): Listed => [path, hash, 0])
  return [...listed([...pages, ...media]), ...code]
}

/** The offline page of each language, and the scripts of all pages that can be kept. */
function coreOf(pages: string[], catalogue: Catalogue, site: Measured): Core {
  const offline = catalogue.languages.map(({ code }) => `/${code}/saved/`)
  const files = [...offline, ...site.scriptsOf(pages)].map((path): [string, string] => {
    const [, hash] = site.known(path).listed
    return [path, hash]
  })
  const version = digestNow(Buffer.from(JSON.stringify(files)))
  const languages = [catalogue.source, ...catalogue.languages].map(({ code }) => code)
  return { version: version.slice(0, 8), languages: [...new Set(languages)], files }
}
