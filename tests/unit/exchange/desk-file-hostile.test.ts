import { describe, expect, it, vi } from 'vitest'
import { planLines } from '../../../src/exchange/import-lines.ts'
import type { DeskGuide } from '../../../src/desk/data.ts'
import type { DeskRecord } from '../../../src/desk/file-format.ts'
import { contentFolder } from '../../fixtures/content/folder.ts'
import { deskOf, html, importFile, txt, webm } from './desk-file-folder.ts'
import { hashOf } from './po-folder.ts'

vi.setConfig({ testTimeout: 60_000 })

const good = 'Qhib **tsab xov** uas qhia nqi fai fab.'
const read = { '#1': 'Qhib **xov** uas qhia nqi fai fab.' }
const voice = { block: 'open-message', type: 'audio/webm' as const, bytes: webm.length, read }

type Make = (desk: DeskGuide) => string | Buffer
const words =
  (text: string, name = 'open-message'): Make =>
  (desk) =>
    txt(desk, { [name]: text })
const record =
  (more: Partial<DeskRecord> | Record<string, unknown>): Make =>
  (desk) =>
    html(desk, more as Partial<DeskRecord>)
const page =
  (change: (text: string, desk: DeskGuide) => string | Buffer): Make =>
  (desk) =>
    change(html(desk), desk)
const swap = (from: string | RegExp, to: string) => (text: string) => {
  if (text.replace(from, to) === text) throw new Error(`no ${from}`)
  return text.replace(from, to)
}
const named =
  (from: string, to: string): Make =>
  (desk) =>
    swap(from, to)(txt(desk, { 'open-message': good }))

