import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { mdxToJs } from 'satteri'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { optionsFor } from '../../fixtures/gate/options.ts'
import { gatePlugin } from '../../../src/gate/plugin.ts'

let contentDir: string
beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'content-'))
  mkdirSync(join(contentDir, 'guides/x'), { recursive: true })
})
afterEach(() => rmSync(contentDir, { recursive: true }))

const front = '---\ntitle: Trả tiền điện\nsummary: Trả ở nhà.\norigin: machine\n---\n'
const step = '<Step id="a">\nMở máy.\n</Step>\n'
// Astro hands the processor a text whose front matter is blanked out, letter by letter.
const blanked = (text: string) => text.replace(/^---\n[\s\S]*?\n---/, (all) => all.replace(/[^\n]/g, ' '))

async function compile(onDisk: string, compiled = onDisk, file = 'guides/x/vi.mdx') {
  const path = join(contentDir, file)
  writeFileSync(path, onDisk)
  const plugin = gatePlugin({ contentDir, options: () => optionsFor('vi') })
  return mdxToJs(blanked(compiled), { mdastPlugins: [plugin], fileURL: pathToFileURL(path) })
}

it('compiles a good guide', async () => {
  expect((await compile(front + step)).code).toContain('Mở máy.')
})

it('refuses code before anything is compiled, with the line of the file', async () => {
  await expect(compile(`${front}${step}\n{process.exit(1)}\n`)).rejects.toThrow(
    /guides\/x\/vi\.mdx:10 {2}\[mdx-expression\]/,
  )
})

it('refuses a layout that Astro would import', async () => {
  const text = front.replace('origin: machine', 'origin: machine\nlayout: data:text/javascript,x') + step
  await expect(compile(text)).rejects.toThrow(/vi\.mdx:5 {2}\[front-matter\]/)
})

it('judges the tree that is compiled, not only the file', async () => {
  await expect(compile(front + step, `${front}${step}import "x"\n`)).rejects.toThrow(/vi\.mdx:9 {2}\[mdx-import\]/)
})

it('refuses a file that is no guide', async () => {
  await expect(compile(front + step, front + step, 'guides/x.mdx')).rejects.toThrow(/file-place/)
})
