/** What the reader saved on this phone: reading and writing it. Nothing here depends on a clock. */
import { digestOf } from '../worker/digest.ts'
import { fetchChecked, findChecked, get } from '../worker/checked.ts'
import { KEPT, listPath, partsPath, recordPath, RECORDS, SAVED, type Listed } from '../worker/names.ts'
import type { PartsOfLanguage, Saved } from '../worker/parts.ts'

const AT_ONCE = 3
/** How long the network may take to say what can be saved, where the phone knows it from the last time, and where not. */
const WITH_COPY = 4000
const WITHOUT = 12_000

// where storage is forbidden its very name throws
const open = async () => caches.open(SAVED)
const asJson = (data: unknown) =>
  new Response(JSON.stringify(data), { headers: { 'content-type': 'application/json' } })

const readJson = (path: string) =>
  open()
    .then((cache) => cache.match(path))
    .then((found) => found && found.json())

/** Today's parts of a language; without a network those of the last time. Undefined when neither can be had. */
export async function loadParts(language: string): Promise<PartsOfLanguage | undefined> {
  const path = partsPath(language)
  const before: PartsOfLanguage | undefined = await readJson(path).catch(() => undefined)
  try {
    const { answer, body } = await get(path, 'no-cache', before ? WITH_COPY : WITHOUT)
    const parts = (await new Response(body).json()) as PartsOfLanguage
    if (answer.ok && parts.parts) return parts
  } catch {
    // no network, or not ours
  }
  return before
}

/** Records of everything saved, by `vi/topics/phone`. */
export async function loadRecords(): Promise<Record<string, Saved>> {
  const records: Record<string, Saved> = {}
  const cache = await open()
  const here: Record<string, boolean> = {}
  const keys = (await cache.keys()).map(({ url }) => new URL(url).pathname)
  for (const key of keys) here[key] = true
  for (const key of keys.filter((path) => path.indexOf(RECORDS) === 0)) {
    const record = (await readJson(key)) as Saved | undefined
    // that of the room that was tried out
    if (!record || !record.list) continue
    const list = ((await readJson(listPath(record.list))) || []) as Listed[]
    // the phone may have thrown something away since
    record.done = record.done && list.length > 0 && list.every(([path]) => here[path])
    records[key.slice(RECORDS.length)] = record
  }
  return records
}

/** Of all records those of a language, by `topics/phone`. */
export function recordsOf(language: string, all: Record<string, Saved>) {
  const own: Record<string, Saved> = {}
  for (const key of Object.keys(all))
    if (key.indexOf(`${language}/`) === 0) own[key.slice(language.length + 1)] = all[key]!
  return own
}

async function listOf(cache: Cache, hash: string): Promise<Listed[]> {
  const path = listPath(hash)
  if (!(await cache.match(path))) await cache.put(path, await fetchChecked(path, hash))
  return (await cache.match(path))!.json()
}

/** Puts one file and reads it back; what arrived stays, whatever happens to the rest. */
async function saveFile(cache: Cache, [path, hash, bytes]: Listed) {
  const before = await cache.match(path)
  if (before && (await digestOf(await before.arrayBuffer())) === hash) return
  await cache.put(path, (await findChecked(path, hash)) || (await fetchChecked(path, hash, bytes)))
  const after = await cache.match(path)
  if (!after || (await digestOf(await after.arrayBuffer())) !== hash) throw new Error(`${path}: not stored`)
  await caches.open(KEPT).then((kept) => kept.delete(path))
}

/** Saves these parts, each file once; `tell` hears how much of them is there, from 0 to 1. Rejects when one file cannot be had. */
export async function saveParts(language: string, names: string[], of: PartsOfLanguage, tell: (share: number) => void) {
  const cache = await open()
  await cache.put(partsPath(language), asJson(of))
  const files: Record<string, Listed> = {}
  // all lists first: only then is what was saved before no longer what counts
  for (const name of names) for (const file of await listOf(cache, of.parts[name]![0])) files[file[0]] = file
  const record = async (done: boolean) => {
    for (const name of names) {
      const [list, bytes, title, own] = of.parts[name]!
      const lang = own || of.languages[language]![1]
      const saved: Saved = { list, done, bytes, title, lang }
      await cache.put(recordPath(language, name), asJson(saved))
    }
  }
  await record(false)
  const waiting = Object.keys(files).map((path) => files[path]!)
  const all = waiting.reduce((sum, file) => sum + file[2], 0)
  let done = 0
  const work = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      await saveFile(cache, file)
      done += file[2]
      tell(all ? done / all : 1)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  await record(true)
  await tidy(cache)
}

/** Lets go of these parts, and of all that no other part needs. */
export async function removeParts(language: string, names: string[]) {
  const cache = await open()
  for (const name of names) await cache.delete(recordPath(language, name))
  const left = Object.keys(recordsOf(language, await loadRecords()))
  if (left.length === 1 && left[0] === 'base') await cache.delete(recordPath(language, 'base'))
  await tidy(cache)
}

async function tidy(cache: Cache) {
  const needed: Record<string, boolean> = {}
  const records = await loadRecords()
  for (const name of Object.keys(records)) {
    const { list } = records[name]!
    needed[RECORDS + name] = needed[listPath(list)] = needed[partsPath(name.split('/')[0]!)] = true
    for (const [path] of ((await readJson(listPath(list))) || []) as Listed[]) needed[path] = true
  }
  for (const { url } of await cache.keys()) if (!needed[new URL(url).pathname]) await cache.delete(url)
}
