import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../src/catalogue/from-disk.ts'
import { numberList, plainBlock, trainerCard } from '../../../src/catalogue/trainer-card.ts'
import { contentFolder, swap } from '../../fixtures/content/folder.ts'

const options = { showDrafts: true, today: '2026-11-22' }
const load = (...folder: Parameters<typeof contentFolder>) => {
  const catalogue = loadCatalogue(contentFolder(...folder), options)
  return { catalogue, edition: (code: string) => catalogue.guides[0]!.editions.get(code)! }
}

describe('trainerCard', () => {
  it('lets people try steps without risk and only watch the others', () => {
    const card = trainerCard(load().edition('vi'))
    expect(card.show.map(({ id }) => id)).toEqual(['open-message', 'enter-code'])
    expect(card.attempt.map(({ id }) => id)).toEqual(['open-message'])
    expect(card.watch.map(({ id }) => id)).toEqual(['enter-code'])
    expect(card.check.map(({ id }) => id)).toEqual(['wrong-name'])
  })

  it('says a draft with its Vietnamese and a stale block in Vietnamese alone', () => {
    const { catalogue, edition } = load({ 'guides/pay-bill/vi.mdx': swap('Mở', 'Xem') })
    const [stale, draft] = edition('hmn').blocks.map((block) => plainBlock(block, edition('hmn'), catalogue))
    expect(stale).toMatchObject({ lang: 'vi', original: undefined, state: 'missing' })
    expect(stale!.text).toMatch(/^Xem/)
    expect(draft).toMatchObject({ lang: 'hmn-Latn', state: 'draft' })
    expect(draft!.original).toContain('13')
  })
})

describe('numberList', () => {
  it.each([
    [[], ''],
    [[1], '1'],
    [[1, 2, 3, 5], '1–3, 5'],
    [[2, 4, 5], '2, 4–5'],
  ])('%j → %s', (numbers, text) => expect(numberList(numbers)).toBe(text))
})
