import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { judge, packagesOf, type Rules } from '../../../src/licences/judge.ts'

const rules: Rules = {
  permissive: ['MIT', 'Apache-2.0'],
  others: [{ packages: ['@lib/*'], licence: 'LGPL-3.0-or-later', why: 'a reason' }],
  unstated: [{ packages: ['silent'], licence: 'MIT', why: 'its file says so' }],
  shipped: [],
}
const needed = [
  { name: '@lib/x', version: '1.0.0', licence: 'LGPL-3.0-or-later' },
  { name: 'silent', version: '1.0.0', licence: undefined },
]
const problems = (name: string, licence: string | undefined) =>
  judge([...needed, { name, version: '1.0.0', licence }], rules)

describe('the licences of packages', () => {
  it.each([
    ['one that is permissive', 'a', 'MIT'],
    ['a choice with one that is', 'a', '(GPL-3.0 OR MIT)'],
    ['two that both are', 'a', 'Apache-2.0 AND MIT'],
    ['one allowed for this package, beside others', '@lib/y', 'Apache-2.0 AND LGPL-3.0-or-later AND MIT'],
  ])('pass: %s', (_, name, licence) => {
    expect(problems(name, licence)).toEqual([])
  })

  it.each([
    ['one that asks for more', 'a', 'GPL-3.0-only'],
    ['one allowed only for another package', 'a', 'LGPL-3.0-or-later'],
    ['a permissive one together with another', 'a', 'MIT AND GPL-3.0-only'],
    ['one written in an unknown way', 'a', 'SEE LICENSE IN FILE'],
    ['a nested choice, which a person must read', 'a', 'MIT AND (GPL-2.0-only OR MIT)'],
    ['none', 'a', undefined],
  ])('do not pass: %s', (_, name, licence) => {
    expect(problems(name, licence)).toEqual([expect.stringMatching(/^a 1\.0\.0 /)])
  })

  it('a rule that no package needs, or a shipped package that is gone, is told', () => {
    expect(judge([], { ...rules, shipped: [{ package: 'gone', what: '', licence: 'MIT', copyright: '' }] })).toEqual([
      expect.stringContaining('@lib/*'),
      expect.stringContaining('silent'),
      expect.stringContaining('gone'),
    ])
  })

  it('are read from a lockfile for all systems, nested packages too, without links and the project itself', () => {
    const packages = {
      '': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', license: 'MIT' },
      'node_modules/b/node_modules/@x/a': { version: '1.0.0' },
      'node_modules/linked': { link: true },
    }
    expect(packagesOf({ packages })).toEqual([
      { name: '@x/a', version: '1.0.0', licence: undefined },
      { name: 'b', version: '2.0.0', licence: 'MIT' },
    ])
  })
})

it('every package of this project passes, and public/licences.txt is up to date', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/tools/licences.ts'], { encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  expect(stdout).toMatch(/^\d{3,} packages, 0 problems/)
})
