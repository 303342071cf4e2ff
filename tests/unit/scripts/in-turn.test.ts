import { expect, it } from 'vitest'
import { queue } from '../../../src/scripts/in-turn.ts'

function begin() {
  const seen: string[] = []
  const inTurn = queue(() => seen.push('idle'))
  const work = (name: string, fails = false) =>
    inTurn(async () => {
      seen.push(`${name} begins`)
      await new Promise((done) => setTimeout(done, 1))
      seen.push(`${name} ends`)
      if (fails) throw new Error(name)
    })
  return { seen, work }
}

it('works go one after the other, one that fails holds up none, and the end is told once', async () => {
  const { seen, work } = begin()
  const ends = await Promise.allSettled([work('one'), work('two', true), work('three')])
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  await new Promise((done) => setTimeout(done))
  expect(seen).toEqual(['one begins', 'one ends', 'two begins', 'two ends', 'three begins', 'three ends', 'idle'])
})

it('who asked for a work hears how it ended before the end of all is told', async () => {
  const { seen, work } = begin()
  await work('one', true).catch(() => seen.push('heard'))
  await new Promise((done) => setTimeout(done))
  expect(seen).toEqual(['one begins', 'one ends', 'heard', 'idle'])
})
