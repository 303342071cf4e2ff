/** What the reader saved on this phone: reading and writing it. Nothing here depends on a clock. */
import { digestOf } from '../worker/digest.ts'
import { fetchChecked, findChecked } from '../worker/checked.ts'
import { KEPT, listPath, partsPath, recordPath, RECORDS, SAVED, type Listed } from '../worker/names.ts'
import type { PartsOfLanguage, Saved } from '../worker/parts.ts'

const AT_ONCE = 3

const open = () => caches.open(SAVED)
const asJson = (data: unknown) =>
  new Response(JSON.stringify(data), { headers: { 'content-type': 'application/json' } })

const readJson = (path: string) =>
  open()
    .then((cache) => cache.match(path))
    .then((found) => found && found.json())

/** Today's parts of a language; without a network those of the last time. Undefined when neither can be had. */
export async function loadParts(language: string): Promise<PartsOfLanguage | undefined> {
  const path = partsPath(language)
  try {
    const answer = await fetch(path, { cache: 'no-cache' })
    const parts = (await answer.clone().json()) as PartsOfLanguage
    if (answer.ok && parts.parts) return parts
  } catch {
    // no network, or not ours
  }
  return readJson(path).catch(() => undefined)
}

/** Records of everything saved, by `vi/topics/phone`. */
export async function loadRecords(): Promise<Record<string, Saved>> {
  const records: Record<string, Saved> = {}
  const cache = await open()
  const here: Record<string, boolean> = {}
  const keys = (await cache.keys()).map(({ url }) => new URL(url).pathname)
  for (const key of keys) here[key] = true
  for (const key of keys.filter((path) => path.indexOf(RECORDS) === 0)) {
    const record = (await readJson(key)) as Saved
    const list = ((await readJson(listPath(record.list))) || []) as Listed[]
    // the phone may have thrown something away since
    record.done = record.done && list.length > 0 && list.every(([path]) => here[path])
    records[key.slice(RECORDS.length)] = record
  }
  return records
}

async function listOf(cache: Cache, hash: string): Promise<Listed[]> {
  const path = listPath(hash)
  if (!(await cache.match(path))) await cache.put(path, await fetchChecked(path, hash))
  return (await cache.match(path))!.json()
}

/** Puts one file and reads it back; what arrived stays, whatever happens to the rest. */
async function saveFile(cache: Cache, [path, hash]: Listed) {
  const before = await cache.match(path)
  if (before && (await digestOf(await before.arrayBuffer())) === hash) return
  await cache.put(path, (await findChecked(path, hash)) || (await fetchChecked(path, hash)))
  const after = await cache.match(path)
  if (!after || (await digestOf(await after.arrayBuffer())) !== hash) throw new Error(`${path}: not stored`)
  await caches.open(KEPT).then((kept) => kept.delete(path))
}

/** Saves these parts, each file once; `tell` hears how much of them is there, from 0 to 1. Rejects when one file cannot be had. */
export async function saveParts(language: string, names: string[], of: PartsOfLanguage, tell: (share: number) => void) {
  const cache = await open()
  await cache.put(partsPath(language), asJson(of))
  const files: Record<string, Listed> = {}
  for (const name of names) {
    const [hash, bytes] = of.parts[name]!
    for (const file of await listOf(cache, hash)) files[file[0]] = file
    await cache.put(recordPath(language, name), asJson({ list: hash, done: false, bytes }))
  }
  const queue = Object.keys(files).map((path) => files[path]!)
  const all = queue.reduce((sum, file) => sum + file[2], 0)
  let done = 0
  const work = async () => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      await saveFile(cache, file)
      done += file[2]
      tell(done / all)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  for (const name of names) {
    const [hash, bytes] = of.parts[name]!
    await cache.put(recordPath(language, name), asJson({ list: hash, done: true, bytes }))
  }
  await tidy(cache)
}

/** Lets go of these parts, and of all that no other part needs. */
export async function removeParts(language: string, names: string[]) {
  const cache = await open()
  for (const name of names) await cache.delete(recordPath(language, name))
  const left = Object.keys(await loadRecords()).filter((key) => key.indexOf(`${language}/`) === 0)
  if (left.length === 1) await cache.delete(recordPath(language, 'base'))
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
