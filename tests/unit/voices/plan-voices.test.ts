import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { fingerprint } from '../../../src/catalogue/fingerprint.ts'
import type { VoiceRequest } from '../../../src/voices/plan-voices.ts'
import { writeVoices } from '../../../src/voices/write-voices.ts'
import { contentFolder, swap, textOf } from '../../fixtures/content/folder.ts'
import { hashOf, read } from '../exchange/po-folder.ts'
import { sound } from './sounds.ts'
import { notes, planIn, voiceOf } from './voice-folder.ts'

vi.setConfig({ testTimeout: 400_000 })

const folder = 'guides/pay-bill/voice/hmn'
const list = `${folder}/voice.yaml`
const old = `# Giọng của thôn

enter-code:   { speaker: Người Khác, dialect: Mông Hoa,
  date: 2026-11-20, consent: true, read: f36cc065 }   # thu lần hai
`

describe('recordings of today’s words', () => {
  it('become voices and entries of the list, which is otherwise as it was', async () => {
    const dir = contentFolder({ [list]: old })
    writeFileSync(join(dir, folder, 'enter-code.m4a'), notes.one)
    const { writes, findings, made } = await planIn(dir, (entries) => [
      { ...voiceOf(entries, 'hmn', 'open-message'), dialect: 'Mông Trắng' },
      voiceOf(entries, 'hmn', 'wrong-name', notes.two),
    ])
    expect(findings).toEqual([])
    expect(made.map(({ step, seconds }) => [step, Math.round(seconds)])).toEqual([
      ['open-message', 2],
      ['wrong-name', 2],
    ])
    expect(writes.map(({ path }) => path)).toEqual([
      `${folder}/open-message.mongtrang.m4a`,
      `${folder}/wrong-name.m4a`,
      list,
    ])
    writeVoices(read(dir).entries, writes)
    expect(textOf(dir, list)).toBe(
      `${old}open-message.mongtrang: { speaker: Người Mẫu, dialect: Mông Trắng, date: 2026-11-22, consent: true, read: 7657c5ac }
wrong-name: { speaker: Người Mẫu, date: 2026-11-22, consent: true, read: ${fingerprint('Lub npe tsis yog ces nres. Nug 1900 6769.')} }
`,
    )
    expect(read(dir).findings).toEqual([])
  })

  it('are written without a name when the reader wants none', async () => {
    const dir = contentFolder()
    const { writes } = await planIn(dir, (entries) => [voiceOf(entries, 'hmn', 'open-message')], { speaker: '' })
    writeVoices(read(dir).entries, writes)
    expect(textOf(dir, list)).toBe('open-message: { date: 2026-11-22, consent: true, read: 7657c5ac }\n')
    expect(read(dir).findings).toEqual([])
  })

  it('replace others only when that is asked for', async () => {
    const dir = contentFolder({ [list]: old })
    const recordings = (entries: Parameters<typeof voiceOf>[0]) => [voiceOf(entries, 'hmn', 'enter-code')]
    expect(await planIn(dir, recordings)).toMatchObject({ writes: [], findings: [{ rule: 'voice-exists' }] })
    const { writes } = await planIn(dir, recordings, { replace: true })
    writeVoices(read(dir).entries, writes)
    expect(textOf(dir, list)).toBe(
      '# Giọng của thôn\n\nenter-code: { speaker: Người Mẫu, date: 2026-11-22, consent: true, read: f36cc065 }   # thu lần hai\n',
    )
  })
})

it('a recording of words that have changed is left out, the others come in', async () => {
  const dir = contentFolder()
  const before = (entries: Parameters<typeof voiceOf>[0]) => [
    { ...voiceOf(entries, 'hmn', 'open-message'), of: 'aaaaaaaa' },
    voiceOf(entries, 'hmn', 'enter-code'),
  ]
  const { writes, findings } = await planIn(dir, before)
  expect(findings).toMatchObject([{ rule: 'voice-words', level: 'warning', file: 'open-message' }])
  expect(writes.map(({ path }) => path)).toEqual([`${folder}/enter-code.m4a`, list])
})

