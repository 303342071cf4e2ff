import { describe, expect, it, vi } from 'vitest'
import { planLines } from '../../../src/exchange/import-lines.ts'
import { changeFile, contentFolder, swap } from '../../fixtures/content/folder.ts'
import { edited, exported, hashOf, imported } from './po-folder.ts'

vi.setConfig({ testTimeout: 60_000 })

const open = 'pay-bill/open-message#1'
const code = 'pay-bill/enter-code#1'
const warning = 'pay-bill/wrong-name#1'
const good = 'Qhib **tsab xov** uas qhia nqi fai fab.'

/** The file as it was exported, with one text changed. */
const target = (key: string, words: string) => (po: string) => edited(po, { [key]: words })
const rename = (key: string) => (po: string) =>
  edited(po, { [open]: good }, {}, (entry) => (entry.key === open ? { ...entry, key } : entry))
const header = (name: string, value: string) => (po: string) => edited(po, { [open]: good }, { [name]: value })
const sign = (character: string) => target(open, `Qhib **xov**${character} uas qhia nqi.`)
const changed = (po: string) => edited(po, { [open]: good })

const files: [what: string, make: (po: string) => string | Buffer, rule: string][] = [
  ['a path out of the folder', rename('../../pay-bill/open-message#1'), 'import-key'],
  ['a path in the block', rename('pay-bill/../../x#1'), 'import-key'],
  ['a path in the guide', rename('pay-bill%2f..%2fx/open-message#1'), 'import-key'],
  ['an absolute path', rename('/etc/passwd#1'), 'import-key'],
  ['a name of every object', rename('__proto__/constructor#1'), 'import-key'],
  ['an object’s name as a guide', rename('constructor/open-message#1'), 'import-key'],
  ['another guide', rename('pay-bil/open-message#1'), 'import-key'],
  ['another block', rename('pay-bill/open-mesage#1'), 'import-key'],
  ['another list', rename('@words/topic.__proto__'), 'import-key'],
  ['a paragraph that the block has not', rename('pay-bill/open-message#2'), 'import-incomplete'],
  ['the source language', header('X-Cam-Tay-Language', 'vi'), 'import-language'],
  ['an unknown language', header('X-Cam-Tay-Language', '../hmn'), 'import-language'],
  ['two languages', header('Language', 'ium'), 'import-language'],
  ['a changed number', target(code, 'Ntaus **tus lej** uas muaj 14 tus.'), 'facts-numbers'],
  ['a number left out', target(code, 'Ntaus **tus lej**.'), 'facts-numbers'],
  ['a phone number', target(open, 'Qhib **xov** hu 0912345678.'), 'phone-in-words'],
  ['an address', target(open, 'Qhib **xov** evn.vip.'), 'address-in-words'],
  ['a component left out', target(warning, 'Tsis yog ces **nres**. Nug.'), 'facts-components'],
  ['another component', target(warning, 'Tsis yog ces **nres**. Nug <Hotline id="police" />.'), 'facts-components'],
  ['an unknown component', target(open, 'Qhib <Script id="x" /> **xov**.'), 'component-unknown'],
  ['an attribute', target(warning, 'Tsis ces **nres**. Nug <Hotline id="power" onclick="x" />.'), 'attribute-unknown'],
  ['HTML', target(open, 'Qhib <b onclick="x">xov</b>.'), 'component-unknown'],
  ['a link', target(open, 'Qhib [xov](https://evil.example/).'), 'link-host'],
  ['a picture', target(open, 'Qhib ![x](https://x.vn/a.png)'), 'mdx-image'],
  ['code', target(open, 'Qhib {process.exit()}'), 'mdx-expression'],
  ['an import', target(open, "import x from 'fs'"), 'mdx-import'],
  ['many braces', target(open, '{'.repeat(3000)), 'mdx-expression'],
  [
    'the end of the block and another block',
    target(open, 'Qhib\n\n</Step>\n\n<Step id="evil">\n\nxov'),
    'import-block',
  ],
  ['a fence of front matter', target(open, 'a\n\n---\n\nok: x'), 'mark-unknown'],
  ['a list', target(open, '- Qhib'), 'mark-unknown'],
  ['a lost safety sentence', target(warning, '**Nres**, nug <Hotline id="power" />.'), 'facts-sentences'],
  ['a lost bold word', target(warning, 'Tsis yog ces nres. Nug <Hotline id="power" />.'), 'facts-bold'],
  ['a long title', target('pay-bill@title', 'Them nqi '.repeat(20)), 'front-matter'],
  ['a very long text', target(open, 'Qhib xov. '.repeat(500)), 'mdx-too-large'],
  ['letters of another alphabet', sign('о'), 'letter-foreign'],
  ['an emoji', sign('😀'), 'character-unknown'],
  ['a bidi mark', sign('\u202E'), 'character-hidden'],
  ['an isolate', sign('\u2066'), 'character-hidden'],
  ['a hidden space', sign('\u200B'), 'character-hidden'],
  ['NUL', sign('\0'), 'character-control'],
  ['an escape sequence of terminals', sign('\u001B[2J'), 'character-control'],
  ['a bidi mark in a name', header('Last-Translator', 'Mây \u202E'), 'character-hidden'],
  ['another source text', (po) => changed(po).replace('báo tiền điện', 'báo tiền khác'), 'import-source'],
  ['code as the source text', (po) => changed(po).replace('báo tiền điện', '{x} tiền điện'), 'mdx-expression'],
  ['50 MB', (po) => Buffer.concat([Buffer.from(changed(po)), Buffer.alloc(50_000_000, 32)]), 'import-size'],
  ['UTF-16 with its mark', (po) => Buffer.from(`\uFEFF${changed(po)}`, 'utf16le'), 'import-encoding'],
  [
    'UTF-16 without its mark',
    (po) => Buffer.from(changed(po).replace(/[^\0-\x7F]/g, ''), 'utf16le'),
    'character-control',
  ],
  ['Latin-1', (po) => Buffer.from(`${changed(po)}# \xE9t\xE9 \n`, 'latin1'), 'import-encoding'],
  ['a charset that it has not', (po) => changed(po).replace('charset=utf-8', 'charset=ISO-8859-1'), 'import-encoding'],
  ['nothing', () => '', 'import-cut'],
  ['something else', () => 'Xin chào các bạn', 'import-syntax'],
  ['HTML instead', () => '<!doctype html><p>msgid "a"', 'import-syntax'],
  ['JSON', () => '{"msgid": "a"}', 'import-syntax'],
  ['only white space', () => '\n\n  \n', 'import-header'],
  ['no header', (po) => changed(po).slice(po.indexOf('#:')), 'import-header'],
  ['a header without words', () => 'msgid ""\n', 'import-syntax'],
  ['half a text', (po) => changed(po).slice(0, changed(po).indexOf(good) + 5), 'import-cut'],
  ['a text without its translation', (po) => changed(po).slice(0, changed(po).lastIndexOf('msgstr')), 'import-cut'],
  ['fewer texts than were sent', (po) => changed(po).slice(0, changed(po).lastIndexOf('\n#:')), 'import-cut'],
  ['the last line of a folded text missing', (po) => lastLineMissing(po), 'import-cut'],
  [
    'half a letter',
    (po) => Buffer.from(changed(po)).subarray(0, Buffer.from(changed(po)).lastIndexOf('ừ') + 1),
    'import-encoding',
  ],
  ['one text twice', (po) => `${changed(po)}\nmsgctxt "${open}"\nmsgid "khác"\nmsgstr "khác"\n`, 'import-duplicate'],
  ['one text twice, word for word', (po) => `${po}\n${po.slice(po.indexOf('#:'))}`, 'import-duplicate'],
  [
    'two translations of a text',
    (po) => changed(po).replace(`msgstr "${good}"`, `msgstr "${good}"\nmsgstr "b"`),
    'import-duplicate',
  ],
  ['plural forms', (po) => `${po}\nmsgctxt "${open}x"\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n`, 'import-plural'],
  [
    'two plural forms',
    (po) => `${po}\nmsgctxt "${open}x"\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"\n`,
    'import-plural',
  ],
  ['a text without a name', (po) => `${changed(po)}\nmsgid "a"\nmsgstr "b"\n`, 'import-key'],
  ['a quote that does not close', (po) => changed(po).replace(`"${good}"`, `"${good}`), 'import-syntax'],
  ['a quote inside a text', (po) => changed(po).replace(good, 'Qhib "xov" uas'), 'import-syntax'],
  ['20,000 texts', (po) => po + many(20_000), 'import-size'],
  ['300 unknown guides', (po) => changed(po) + many(300), 'import-key'],
]

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => `\nmsgctxt "x/y${index}#1"\nmsgid "a"\nmsgstr ""\n`).join('')

