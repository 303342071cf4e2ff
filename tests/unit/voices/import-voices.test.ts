import { describe, expect, it, vi } from 'vitest'
import { planNotes, type NotesRequest } from '../../../src/voices/import-voices.ts'
import type { NoteFile } from '../../../src/voices/note-files.ts'
import { pauseFor } from '../../../src/voices/split.ts'
import { voiceLines } from '../../../src/voices/voice-lines.ts'
import { contentFolder, swap } from '../../fixtures/content/folder.ts'
import { read } from '../exchange/po-folder.ts'
import { sound } from './sounds.ts'
import { notes } from './voice-folder.ts'

vi.setConfig({ testTimeout: 400_000 })

const asked: NotesRequest = {
  ...{ slug: 'pay-bill', code: 'hmn', speaker: 'Người Mẫu', date: '2026-11-22', consent: true, dialect: undefined },
  ...{ steps: undefined, pause: 1.5 },
}
const note = (name: string, bytes = notes.one): NoteFile => ({ name, bytes })
const plan = (files: NoteFile[], more: Partial<NotesRequest> = {}, dir = contentFolder()) =>
  planNotes(read(dir).entries, { ...asked, ...more }, files)

/** Sounds of so many seconds with so many seconds of silence behind each. */
const spoken = (...parts: [seconds: number, silence: number][]) => {
  let at = 0.5
  const spans = parts.map(([seconds, silence]) => {
    const span = `between(t,${at},${at + seconds})`
    at += seconds + silence
    return span
  })
  return sound(
    `aevalsrc=exprs='0.3*(${spans.join('+')})*sin(2*PI*200*t)*(0.55+0.45*sin(2*PI*4*t))':s=48000:d=${at}`,
    'mp3',
  )
}

describe('voice notes', () => {
  it('go to the steps in the order of the guide, each beside its words', async () => {
    const made = await plan([note('1.m4a'), note('2.ogg', notes.two)])
    expect(made.findings).toEqual([])
    expect(voiceLines(made, asked)).toEqual([
      'Bài pay-bill, tiếng hmn. Người đọc: Người Mẫu, thu ngày 2026-11-22.',
      expect.stringMatching(/^ {2}1\. open-message {2}← {2}1\.m4a {2}\(\d,\d giây, \d+ KB\)$/),
      '     «Qhib xov uas qhia nqi fai fab.»',
      expect.stringMatching(/^ {2}2\. enter-code {2}← {2}2\.ogg {2}\(\d,\d giây, \d+ KB\)$/),
      '     «Ntaus tus lej uas muaj 13 tus.»',
      expect.stringMatching(/^ {2}Cộng 2 bước, \d+ KB\.$/),
    ])
  })

  it('may be of some blocks only, warnings too; the number that is read is shown', async () => {
    const made = await plan([note('a.m4a')], { steps: ['wrong-name'] })
    expect(made.writes.map(({ path }) => path)).toContain('guides/pay-bill/voice/hmn/wrong-name.m4a')
    expect(voiceLines(made, asked).join()).toContain('«Lub npe tsis yog ces nres. Nug 1900 6769.»')
  })

  it('pass over a step whose translation is out of date, and say so', async () => {
    const dir = contentFolder({ 'guides/pay-bill/vi.mdx': swap('báo tiền điện', 'báo tiền nước') })
    const made = await plan([note('a.m4a')], {}, dir)
    expect(made).toMatchObject({ left: ['open-message'], made: [{ step: 'enter-code' }] })
    expect(voiceLines(made, asked).join('\n')).toContain('bỏ qua: open-message')
    expect((await plan([note('a.m4a')], { steps: ['open-message'] }, dir)).findings).toMatchObject([
      { rule: 'voice-words', level: 'error' },
    ])
  })

  it.each([1, 3])('are refused when there are %i for two steps, with the name and length of each', async (count) => {
    const files = Array.from({ length: count }, (_, place) => note(`${place}.m4a`))
    const { writes, findings } = await plan(files, count === 1 ? { steps: ['enter-code', 'open-message'] } : {})
    expect(writes).toEqual([])
    expect(findings).toMatchObject([{ rule: 'voice-count', level: 'error', fix: expect.stringMatching(/./) }])
    if (count === 1) expect(findings[0]!.what).toContain('nghe ra 1 đoạn')
    else expect(findings[0]!.what).toMatch(/3\) 2\.m4a \(2,6 giây\)\. Cần 2, theo thứ tự: open-message, enter-code/)
  })

  it('read too fast or too slow for their words are pointed out', async () => {
    const { findings, writes } = await plan([note('1.m4a', spoken([0.6, 0.5])), note('2.m4a', spoken([25, 0.5]))])
    expect(findings.map(({ rule, level, file }) => [rule, level, file])).toEqual([
      ['voice-pace', 'warning', '1.m4a'],
      ['voice-pace', 'warning', '2.m4a'],
    ])
    expect(writes).toHaveLength(3)
  })

  it.each([
    ['no such guide', { slug: 'pay-bil' }, 'voice-step'],
    ['no consent', { consent: false }, 'voice-consent'],
    ['no such block', { steps: ['open-mesage'] }, 'voice-step'],
    ['a language without words', { code: 'vi', slug: 'pay-bill', steps: [] }, 'voice-words'],
  ])('%s is refused before anything is heard', async (_, more, rule) => {
    const made = await plan([note('broken.m4a', Buffer.from('x')), note('2.m4a')], more)
    expect(made.findings.map((finding) => finding.rule)).toEqual([rule])
  })
})

describe('one long recording', () => {
  it('is parted at its long pauses, not where the reader breathes', async () => {
    const made = await plan([note('ca-bai.mp3', spoken([1.5, 0.7], [1, 2.4], [2.5, 1]))])
    expect(made.findings).toEqual([])
    expect(made.made.map(({ step, from, seconds }) => [step, from, Math.round(seconds)])).toEqual([
      ['open-message', 'ca-bai.mp3 0:00–0:03', 4],
      ['enter-code', 'ca-bai.mp3 0:06–0:08', 3],
    ])
  })

  it('with too many pauses is refused with the time and length of each part, and a pause that would fit', async () => {
    const bytes = spoken([1.5, 1.8], [1, 4], [2.5, 1])
    const { findings, writes } = await plan([note('dai.mp3', bytes)])
    expect(writes).toEqual([])
    expect(findings[0]!.what).toMatch(
      /cần 2 đoạn.*nghe ra 3 đoạn .*1\) 0:00–0:0\d \(1,5 giây\); 2\) 0:03–0:04 \(1,0 giây\); 3\) 0:0\d–0:11 \(2,5 giây\)/,
    )
    const pause = Number(/--pause ([\d.]+)/.exec(findings[0]!.fix)?.[1])
    expect((await plan([note('dai.mp3', bytes)], { pause })).made).toHaveLength(2)
  })

  it('without a pause that parts the steps asks for another recording', () => {
    const at = (start: number, end: number) => ({ start, end })
    expect(pauseFor([at(0, 1), at(2, 3), at(4, 5)], 2)).toBeUndefined()
    expect(pauseFor([at(0, 1), at(2, 3), at(6, 7)], 2)).toBe(2)
    expect(pauseFor([at(0, 1)], 2)).toBeUndefined()
  })
})
