import { describe, expect, it } from 'vitest'
import { checkContent } from '../../../../src/checks/content.ts'
import { changeFile, contentFolder, swap, type Change } from '../../../fixtures/content/folder.ts'

const guide = 'guides/pay-bill/guide.yaml'
const vi = 'guides/pay-bill/vi.mdx'
const hmn = 'guides/pay-bill/hmn.mdx'
const hotlines = 'facts/hotlines.yaml'
const lexicon = 'languages/hmn/lexicon.yaml'
const recorded = 'guides/pay-bill/voice/hmn'
const needs = 'needs.yaml'
const evening = 'lessons/evening.yaml'
const m4a = '\0\0\0\u0020ftypM4A '

const voice = (name: string, read = 'aaaaaaaa') =>
  `${name}: { speaker: Giàng A Páo, date: 2026-11-22, consent: true, read: ${read} }\n`

type Row = [rule: string, where: string, fix: string, changes: Record<string, Change>]

const errors: Row[] = [
  ['language-source', 'languages/hmn/language.yaml:9', 'source: true', { 'languages/hmn/language.yaml': swap('alphabet:', 'source: true\nalphabet:') }],
  ['language-source', 'languages/vi/language.yaml:0', 'source: true', { 'languages/vi/language.yaml': swap('source: true\n', '') }],
  ['language-folder', 'languages/hmn/language.yaml:1', 'code: hmn', { 'languages/hmn/language.yaml': swap('code: hmn', 'code: hmv') }],
  ['language-letter', 'languages/hmn/language.yaml:4', 'letter: B', { 'languages/hmn/language.yaml': swap('letter: H', 'letter: V') }],
  ['language-order', 'languages/hmn/language.yaml:8', 'order: 2', { 'languages/hmn/language.yaml': swap('order: 2', 'order: 1') }],
  ['language-missing', 'languages/tyz/language.yaml:0', 'chép language.yaml', { 'languages/tyz/ui.yaml': 'home.title: a\n' }],
  ['language-unknown', 'guides/pay-bill/hmm.mdx:0', 'có phải «hmn.mdx» không?', { 'guides/pay-bill/hmm.mdx': '---\ntitle: A\norigin: human\northography: rpa\n---\n' }],
  ['file-missing', 'guides/new/guide.yaml:0', 'new:guide', { 'guides/new/vi.mdx': '---\ntitle: A\nsummary: B\n---\n' }],
  ['step-not-listed', `${vi}:9`, 'có phải «open-mesage» không?', { [guide]: swap('id: open-message', 'id: open-mesage') }],
  ['step-without-words', `${guide}:4`, 'có phải «open-message» không?', { [guide]: swap('id: open-message', 'id: open-mesage') }],
  ['step-duplicate', `${guide}:6`, '«open-message-2»', { [guide]: swap('id: enter-code', 'id: open-message') }],
  ['step-order', `${guide}:4`, 'open-message, enter-code', { [guide]: (text) => text.replace('open-message', '#').replace('enter-code', 'open-message').replace('#', 'enter-code') }],
  ['block-name', `${vi}:17`, 'title-of-page', { [vi]: swap('Warning id="wrong-name"', 'Warning id="title"') }],
  ['block-unknown', `${guide}:11`, 'có phải «wrong-name» không?', { [guide]: swap('wrong-name:', 'wrong-nam:') }],
  ['block-unknown', `${guide}:11`, 'lên «steps:»', { [guide]: swap('wrong-name:', 'open-message:') }],
  ['block-kind', `${hmn}:20`, '<Warning>', { [hmn]: (text) => text.replace('<Warning', '<Note').replace('</Warning', '</Note') }],
  ['topic-unknown', `${guide}:2`, 'có phải «pay» không?', { [guide]: swap('topic: pay', 'topic: pya') }],
  ['hotlines-unknown', `${guide}:12`, 'có phải «power» không?', { [guide]: swap('[power]', '[pwoer]') }],
  ['hotlines-twice', `${guide}:12`, 'xóa một lần', { [guide]: swap('[power]', '[power, power]') }],
  ['services-unknown', `${guide}:13`, 'có phải «portal» không?', { [guide]: swap('related: []', 'services: [portla]\nrelated: []') }],
  ['related-unknown', `${guide}:13`, 'chưa có tên nào', { [guide]: swap('related: []', 'related: [pay-water]') }],
  ['related-unknown', `${guide}:13`, 'xóa tên bài này', { [guide]: swap('related: []', 'related: [pay-bill]') }],
  ['fact-without-source', `${guide}:8`, 'thêm F99', { [guide]: swap('facts: [F63]', 'facts: [F99]') }],
  ['fact-unproven', `${guide}:20`, 'confidence: V', { [guide]: swapLast('confidence: V', 'confidence: G') }],
  ['fact-unproven', `${hotlines}:8`, 'confidence: V', { [hotlines]: swap('confidence: V', 'confidence: C') }],
  ['step-without-picture', `${guide}:4`, 'picture:', { [guide]: swap('    picture: { scene: { items: [phone, envelope] } }\n', '') }],
  ['pictogram-unknown', `${guide}:5`, 'gần giống', { [guide]: swap('[phone, envelope]', '[phone, envelop]') }],
  ['pictogram-unknown', 'topics.yaml:1', 'gần giống', { 'topics.yaml': swap('qr', 'qrr') }],
  ['photo-missing', `${guide}:5`, 'chưa có tên nào', { [guide]: swap('{ scene: { items: [phone, envelope] } }', '{ photo: leaf.jpg }') }],
  ['of-missing', `${hmn}:12`, 'npm run stamp -- pay-bill hmn open-message', { [hmn]: swap('<Step id="open-message" of="dfb70f25">', '<Step id="open-message">') }],
  ['facts-numbers', `${hmn}:16`, '13', { [hmn]: swap('muaj 13 tus', 'muaj 12 tus') }],
  ['facts-components', `${hmn}:20`, 'Hotline', { [hmn]: swap('Nug <Hotline id="power" />.', 'Nug.') }],
  ['facts-sentences', `${hmn}:20`, 'Hỏi', { [hmn]: swap('**nres**. Nug', '**nres** nug') }],
  ['facts-numbers', `${hmn}:2`, '2', { [hmn]: swap('title: Them nqi fai fab', 'title: Them nqi fai fab 2') }],
  ['front-matter', `${vi}:2`, 'một dòng', { [vi]: (text) => text.replace(/title: .*/, 'title: |-\n  Trả tiền\n  điện') }],
  ['front-matter', `${hmn}:2`, 'một dòng', { [hmn]: (text) => text.replace(/title: .*/, 'title: "Them\\nnqi"') }],
  ['orthography', `${hmn}:6`, 'rpa', { [hmn]: swap('orthography: rpa', 'orthography: vietnamese') }],
  ['review-without-reviewer', `${hmn}:12`, 'npm run review', { [hmn]: swap('of="dfb70f25"', 'of="dfb70f25" ok="aaaaaaaa"') }],
  ['voice-without-entry', `${recorded}/enter-code.m4a:0`, 'speaker', { [`${recorded}/enter-code.m4a`]: m4a }],
  ['voice-missing', `${recorded}/voice.yaml:1`, 'enter-code.m4a', { [`${recorded}/voice.yaml`]: voice('enter-code') }],
  ['voice-step', `${recorded}/voice.yaml:1`, 'có phải «enter-code» không?', { [`${recorded}/voice.yaml`]: voice('enter-cod'), [`${recorded}/enter-cod.m4a`]: m4a }],
  ['need-guide-unknown', `${needs}:1`, 'có phải «pay-bill» không?', { [needs]: 'N1: { what: Trả tiền điện, guides: [pay-bil] }\nN2: { what: Trả, guides: [pay-bill] }\n' }],
  ['lesson-guide-unknown', `${evening}:2`, 'chưa có tên nào', { [evening]: 'number: 1\nguides: [pay-bill, pay-bil, pay-water]\n' }],
  ['lesson-guide-twice', `${evening}:4`, 'xóa một lần', { [evening]: 'number: 1\nguides:\n  - pay-bill\n  - pay-bill\n  - pay-water\n' }],
  ['lesson-number', 'lessons/other.yaml:1', 'number: 2', Object.fromEntries(['evening', 'other'].map((name) => [`lessons/${name}.yaml`, 'number: 1\nguides: [pay-bill, a, b]\n']))],
  ['lesson-nothing-to-check', `${evening}:2`, '<Warning>', { [evening]: 'number: 1\nguides: [pay-bill, a, b]\n', [vi]: (text) => text.replace(/<Warning/g, '<Note').replace(/<\/Warning/g, '</Note') }],
  ['words-missing', 'languages/vi/words.yaml:0', 'lesson.evening', { [evening]: 'number: 1\nguides: [pay-bill, a, b]\n' }],
  ['words-unknown', 'languages/vi/words.yaml:5', 'portal', { 'languages/vi/words.yaml': (text) => `${text}service.portla: { words: A }\n`.replace('service.portal: { words: Dịch vụ công }\n', '#\n') }],
  ['words-missing', 'languages/vi/words.yaml:0', 'topic.pay', { 'languages/vi/words.yaml': swap('topic.pay: { words: Trả tiền }\n', '') }],
  ['words-unmarked', 'languages/hmn/words.yaml:2', '--words hmn', { 'languages/hmn/words.yaml': swap(', of: 0752be15', '') }],
  ['ui-missing', 'languages/vi/ui.yaml:0', 'home.title', { 'languages/vi/ui.yaml': swap('home.title: chữ\n', '') }],
  ['schema', `${lexicon}:1`, '', { [lexicon]: 'fab: trời\n' }],
  ['unfinished', `${vi}:9`, 'viết lời của mình', { [vi]: swap('Mở **tin nhắn**', 'Viết ở đây: **tin nhắn**') }],
  ['guide-number', 'guides/second/guide.yaml:1', 'number: 2', { 'guides/second/guide.yaml': 'number: 1\ntopic: pay\nsteps: [{ id: a, picture: { scene: { items: [qr] } } }]\npublished: 2026-11-22\nrevised: 2026-11-22\nchecked: 2026-11-22\nreviewBy: 2027-11-22\n', 'guides/second/vi.mdx': '---\ntitle: A\nsummary: B\n---\n\n<Step id="a">\nMở máy.\n</Step>\n' }],
  ['schema', `${guide}:2`, 'có phải «topic» không?', { [guide]: swap('topic: pay', 'topik: pay') }],
  ['mdx-expression', `${vi}:10`, '( )', { [vi]: swap('báo tiền', '{báo} tiền') }],
  ['hotline-unknown', `${vi}:18`, 'power', { [vi]: swap('<Hotline id="power" />', '<Hotline id="powr" />') }],
]

