import type { Browser, Page } from 'playwright-core'
import type { SearchPage } from './search-pages.ts'
import type { Query } from './search/query.ts'
import type { Answer } from './search/score.ts'

const BATCH = 20
const START = 30_000

/** What stands on the search page once its answer is final. */
export interface Seen {
  hrefs: string[]
  weak: boolean
}

/** `/vi/guides/keep-your-sim/#step-2` → `keep-your-sim`; a guide counts once, where it first stands. */
export const asAnswer = ({ hrefs, weak }: Seen): Answer => ({
  slugs: [...new Set(hrefs.map((href) => /\/guides\/([^/#?]+)/.exec(href)?.[1]).filter((slug) => slug !== undefined))],
  weak,
})

/** Runs in the search page: types each query, sends it, waits for the final answer. Blank ones have none. */
async function askPage(queries: string[]): Promise<Seen[]> {
  const input = document.querySelector<HTMLInputElement>('input[name=q]')!
  const results = document.getElementById('results')!
  const answered = () => results.getAttribute('data-query') === input.value
  const final = (query: string) =>
    new Promise<void>((done, failed) => {
      const timer = setTimeout(() => failed(new Error(`no answer to "${query}"`)), 30_000)
      const watch = new MutationObserver(() => {
        if (!answered()) return
        watch.disconnect()
        clearTimeout(timer)
        done()
      })
      watch.observe(results, { attributes: true })
    })
  const seen: Seen[] = []
  for (const query of queries) {
    input.value = query
    input.dispatchEvent(new Event('input', { bubbles: true }))
    if (input.value.trim()) {
      const end = final(query)
      input.form!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
      await end
    }
    const links = results.hidden ? [] : Array.from(results.querySelectorAll('a'))
    seen.push({
      hrefs: links.map((link) => link.getAttribute('href')!),
      weak: document.querySelector('[data-weak]') !== null,
    })
  }
  return seen
}

interface WithPagefind {
  pagefind: { search: (text: string) => Promise<{ results: { id: string }[] }> }
}

/** Runs in the plain page: Pagefind's answers to the very words typed. */
async function askPagefind(queries: string[]): Promise<string[][]> {
  const { pagefind } = window as unknown as WithPagefind
  const ids: string[][] = []
  for (const query of queries) ids.push((await pagefind.search(query)).results.map(({ id }) => id))
  return ids
}

async function openSearch(page: Page, url: string) {
  await page.addInitScript(() =>
    document.addEventListener('full-text', () => Object.assign(window, { hasFullText: true })),
  )
  await page.goto(url)
  await page.focus('input[name=q]')
  await page
    .waitForFunction(() => 'hasFullText' in window, undefined, { timeout: START })
    .catch(() => Promise.reject(new Error(`${url}: the full-text index did not start`)))
}

const openPagefind = async (page: Page, url: string) => {
  await page.goto(url)
  await page.waitForFunction(() => 'pagefind' in window, undefined, { timeout: START })
}

/** The answers of the site and of Pagefind as it comes. */
export interface Answers {
  site: Map<Query, Answer>
  pagefind: Map<Query, Answer>
}

/** Asks the search page of each language, and beside it the plain page over the same index. */
export async function ask(
  browser: Browser,
  { site, pagefind }: { site: number; pagefind: number },
  pages: SearchPage[],
  queries: Query[],
  onProgress: (done: number, total: number) => void,
): Promise<Answers> {
  const answers: Answers = { site: new Map(), pagefind: new Map() }
  for (const { lang, slugOf } of pages) {
    const own = queries.filter((query) => query.lang === lang)
    if (!own.length) continue
    const context = await browser.newContext({ serviceWorkers: 'block' })
    try {
      const searchPage = await context.newPage()
      await openSearch(searchPage, `http://127.0.0.1:${site}/${lang}/search/`)
      const plainPage = await context.newPage()
      await openPagefind(plainPage, `http://127.0.0.1:${pagefind}/${lang}/`)
      for (let start = 0; start < own.length; start += BATCH) {
        const batch = own.slice(start, start + BATCH)
        const typed = batch.map(({ q }) => q)
        const seen = await searchPage.evaluate(askPage, typed)
        const ids = await plainPage.evaluate(askPagefind, typed)
        batch.forEach((query, at) => {
          answers.site.set(query, asAnswer(seen[at]!))
          const slugs = ids[at]!.map(slugOf).filter((slug) => slug !== undefined)
          answers.pagefind.set(query, { slugs, weak: false })
        })
        onProgress(answers.site.size, queries.length)
      }
    } finally {
      await context.close()
    }
  }
  return answers
}
