import type { Entries, GuideEntry, LanguageEntry, WordsFile } from '../catalogue/entries.ts'
import { suggest } from '../checks/content/check.ts'
import type { TranslationFrontMatter } from '../schemas/words.ts'
import type { Piece } from '../catalogue/pieces.ts'
import { Refusal } from './refusal.ts'

/** Look-ups by the names an editor types; an unknown name is refused with the nearest. */

export function guideNamed({ guides }: Entries, slug: string): GuideEntry {
  const guide = guides.find((entry) => entry.slug === slug)
  if (guide) return guide
  throw new Refusal(
    `Không có bài «${slug}»: ${suggest(
      slug,
      guides.map((entry) => entry.slug),
    )}`,
  )
}

export function languageNamed({ languages }: Entries, code: string): LanguageEntry {
  const language = languages.get(code)
  if (language) return language
  throw new Refusal(`Không có thứ tiếng «${code}»: ${suggest(code, languages.keys())}`)
}

/** A language that guides are translated into. */
export function targetLanguage(entries: Entries, code: string): LanguageEntry {
  const entry = languageNamed(entries, code)
  if (!entry.language.source) return entry
  const others = [...entries.languages.keys()].filter((known) => known !== code)
  throw new Refusal(`«${code}» là tiếng gốc, không phải bản dịch; chọn một trong: ${others.join(', ')}`)
}

export function translationOf(guide: GuideEntry, { language }: LanguageEntry): WordsFile<TranslationFrontMatter> {
  const translation = guide.translations.get(language.code)
  if (translation) return translation
  throw new Refusal(
    `Bài «${guide.slug}» chưa có ${language.code}.mdx đọc được. Tạo tệp: npm run new:translation -- ${guide.slug} ${language.code}; có tệp rồi thì xem lỗi: npm run check`,
  )
}

/** The pieces with these names; all that have words when none is named. */
export function piecesNamed(pieces: Piece[], names: string[]): Piece[] {
  if (names.length === 0) return pieces.filter(({ words }) => words !== undefined)
  return names.map((name) => {
    const piece = pieces.find((found) => found.name === name)
    if (piece) return piece
    throw new Refusal(
      `Bài không có khối «${name}»: ${suggest(
        name,
        pieces.map((found) => found.name),
      )}`,
    )
  })
}
