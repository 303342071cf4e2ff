/** Full-text search: stands beside the index and is loaded when the reader begins to search (search-ahead.ts). */
import { bestStep } from '../search/best-step.ts'
import type { FullText, Where } from './search-ahead.ts'

/** By guide in the order of the records: its steps as [anchor, number or 0, words]. */
export type Steps = [anchor: string, number: number, words: string][][]

interface Pagefind {
  createInstance: (options: object) => { search: (text: string) => Promise<{ results: { id: string }[] }> }
}

/** Called by the index's own module for a language (outputs/search-index.ts): gives the page its full text. */
export function start(pagefind: Pagefind, records: [slug: string, id: string][]) {
  const where = JSON.parse(document.getElementById('list')!.getAttribute('data-index')!) as Where
  const engine = pagefind.createInstance({
    noWorker: !where.worker,
    metaCacheTag: where.tag,
    ranking: { diacriticSimilarity: 2 },
  })
  const slugs: Record<string, string> = {}
  const places: Record<string, number> = {}
  records.forEach(([slug, id], place) => {
    slugs[id] = slug
    places[slug] = place
  })
  const files: Record<number, Promise<Steps>> = {}
  const file = (number: number) =>
    files[number] ||
    (files[number] = fetch(`${where.steps}${number}.json`)
      .then((response) => response.json() as Promise<Steps>)
      .catch((): Steps => []))
  const detail: FullText = {
    search: (text) =>
      engine
        .search(text)
        .then(({ results }) => results.map(({ id }) => slugs[id.slice(id.indexOf('_') + 1)]!).filter((slug) => slug)),
    step: (slug, text, ignore) => {
      const place = places[slug]!
      return file(Math.floor(place / where.perFile)).then((steps) => {
        const own = steps[place % where.perFile] || []
        const words = own.map((step) => step[2])
        const { index, whole } = bestStep(text, words, ignore)
        const found = own[index]
        return found && { anchor: found[0], number: found[1], words: found[2], whole }
      })
    },
  }
  document.dispatchEvent(new CustomEvent('full-text', { detail }))
}
