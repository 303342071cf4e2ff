import { describe, expect, it } from 'vitest'
import { statusOf } from '../../../src/catalogue/status.ts'
import { contentFolder, swap, textOf } from '../../fixtures/content/folder.ts'
import { edited, exported, imported, read } from './po-folder.ts'

const hmn = 'guides/pay-bill/hmn.mdx'
const open = 'pay-bill/open-message#1'
const old = 'Qhib **xov** uas qhia nqi fai fab.'
const better = 'Qhib **tsab xov** uas qhia nqi fai fab.'

const states = (dir: string) =>
  Object.fromEntries(
    statusOf(read(dir).entries).guides[0]!.languages['hmn']!.pieces.map(({ name, state }) => [name, state]),
  )
const errors = (dir: string) => read(dir).findings.filter(({ level }) => level === 'error')
describe('who signs the words of a PO import', () => {
  it('makes the file of a language that has none; without a name nobody claims it', () => {
    const dir = contentFolder({ [hmn]: null })
    const po = edited(exported(dir), { [open]: old, 'pay-bill@title': 'Them nqi: "fai fab"' })
    imported(dir, po)
    expect(textOf(dir, hmn)).toMatch(/^---\nkeywords: \[\]\norigin: machine\northography: rpa\ntranslators: \[\]\n/)
    expect(states(dir)).toMatchObject({ title: 'draft', 'open-message': 'draft', 'enter-code': 'missing' })
    expect(errors(dir)).toEqual([])
  })

  it('keeps the name of the translator and not the address', () => {
    const dir = contentFolder({ [hmn]: null })
    const name = { 'Last-Translator': 'Sùng Thị Mây <may@example.com>' }
    imported(dir, edited(exported(dir), { [open]: old }, name))
    expect(textOf(dir, hmn)).toContain('origin: human\northography: rpa\ntranslators:\n  - Sùng Thị Mây\nreviewers')
    imported(dir, edited(exported(dir), { [open]: better }, name))
    expect(textOf(dir, hmn)).toContain('translators:\n  - Sùng Thị Mây\nreviewers')
    expect(textOf(dir, hmn)).not.toContain('example.com')
  })

  it('calls a file the work of a person only when no machine words are left', () => {
    const dir = contentFolder()
    imported(dir, edited(exported(dir), { [open]: better }, { 'Last-Translator': 'Giàng A Páo' }))
    expect(textOf(dir, hmn)).toContain('origin: machine\northography: rpa\ntranslators: [ Giàng A Páo ]\n')
    const all = {
      'pay-bill@title': 'Them nqi',
      [open]: `${better} Ua tib zoo.`,
      'pay-bill/enter-code#1': 'Ntaus **lej** 13 tus.',
      'pay-bill/wrong-name#1': 'Tsis yog ces **nres**. Nug <Hotline id="power" />.',
    }
    imported(dir, edited(exported(dir), all, { 'Last-Translator': 'Giàng A Páo' }))
    expect(textOf(dir, hmn)).toContain('origin: human\n')
    expect(errors(dir)).toEqual([])
  })

  it.each(['Automatically generated', 'FULL NAME <EMAIL@ADDRESS>', '<a@b.vn>', 'a@b.vn', '', '123', 'x'.repeat(90)])(
    'takes «%s» for nobody',
    (name) => {
      const dir = contentFolder()
      imported(dir, edited(exported(dir), { [open]: better }, { 'Last-Translator': name }))
      expect(textOf(dir, hmn)).toContain('translators: []\n')
    },
  )

  const signed = (dir: string, name: string) =>
    imported(dir, edited(exported(dir), { [open]: better }, { 'Last-Translator': name }))

  it.each(['Giàng A Páo 2', 'Nguyễn Văn A (xã Tà Phình)', 'Cô giáo Mai - 0912', 'Họ và tên', 'Páo; Mây', 'Мария'])(
    'leaves out the name «%s», which nobody can sign with, and says so',
    (name) => {
      for (const dir of [contentFolder(), contentFolder({ [hmn]: null })]) {
        const made = signed(dir, name)
        expect(made).toMatchObject({ findings: [], changes: [{ key: 'pay-bill/open-message' }] })
        expect(made.notes).toEqual([expect.stringContaining(`Không ghi tên người dịch «${name}»: `)])
        expect(textOf(dir, hmn)).toContain('origin: machine\northography: rpa\ntranslators: []\n')
        expect(errors(dir)).toEqual([])
      }
    },
  )

  it.each(['ChatGPT', 'Google Translate', 'Máy', 'DeepL <a@b.vn>'])(
    'takes the words of «%s» for a machine’s',
    (name) => {
      const human = contentFolder({ [hmn]: swap('origin: machine', 'origin: human') })
      for (const dir of [human, contentFolder({ [hmn]: null }), contentFolder()]) {
        expect(signed(dir, name).notes).toEqual([expect.stringContaining('tên máy')])
        expect(textOf(dir, hmn)).toMatch(/^origin: machine$/m)
        expect(textOf(dir, hmn)).toMatch(/^translators: \[\]$/m)
      }
      // the last words of another origin went away
      const all = {
        'pay-bill@title': 'Them nqi',
        [open]: `${better} Ua tib zoo.`,
        'pay-bill/enter-code#1': 'Ntaus **lej** 13 tus.',
      }
      const dir = contentFolder()
      imported(
        dir,
        edited(
          exported(dir),
          { ...all, 'pay-bill/wrong-name#1': 'Tsis yog ces **nres**. Nug <Hotline id="power" />.' },
          { 'Last-Translator': name },
        ),
      )
      expect(textOf(dir, hmn)).toContain('origin: machine\n')
    },
  )

  it('is not held up by a name as long as the file', () => {
    const dir = contentFolder()
    const po = edited(exported(dir), { [open]: better }, { 'Last-Translator': 'x'.repeat(900_000) })
    const start = performance.now()
    expect(imported(dir, po).changes).toHaveLength(1)
    expect(performance.now() - start).toBeLessThan(10_000)
    expect(textOf(dir, hmn)).toContain('translators: []\n')
  })
})