const attested = 'fab: [trời, WOLD]\nfai: [chia, WOLD]\nhib nug: [hỏi, WOLD]\nqhib: [mở, GAEN]\nthem: [trả, LIVW]\ntus lej: [số, GAEN]\n'
const chosen =
  '| tiếng Việt | tiếng Mông | nguồn |\n|---|---|---|\n| gõ | ntaus; «bấm» | GAEN |\n| tiền; tên | nqi; lub npe tsis yog ces nres | PEBT |\n| báo | uas qhia muaj xov | GAEN |\n'
const hardWords = 'languages/vi/hard-words.yaml'
const viNotes = 'languages/vi/notes.md'
const hardBill = { [hardWords]: 'mã khách hàng: số của nhà mình\nđiện: lửa\n' }

const honest: [string, Record<string, Change>][] = [
  ['drafts of attested words and loans', { [lexicon]: attested, 'languages/hmn/notes.md': chosen }],
  ['a word kept in Vietnamese', { [lexicon]: attested, 'languages/hmn/notes.md': `${chosen}| sim | để nguyên | mượn |\n`, [hmn]: swap('Qhib', 'Qhib sim') }],
  ['any word of a person who speaks the language', { [lexicon]: attested, [hmn]: swap('origin: machine', 'origin: human') }],
  ['hard words that the notes explain', { ...hardBill, [viNotes]: '| chữ | nghĩa |\n|---|---|\n| Mã khách hàng, tiền điện (EVN) | số của nhà mình |\n' }],
]

