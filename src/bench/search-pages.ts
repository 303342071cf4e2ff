import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from '../exchange/refusal.ts'
import type { Where } from '../scripts/search-ahead.ts'

/** A search page of a built site and its part of the full-text index. */
export interface SearchPage {
  lang: string
  htmlLang: string
  where: Where
  /** A result's id, with its language → slug of the guide. */
  slugOf: (id: string) => string | undefined
}

/** Every search page of `dist`; refuses a folder that has none, or whose index is not there. */
export async function searchPages(dist: string): Promise<SearchPage[]> {
  const folders = await readdir(dist).catch(() => [])
  const pages: SearchPage[] = []
  for (const lang of folders.sort()) {
    const html = await readFile(join(dist, lang, 'search/index.html'), 'utf8').catch(() => undefined)
    const told = html && /data-index="([^"]+)"/.exec(html)?.[1]
    if (!html || !told) continue
    const where = JSON.parse(told.replaceAll('&quot;', '"')) as Where
    const records = await readRecords(join(dist, where.start))
    const slugOf = (id: string) => records.get(id.slice(id.indexOf('_') + 1))
    pages.push({ lang, htmlLang: /<html lang="([^"]+)"/.exec(html)![1]!, where, slugOf })
  }
  if (!pages.length) throw new Refusal(`"${dist}" has no search page with an index. Make it with: npm run build`)
  return pages
}

async function readRecords(file: string) {
  const [, records] = /start\(pagefind,(\[.*\])\)/.exec(await readFile(file, 'utf8').catch(() => '')) ?? []
  if (!records) throw new Refusal(`"${file}" does not say which record is which guide. Build the site again.`)
  return new Map((JSON.parse(records) as [slug: string, id: string][]).map(([slug, id]) => [id, slug]))
}

/** The policy leaves Pagefind free, so that its script can stand in the page, which is its quickest start. */
const headers = `/*
  Content-Security-Policy: default-src 'self';script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'
`

const plainPage = (htmlLang: string) => `<!doctype html>
<html lang="${htmlLang}"><meta charset="utf-8"><link rel="icon" href="/favicon.svg"><title>Pagefind</title>
<ol id="results"></ol>
<script type="module">
import * as pagefind from '/pagefind/pagefind.js'
window.pagefind = pagefind
const q = new URLSearchParams(location.search).get('q')
if (q) {
  const { results } = await pagefind.search(q)
  const list = document.getElementById('results')
  list.innerHTML = results.map(({ id }) => '<li><a href="#">' + id + '</a>').join('')
  list.setAttribute('data-query', q)
}
</script></html>
`

/** A site beside: the same index in one folder as Pagefind lays it, and `/<lang>/`, a page that uses it as it comes. */
export async function layPagefind(dist: string, pages: SearchPage[], folder: string) {
  const { where } = pages[0]!
  for (const from of [dirname(where.start)]) await cp(join(dist, from), join(folder, 'pagefind'), { recursive: true })
  await cp(join(dist, 'favicon.svg'), join(folder, 'favicon.svg')).catch(() => undefined)
  await writeFile(join(folder, '_headers'), headers)
  for (const { lang, htmlLang } of pages) {
    await mkdir(join(folder, lang), { recursive: true })
    await writeFile(join(folder, lang, 'index.html'), plainPage(htmlLang))
  }
}
