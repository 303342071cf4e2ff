import type { GuideEntry, LanguageEntry } from '../../catalogue/entries.ts'
import { explainedWords } from '../../catalogue/notes.ts'
import { endOf, tokensOf } from '../../catalogue/tokens.ts'
import type { Finding } from '../../report.ts'
import type { ContentCheck } from './check.ts'
import { lineOf, toldIn, type Told } from './told.ts'

interface HardWord {
  word: string
  tokens: string[]
  plain: string
}

/** Words of `hard-words.yaml` in the source language's guides that its `notes.md` does not explain. */
export const hardWords: ContentCheck = {
  name: 'hard-words',
  check: ({ entries: { languages, guides } }) =>
    [...languages.values()]
      .filter(({ language }) => language.source)
      .flatMap((source) => {
        const explained = explainedWords(source.notes).map(tokensOf).sort((a, b) => b.length - a.length)
        const hard = Object.entries(source.hardWords).map(([word, plain]) => ({ word, plain, tokens: tokensOf(word) }))
        return guides.flatMap((guide) => inGuide(guide, hard, explained, source))
      }),
}

function inGuide({ source }: GuideEntry, hard: HardWord[], explained: string[][], language: LanguageEntry): Finding[] {
  if (!source) return []
  const pieces = toldIn(source).map((piece) => ({ ...piece, tokens: without(explained, piece.tokens) }))
  return hard.flatMap((entry) => {
    const piece = pieces.find(({ tokens }) => endOf(entry.tokens, tokens) >= 0)
    return piece ? [found(entry, piece, source, language)] : []
  })
}

/** What is left of the words when each explained phrase is cut out; a gap keeps its neighbours apart. */
function without(phrases: string[][], tokens: string[]): string[] {
  let left = tokens
  for (const phrase of phrases)
    for (let end = endOf(phrase, left); end >= 0; end = endOf(phrase, left))
      left = [...left.slice(0, end - phrase.length), '', ...left.slice(end)]
  return left
}

const found = (
  { word, tokens, plain }: HardWord,
  piece: Told,
  { file, text }: { file: string; text: string },
  { folder }: LanguageEntry,
): Finding => ({
  rule: 'hard-word',
  level: 'warning',
  file,
  line: lineOf(tokens, piece, text),
  what: `«${word}» là chữ khó, sổ tay chưa giải nghĩa`,
  why: 'ai học lớp 3 cũng phải đọc được; chữ của giấy tờ thì người đọc và người dịch đều phải đoán',
  fix: `viết «${plain}»; phải giữ chữ ấy thì thêm dòng «| ${word} | ${plain} | |» vào bảng ở languages/${folder}/notes.md`,
})
