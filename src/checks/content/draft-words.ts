import type { Entries, GuideEntry, LanguageEntry, WordsFile } from '../../catalogue/entries.ts'
import { allowedTokens } from '../../catalogue/notes.ts'
import { piecesOf } from '../../catalogue/pieces.ts'
import { stateOf } from '../../catalogue/state.ts'
import { tokensOf } from '../../catalogue/tokens.ts'
import type { Finding } from '../../report.ts'
import type { TranslationFrontMatter } from '../../schemas/words.ts'
import type { ContentCheck } from './check.ts'
import { lineOf, toldIn } from './told.ts'

/**
 * Words of machine drafts that no source attests. Who speaks the language is a source, so human translations are not judged;
 * a language with neither lexicon nor notes has nothing to compare with.
 */
export const draftWords: ContentCheck = {
  name: 'draft-words',
  check({ entries }) {
    const listed = listedLoans(entries)
    return [...entries.languages.values()].flatMap((language) => {
      const known = knownTokens(language)
      if (language.language.source || known.size === 0) return []
      return entries.guides.flatMap((guide) => {
        const draft = guide.translations.get(language.folder)
        if (draft?.front.origin !== 'machine') return []
        const loans = new Set([...listed, ...toldIn(guide.source).flatMap(({ tokens }) => tokens)])
        return strangeWords(guide, draft, (token) => known.has(token) || loans.has(token) || isForeign(token, language)).map(
          ({ token, line }) => found(token, line, draft.file, language),
        )
      })
    })
  },
}

const knownTokens = ({ lexicon, notes }: LanguageEntry) =>
  new Set([...Object.keys(lexicon).flatMap(tokensOf), ...allowedTokens(notes)])

const listedLoans = ({ languages }: Entries) =>
  [...languages.values()]
    .filter(({ language }) => language.source)
    .flatMap(({ words }) => Object.values(words).flatMap((entry) => tokensOf(entry.words)))

// Only Vietnamese lends letters that a language's own alphabet lacks; the gate refuses all others.
const isForeign = (token: string, { language: { alphabet } }: LanguageEntry) =>
  [...token].some((letter) => letter !== '’' && !alphabet.includes(letter))

type Draft = WordsFile<TranslationFrontMatter>

/** Each word once, where it stands first. */
function strangeWords(guide: GuideEntry, draft: Draft, isKnown: (token: string) => boolean) {
  const open = unreviewed(guide, draft)
  const first = new Map<string, number>()
  for (const piece of toldIn(draft).filter(({ name }) => open.has(name)))
    for (const token of piece.tokens)
      if (!first.has(token) && !isKnown(token)) first.set(token, lineOf([token], piece, draft.text))
  return [...first].map(([token, line]) => ({ token, line }))
}

const unreviewed = (guide: GuideEntry, draft: Draft) =>
  new Set(
    piecesOf(guide, draft)
      .filter(({ words = '', of, ok, sourceWords }) => stateOf({ words, of, ok }, sourceWords, true).state !== 'reviewed')
      .map(({ name }) => name),
  )

const found = (token: string, line: number, file: string, { folder, language: { name } }: LanguageEntry): Finding => ({
  rule: 'draft-word',
  level: 'warning',
  file,
  line,
  what: `chữ «${token}» chưa có trong lexicon.yaml hay notes.md của tiếng ${name}, cũng không phải chữ mượn tiếng Việt`,
  why: 'bản nháp này máy viết; chữ không ai viết bao giờ thì bà con đọc không hiểu, hoặc hiểu sai',
  fix: `biết ai nói hay sách nào viết thì thêm dòng «| nghĩa | ${token} | nguồn | |» vào bảng ở languages/${folder}/notes.md; không thì xóa khối này, trang tự hiện tiếng Việt`,
})