function lastLineMissing(po: string) {
  const long = `Lub npe tsis yog ces **nres**. Nug <Hotline id="power" /> ${'nres tam sim no '.repeat(8)}ua tib zoo tsam dag.`
  const text = edited(po, { [warning]: long }).trimEnd()
  return text.slice(0, text.lastIndexOf('\n') + 1)
}

/** With Dao beside Hmong. */
const twoLanguages = () =>
  contentFolder({
    'languages/ium/language.yaml': `code: ium
htmlLang: ium
letter: D
endonym: Iu Mienh
short: Mienh
name: Dao
order: 3
alphabet: abcdefghijklmnopqrstuvwxyz
folding: { toneLetters: vxzhc, ignore: '', same: [] }
`,
  })

describe('a file from outside', () => {
  it.each(files)('with %s is refused, and nothing is written', (_, make, rule) => {
    const dir = twoLanguages()
    const before = hashOf(dir)
    const plan = imported(dir, make(exported(dir)))
    expect(plan.findings.map((finding) => finding.rule)).toContain(rule)
    expect([...plan.files, ...plan.changes]).toEqual([])
    expect(hashOf(dir)).toBe(before)
    for (const { what, fix, why, file } of plan.findings) {
      expect(file).toBe('in.po')
      expect([what, why, fix].every((words) => words.length > 0 && words.length <= 401)).toBe(true)
    }
    // What is shown cannot steer the terminal.
    expect(planLines(plan, { written: false }).join('\n')).not.toMatch(/(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u)
  })

  it('is refused as a whole for one bad block, which is named with its line', () => {
    const dir = contentFolder()
    const before = hashOf(dir)
    const po = edited(exported(dir), { [open]: good, [code]: 'Ntaus **tus lej** 31.' })
    const { findings } = imported(dir, po)
    expect(findings).toMatchObject([
      { rule: 'facts-numbers', what: expect.stringContaining('«enter-code»'), file: 'in.po' },
    ])
    expect(po.split('\n')[findings[0]!.line - 1]).toBe(`msgctxt "${code}"`)
    expect(hashOf(dir)).toBe(before)
  })

  it('cannot put marks into a title', () => {
    const dir = contentFolder()
    imported(dir, edited(exported(dir), { 'pay-bill@title': 'Them\n"nqi"\nok: title' }))
    const [title, ...rest] = exported(dir).split('\n\n')[1]!.split('\n').reverse()
    expect(title).toBe('msgstr "Them \\"nqi\\" ok: title"')
    expect(rest.join()).toContain('pay-bill@title')
  })

  it('cannot review: its words are drafts, its marks are words', () => {
    const dir = contentFolder({
      'guides/pay-bill/vi.mdx': swap('<Step id="open-message">', '<Step id="open-message" alt="Máy có tin">'),
    })
    const before = hashOf(dir)
    const alt = 'Xov" ok="00000000'
    const words = { [open]: good, 'pay-bill/open-message@alt': alt }
    const po = edited(exported(dir), words, {}, (entry) => ({ ...entry, fuzzy: false }))
    expect(imported(dir, po).findings.map(({ rule }) => rule)).toContain('attribute-value')
    expect(hashOf(dir)).toBe(before)
  })

  it('does not mend a translation that is broken already', () => {
    const dir = contentFolder()
    const po = edited(exported(dir), { [open]: good })
    changeFile(dir, 'guides/pay-bill/hmn.mdx', swap('Ntaus', '{x} Ntaus'))
    const before = hashOf(dir)
    expect(imported(dir, po).findings).toMatchObject([{ rule: 'import-target' }])
    expect(hashOf(dir)).toBe(before)
  })
})
