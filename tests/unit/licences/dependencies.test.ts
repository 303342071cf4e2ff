import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const page = readFileSync('src/DEPENDENCIES.md', 'utf8')
const rows = [...page.matchAll(/^\| `([^`]+)` +\| (.+?) *\| (.+?) *\|$/gm)].map(([, name, why, instead]) => ({
  name: name!,
  why: why!,
  instead: instead!,
}))

it('every package has one row that says why it is there and what would replace it, and no row is left over', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, object>
  const wanted = [...Object.keys(dependencies!), ...Object.keys(devDependencies!)].sort()
  expect(rows.map(({ name }) => name).sort()).toEqual(wanted)
  for (const { name, why, instead } of rows) {
    expect(why.length, name).toBeGreaterThan(10)
    expect(instead.length, name).toBeGreaterThan(4)
  }
})

it('the override of a version says why it is there', () => {
  const { overrides } = JSON.parse(readFileSync('package.json', 'utf8')) as { overrides: object }
  for (const name of Object.keys(overrides)) expect(page).toContain(`\`${name}\``)
})
