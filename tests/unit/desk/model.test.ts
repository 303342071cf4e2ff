import { describe, expect, it } from 'vitest'
import { freshDraft, progressOf, statusOf, stillNeeded, withWords } from '../../../src/desk/model.ts'
import { changeFile, contentFolder, swap } from '../../fixtures/content/folder.ts'
import { deskOf } from '../exchange/desk-file-folder.ts'

const vi = 'guides/pay-bill/vi.mdx'
const hmn = 'guides/pay-bill/hmn.mdx'
const piece = (desk: ReturnType<typeof deskOf>, name: string) => desk.pieces.find((known) => known.name === name)!
const good = 'Qhib **tsab xov** uas qhia nqi fai fab.'

describe('a draft', () => {
  it('that says what the library says is none', () => {
    const open = piece(deskOf(contentFolder()), 'open-message')
    const draft = withWords(open, undefined, '#1', good)
    expect(stillNeeded(open, draft)).toBe(draft)
    expect(stillNeeded(open, withWords(open, draft, '#1', open.units[0]!.target))).toBeUndefined()
    expect(stillNeeded(open, freshDraft(open))).toBeUndefined()
  })

  it('keeps what it was made from until the writer goes on with today’s Vietnamese before their eyes', () => {
    const dir = contentFolder()
    const draft = withWords(piece(deskOf(dir), 'open-message'), undefined, '#1', good)
    changeFile(dir, vi, swap('báo tiền điện', 'báo tiền nước'))
    const desk = deskOf(dir)
    const now = piece(desk, 'open-message')
    expect(statusOf(now, draft, desk)).toMatchObject({ older: true, changed: true, sound: true })
    expect(draft.sources).toEqual({ '#1': 'Mở **tin nhắn** báo tiền điện.' })
    const next = withWords(now, draft, '#1', `${good} Dej.`)
    expect(next).toMatchObject({ of: now.of, sources: { '#1': 'Mở **tin nhắn** báo tiền nước.' } })
    expect(statusOf(now, next, desk).older).toBe(false)
  })

  it('is told when the library’s words changed under it, and remembers what it began with', () => {
    const dir = contentFolder()
    const draft = withWords(piece(deskOf(dir), 'open-message'), undefined, '#1', good)
    changeFile(dir, hmn, swap('Qhib **xov**', 'Qhib **xov xwm**'))
    const desk = deskOf(dir)
    const now = piece(desk, 'open-message')
    expect(statusOf(now, draft, desk).theirs).toBe(true)
    expect(withWords(now, draft, '#1', 'a').bases).toEqual(draft.bases)
  })

  it('of old words that still fit needs the writer’s word', () => {
    const desk = deskOf(contentFolder({ [vi]: swap('báo tiền điện', 'báo tiền nước') }))
    const open = piece(desk, 'open-message')
    expect(statusOf(open, undefined, desk)).toMatchObject({ changed: false, done: false })
    expect(statusOf(open, { ...freshDraft(open), confirmed: true }, desk)).toMatchObject({ sound: true, done: true })
  })

  it('without all its texts is not for sending, and progress counts what is done', () => {
    const desk = deskOf(contentFolder())
    const empty = withWords(piece(desk, 'open-message'), undefined, '#1', ' ')
    expect(statusOf(piece(desk, 'open-message'), empty, desk)).toMatchObject({ sound: false, missing: ['#1'] })
    const all = desk.pieces.map((one) => statusOf(one, one.name === 'open-message' ? empty : undefined, desk))
    // the summary is missing, the step was emptied
    expect(progressOf(desk, all)).toEqual({ done: 3, all: 5 })
  })
})
