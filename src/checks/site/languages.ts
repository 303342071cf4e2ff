import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const notLanguages = ['desk', 'status', 'gallery', 'pagefind']

/** Languages of a finished site by their home pages `xx/index.html`: code → `lang` of that page. */
export async function languagesOf(dist: string, files: Iterable<string>) {
  const languages = new Map<string, string>()
  for (const file of files) {
    const code = /^([a-z]{2,3}(?:-[a-z0-9]+)*)\/index\.html$/.exec(file)?.[1]
    if (!code || notLanguages.includes(code)) continue
    const lang = /<html\b[^>]*\slang=["']?([A-Za-z0-9-]+)/i.exec(await readFile(join(dist, file), 'utf8'))?.[1]
    if (lang) languages.set(code, lang)
  }
  return languages
}