const typed: Row[] = [
  ['phone-in-words', 'languages/hmn/ui.yaml:1', 'facts/hotlines.yaml', { 'languages/hmn/ui.yaml': 'home.title: Hu 0912345678\n' }],
  ['letter-foreign', 'languages/hmn/ui.yaml:1', '', { 'languages/hmn/ui.yaml': 'home.title: Tхais\n' }],
  ['address-in-words', 'languages/hmn/words.yaml:2', 'facts/services.yaml', { 'languages/hmn/words.yaml': swap('Them nyiaj', 'Them nyiaj vay-nhanh.top') }],
  ['facts-numbers', 'languages/hmn/words.yaml:2', '2', { 'languages/hmn/words.yaml': swap('Them nyiaj', 'Them nyiaj 2') }],
  ['phone-in-words', `${guide}:5`, 'facts/hotlines.yaml', { [guide]: swap('[phone, envelope]', '[{ pictogram: phone, label: "0912345678" }]') }],
]

const warnings: Row[] = [
  ['block-orphan', `${hmn}:12`, 'có phải «open-message» không?', { [hmn]: swap('id="open-message"', 'id="open-mesage"') }],
  ['source-unused', `${guide}:19`, 'facts: [F63]', { [guide]: swap('    facts: [F63]\n', '') }],
  ['picture-unused', 'guides/pay-bill/pictures/leaf.jpg:0', 'photo: leaf.jpg', { 'guides/pay-bill/pictures/leaf.jpg': '\u00ff' }],
  ['of-unknown', `${hmn}:12`, 'npm run stamp -- pay-bill hmn open-message', { [hmn]: swap('dfb70f25', 'aaaaaaaa') }],
  ['facts-numbers', `${hmn}:16`, '14', { [vi]: swap('có 13 chữ', 'có 14 chữ') }],
  ['review-outdated', `${hmn}:13`, 'npm run review -- pay-bill hmn open-message', { [hmn]: (text) => swap('reviewers: []', 'reviewers:\n  - Páo')(swap('of="dfb70f25"', 'of="dfb70f25" ok="aaaaaaaa"')(text)) }],
  ['voice-stale', `${recorded}/voice.yaml:1`, 'thu lại', { [`${recorded}/voice.yaml`]: voice('enter-code'), [`${recorded}/enter-code.m4a`]: m4a }],
  ['words-stale', 'languages/hmn/words.yaml:2', '--words hmn', { 'languages/vi/words.yaml': swap('Trả tiền', 'Trả và nhận tiền') }],
  ['plain-words', `${vi}:9`, '20 chữ và 2 câu', { [vi]: swap('báo tiền điện.', 'báo tiền. Đọc kỹ. Làm theo.') }],
  ['draft-word', `${hmn}:13`, '| nghĩa | xov | nguồn | |', { [lexicon]: attested, 'languages/hmn/notes.md': chosen.replace(' xov', '') }],
  ['draft-word', `${hmn}:2`, 'languages/hmn/notes.md', { [lexicon]: 'qhib: [mở, GAEN]\n' }],
  ['hard-word', `${vi}:14`, '| mã khách hàng | số của nhà mình | |', hardBill],
  ['hard-word', `${vi}:2`, 'viết «lửa»', { ...hardBill, [viNotes]: '| chữ | nghĩa |\n|---|---|\n| mã khách hàng | điện |\n' }],
  ['due-soon', `${guide}:17`, 'mở lại từng nguồn', { [guide]: swap('reviewBy: 2027-11-22', 'reviewBy: 2026-12-22') }],
  ['overdue', `${hotlines}:10`, 'cskh.npc.com.vn', { [hotlines]: swap('reviewBy: 2027-11-22', 'reviewBy: 2026-11-21') }],
]

