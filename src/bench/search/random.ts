/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** `count` of the list, or all of it, in random order. */
export function some<T>(list: T[], count: number, random: () => number): T[] {
  const left = [...list]
  const chosen: T[] = []
  while (left.length && chosen.length < count) chosen.push(...left.splice(Math.floor(random() * left.length), 1))
  return chosen
}

export const one = <T>(list: T[], random: () => number): T => list[Math.floor(random() * list.length)]!
