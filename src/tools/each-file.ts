import { Refusal } from '../exchange/refusal.ts'

/** What became of a file that could not be taken up. */
export interface RefusedFile {
  file: string
  written: false
  /** Why, and what to do. */
  refused: string
}

/**
 * Takes up one file after the other. A refused one is told of and does not hold up the others. With `json` what became of them
 * is printed at the end, also when something breaks on the way: what is written is written.
 */
export async function eachFile<T extends { file: string; written: boolean }>(
  names: string[],
  json: boolean | undefined,
  take: (name: string) => T | Promise<T>,
): Promise<{ done: T[]; refused: RefusedFile[] }> {
  const all: (T | RefusedFile)[] = []
  const done: T[] = []
  const refused: RefusedFile[] = []
  try {
    for (const name of names)
      try {
        const taken = await take(name)
        done.push(taken)
        all.push(taken)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        const why: RefusedFile = { file: name, written: false, refused: error.message }
        refused.push(why)
        all.push(why)
        console.error(`${name}: ${error.message}`)
      }
  } finally {
    if (json) console.log(JSON.stringify(all, null, 2))
  }
  return { done, refused }
}
