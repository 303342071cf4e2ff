import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { colours, topicColours } from '../../../src/share/colours.ts'
import { logo } from '../../../src/share/logo.ts'

const style = (name: string) => readFileSync(`src/styles/${name}.css`, 'utf8')

describe('pictures and pages', () => {
  it('have the same colours by day', () => {
    const day = style('tokens').split('@media')[0]!
    const tokens = Object.fromEntries(
      [...day.matchAll(/--([a-z-]+): (#\w+);/g)].map(([, name, value]) => [name, value]),
    )
    const { paper, card, ink, soft, line, notice, stop } = colours
    expect({ paper, card, ink, soft, line, notice, stop, 'stop-card': colours.stopCard }).toEqual(
      Object.fromEntries(
        ['paper', 'card', 'ink', 'soft', 'line', 'notice', 'stop', 'stop-card'].map((name) => [name, tokens[name]]),
      ),
    )
    expect(style('base')).toMatch(
      new RegExp(`\\.top {[^}]*background: ${colours.indigo};[^}]*solid ${colours.yellow};`),
    )
    expect(style('guide')).toContain(`border: 3px solid ${colours.stopLine}`)
  })

  it('have the same colours of topics', () => {
    for (const [name, colour] of Object.entries(topicColours))
      expect(style('home')).toMatch(new RegExp(`\\.${name} {\\s*border-color: ${colour} `))
  })

  it('have the same sign', () => {
    const inside = (svg: string) => svg.replace(/^<svg[^>]*>|<\/svg>\s*$/g, '')
    expect(inside(logo(0, 0, 64))).toBe(inside(readFileSync('public/favicon.svg', 'utf8')))
  })
})
