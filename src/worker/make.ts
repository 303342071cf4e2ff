import { brotliCompressSync, constants } from 'node:zlib'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { importsOf } from '../checks/site/scripts.ts'
import type { Language } from '../schemas/language.ts'
import { isCompressible } from '../serve/types.ts'
import type { Core } from './core.ts'
import { digestOf } from './digest.ts'
import { listPath, partsPath, type Listed } from './names.ts'
import { indexFiles, mediaOf, partsOf, type Part } from './parts-of.ts'
import type { Parts, PartsOfLanguage } from './parts.ts'

/** A finished site: its files as `vi/index.html`, and how one is read. */
export interface FinishedSite {
  files: string[]
  read: (file: string) => Promise<Buffer>
}

/** `/vi/` → `vi/index.html`, `/a/x.js` → `a/x.js` */
const fileOf = (path: string) => path.slice(1) + (path.endsWith('/') ? 'index.html' : '')

// what the compressing output writes is a little smaller; this takes a tenth of its time
const onWire = (file: string, bytes: Buffer) =>
  isCompressible(file)
    ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }).length
    : bytes.length

const scripts = /"(\/a\/[^"/]+\.js)"/g

/**
 * What the worker and saving need to know about a finished site, by address: the list of each part, the parts of each language,
 * and the core. Only the core stands in the worker itself, so that a deploy that changes a guide leaves the worker as it is.
 */
export async function makeLists({ files, read }: FinishedSite, catalogue: Catalogue) {
  const made = new Map<string, Buffer>()
  const known = new Map<string, Promise<Listed>>()
  const have = new Set(files)
  const listed = (path: string) => {
    const before = known.get(path)
    if (before) return before
    const now = read(fileOf(path)).then(async (bytes): Promise<Listed> => [
      path,
      await digestOf(new Uint8Array(bytes)),
      onWire(fileOf(path), bytes),
    ])
    known.set(path, now)
    return now
  }
  const textOf = async (path: string) => (await read(fileOf(path))).toString()

  const pathsOf = async (part: Part, language: Language): Promise<string[]> => {
    const pages = part.pages.filter((page) => have.has(fileOf(page)))
    if (!part.with) return pages
    if (part.with === 'index')
      return [
        ...pages,
        ...indexFiles(
          files.map((file) => `/${file}`),
          language,
          catalogue.languages,
        ),
      ]
    const media = new Set<string>()
    for (const page of pages) for (const path of mediaOf(await textOf(page), part.with)) media.add(path)
    return part.with === 'voices' ? [...media] : [...pages, ...media]
  }

  const write = async (path: string, data: unknown) => {
    made.set(path, Buffer.from(`${JSON.stringify(data)}\n`))
  }
  const whole: PartsOfLanguage['languages'] = {}
  const ofLanguage = new Map<string, Parts>()
  const allPages = new Set<string>()
  for (const language of catalogue.languages) {
    const parts: Parts = {}
    const everything = new Map<string, number>()
    for (const part of partsOf(catalogue, language)) {
      const list: Listed[] = []
      for (const path of new Set(await pathsOf(part, language))) {
        const entry = await listed(path)
        list.push(entry)
        everything.set(path, entry[2])
        if (path.endsWith('/')) allPages.add(path)
      }
      const bytes = Buffer.from(`${JSON.stringify(list)}\n`)
      const hash = await digestOf(new Uint8Array(bytes))
      made.set(listPath(hash), bytes)
      const { title } = part
      const own = title?.lang === language.htmlLang
      parts[part.name] = [
        hash,
        list.reduce((sum, [, , size]) => sum + size, 0),
        ...(title ? (own ? [title.text] : [title.text, title.lang]) : []),
      ] as Parts[string]
    }
    ofLanguage.set(language.code, parts)
    whole[language.code] = [language.endonym, language.htmlLang, [...everything.values()].reduce((a, b) => a + b, 0)]
  }
  for (const [code, parts] of ofLanguage) {
    const data: PartsOfLanguage = { parts, languages: whole }
    await write(partsPath(code), data)
  }
  return { made, core: await coreOf() }

  async function coreOf(): Promise<Core> {
    const offline = catalogue.languages.map(({ code }) => `/${code}/saved/`)
    const code = new Set<string>()
    const add = async (path: string) => {
      if (code.has(path) || !have.has(fileOf(path))) return
      code.add(path)
      for (const name of importsOf(await textOf(path))) await add(new URL(name, `https://site${path}`).pathname)
    }
    for (const page of [...offline, ...allPages])
      for (const [, path] of (await textOf(page)).matchAll(scripts)) await add(path!)
    const all = await Promise.all([...offline, ...[...code].sort()].map(listed))
    const list = all.map(([path, hash]): [string, string] => [path, hash])
    const version = await digestOf(new Uint8Array(Buffer.from(JSON.stringify(list))))
    const languages = [catalogue.source, ...catalogue.languages].map(({ code }) => code)
    return { version: version.slice(0, 8), languages: [...new Set(languages)], files: list }
  }
}
