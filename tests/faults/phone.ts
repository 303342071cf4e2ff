import type { Page } from 'playwright-core'

/** What stands on the screen after opening an address. */
export interface Screen {
  shows: 'page' | 'offline' | 'foreign' | 'error'
  title: string
  milliseconds: number
}

const stateOf = () => {
  const shown = document.querySelector('meta[name="x-lib"]')
  const instead = document.querySelector<HTMLElement>('#instead')
  const offline =
    instead !== null &&
    document.querySelector('main')!.dataset['saved'] !== undefined &&
    !/\/saved\/$/.test(location.pathname)
  return {
    shows: !shown ? ('foreign' as const) : offline ? ('offline' as const) : ('page' as const),
    title: document.querySelector('h1')?.innerText.split('\n')[0] ?? document.title,
  }
}

/** Opens an address as a reader does; an error page of the browser counts as what is shown. */
export async function open(page: Page, url: string, timeout = 20_000): Promise<Screen> {
  const start = performance.now()
  try {
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout })
    return { ...(await page.evaluate(stateOf)), milliseconds: Math.round(performance.now() - start) }
  } catch (error) {
    const title = String(error).split('\n')[0]!
    // the browser's own error page may still be on its way
    await page.waitForTimeout(1000)
    return { shows: 'error', title, milliseconds: Math.round(performance.now() - start) }
  }
}

/** A limit as this machine can keep it: it may be busy with other work, which shows in how long a page took without any fault. */
export const onThisMachine = (limit: number, { milliseconds }: Screen) => limit + 4 * milliseconds

/** The worker runs, its core is stored, and the page that is open is kept. */
export const settled = (page: Page) =>
  page.locator('[data-guide] [data-offline]').waitFor({ state: 'attached', timeout: 30_000 })

/** Opens a guide for the first time and waits until it is kept. */
export async function openAndKeep(page: Page, url: string) {
  const screen = await open(page, url)
  await settled(page)
  return screen
}

/** Asks for a new worker; resolves with what became of it: `installed` waits until no page is open any more (`leave`). */
export const update = (page: Page) =>
  page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!
    const end = new Promise<string>((resolve) => {
      const follow = (worker: ServiceWorker | null) => {
        if (!worker) return
        worker.addEventListener('statechange', () => {
          if (/installed|activated|redundant/.test(worker.state)) resolve(worker.state)
        })
      }
      follow(registration.installing)
      registration.addEventListener('updatefound', () => follow(registration.installing))
    })
    try {
      const { installing, waiting } = (await registration.update()) as unknown as ServiceWorkerRegistration
      if (!installing && !waiting) return Promise.race([end, new Promise<string>((r) => setTimeout(r, 500, 'same'))])
    } catch (error) {
      return (error as Error).name
    }
    return end
  })

/** Closes the library: a new worker that waited takes over. */
export const leave = async (page: Page) => {
  await page.goto('about:blank')
  await page.waitForTimeout(500)
}

/** Names of what is stored, and every stored page that is not one of ours, whole. */
export const stored = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const bad: string[] = []
    const paths: Record<string, string[]> = {}
    for (const name of names) {
      const cache = await caches.open(name)
      const keys = await cache.keys()
      paths[name] = keys.map(({ url }) => new URL(url).pathname)
      for (const key of keys) {
        const answer = (await cache.match(key))!
        if (!/html/.test(answer.headers.get('content-type') ?? '')) continue
        const html = await answer.text()
        if (!/<meta name="x-lib"/.test(html) || !/<\/html>\s*$/.test(html)) bad.push(key.url)
      }
    }
    return { names, paths, bad }
  })

export const devtools = async (page: Page) => page.context().newCDPSession(page)
