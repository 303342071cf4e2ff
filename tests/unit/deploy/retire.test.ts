import { expect, it } from 'vitest'
import { deployOf, deployTime, listName, retired } from '../../../src/deploy/retire.ts'

const at = (date: string, ...assets: string[]) => ({ time: deployTime(new Date(date)), done: true, assets })
const failed = (date: string, ...assets: string[]) => ({ ...at(date, ...assets), done: false })
const now = new Date('2026-11-22T10:00:00Z')

it.each<[string, ReturnType<typeof at>[], string[], number]>([
  ['nothing was ever put up', [], [], 0],
  ['there is only this deploy', [at('2026-11-22', 'a/1')], [], 0],
  ['the one before was in use until now, however old it is', [at('2026-01-01', 'a/1'), at('2026-11-22', 'a/2')], [], 0],
  [
    'an asset was replaced 31 days ago',
    [at('2026-01-01', 'a/1', 'a/x'), at('2026-10-22', 'a/2', 'a/x'), at('2026-11-22', 'a/3', 'a/x')],
    ['a/1'],
    1,
  ],
  ['it was replaced 29 days ago', [at('2026-01-01', 'a/1'), at('2026-10-24', 'a/2'), at('2026-11-22', 'a/3')], [], 0],
  [
    'an old asset is named again today',
    [at('2026-01-01', 'a/1'), at('2026-10-01', 'a/2'), at('2026-11-22', 'a/1')],
    [],
    1,
  ],
  [
    'lists come in any order',
    [at('2026-10-22', 'a/3'), at('2026-01-01', 'a/1'), at('2026-09-01', 'a/2')],
    ['a/1', 'a/2'],
    2,
  ],
  [
    'a deploy of 40 days ago failed, and what readers saw until now is older',
    [at('2026-09-01', 'a/live'), failed('2026-10-13', 'a/new'), at('2026-11-22', 'a/new')],
    [],
    0,
  ],
  [
    'a deploy failed before one that is old too',
    [failed('2026-09-01', 'a/half'), at('2026-10-01', 'a/live'), at('2026-11-22', 'a/new')],
    ['a/half'],
    1,
  ],
  ['another clock was ahead', [at('2027-01-01', 'a/1'), at('2026-11-22', 'a/2')], [], 0],
])('when %s, only what no page named for 30 days goes', (_, deploys, assets, lists) => {
  const old = retired(deploys, now)
  expect(old.assets).toEqual(assets)
  expect(old.lists).toHaveLength(lists)
})

it('the name of a list says of which deploy it is, and whether that came to its end', () => {
  for (const of of [at('2026-11-22'), failed('2026-11-22')])
    expect(deployOf(listName(of))).toEqual({ time: of.time, done: of.done })
  expect(deployOf('headers')).toBeUndefined()
})
