import { describe, expect, it } from 'vitest'
import { statusOf } from '../../../src/catalogue/status.ts'
import { changeFile, contentFolder, swap, textOf } from '../../fixtures/content/folder.ts'
import { edited, exported, hashOf, imported, plan, read } from './po-folder.ts'

const vi = 'guides/pay-bill/vi.mdx'
const hmn = 'guides/pay-bill/hmn.mdx'
const madeFrom = 'guides/pay-bill/made-from.yaml'
const open = 'pay-bill/open-message#1'
const old = 'Qhib **xov** uas qhia nqi fai fab.'
const better = 'Qhib **tsab xov** uas qhia nqi fai fab.'

const states = (dir: string) =>
  Object.fromEntries(
    statusOf(read(dir).entries).guides[0]!.languages['hmn']!.pieces.map(({ name, state }) => [name, state]),
  )
const errors = (dir: string) => read(dir).findings.filter(({ level }) => level === 'error')
describe('a PO import of words made from another source', () => {
  it('takes words made from an older source as stale, and remembers that source', () => {
    const dir = contentFolder({ [hmn]: null, [madeFrom]: null })
    const po = edited(exported(dir), { [open]: old })
    changeFile(dir, vi, swap('báo tiền điện', 'báo tiền nước'))
    expect(imported(dir, po).changes).toMatchObject([{ kind: 'new', stale: true }])
    expect(textOf(dir, hmn)).toContain('of="dfb70f25"')
    expect(textOf(dir, madeFrom)).toContain('dfb70f25: Mở tin nhắn báo tiền điện.')
    expect(states(dir)).toMatchObject({ 'open-message': 'stale' })
    expect(errors(dir)).toEqual([])
  })

  it('takes words made from a source that has lost a paragraph since as stale', () => {
    const two = 'Mở **tin nhắn** báo tiền điện.\n\nĐọc kỹ tên.'
    const dir = contentFolder({ [hmn]: null, [vi]: swap('Mở **tin nhắn** báo tiền điện.', two) })
    const po = edited(exported(dir), { [open]: old, 'pay-bill/open-message#2': 'Nyeem lub npe.' })
    changeFile(dir, vi, swap(two, 'Mở **tin nhắn** báo tiền điện.'))
    expect(imported(dir, po)).toMatchObject({ findings: [], changes: [{ kind: 'new', stale: true }] })
    expect(states(dir)).toMatchObject({ 'open-message': 'stale' })
    expect(textOf(dir, madeFrom)).toContain('Mở tin nhắn báo tiền điện. Đọc kỹ tên.')
    expect(errors(dir)).toEqual([])
  })

  it('takes words made from paragraphs that are one by now, with the same words, as current', () => {
    const dir = contentFolder({ [hmn]: null, [vi]: swap('**dừng lại**. Hỏi', '**dừng lại**.\n\nHỏi') })
    const words = {
      'pay-bill/wrong-name#1': 'Tsis yog ces **nres**.',
      'pay-bill/wrong-name#2': 'Nug <Hotline id="power" />.',
    }
    const po = edited(exported(dir), words)
    changeFile(dir, vi, swap('**dừng lại**.\n\nHỏi', '**dừng lại**. Hỏi'))
    expect(imported(dir, po)).toMatchObject({ findings: [], changes: [{ kind: 'new', stale: false }] })
  })

  it.each([
    ['pay-bill/open-message#2', '', 'import-source'],
    ['pay-bill/open-message#2', 'Mở tiếp.', 'import-source'],
    ['pay-bill/open-message#99', 'Mở tiếp.', 'import-incomplete'],
    ['pay-bill/open-message@alt', '', 'import-source'],
    ['pay-bill/open-message@alt', 'Máy', 'import-source'],
    ['pay-bill/title#1', 'Trả tiền điện', 'import-key'],
    ['pay-bill/summary@alt', '', 'import-key'],
  ])('refuses %s, which the source lacks, written in by hand with msgid «%s»', (key, source, rule) => {
    const dir = contentFolder()
    const po = edited(exported(dir), { [open]: better })
    const added = `${po}\nmsgctxt "${key}"\nmsgid "${source}"\nmsgstr "Qhib ntxiv."\n`
    const before = hashOf(dir)
    expect(imported(dir, added).findings).toMatchObject([{ rule }])
    expect(hashOf(dir)).toBe(before)
  })

  it('refuses words whose numbers are no longer those of the source', () => {
    const dir = contentFolder({ [hmn]: null })
    const po = edited(exported(dir), { 'pay-bill/enter-code#1': 'Ntaus **tus lej** uas muaj 13 tus.' })
    changeFile(dir, vi, swap('13 chữ', '14 chữ'))
    expect(plan(dir, po).findings).toMatchObject([{ rule: 'facts-numbers', fix: expect.stringContaining('xuất lại') }])
  })
})
