import { describe, expect, it } from 'vitest'
import { yamlRows } from '../../fixtures/gate/yaml-rows.ts'
import { readYaml } from '../../../src/gate/yaml.ts'

const data = (text: string) => readYaml(text, 'a.yaml').data

describe('readYaml', () => {
  it.each(yamlRows)('refuses %s', (_, rule, text, line) => {
    const start = performance.now()
    const read = readYaml(text, 'a.yaml')
    expect(read.findings.map((found) => `${found.line} ${found.rule}`)).toContain(`${line} ${rule}`)
    expect(read.data).toBeUndefined()
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it.each([
    [
      'strings, numbers, truth values, nothing',
      'a: b\nc: 1\nd: 1.5\ne: true\nf: null',
      { a: 'b', c: 1, d: 1.5, e: true, f: null },
    ],
    [
      'words of YAML 1.1 as strings',
      'a: no\nb: yes\nc: on\nd: 2026-11-22\ne: 1_000\nf: 12:30',
      { a: 'no', b: 'yes', c: 'on', d: '2026-11-22', e: '1_000', f: '12:30' },
    ],
    [
      'fingerprints that look like numbers',
      'of: { a: 12345678, b: 51e07777, c: 00000012 }',
      { of: { a: '12345678', b: '51e07777', c: '00000012' } },
    ],
    ['fingerprints as keys', '12345678: a\n51e07777: b', { '12345678': 'a', '51e07777': 'b' }],
    ['signs inside quotes', 'a: "&b *c !d << ---"', { a: '&b *c !d << ---' }],
    ['signs inside words', 'a: b & c * d ! e', { a: 'b & c * d ! e' }],
    ['block scalars', 'a: |\n  &b\n  --- c\nd: >\n  e\n  f\n', { a: '&b\n--- c\n', d: 'e f\n' }],
    [
      'lists and maps in each other',
      'a:\n  - b: 1\n    c: [d, { e: f }]\n  - g',
      { a: [{ b: 1, c: ['d', { e: 'f' }] }, 'g'] },
    ],
    ['comments', '# a\nb: 1 # c', { b: 1 }],
    ['Vietnamese', 'tên: Lò Văn Đức', { tên: 'Lò Văn Đức' }],
    ['an empty text', '', null],
  ])('reads %s', (_, text, expected) => expect(data(text)).toEqual(expected))

  it('gives the line of a value, or of the nearest thing around it', () => {
    const { line } = readYaml('# a\nsteps:\n  - id: a\n    facts:\n      - F1\n      - F2\n  - id: b\n', 'a.yaml')
    expect(
      [['steps'], ['steps', 0], ['steps', 0, 'facts', 1], ['steps', 1, 'id'], ['steps', 1, 'none'], ['none'], []].map(
        line,
      ),
    ).toEqual([2, 3, 6, 7, 7, 2, 2])
  })

  it('names several faults, one a line', () => {
    expect(readYaml('a: "b\nc: 1\n', 'a.yaml').findings.length).toBeGreaterThan(0)
    expect(readYaml(`${'"'.repeat(30_000)}`, 'a.yaml').findings).toHaveLength(1)
  })
})
