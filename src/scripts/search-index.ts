/** Full-text search: loaded when the reader begins to search, and only where WebAssembly of 2022 runs. */
import { bestStep } from '../search/best-step.ts'

/** What the build says in `data-index`: where the index is, and what to ask for ahead. */
export interface Where {
  start: string
  base: string
  /** Begin of the names of the files with steps; a number and `.json` follow. */
  steps: string
  perFile: number
  tag: string
  worker: boolean
  modules: string[]
  data: string[]
}

/** By guide in the order of the records: its steps as [anchor, number or 0, words]. */
export type Steps = [anchor: string, number: number, words: string][][]

interface Pagefind {
  createInstance: (options: object) => { search: (text: string) => Promise<{ results: { id: string }[] }> }
}

declare global {
  interface DocumentEventMap {
    'full-text': CustomEvent<{ pagefind: Pagefind; records: [slug: string, id: string][] }>
  }
}

export interface Step {
  anchor: string
  number: number
  words: string
}

export interface FullText {
  /** Slugs of the guides that hold all these folded words, best first. */
  search(text: string): Promise<string[]>
  /** The step that holds most of the words; undefined when none does, or when it cannot be had. */
  step(slug: string, text: string, ignore: string): Promise<Step | undefined>
}

const WAIT = 20000

function ask({ modules, data }: Where) {
  const link = (rel: string, href: string, fetched: boolean) => {
    const element = document.createElement('link')
    element.rel = rel
    element.href = href
    if (fetched) {
      element.setAttribute('as', 'fetch')
      element.crossOrigin = 'anonymous'
    }
    document.head.appendChild(element)
  }
  modules.forEach((href) => link('modulepreload', href, false))
  data.forEach((href) => link('preload', href, true))
}

/** Undefined where the full text cannot be had: old phone, no signal, saving of data. */
export function loadFullText(given: string): Promise<FullText | undefined> {
  const connection = (navigator as { connection?: { saveData?: boolean } }).connection
  // structuredClone came with the WebAssembly features that Pagefind needs.
  if (!given || typeof structuredClone !== 'function' || (connection && connection.saveData))
    return Promise.resolve(undefined)
  const where = JSON.parse(given) as Where
  ask(where)
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), WAIT)
    const script = document.createElement('script')
    script.type = 'module'
    script.src = where.start
    script.onerror = () => resolve(undefined)
    document.addEventListener('full-text', ({ detail }) => {
      clearTimeout(timer)
      resolve(fullText(detail.pagefind, detail.records, where))
    })
    document.head.appendChild(script)
  })
}

function fullText(pagefind: Pagefind, records: [string, string][], where: Where): FullText {
  const engine = pagefind.createInstance({
    basePath: where.base,
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
      .then((response) => response.json())
      .catch(() => []))
  return {
    search: (text) =>
      engine
        .search(text)
        .then(({ results }) => results.map(({ id }) => slugs[id.slice(id.indexOf('_') + 1)]!).filter((slug) => slug)),
    step(slug, text, ignore) {
      const place = places[slug]!
      return file(Math.floor(place / where.perFile)).then((steps) => {
        const own = steps[place % where.perFile] || []
        const found =
          own[
            bestStep(
              text,
              own.map((step) => step[2]),
              ignore,
            )
          ]
        return found && { anchor: found[0], number: found[1], words: found[2] }
      })
    },
  }
}
