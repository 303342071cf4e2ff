/** Saving what a reader wants, with the worker that opens it, and letting go of it. */
import { WrongFile } from '../worker/checked.ts'
import { partsFor, partsWithout, type PartsOfLanguage } from '../worker/parts.ts'
import { loadParts, loadRecords, removeParts, saveParts } from './offline-storage.ts'
import { needRoom } from './offline-trouble.ts'
import { startWorker } from './offline-worker.ts'

export interface Wanted {
  languages: string[]
  /** A part with what belongs to it; or all of the languages (parts.ts). */
  wanted: string
}

/** The worker fetches its core first; each file of it may take 30 s. */
const WORKER_LIMIT = 60_000

const workerInTime = () =>
  Promise.race([
    startWorker(),
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('the worker is too slow')), WORKER_LIMIT)),
  ])

/** `tell` hears how much is there, from 0 to 1. What arrived stays, also when it rejects. */
export async function saveAll({ languages, wanted }: Wanted, tell: (share: number) => void) {
  await needRoom()
  await workerInTime()
  for (let place = 0; place < languages.length; place++) {
    const code = languages[place]!
    const save = (of: PartsOfLanguage) =>
      saveParts(code, partsFor(wanted, of.parts), of, (share) => tell((place + share) / languages.length))
    const before = await loadParts(code)
    if (!before) throw new Error('no network')
    await save(before).catch(async (error) => {
      // The library was renewed meanwhile: what is new is in another list.
      const now = error instanceof WrongFile ? await loadParts(code) : undefined
      if (!now || JSON.stringify(now) === JSON.stringify(before)) throw error
      await save(now)
    })
  }
  // Asked only of who wants to keep something.
  if (navigator.storage && navigator.storage.persist) await navigator.storage.persist().catch(() => false)
}

export async function removeAll({ languages, wanted }: Wanted) {
  const records = Object.keys(await loadRecords())
  for (const code of languages) {
    const names = records.filter((key) => key.indexOf(`${code}/`) === 0).map((key) => key.slice(code.length + 1))
    await removeParts(code, partsWithout(wanted, names))
  }
}