function swapLast(from: string, to: string) {
  return (text: string) => {
    const at = text.lastIndexOf(from)
    return text.slice(0, at) + to + text.slice(at + from.length)
  }
}

const found = (changes: Record<string, Change>) =>
  checkContent(contentFolder(changes), { today: '2026-11-22' }).findings.map(({ rule, level, file, line, fix }) => ({
    rule,
    level,
    where: `${file}:${line}`,
    fix,
  }))

describe('the rules over content', () => {
  it('say nothing about an honest folder', () => {
    expect(found({})).toEqual([])
  })

  it.each(honest)('say nothing about %s', (_, changes) => {
    expect(found(changes)).toEqual([])
  })

  it('name a strange word once a file', () => {
    const all = found({ [lexicon]: 'qhib: [mở, GAEN]\n' }).filter(({ fix }) => fix.includes('| fai |'))
    expect(all.map(({ where }) => where)).toEqual([`${hmn}:2`])
  })

  it.each([...errors, ...typed])('refuse %s at %s and say what to do', (rule, where, fix, changes) => {
    expect(found(changes)).toContainEqual({ rule, level: 'error', where, fix: expect.stringContaining(fix) })
  })

  it.each(warnings)('warn of %s at %s and say what to do', (rule, where, fix, changes) => {
    const all = found(changes)
    expect(all).toContainEqual({ rule, level: 'warning', where, fix: expect.stringContaining(fix) })
    expect(all.filter(({ level, rule: other }) => level === 'error' && !other.startsWith('file-'))).toEqual([])
  })
})