it('words whose Vietnamese has changed are not read', async () => {
  const dir = contentFolder({ 'guides/pay-bill/vi.mdx': swap('báo tiền điện', 'báo tiền nước') })
  const { writes, findings } = await planIn(dir, () => [{ step: 'open-message', of: '7657c5ac', bytes: notes.one }])
  expect(writes).toEqual([])
  expect(findings).toMatchObject([{ rule: 'voice-words', what: expect.stringContaining('chưa có lời dịch') }])
})

const step = (id: string) => () => [{ step: id, of: '7657c5ac', bytes: notes.one }]
const open = step('open-message')
const requests: [what: string, rule: string, recordings: ReturnType<typeof step>, request: Partial<VoiceRequest>][] = [
  ['no consent', 'voice-consent', open, { consent: false }],
  ['consent that is only a word', 'voice-consent', open, { consent: 'true' as unknown as boolean }],
  ['another guide', 'voice-step', open, { slug: 'pay-bil' }],
  ['a path as the guide', 'voice-step', open, { slug: '../pay-bill' }],
  ['another language', 'voice-language', open, { code: 'hm' }],
  ['a path as the language', 'voice-language', open, { code: '../../../tmp' }],
  ['an object’s name as the language', 'voice-language', open, { code: '__proto__' }],
  ['no such day', 'voice-speaker', open, { date: '2026-02-30' }],
  ['a line break in the name', 'voice-speaker', open, { speaker: 'A\nconsent: true' }],
  ['a bidi mark in the name', 'voice-speaker', open, { speaker: 'A\u202Eb' }],
  ['a name without end', 'voice-speaker', open, { speaker: 'A'.repeat(500) }],
  ['nothing', 'voice-count', () => [], {}],
  ['a thousand recordings', 'voice-count', () => Array.from({ length: 1000 }, () => open()[0]!), {}],
  ['another step', 'voice-step', step('open-mesage'), {}],
  ['a path as the step', 'voice-step', step('../../../../x'), {}],
  ['an absolute path', 'voice-step', step('/etc/passwd'), {}],
  ['an object’s name as the step', 'voice-step', step('__proto__'), {}],
  ['a step with an ending', 'voice-step', step('open-message.m4a'), {}],
  ['the same step twice', 'voice-twice', () => [...open(), ...open()], {}],
  ['a path as the dialect', 'voice-speaker', () => [{ ...open()[0]!, dialect: '../../..' }], {}],
  ['a dialect of signs', 'voice-speaker', () => [{ ...open()[0]!, dialect: '\u202E{}' }], {}],
]

it.each(requests)('%s is refused as %s, and nothing is written', async (_, rule, recordings, request) => {
  const dir = contentFolder()
  const before = hashOf(dir)
  const { writes, findings } = await planIn(dir, recordings, request)
  expect(findings.filter(({ level }) => level === 'error').map((finding) => finding.rule)).toContain(rule)
  expect(writes).toEqual([])
  expect(hashOf(dir)).toBe(before)
})

const playlist = '#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n'
const head = {
  m4a: '\0\0\0\x18ftypM4A \0\0\0\0',
  ogg: 'OggS',
  webm: '\x1A\x45\xDF\xA3',
  wav: 'RIFF\0\0\0\0WAVE',
  mp3: 'ID3',
}
const noise = Buffer.from(Array.from({ length: 3000 }, (_, place) => (place * place * 31 + place * 7) & 255))
const begins = (text: string, rest: string | Buffer) => Buffer.concat([Buffer.from(text, 'latin1'), Buffer.from(rest)])
const cut = (bytes: Buffer) => bytes.subarray(0, Math.round(bytes.length * 0.6))
const film = ['-f', 'lavfi', '-i', 'testsrc=d=2:s=64x64', '-map', '0:a', '-map', '1:v']

