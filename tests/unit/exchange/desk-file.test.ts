import { describe, expect, it, vi } from 'vitest'
import { parsePo } from '../../../src/exchange/po-file.ts'
import { changeFile, contentFolder, swap, textOf } from '../../fixtures/content/folder.ts'
import { deskOf, html, importFile, planFile, txt, webm, written } from './desk-file-folder.ts'
import { hashOf } from './po-folder.ts'

vi.setConfig({ testTimeout: 60_000 })

const hmn = 'guides/pay-bill/hmn.mdx'
const good = 'Qhib **tsab xov** uas qhia nqi fai fab.'

describe('a file from the desk', () => {
  it('with words brings exactly these words, as drafts, with the name', () => {
    const dir = contentFolder()
    const before = textOf(dir, hmn)
    const { plan, voices } = importFile(dir, txt(deskOf(dir), { 'open-message': good }))
    expect(plan.changes).toMatchObject([{ key: 'pay-bill/open-message', kind: 'changed', after: good, stale: false }])
    expect(voices).toBeUndefined()
    expect(textOf(dir, hmn)).toBe(
      before
        .replace('Qhib **xov** uas qhia nqi fai fab.', good)
        .replace('translators: []', 'translators: [ Giàng Thị Mây ]'),
    )
  })

  it('is a PO file that gettext reads, with quotes and paragraphs as they were typed', () => {
    const desk = deskOf(contentFolder())
    const words = 'Hais tias "nres"\n\n\\ ces **nres**.'
    const { entries, headers } = parsePo(txt(desk, { 'wrong-name': words, title: 'Them nqi' }, 'Mây <a@b.vn>\u202E'))
    expect(entries.map(({ key, target }) => [key, target])).toEqual([
      ['pay-bill/wrong-name#1', words],
      ['pay-bill@title', 'Them nqi'],
    ])
    expect(headers).toMatchObject({ 'X-Cam-Tay': 'pay-bill', 'X-Cam-Tay-Desk': '1', 'Last-Translator': 'Mây ab.vn' })
  })

  it('can be read whatever breaks the lines of its title', () => {
    const dir = contentFolder()
    const desk = { ...deskOf(dir), title: 'Trả tiền\n  điện\r\n"x"' }
    expect(planFile(dir, txt(desk, { 'open-message': good })).plan).toMatchObject({
      findings: [],
      changes: [{ key: 'pay-bill/open-message' }],
    })
  })

  it('without a name says so, and with new words for what was missing', () => {
    const dir = contentFolder({ [hmn]: null })
    const { plan } = importFile(dir, txt(deskOf(dir), { title: 'Them nqi fai fab', 'open-message': good }, ''))
    expect(plan.changes.map(({ kind }) => kind)).toEqual(['new', 'new'])
    expect(textOf(dir, hmn)).toContain('translators: []')
    expect(textOf(dir, hmn)).toContain(good)
  })

  it('made from an older Vietnamese comes in as out of date', () => {
    const dir = contentFolder()
    const file = txt(deskOf(dir), { 'open-message': good })
    changeFile(dir, 'guides/pay-bill/vi.mdx', swap('báo tiền điện', 'báo tiền nước'))
    expect(importFile(dir, file).plan.changes).toMatchObject([{ key: 'pay-bill/open-message', stale: true }])
    expect(textOf(dir, hmn)).toContain(`of="dfb70f25">\n${good}`)
  })

  it('leaves a block alone that somebody changed meanwhile, until a person takes it', () => {
    const dir = contentFolder()
    const file = txt(deskOf(dir), { 'open-message': good })
    changeFile(dir, hmn, swap('Qhib **xov**', 'Qhib **xov xwm**'))
    const before = hashOf(dir)
    expect(importFile(dir, file).plan.conflicts).toMatchObject([
      { key: 'pay-bill/open-message', ours: 'Qhib **xov xwm** uas qhia nqi fai fab.', theirs: good },
    ])
    expect(hashOf(dir)).toBe(before)
    importFile(dir, file, ['pay-bill/open-message'])
    expect(textOf(dir, hmn)).toContain(good)
  })

  it('with recordings offers those, with the print of the words that were read', () => {
    const dir = contentFolder()
    const { plan, voices, waiting } = planFile(dir, html(deskOf(dir)))
    expect([plan.findings, plan.changes, waiting]).toEqual([[], [], []])
    expect(voices).toEqual({
      ...{ slug: 'pay-bill', code: 'hmn', speaker: 'Giàng Thị Mây', date: '2026-11-22', consent: true, replace: false },
      recordings: [{ step: 'open-message', of: '7657c5ac', bytes: webm }],
    })
  })

  it('without consent brings no voice, but its words', () => {
    const dir = contentFolder()
    const desk = deskOf(dir)
    const { plan, voices } = planFile(dir, html(desk, { consent: false, po: txt(desk, { 'open-message': good }) }))
    expect(voices).toBeUndefined()
    expect(plan.notes.join()).toContain('chưa đồng ý')
    expect(plan.changes).toMatchObject([{ key: 'pay-bill/open-message' }])
  })

  it('does not take the place of a voice that is there', () => {
    const about = { speaker: 'A', date: '2026-11-22', consent: true, read: '7657c5ac' }
    const dir = contentFolder({
      'guides/pay-bill/voice/hmn/voice.yaml': JSON.stringify({ 'open-message': about }),
      'guides/pay-bill/voice/hmn/open-message.m4a': '\0\0\0\x20ftypM4A \0\0\0\0',
    })
    expect(planFile(dir, html(deskOf(dir)))).toMatchObject({ voices: undefined, waiting: ['open-message'] })
    expect(planFile(dir, html(deskOf(dir)), [], true)).toMatchObject({ voices: { replace: true }, waiting: [] })
  })

  it('opens in a browser without running anything, whatever its words are', () => {
    const desk = deskOf(contentFolder())
    const evil = '</script><script>alert(1)</script><img src=x onerror=alert(1)>'
    const page = html({ ...desk, title: evil }, { speaker: evil.slice(0, 60) })
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page).not.toMatch(/<img|<script>/)
  })
})

it('words of the desk with a wrong base are no change', () => {
  const dir = contentFolder()
  const desk = deskOf(dir)
  const piece = written(desk, 'open-message', 'Qhib **xov** uas qhia nqi fai fab.')
  expect(piece.draft.words).toEqual({ '#1': 'Qhib **xov** uas qhia nqi fai fab.' })
  expect(planFile(dir, txt(desk, { 'open-message': piece.draft.words['#1']! })).plan.changes).toEqual([])
})
