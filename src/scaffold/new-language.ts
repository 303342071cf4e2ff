import { Document } from 'yaml'
import type { Entries } from '../catalogue/entries.ts'
import { normalise } from '../catalogue/fingerprint.ts'
import { Refusal } from '../exchange/refusal.ts'
import { languageSchema } from '../schemas/language.ts'
import { uiKeys } from '../schemas/ui.ts'
import { suggestCode, suggestLetter } from './suggest-name.ts'

interface NewLanguage {
  code: string
  name: string
  endonym: string
  letter: string
  short: string | undefined
  htmlLang: string | undefined
  orthography: string | undefined
}

const languagesOf = (entries: Entries) => [...entries.languages.values()].map(({ language }) => language)

/** What is wrong with one answer of an editor, and what to write instead; undefined when it can be used. */
export const languageProblems = {
  code({ files }: Entries, code: string): string | undefined {
    if (!languageSchema.shape.code.safeParse(code).success) {
      const better = suggestCode(code)
      return `Mã «${code}» không dùng được: mã gồm 2 hoặc 3 chữ thường, như nut hay hmn-vn. ${better ? `Có phải «${better}» không?` : 'Mã quốc tế của các thứ tiếng: iso639-3.sil.org'}`
    }
    return [...files.texts.keys()].some((file) => file.startsWith(`languages/${code}/`))
      ? `Đã có thứ tiếng «${code}» trong languages/${code}/`
      : undefined
  },
  letter(entries: Entries, letter: string): string | undefined {
    const known = languagesOf(entries)
    const letters = known.map((language) => language.letter)
    const free = [...'BCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((candidate) => !letters.includes(candidate))
    if (!languageSchema.shape.letter.safeParse(letter).success) {
      const better = suggestLetter(letter, ['A', ...letters])
      return `Chữ «${letter}» không dùng được: phải là một chữ cái hoa từ B đến Z. ${better ? `Có phải «${better}» không?` : `Còn trống: ${free.join(' ')}`}`
    }
    const taken = known.find((language) => language.letter === letter)
    return taken && `Chữ «${letter}» đã là của tiếng ${taken.name} (${taken.code}). Còn trống: ${free.join(' ')}`
  },
}

/** The folder of a new language. Texts by path in the content folder; everything untranslated stays a comment. */
export function newLanguage(
  entries: Entries,
  { code, name, endonym, letter, short, htmlLang, orthography }: NewLanguage,
): Map<string, string> {
  const known = languagesOf(entries)
  const problems = [languageProblems.code(entries, code), languageProblems.letter(entries, letter)]
  const found = problems.filter((problem) => problem !== undefined)
  if (found.length) throw new Refusal(found.join('\n'))
  const language = {
    code,
    htmlLang: htmlLang ?? `${code.split('-')[0]}-Latn`,
    orthography: orthography ?? 'latin',
    letter,
    endonym: normalise(endonym),
    short: short ?? [...(normalise(endonym).split(' ').at(-1) ?? '')].slice(0, 10).join(''),
    name: normalise(name),
    order: Math.max(0, ...known.map(({ order }) => order)) + 1,
    alphabet: 'abcdefghijklmnopqrstuvwxyz',
    folding: { ignore: "'’ʼ_", toneLetters: '', same: [], fillers: [] },
  }
  const result = languageSchema.safeParse(language)
  if (!result.success)
    throw new Refusal(
      result.error.issues
        .map(({ path, message }) => `${path.join('.')} «${valueAt(language, path)}» không dùng được: ${message}`)
        .join('\n'),
    )
  const source = [...entries.languages.values()].find((entry) => entry.language.source)
  const folder = `languages/${code}`
  return new Map([
    [`${folder}/language.yaml`, described(language)],
    [
      `${folder}/ui.yaml`,
      commented('Chữ trên các nút. Bỏ dấu # rồi thay bằng lời dịch; dòng còn dấu # thì trang hiện tiếng Việt.', [
        ...Object.keys(uiKeys).map((key) => `${key}: ${JSON.stringify(source?.ui[key] ?? '')}`),
      ]),
    ],
    [
      `${folder}/words.yaml`,
      commented(
        `Lời của chủ đề và số điện thoại. Bỏ dấu #, thay bằng lời dịch, rồi: npm run stamp -- --words ${code}`,
        [
          ...Object.entries(source?.words ?? {}).map(
            ([key, { words }]) => `${key}: { words: ${JSON.stringify(words)} }`,
          ),
        ],
      ),
    ],
    [`${folder}/notes.md`, notes(name, endonym)],
  ])
}

const valueAt = (value: object, path: PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown>)?.[key], value)

function described(language: object) {
  const doc = new Document(language)
  doc.commentBefore =
    ' alphabet: các chữ cái riêng của thứ tiếng (chữ Việt luôn được dùng)\n folding: để ô tìm kiếm hiểu cách gõ; xem languages/hmn/language.yaml'
  return doc.toString({ lineWidth: 0 })
}

const commented = (head: string, lines: string[]) => [head, ...lines].map((line) => `# ${line}\n`).join('')

const notes = (name: string, endonym: string) => `# ${endonym} (${name}): từ đã chọn

Mỗi từ khó ghi một dòng: từ Việt, từ chọn dùng, ai nói hay sách nào viết. Người dịch sau dùng lại đúng từ ấy.

| tiếng Việt | ${endonym} | nguồn |
|---|---|---|
`
