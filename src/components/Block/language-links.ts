import type { Edition } from '../../catalogue/catalogue.ts'
import type { View } from '../../catalogue/view.ts'

/** Links from one step to the same step in the other languages; they work without JavaScript. */
export const languageLinks = ({ catalogue, language }: View, { guide }: Edition, id: string) =>
  catalogue.languages
    .filter(({ code }) => code !== language.code)
    .map(({ code, htmlLang, short }) => ({ href: `/${code}/guides/${guide.slug}/#${id}`, htmlLang, short }))