describe('a broken folder', () => {
  it('lists what is wrong all at once, errors first', () => {
    const rulesBroken = [
      'language-letter',
      'step-not-listed',
      'topic-unknown',
      'hotlines-unknown',
      'related-unknown',
      'fact-unproven',
      'pictogram-unknown',
      'of-missing',
      'facts-components',
      'orthography',
      'words-missing',
      'ui-missing',
      'picture-unused',
      'voice-missing',
    ]
    const rows = rulesBroken.map((rule) => [...errors, ...warnings].findLast(([name]) => name === rule)!)
    const dir = contentFolder()
    for (const [, , , changes] of rows)
      for (const [path, change] of Object.entries(changes)) changeFile(dir, path, change)
    const { findings } = checkContent(dir, { today: '2026-11-22' })
    expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(expect.arrayContaining(rulesBroken))
    const levels = findings.map(({ level }) => level)
    expect(levels).toEqual([...levels].sort())
  })

  it.each<[string, Record<string, Change>, string]>([
    ['YAML that cannot be read', { [guide]: 'number: [1\n' }, 'yaml-parse'],
    ['five thousand levels', { [vi]: (text) => `${text}\n${'> '.repeat(5000)}a\n` }, 'mdx-too-deep'],
    ['code', { [vi]: (text) => `${text}\nexport const a = 1\n` }, 'mdx-import'],
    ['a file that is no part of content', { 'guides/pay-bill/run.sh': 'rm' }, 'file-place'],
    ['no language at all', { 'languages/vi/language.yaml': null, 'languages/hmn/language.yaml': null }, 'language-source'],
  ])('is told, never thrown: %s', (_, changes, rule) => {
    expect(found(changes).map((finding) => finding.rule)).toContain(rule)
  })

  it('that is not there is a finding too', () => {
    const { findings } = checkContent('/no/such/folder', { today: '2026-11-22' })
    expect(findings.map(({ rule }) => rule)).toContain('content-missing')
  })
})
