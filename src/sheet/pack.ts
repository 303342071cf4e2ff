import type { Catalogue, Lesson } from '../catalogue/catalogue.ts'
import type { Language } from '../schemas/language.ts'
import { paperAddress, type PaperAddress } from '../share/short-address.ts'
import { plainRun } from './runs.ts'
import { partsOf, promiseOf, saidIn, type Part } from './parts.ts'
import { sheetOf, type Sheet, type SheetOptions } from './sheet.ts'

/** What a team prints for one evening: the plan, then the sheets of its guides. */
export interface Pack {
  /** `vi/safe-phone`, for messages. */
  from: string
  lang: string
  title: Part[]
  /** `Buổi 2 · 90 phút` */
  evening: Part
  heading: Part
  /** The evening in order: minutes, what is done, and where the guide is. */
  plan: { minutes: Part; what: Part[]; at: string | undefined }[]
  promise: Part[]
  /** One code for all: the lesson's own page. */
  address: PaperAddress | undefined
  scan: Part
  trial: Part
  sheets: Sheet[]
}

export function packOf(catalogue: Catalogue, language: Language, lesson: Lesson, options: SheetOptions): Pack {
  const sourceLang = catalogue.source.htmlLang
  const said = saidIn(catalogue, language)
  const minutesWord = catalogue.ui(language, 'lesson.minutes')
  const minutes = (count: number): Part => ({
    runs: plainRun(`${count} ${minutesWord.text}`, true),
    lang: minutesWord.lang,
    role: 'own',
  })
  const { text: word, lang } = catalogue.ui(language, 'lesson.number')
  const title = catalogue.name(language, 'lesson', lesson.slug)
  const sheets = lesson.guides.map((guide) => sheetOf(catalogue, guide.editions.get(language.code)!, options))
  return {
    from: `${language.code}/${lesson.slug}`,
    lang: title.lang,
    title: partsOf(title, sourceLang, true),
    evening: {
      runs: plainRun(`${word} ${lesson.number} · ${lesson.minutes.all} ${minutesWord.text}`),
      lang,
      role: 'own',
    },
    heading: said('lesson.plan', { bold: true }),
    plan: [
      { minutes: minutes(lesson.minutes.opening), what: [said('lesson.opening')], at: undefined },
      ...sheets.map(({ title, address }) => ({
        minutes: minutes(lesson.minutes.guide),
        what: title,
        at: address?.printed,
      })),
      { minutes: minutes(lesson.minutes.closing), what: [said('lesson.closing')], at: undefined },
    ],
    promise: promiseOf(catalogue, language),
    address: paperAddress(options.siteUrl, `/${language.code}/lessons/${lesson.slug}/`),
    scan: said('sheet.scan', { role: 'mark' }),
    trial: said('sheet.trial', { bold: true }),
    sheets,
  }
}
