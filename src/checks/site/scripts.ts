import { readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import type { CheerioAPI } from 'cheerio'
import { lineOf } from './line.ts'

const javascript = /^$|^module$|^(?:text|application)\/(?:x-)?(?:java|ecma)script$/i

/** Inline scripts of a page that a browser runs; data blocks are none. */
export const inlineScripts = ($: CheerioAPI) =>
  $('script:not([src])')
    .toArray()
    .filter((script) => javascript.test($(script).attr('type') ?? ''))
    .map((script) => ({ body: $(script).text(), line: lineOf(script) }))

/** Paths that a script imports, as written: `import"./x.js"`, `from"./x.js"`, `import("./x.js")`. */
export const importsOf = (code: string) =>
  [...code.matchAll(/\b(?:import|from)\s*\(?\s*(["'`])([^"'`]+)\1/g)].map(([, , path]) => path!)

/** Files of the site that a page's scripts consist of, those they import included, also the ones imported later. */
export async function scriptFiles($: CheerioAPI, { dist, files }: { dist: string; files: Set<string> }) {
  const found = new Set<string>()
  const visit = async (path: string, from: string) => {
    const file = (path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path)).split(/[?#]/)[0]!
    if (found.has(file) || !files.has(file)) return
    found.add(file)
    for (const next of importsOf(await readFile(join(dist, file), 'utf8'))) await visit(next, file)
  }
  for (const element of $('script[src], link[rel="modulepreload"]').toArray())
    await visit($(element).attr('src') ?? $(element).attr('href') ?? '', '')
  for (const { body } of inlineScripts($)) for (const path of importsOf(body)) await visit(path, '')
  return [...found].sort()
}