const files: [what: string, rule: string, make: () => Buffer][] = [
  ['a playlist', 'voice-format', () => Buffer.from(playlist)],
  ['a list of files', 'voice-format', () => Buffer.from('ffconcat version 1.0\nfile /etc/passwd\n')],
  ['a playlist behind the head of an m4a', 'voice-broken', () => begins(head.m4a, playlist)],
  ['a playlist behind the head of an mp3', 'voice-broken', () => begins(head.mp3, playlist)],
  ['a playlist behind the head of a wav', 'voice-broken', () => begins(head.wav, playlist)],
  ['50 MB', 'voice-size', () => Buffer.concat([notes.one, Buffer.alloc(50_000_000)])],
  ['half an m4a', 'voice-broken', () => cut(sound('sine=d=2', 'm4a'))],
  ['half an m4a whose head is whole', 'voice-broken', () => cut(sound('sine=d=2', 'm4a', ['-movflags', 'faststart']))],
  ['half an ogg', 'voice-broken', () => cut(sound('sine=d=2', 'ogg'))],
  ['half a webm', 'voice-broken', () => cut(sound('sine=d=2', 'webm'))],
  ['half a wav', 'voice-broken', () => cut(sound('sine=d=2', 'wav'))],
  ['half an mp3', 'voice-broken', () => cut(sound('sine=d=2', 'mp3'))],
  ['half an aac', 'voice-broken', () => cut(sound('sine=d=2', 'aac'))],
  ['a film', 'voice-video', () => sound('sine=d=2', 'mp4', film)],
  ['a film for the web', 'voice-video', () => sound('sine=d=2', 'webm', [...film, '-c:v', 'libvpx'])],
  ['two tracks', 'voice-format', () => sound('sine=d=2', 'm4a', ['-map', '0:a', '-map', '0:a'])],
  ['a picture', 'voice-format', () => Buffer.from('\x89PNG\r\n\x1A\n', 'latin1')],
  ['HTML', 'voice-format', () => Buffer.from('<!doctype html><script>1</script>')],
  ['nothing', 'voice-broken', () => Buffer.alloc(0)],
  ...Object.entries(head).map(([as, start]): (typeof files)[number] => [
    `noise that begins like ${as}`,
    'voice-broken',
    () => begins(start, noise),
  ]),
]

it.each(files)('%s for a recording is refused as %s, and nothing is written', async (_, rule, make) => {
  const dir = contentFolder()
  const before = hashOf(dir)
  const bytes = make()
  const { writes, findings } = await planIn(dir, (entries) => [{ ...voiceOf(entries, 'hmn', 'open-message'), bytes }])
  expect(findings.map((finding) => [finding.rule, finding.level, finding.file])).toEqual([
    [rule, 'error', 'open-message'],
  ])
  expect(JSON.stringify(findings)).not.toContain('root:')
  expect(writes).toEqual([])
  expect(hashOf(dir)).toBe(before)
})

it('one bad recording among good ones refuses all, and each bad one is named', async () => {
  const { writes, findings } = await planIn(contentFolder(), (entries) => [
    voiceOf(entries, 'hmn', 'open-message'),
    voiceOf(entries, 'hmn', 'enter-code', Buffer.from(playlist)),
    { ...voiceOf(entries, 'hmn', 'wrong-name', cut(notes.one)), name: 'ba.m4a' },
  ])
  expect(writes).toEqual([])
  expect(findings.map(({ rule, file }) => [rule, file])).toEqual([
    ['voice-format', 'enter-code'],
    ['voice-broken', 'ba.m4a'],
  ])
})

it('a list with mistakes is not touched', async () => {
  const dir = contentFolder({ [list]: 'enter-code: { speaker: [\n' })
  const before = hashOf(dir)
  const { writes, findings } = await planIn(dir, (entries) => [voiceOf(entries, 'hmn', 'open-message')])
  expect([writes, findings.map(({ rule }) => rule)]).toEqual([[], ['voice-target']])
  expect(hashOf(dir)).toBe(before)
})
