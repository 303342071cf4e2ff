/** What a pack is to carry. */
export interface Choice {
  /** Codes of the languages. */
  languages: string[]
  /** The page on which a language is chosen. */
  root: boolean
  /** Share pages with their files, and the printed sheets of lessons. */
  files: boolean
  voices: boolean
}

/** Pages that are of no use without the site itself, by their folder in a language. */
const siteOnly = ['saved', 'offline']

/**
 * Is this file of `dist` carried for itself? Pictures and voices are not: they come with the page that shows them. Everything
 * outside of the languages stays out: editors' pages, scripts, indexes, and the short addresses, whose `/V/` and `/v/` are one
 * folder on a memory card.
 */
export function isCarried(file: string, { languages, root, files }: Choice) {
  if (file === 'index.html') return root
  const [code = '', folder = ''] = file.split('/')
  if (!languages.includes(code) || siteOnly.includes(folder)) return false
  const toSend = /\/share\/|\.(?:jpg|pdf|txt)$/.test(file)
  return toSend ? files && /\.(?:html|jpg|pdf|txt)$/.test(file) : /(?:^|\/)index\.html$/.test(file)
}

/** A guide as one file, which needs nothing else: it goes in as it is. */
export const isSingleFile = (file: string) => /\/share\/(?!index\.html$)[^/]+\.html$/.test(file)
