import { fetchChecked, findChecked } from './checked.ts'
import { CORE } from './names.ts'

/** What must be there before anything else: the offline page of each language and the scripts of the pages. */
export interface Core {
  version: string
  languages: string[]
  files: [path: string, hash: string][]
}

const nameOf = ({ version }: Core) => CORE + version

/** All or nothing. What did not change since the last version is not fetched again. */
export async function install(core: Core) {
  const found = await Promise.all(
    core.files.map(([path, hash]) => findChecked(path, hash).then((here) => here || fetchChecked(path, hash))),
  )
  try {
    const cache = await caches.open(nameOf(core))
    await Promise.all(core.files.map(([path], place) => cache.put(path, found[place]!)))
  } catch (error) {
    await caches.delete(nameOf(core))
    throw error
  }
}

/** Storage may be emptied by the phone while the worker lives on. */
export const refill = async (core: Core) => {
  if (!(await caches.has(nameOf(core)))) await install(core)
}

/** Names of generations that are no longer needed; one before this stays, for pages that are still open. */
export const outdated = (names: string[], version: string) =>
  names.filter((name) => name.indexOf(CORE) === 0 && name !== CORE + version).slice(0, -1)

export const tidy = async ({ version }: Core) =>
  Promise.all(outdated(await caches.keys(), version).map((name) => caches.delete(name)))

export const fromCore = async (core: Core, path: string): Promise<Response | undefined> =>
  (await caches.open(nameOf(core))).match(path)
