import { describe, expect, it } from 'vitest'
import { checkContent } from '../../src/checks/content.ts'
import { statusOf } from '../../src/catalogue/status.ts'

const { entries } = checkContent('content', { today: '2026-11-22' })
const status = statusOf(entries)

describe('the library', () => {
  it('answers every need of the articles that names a guide, and says why it leaves one open', () => {
    const known = new Set(status.needs.map(({ id }) => id))
    expect(Array.from({ length: 77 }, (_, index) => `N${index + 1}`).filter((id) => !known.has(id))).toEqual([])
    expect(status.needs.filter(({ guides, instead }) => !guides.length && !instead)).toEqual([])
  })

  it('has no guide that answers no need', () => {
    expect(status.guides.filter(({ needs }) => !needs.length).map(({ slug }) => slug)).toEqual([])
  })

  it('teaches every guide in one evening of the eight', () => {
    const taught = entries.lessons.flatMap(({ bones }) => bones.guides)
    expect(entries.lessons).toHaveLength(8)
    expect([...taught].sort()).toEqual(status.guides.map(({ slug }) => slug).sort())
  })
})
