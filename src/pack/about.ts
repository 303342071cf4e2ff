import type { Catalogue } from '../catalogue/catalogue.ts'
import { dayText } from '../catalogue/view.ts'
import type { Language } from '../schemas/language.ts'
import { site } from '../site.ts'
import { guideText } from './guide-text.ts'
import { iso639of3 } from './language-codes.ts'
import type { CollectOptions } from './collect.ts'
import type { ZimAbout } from './zim.ts'

interface Made {
  catalogue: Catalogue
  siteUrl: string | undefined
  today: string
}

const hostOf = (siteUrl: string) => siteUrl.replace(/^https?:\/\//, '')

/** What a pack says of itself on its pages, by the folder of a page. */
export const wordsIn =
  ({ catalogue, siteUrl, today }: Made): CollectOptions['words'] =>
  (folder) => {
    const language = catalogue.languages.find(({ code }) => code === folder) ?? catalogue.source
    const { text, lang } = catalogue.ui(language, 'pack.made')
    const newest = siteUrl ? ` · ${hostOf(siteUrl)}${folder && `/${folder}`}` : ''
    return { list: catalogue.ui(language, 'search.all'), made: { text: `${text} ${dayText(today)}${newest}`, lang } }
  }

/** `HUONG-DAN.txt` of a zip of these languages. */
export const howToOpen = ({ catalogue, siteUrl, today }: Made, languages: string[], singleFiles: boolean) =>
  guideText({
    day: dayText(today),
    siteUrl,
    languages: catalogue.languages.filter(({ code }) => languages.includes(code)).map(({ endonym }) => endonym),
    neverAsks: catalogue.ui(catalogue.source, 'site.never-asks').text,
    singleFiles,
  })

/** What Kiwix shows of the ZIM archive of a language. */
export const aboutZim = ({ catalogue, siteUrl }: Made, language: Language): ZimAbout => ({
  welcome: `${language.code}/index.html`,
  language: iso639of3(language.code),
  title: `${site.name} – ${language.endonym}`,
  description: catalogue.ui(language, 'site.promise').text,
  creator: site.name,
  publisher: siteUrl ? hostOf(siteUrl) : site.name,
  name: `cam-tay_${language.code}`,
  source: siteUrl,
})
