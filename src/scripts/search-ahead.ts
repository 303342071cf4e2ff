/** What the build says in `data-index`: where the index is, and what to ask for ahead. */
export interface Where {
  start: string
  /** Begin of the names of the files with steps; a number and `.json` follow. */
  steps: string
  perFile: number
  tag: string
  worker: boolean
  modules: string[]
  data: string[]
}

export interface Step {
  anchor: string
  number: number
  words: string
  /** It holds all words of the query. */
  whole: boolean
}

export interface FullText {
  /** Slugs of the guides that hold all these folded words, best first. */
  search(text: string): Promise<string[]>
  /** The step that holds most of the words; undefined when none does, or when it cannot be had. */
  step(slug: string, text: string, ignore: string): Promise<Step | undefined>
}

declare global {
  interface DocumentEventMap {
    'full-text': CustomEvent<FullText | undefined>
  }
}

const WAIT = 20000

function ask(href: string, as?: string) {
  const link = document.createElement('link')
  link.rel = as ? 'preload' : 'modulepreload'
  link.href = href
  if (as) {
    link.setAttribute('as', as)
    link.crossOrigin = 'anonymous'
  }
  document.head.appendChild(link)
}

/**
 * Fetches all of the full text at once. Undefined where it cannot be had: an old phone
 * (structuredClone came with the WebAssembly that Pagefind needs; some phones have none for safety), no signal, saving of data.
 */
export function loadFullText(list: Element): Promise<FullText | undefined> {
  const connection = (navigator as { connection?: { saveData?: boolean } }).connection
  const given = list.getAttribute('data-index')
  const able = typeof structuredClone === 'function' && typeof WebAssembly === 'object'
  if (!given || !able || (connection && connection.saveData)) return Promise.resolve(undefined)
  const { start, modules, data } = JSON.parse(given) as Where
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), WAIT)
    document.addEventListener('full-text', ({ detail }) => resolve(detail))
    const script = document.createElement('script')
    script.type = 'module'
    script.src = start
    script.onerror = () => resolve(undefined)
    document.head.appendChild(script)
    modules.forEach((href) => ask(href))
    data.forEach((href) => ask(href, 'fetch'))
  })
}
