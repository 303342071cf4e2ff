import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { contentKey, madeFolder } from '../outputs/made-once.ts'

/** What an earlier build made, by key; at the end of a build only what it used stays. */
export interface Kept {
  get(key: string): Buffer | undefined
  put(key: string, bytes: Buffer): void
  /** What is there, else what `make` makes. */
  take(key: string, make: () => Buffer): Buffer
  /** Keeps what this build made and forgets what nobody asked for. Returns how many were forgotten. */
  sweep(): number
}

/** Where the bytes of a key are: in which file, from where, how many, and their CRC-32. */
type Place = [file: string, at: number, length: number, sum: number]

const INDEX = 'index.json'
/** A file of which less than this is still used is written anew. */
const WORTH = 0.5
/** Unfinished files of a build that may still run are left alone. */
const ABANDONED = 86_400_000

/**
 * `name` is one content folder and one kind of bytes: builds of other content must not sweep each other's. The bytes stand one
 * after another in a few files, because making a file for each page costs as much as the page. What was put is there for the
 * next build once this one has swept; killed before, it leaves everything as it was.
 */
export function keptIn(name: string): Kept {
  const folder = join(madeFolder(), name)
  mkdirSync(folder, { recursive: true })
  const there = readIndex(folder)
  const used = new Set<string>()
  const open = new Map<string, number>()
  let writing: { file: string; descriptor: number; end: number } | undefined

  const read = ([file, at, length, sum]: Place) => {
    try {
      const descriptor = open.get(file) ?? openSync(join(folder, file), 'r')
      open.set(file, descriptor)
      const bytes = Buffer.alloc(length)
      return readSync(descriptor, bytes, 0, length, at) === length && crc32(bytes) === sum ? bytes : undefined
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  }
  const write = (key: string, bytes: Buffer) => {
    if (!writing) {
      const file = `${contentKey(String(process.pid), String(performance.timeOrigin), String(performance.now()))}.pack`
      writing = { file, descriptor: openSync(join(folder, file), 'wx+'), end: 0 }
      open.set(file, writing.descriptor)
    }
    for (let done = 0; done < bytes.length;)
      done += writeSync(writing.descriptor, bytes, done, bytes.length - done, writing.end + done)
    there.set(key, [writing.file, writing.end, bytes.length, crc32(bytes)])
    writing.end += bytes.length
  }
  const live = () => {
    const bytes = new Map<string, number>()
    for (const [file, , length] of there.values()) bytes.set(file, (bytes.get(file) ?? 0) + length)
    return bytes
  }

  const kept: Kept = {
    get(key) {
      used.add(key)
      const place = there.get(key)
      return place && read(place)
    },
    put(key, bytes) {
      used.add(key)
      write(key, bytes)
    },
    take(key, make) {
      const known = kept.get(key)
      if (known) return known
      const bytes = make()
      kept.put(key, bytes)
      return bytes
    },
    sweep() {
      const forgotten = [...there.keys()].filter((key) => !used.has(key))
      for (const key of forgotten) there.delete(key)
      const before = live()
      for (const [file, bytes] of before) {
        if (file === writing?.file) continue
        const size = existsSync(join(folder, file)) ? statSync(join(folder, file)).size : Infinity
        if (bytes >= WORTH * size) continue
        for (const [key, place] of [...there].filter(([, [of]]) => of === file)) {
          const found = read(place)
          if (found) write(key, found)
          else there.delete(key)
        }
      }
      // before the index that names it: after a power cut an index must not speak of bytes that are not there
      if (writing) fsyncSync(writing.descriptor)
      for (const descriptor of open.values()) closeSync(descriptor)
      open.clear()
      writing = undefined
      const unfinished = join(folder, `.index-${process.pid}`)
      writeFileSync(unfinished, JSON.stringify([...there]))
      renameSync(unfinished, join(folder, INDEX))
      const named = live()
      for (const file of readdirSync(folder)) {
        if (file === INDEX || named.has(file)) continue
        const path = join(folder, file)
        if (before.has(file) || Date.now() - statSync(path).mtimeMs > ABANDONED) rmSync(path, { force: true })
      }
      return forgotten.length
    },
  }
  return kept
}

function readIndex(folder: string): Map<string, Place> {
  try {
    return new Map(JSON.parse(readFileSync(join(folder, INDEX), 'utf8')) as [string, Place][])
  } catch {
    return new Map()
  }
}
