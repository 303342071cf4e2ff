import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { fingerprint } from '../../src/catalogue/fingerprint.ts'
import { changeFile, contentFolder, swap, textOf, type Change } from '../fixtures/content/folder.ts'
import { build } from './build-site.ts'
import { digests } from './digests.ts'

const voice = 'guides/pay-bill/voice/vi'
const head = '\0\0\0\x1cftypM4A \0\0\0\0'

const edits: [string, Record<string, Change>, Record<string, string>?][] = [
  ['words of a guide', { 'guides/pay-bill/vi.mdx': swap('báo tiền điện', 'báo tiền nước') }],
  [
    'a recording',
    {
      [`${voice}/voice.yaml`]: `open-message: { date: 2026-11-20, consent: true, read: '${fingerprint('Mở tin nhắn báo tiền nước.')}' }\n`,
      [`${voice}/open-message.m4a`]: `${head}one`,
    },
  ],
  ['another recording of the same size', { [`${voice}/open-message.m4a`]: `${head}two` }],
  ['a translated title', { 'guides/twin/hmn.mdx': swap('title: Them nqi', 'title: Them tus nqi') }],
  ['a fact', { 'facts/hotlines.yaml': swap("'19006769'", "'19006768'") }],
  ['a word of the interface', { 'languages/vi/ui.yaml': swap('guide.need: chữ', 'guide.need: Cần có') }],
  ['the name of a topic', { 'languages/vi/words.yaml': swap('topic.pay: { words: ', 'topic.pay: { words: Việc ') }],
  ['a day on which guides are overdue', {}, { TODAY: '2027-11-23' }],
  ['drafts hidden', {}, { SHOW_DRAFTS: 'false' }],
]

it('a build that takes what earlier builds made is, after every edit, equal byte for byte to one that has nothing', () => {
  const dir = contentFolder()
  for (const file of ['vi.mdx', 'hmn.mdx', 'made-from.yaml', 'guide.yaml'])
    changeFile(dir, `guides/twin/${file}`, textOf(dir, `guides/pay-bill/${file}`).replace('number: 1', 'number: 2'))
  const made = () => {
    const folder = mkdtempSync(join(tmpdir(), 'made-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    return folder
  }
  const known = made()
  const built = (MADE_DIR: string, env: Record<string, string>) => {
    const site = build(dir, { env: { ...env, MADE_DIR } })
    expect(site.status, site.output).toBe(0)
    return {
      files: digests(site.dist),
      rendered: Number(/of guides \d+, (\d+) made now/.exec(site.output)?.[1]),
    }
  }

  let before = built(known, {})
  expect(before.rendered).toBeGreaterThan(0)
  expect(built(known, {})).toEqual({ files: before.files, rendered: 0 })

  for (const [name, change, env = {}] of edits) {
    for (const [path, what] of Object.entries(change)) changeFile(dir, path, what)
    const warm = built(known, env)
    expect(warm.files, name).not.toEqual(before.files)
    expect(warm.rendered, name).toBeGreaterThan(0)
    expect(warm.files, name).toEqual(built(made(), env).files)
    before = warm
  }
})
