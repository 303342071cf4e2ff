import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aliases } from '../../../src/pictures/aliases.ts'
import { checkPicture, nearestPictograms } from '../../../src/pictures/check-picture.ts'
import { loadPictogram, pictogramNames } from '../../../src/pictures/pictogram.ts'
import { pictureSchema } from '../../../src/schemas/picture.ts'

const own = readdirSync('src/pictures/own').map((file) => file.replace('.svg', ''))

describe('loadPictogram', () => {
  it('finds own shapes, aliases and Fluent icons, and nothing else', () => {
    expect(loadPictogram('hand')?.body).toContain('<path')
    expect(loadPictogram('phone-call')).toEqual(loadPictogram('call'))
    expect(loadPictogram('police-car')?.body).toContain('<path')
    expect(loadPictogram('no-such-thing')).toBeUndefined()
    expect(loadPictogram('../pictures.css')).toBeUndefined()
    expect(loadPictogram('constructor')).toBeUndefined()
  })

  it.each(own)('%s is small and clean', (name) => {
    const { root, body } = loadPictogram(name)!
    expect(root).toBe(loadPictogram('hand')!.root)
    expect(body.length).toBeLessThan(600)
    for (const [, part] of body.matchAll(/href="#s-([^"]+)"/g)) expect(loadPictogram(part!), part).toBeDefined()
    expect(body).not.toMatch(/ id=| style=|<text|url\(|gradient/i)
  })

  it('has no alias that leads nowhere or is hidden by an own shape', () => {
    for (const [name, target] of Object.entries(aliases)) {
      expect(loadPictogram(target), name).toBeDefined()
      expect(own).not.toContain(name)
    }
  })

  it('gives ids of a Fluent icon its own name, so that two icons on a page cannot mix', () => {
    expect(loadPictogram('paperclip')!.body).toMatch(/id="s-paperclip-/)
  })
})

describe('checkPicture', () => {
  it('says which names are wrong and what is near', () => {
    const picture = pictureSchema.parse({ scene: { items: ['persn', 'arrow', 'ambulanc'] } })
    const [first, second, ...rest] = checkPicture(picture)
    expect(first).toMatch(/^không có hình «persn»; gần giống: .*\bperson\b/)
    expect(second).toContain('ambulance')
    expect(rest).toEqual([])
  })

  it('suggests by shared words, without skin variants', () => {
    expect(nearestPictograms('leaf-rice')).toContain('rice-leaf')
    expect(pictogramNames().filter((name) => name.includes('medium'))).toEqual([])
  })
})
