import { createCipheriv, createHash } from 'node:crypto'

/** Bytes that look random and are the same on every machine. */
export const seededBytes = (seed: string, length: number) =>
  createCipheriv('aes-256-ctr', createHash('sha256').update(seed).digest(), Buffer.alloc(16)).update(
    Buffer.alloc(length),
  )

/** The same list in another order, one order a seed. */
export const shuffled = <T>(list: readonly T[], seed: string): T[] => {
  const bytes = seededBytes(seed, list.length * 4)
  return list
    .map((item, at) => ({ item, place: bytes.readUInt32LE(at * 4) }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