const files: [what: string, make: Make, rule: string][] = [
  ['digits changed', words('Ntaus **tus lej** uas muaj 14 tus.', 'enter-code'), 'facts-numbers'],
  ['a phone number', words('Qhib **xov** hu 0912345678.'), 'phone-in-words'],
  ['a component left out', words('Tsis yog ces **nres**. Nug.', 'wrong-name'), 'facts-components'],
  ['another component', words('Tsis yog **nres**. Nug <Hotline id="police" />.', 'wrong-name'), 'facts-components'],
  ['an unknown component', words('Qhib <Evil id="x" /> **xov**.'), 'component-unknown'],
  ['HTML', words('Qhib <b onclick="x">xov</b>.'), 'component-unknown'],
  ['code', words('Qhib {process.exit()}'), 'mdx-expression'],
  ['a bidi mark', words('Qhib \u202E**xov**.'), 'character-hidden'],
  ['an end of the block', words('Qhib\n\n</Step>\n\n<Step id="evil">\n\nxov'), 'import-block'],
  ['a path as the block', named('pay-bill/open-message#1', 'pay-bill/../../x#1'), 'import-key'],
  ['a path as the guide', named('pay-bill/open-message#1', '../../etc/passwd#1'), 'import-key'],
  ['another guide than it says', named('pay-bill/open-message#1', 'other/open-message#1'), 'import-key'],
  ['another guide throughout', (desk) => txt({ ...desk, slug: 'no-such' }, { 'open-message': good }), 'import-key'],
  ['an unknown block', named('pay-bill/open-message#1', 'pay-bill/open-mesage#1'), 'import-key'],
  ['the source language', named('X-Cam-Tay-Language: hmn', 'X-Cam-Tay-Language: vi'), 'import-language'],
  ['an unknown language', named('X-Cam-Tay-Language: hmn', 'X-Cam-Tay-Language: ../hmn'), 'import-language'],
  ['words for buttons', named('pay-bill/open-message#1', '@ui/home.title'), 'import-key'],
  ['no mark of the desk', named('"X-Cam-Tay-Desk: 1\\n"\n', ''), 'import-header'],
  [
    '50 MB',
    (desk) => Buffer.concat([Buffer.from(txt(desk, { title: 'a' })), Buffer.alloc(50_000_000, 32)]),
    'import-size',
  ],
  ['UTF-16', (desk) => Buffer.from(`\uFEFF${txt(desk, { title: 'a' })}`, 'utf16le'), 'import-encoding'],
  ['Latin-1', (desk) => Buffer.from(`${txt(desk, {})}# \xE9t\xE9\n`, 'latin1'), 'import-encoding'],
  ['its end missing', (desk) => txt(desk, { 'open-message': good }).slice(0, -30), 'import-cut'],
  ['nothing', () => '', 'import-cut'],
  ['another text', () => 'Xin chào', 'import-syntax'],

  ['a page that is none of ours', () => '<!doctype html><title>a</title>', 'import-syntax'],
  ['a page of 50 MB', page((text) => Buffer.concat([Buffer.from(text), Buffer.alloc(50_000_000, 32)])), 'import-size'],
  ['a page cut off', page((text) => text.slice(0, -12)), 'import-cut'],
  ['a page cut off in the sound', page((text) => text.slice(0, text.indexOf('base64,') + 30)), 'import-cut'],
  ['a page in UTF-16', page((text) => Buffer.from(text, 'utf16le')), 'import-encoding'],
  ['a page with half a letter', page((text) => Buffer.from(text).subarray(1, -1)), 'import-syntax'],
  ['a page with a broken byte', page((text) => Buffer.from(text.replace('Cầm', '\xff'), 'latin1')), 'import-encoding'],
  ['a record that is no JSON', page(swap('{"format"', '{format')), 'import-syntax'],
  ['a record with more than it may', page(swap('{"format"', '{"evil":1,"format"')), 'import-syntax'],
  ['a record with a proto', page(swap('"read":{', '"read":{"__proto__":{"a":1},')), 'import-syntax'],
  ['another format', record({ format: 'x' }), 'import-syntax'],
  ['a later version', record({ version: 2 }), 'import-syntax'],
  ['a path as its guide', record({ guide: '../../etc' }), 'import-syntax'],
  ['an unknown guide', record({ guide: 'no-such' }), 'import-key'],
  ['a path as its language', record({ language: '../hmn' }), 'import-syntax'],
  ['the source as its language', record({ language: 'vi' }), 'import-language'],
  ['words of another guide', (desk) => html(desk, { po: txt({ ...desk, slug: 'x' }, {}) }), 'import-key'],
  ['words that are refused', (desk) => html(desk, { po: txt(desk, { 'open-message': 'Qhib 5.' }) }), 'facts-numbers'],
  ['no words part', record({ po: '' }), 'import-cut'],
  ['consent that is no answer', record({ consent: 'true' }), 'import-syntax'],
  ['a day that is none', record({ day: '2026-02-31' }), 'import-syntax'],
  ['a path as a block', record({ voices: [{ ...voice, block: '../../x' }] }), 'import-syntax'],
  ['an unknown block', record({ voices: [{ ...voice, block: 'no-such' }] }), 'import-key'],
  ['a title read aloud', record({ voices: [{ ...voice, block: 'title' }] }), 'import-key'],
  ['another kind of sound', record({ voices: [{ ...voice, type: 'audio/x-evil' }] }), 'import-syntax'],
  ['a kind that the sound is not', record({ voices: [{ ...voice, type: 'audio/mp4' }] }), 'import-voice'],
  ['more bytes than there are', record({ voices: [{ ...voice, bytes: 999 }] }), 'import-voice'],
  ['too many bytes', record({ voices: [{ ...voice, bytes: 3_000_000 }] }), 'import-syntax'],
  ['one block twice', record({ voices: [voice, voice] }), 'import-voice'],
  [
    'a hundred blocks',
    record({ voices: Array.from({ length: 100 }, (_, at) => ({ ...voice, block: `b${at}` })) }),
    'import-syntax',
  ],
  ['code as what was read', record({ voices: [{ ...voice, read: { '#1': '{x}' } }] }), 'mdx-expression'],
  ['a sound taken out', page(swap(/<audio[^]*?<\/audio>/, '')), 'import-voice'],
  [
    'a program as the sound',
    (desk) => html(desk, { voices: [{ ...voice, bytes: 40 }] }, Buffer.from('#!/bin/sh\n'.repeat(4))),
    'import-voice',
  ],
  ['an empty sound', (desk) => html(desk, { voices: [{ ...voice, bytes: 1 }] }, Buffer.from('a')), 'import-voice'],
  ['a sound from elsewhere', page(swap(/data:audio[^"]*/, 'https://evil.example/a')), 'import-voice'],
]

describe('a file that says it is from the desk', () => {
  it.each(files)('with %s is refused, and nothing is written', (_, make, rule) => {
    const dir = contentFolder()
    const before = hashOf(dir)
    const { plan, voices } = importFile(dir, make(deskOf(dir)))
    expect(plan.findings.map((finding) => finding.rule)).toContain(rule)
    expect([...plan.files, ...plan.changes, voices]).toEqual([undefined])
    expect(hashOf(dir)).toBe(before)
    for (const { what, why, fix } of plan.findings)
      expect([what, why, fix].every((told) => told.length > 0 && told.length <= 401)).toBe(true)
    // What is shown cannot steer the terminal.
    expect(planLines(plan, { written: false }).join('\n')).not.toMatch(/(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u)
  })
})
