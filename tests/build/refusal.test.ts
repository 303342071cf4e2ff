import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { contentFolder, swap } from '../fixtures/content/folder.ts'
import { build, repository } from './build-site.ts'

const vi = 'guides/pay-bill/vi.mdx'
const hmn = 'guides/pay-bill/hmn.mdx'

/** A file that hostile content would leave behind if any of it ran. */
function sideEffect() {
  const folder = mkdtempSync(join(tmpdir(), 'canary-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'ran')
}

it.each([
  [
    'an import with a side effect',
    'mdx-import',
    vi,
    (ran: string) => `import "data:text/javascript,import('node:fs').then(f=>f.writeFileSync('${ran}',''))"\n\n`,
  ],
  [
    'an expression',
    'mdx-expression',
    hmn,
    (ran: string) => `{process.getBuiltinModule('node:fs').writeFileSync('${ran}','')}\n\n`,
  ],
])('the build refuses %s, names the rule and the line, and nothing of it runs', (_, rule, file, hostile) => {
  const ran = sideEffect()
  const site = build(contentFolder({ [file]: (text) => `${text}\n${hostile(ran)}` }))
  expect(site.status).not.toBe(0)
  expect(site.output).toMatch(new RegExp(`${file}:\\d+ +\\[${rule}\\]`))
  expect(existsSync(ran)).toBe(false)
  expect(site.has('index.html')).toBe(false)
})

it('a layout in front matter does not run', () => {
  const ran = sideEffect()
  const layout = `layout: "data:text/javascript,import{writeFileSync}from'node:fs';writeFileSync('${ran}','')"`
  const site = build(contentFolder({ [vi]: swap('origin: human', `origin: human\n${layout}`) }))
  expect(site.status).not.toBe(0)
  expect(site.output).toContain('layout')
  expect(existsSync(ran)).toBe(false)
})

it('a link to a file outside is refused before it is read', () => {
  const dir = contentFolder({ [hmn]: null })
  symlinkSync('/etc/hostname', join(dir, hmn))
  const site = build(dir)
  expect(site.status).not.toBe(0)
  expect(site.output).toContain('[file-symlink]')
})

it('all errors are told at once', () => {
  const site = build(
    contentFolder({ [vi]: swap('</Step>', '</Stpe>'), 'topics.yaml': swap('color: green', 'color: gren') }),
  )
  expect(site.status).not.toBe(0)
  expect(site.output).toContain(vi)
  expect(site.output).toContain('topics.yaml:1')
  expect(site.output).toContain('«green»')
})

it('the Markdown processor refuses by itself, even where nothing looks at the content before it', () => {
  const ran = sideEffect()
  const folder = mkdtempSync(join(repository, 'node_modules/.cache-canary-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const config = join(folder, 'astro.config.mjs')
  writeFileSync(
    config,
    `import mdx from '@astrojs/mdx'\nimport real from '${repository}/astro.config.mjs'\nexport default { ...real, root: '${repository}', integrations: [mdx()] }\n`,
  )
  const hostile = `{process.getBuiltinModule('node:fs').writeFileSync('${ran}','')}`
  const site = build(contentFolder({ [hmn]: (text) => `${text}\n${hostile}\n` }), {
    config: relative(repository, config),
  })
  expect(site.status).not.toBe(0)
  expect(site.output).toContain('[mdx-expression]')
  expect(existsSync(ran)).toBe(false)
})
