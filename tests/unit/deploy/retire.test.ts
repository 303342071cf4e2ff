import { expect, it } from 'vitest'
import { deployTime, retired } from '../../../src/deploy/retire.ts'

const at = (date: string, ...assets: string[]) => ({ time: deployTime(new Date(date)), assets })
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
  ['another clock was ahead', [at('2027-01-01', 'a/1'), at('2026-11-22', 'a/2')], [], 0],
])('when %s, only what no page named for 30 days goes', (_, deploys, assets, lists) => {
  const old = retired(deploys, now)
  expect(old.assets).toEqual(assets)
  expect(old.deploys).toHaveLength(lists)
})
