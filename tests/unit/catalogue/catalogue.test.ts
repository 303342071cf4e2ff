import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../src/catalogue/from-disk.ts'
import { RefusedContent } from '../../../src/report.ts'
import { contentFolder, swap, type Change } from '../../fixtures/content/folder.ts'

const vi = 'guides/pay-bill/vi.mdx'
const hmn = 'guides/pay-bill/hmn.mdx'
const today = '2026-11-22'

const editions = (changes: Record<string, Change> = {}, showDrafts = true) => {
  const catalogue = loadCatalogue(contentFolder(changes), { showDrafts, today })
  return { catalogue, ...Object.fromEntries(catalogue.guides[0]!.editions) } as {
    catalogue: typeof catalogue
  } & Record<'vi' | 'hmn', (typeof catalogue.guides)[number]['editions'] extends Map<string, infer E> ? E : never>
}
const states = (edition: { blocks: { id: string; state: { state: string } }[] }) =>
  Object.fromEntries(edition.blocks.map(({ id, state }) => [id, state.state]))

describe('a guide', () => {
  it('has an edition in every language, translated or not', () => {
    const { catalogue, hmn: edition } = editions({ [hmn]: null })
    expect([...catalogue.guides[0]!.editions.keys()]).toEqual(['vi', 'hmn'])
    expect(Object.values(states(edition))).toEqual(['missing', 'missing', 'missing'])
    expect(edition.title).toMatchObject({ text: 'Trả tiền điện', lang: 'vi', state: 'missing' })
    expect(edition.published).toBe(false)
  })

  it('numbers its steps and knows which of them are risky', () => {
    expect(editions().vi.blocks.map(({ id, number, risk, facts }) => [id, number, risk, facts])).toEqual([
      ['open-message', 1, undefined, []],
      ['enter-code', 2, 'money', ['F63']],
      ['wrong-name', undefined, undefined, ['F62']],
    ])
  })

  it('plays no recording of words that are out of date, hidden or other than were read', () => {
    const voice = (read: string) => ({
      'guides/pay-bill/voice/hmn/voice.yaml': `open-message: { date: 2026-11-22, consent: true, read: ${read} }\n`,
      'guides/pay-bill/voice/hmn/open-message.m4a': '\0\0\0\x18ftypM4A \0\0\0\0',
    })
    const heard = (changes: Record<string, Change>, showDrafts?: boolean) => [
      ...editions(changes, showDrafts).hmn.voices.keys(),
    ]
    expect(heard(voice('7657c5ac'))).toEqual(['open-message'])
    expect(heard(voice('aaaaaaaa'))).toEqual([])
    expect(heard(voice('7657c5ac'), false)).toEqual([])
    expect(heard({ ...voice('7657c5ac'), [vi]: swap('báo tiền điện', 'báo tiền nước') })).toEqual([])
  })

  it('is published in its source language only, as long as nothing is reviewed', () => {
    const { vi: source, hmn: draft } = editions()
    expect([source.published, draft.published]).toEqual([true, false])
    expect([...source.states]).toEqual(['source'])
  })
})

describe('a translation', () => {
  it('stands beside its original', () => {
    const { hmn: edition } = editions()
    expect(states(edition)).toEqual({ 'open-message': 'draft', 'enter-code': 'draft', 'wrong-name': 'draft' })
    expect(edition.title).toMatchObject({
      text: 'Them nqi fai fab',
      lang: 'hmn-Latn',
      original: 'Trả tiền điện',
      state: 'draft',
    })
    expect(edition.summary).toMatchObject({ text: 'Ngồi nhà trả tiền điện.', lang: 'vi', state: 'missing' })
  })

  it('gets one stale step when one word of that step changes', () => {
    const { hmn: edition } = editions({ [vi]: swap('báo tiền điện', 'báo tiền nước') })
    expect(states(edition)).toEqual({ 'open-message': 'stale', 'enter-code': 'draft', 'wrong-name': 'draft' })
  })

  it('gets nothing stale when the source is only formatted anew', () => {
    const reformatted = (text: string) => text.replace('**tin nhắn** báo', '*tin\nnhắn* báo').replaceAll('\n\n<', '\n<')
    expect(states(editions({ [vi]: reformatted }).hmn)).toEqual(states(editions().hmn))
  })

  it('counts as missing where drafts are hidden', () => {
    expect([...editions({}, false).hmn.states]).toEqual(['missing'])
  })

  it('keeps blocks that the source no longer has, apart', () => {
    const extra = (text: string) => `${text}\n<Note id="old-note" of="aaaaaaaa">\nQub.\n</Note>\n`
    const { hmn: edition } = editions({ [hmn]: extra })
    expect(edition.orphans.map(({ id }) => id)).toEqual(['old-note'])
    expect(states(edition)).not.toHaveProperty('old-note')
  })
})

describe('words outside guides', () => {
  it('fall back to Vietnamese, marked as such', () => {
    const { catalogue } = editions({ 'languages/hmn/ui.yaml': 'home.title: Koj xav ua dab tsi?\n' })
    const language = catalogue.languages.find(({ code }) => code === 'hmn')!
    expect(catalogue.ui(language, 'home.title')).toMatchObject({ text: 'Koj xav ua dab tsi?', lang: 'hmn-Latn' })
    expect(catalogue.ui(language, 'search.label')).toMatchObject({ lang: 'vi', state: 'missing' })
    expect(catalogue.name(language, 'topic', 'pay')).toMatchObject({
      text: 'Them nyiaj',
      original: 'Trả tiền',
      state: 'draft',
    })
    expect(catalogue.name(language, 'hotline', 'police')).toMatchObject({
      text: 'Công an',
      lang: 'vi',
      state: 'missing',
    })
  })
})

describe('the door from disk', () => {
  it('refuses content with errors and lists them all', () => {
    const dir = contentFolder({ [vi]: swap('id="enter-code"', 'id="enter-cod"'), 'topics.yaml': swap('qr', 'qrr') })
    const load = () => loadCatalogue(dir, { showDrafts: true, today })
    expect(load).toThrow(RefusedContent)
    expect(load).toThrow(/enter-cod[^]*qrr/)
  })
})
