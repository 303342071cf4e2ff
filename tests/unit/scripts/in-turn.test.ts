import { expect, it } from 'vitest'
import { queue } from '../../../src/scripts/in-turn.ts'

it('works go one after the other, one that fails holds up none, and the end is told once', async () => {
  const seen: string[] = []
  const inTurn = queue(() => seen.push('idle'))
  const work = (name: string, fails = false) =>
    inTurn(async () => {
      seen.push(`${name} begins`)
      await new Promise((done) => setTimeout(done, 1))
      seen.push(`${name} ends`)
      if (fails) throw new Error(name)
      return name
    })
  const [one, two, three] = await Promise.allSettled([work('one'), work('two', true), work('three')])
  expect([one.status, two.status, three.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  await Promise.resolve()
  expect(seen).toEqual(['one begins', 'one ends', 'two begins', 'two ends', 'three begins', 'three ends', 'idle'])
})
