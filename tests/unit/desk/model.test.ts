import { describe, expect, it } from 'vitest'
import { foldedDraft, freshDraft, progressOf, statusOf, stillNeeded, withWords } from '../../../src/desk/model.ts'
import { changeFile, contentFolder, swap } from '../../fixtures/content/folder.ts'
import { poText } from '../../../src/desk/po-text.ts'
import { deskOf, importFile } from '../exchange/desk-file-folder.ts'

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

  const two = 'Sai tên thì **dừng lại**.\n\nHỏi <Hotline id="power" />.'
  const merge = swap(two, 'Sai tên thì **dừng lại**. Hỏi <Hotline id="power" />.')
  const split = swap('**dừng lại**. Hỏi', '**dừng lại**.\n\nHỏi')

  it('of paragraphs that are one by now has all its words in the last box, is sent and comes in whole', () => {
    const dir = contentFolder({ [vi]: split, [hmn]: null })
    const before = piece(deskOf(dir), 'wrong-name')
    const first = withWords(before, undefined, '#1', 'Tsis yog ces **nres**. ')
    const draft = withWords(before, first, '#2', 'Nug <Hotline id="power" />.')
    changeFile(dir, vi, merge)
    const desk = deskOf(dir)
    const now = piece(desk, 'wrong-name')
    expect(now.units.map(({ part }) => part)).toEqual(['#1'])
    const folded = foldedDraft(now, draft)!
    const words = 'Tsis yog ces **nres**.\n\nNug <Hotline id="power" />.'
    expect(folded.words).toEqual({ '#1': words })
    // the words of the Vietnamese are the same
    expect(statusOf(now, folded, desk)).toMatchObject({ sound: true, older: false })
    expect(foldedDraft(now, folded)).toBe(folded)
    const { plan } = importFile(
      dir,
      poText(desk, [{ name: 'wrong-name', draft: folded }], { writer: '', day: '2026-11-22' }),
    )
    expect(plan).toMatchObject({ findings: [], changes: [{ after: words, stale: false }] })
  })

  it('of a paragraph that the Vietnamese has lost keeps its words, told to be older, and comes in as out of date', () => {
    const dir = contentFolder({ [vi]: swap('báo tiền điện.', 'báo tiền điện.\n\nĐọc kỹ.'), [hmn]: null })
    const before = piece(deskOf(dir), 'open-message')
    const draft = withWords(before, withWords(before, undefined, '#1', good), '#2', 'Nyeem.')
    changeFile(dir, vi, swap('\n\nĐọc kỹ.', ''))
    const desk = deskOf(dir)
    const now = piece(desk, 'open-message')
    const folded = foldedDraft(now, draft)!
    expect(folded.words).toEqual({ '#1': `${good}\n\nNyeem.` })
    expect(statusOf(now, folded, desk)).toMatchObject({ changed: true, older: true })
    const { plan } = importFile(
      dir,
      poText(desk, [{ name: 'open-message', draft: folded }], { writer: '', day: '2026-11-22' }),
    )
    expect(plan).toMatchObject({ findings: [], changes: [{ stale: true }] })
    // whoever goes on writing has them in the box
    expect(withWords(now, folded, '#1', folded.words['#1']!).words).toEqual(folded.words)
  })

  it('whose boxes are all there stays as it is, and the second of eleven paragraphs comes before the tenth', () => {
    const now = piece(deskOf(contentFolder()), 'open-message')
    expect(foldedDraft(now, undefined)).toBeUndefined()
    const draft = withWords(now, undefined, '#1', 'a')
    expect(foldedDraft(now, draft)).toBe(draft)
    const many = { ...draft, words: { '#10': 'k', '#2': 'b', '#1': 'a', '#3': ' ', '@alt': 'x' } }
    expect(foldedDraft(now, many)!.words).toEqual({ '#1': 'a\n\nb\n\nk', '@alt': 'x' })
    const title = piece(deskOf(contentFolder()), 'title')
    const odd = { ...freshDraft(title), words: { '@title': 'a', '#1': 'b' } }
    expect(foldedDraft(title, odd)).toBe(odd)
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
