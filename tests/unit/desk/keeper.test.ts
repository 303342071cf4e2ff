import { expect, it } from 'vitest'
import { keeper } from '../../../src/desk/keeper.ts'

const turn = () => new Promise((done) => setTimeout(done))

function storage() {
  const written: Record<string, string>[] = []
  const told: string[] = []
  let wrong: Error | undefined
  const { keep, inDanger } = keeper<string>(
    async (all) => {
      await turn()
      if (wrong) throw wrong
      written.push(all)
    },
    (state) => told.push(state),
    (error) => (error as Error).message === 'full',
  )
  return { written, told, keep, inDanger, fail: (error: Error | undefined) => void (wrong = error) }
}

it('writes one at a time, and what came meanwhile once, in its newest form', async () => {
  const { written, told, keep, inDanger } = storage()
  for (const words of ['a', 'ab', 'abc']) keep('one', words)
  keep('two', 'x')
  expect(inDanger()).toBe(true)
  await turn()
  await turn()
  await turn()
  expect(written).toEqual([{ one: 'a' }, { one: 'abc', two: 'x' }])
  expect(told.at(-1)).toBe('saved')
  expect(inDanger()).toBe(false)
})

it('says why words could not be kept, and tries them again with the next change', async () => {
  const { written, told, keep, inDanger, fail } = storage()
  fail(new Error('full'))
  keep('one', 'a')
  await turn()
  await turn()
  expect(told.at(-1)).toBe('full')
  expect(inDanger()).toBe(true)
  fail(new Error('forbidden'))
  keep('two', 'b')
  await turn()
  await turn()
  expect(told.at(-1)).toBe('blocked')
  fail(undefined)
  keep('two', 'bc')
  await turn()
  await turn()
  expect(written).toEqual([{ one: 'a', two: 'bc' }])
  expect(told.at(-1)).toBe('saved')
})
