import type { Catalogue } from '../../catalogue/catalogue.ts'

export interface Expected {
  languages: Map<string, string>
  source: string
  slugs: string[]
  /** Addresses outside the site that the content's facts and sources name. */
  links: Set<string>
  /** Hosts that links in the words of guides may lead to. */
  hosts: Set<string>
  /** By language code: the promise that every page carries. */
  promises: Map<string, string>
}

type Known = Pick<Catalogue, 'languages' | 'source' | 'guides' | 'hotlines' | 'services' | 'ui'>

/** What a finished site must hold, as its content says. */
export const expectedOf = (catalogue: Known, hosts: string[]): Expected => ({
  languages: new Map(catalogue.languages.map(({ code, htmlLang }) => [code, htmlLang])),
  source: catalogue.source.code,
  slugs: catalogue.guides.map(({ slug }) => slug),
  links: new Set([
    ...[...catalogue.services.values()].flatMap(({ url, source }) => (url ? [url, source] : [source])),
    ...[...catalogue.hotlines.values()].map(({ source }) => source),
    ...catalogue.guides.flatMap(({ bones }) => Object.values(bones.sources).map(({ url }) => url)),
  ]),
  hosts: new Set(hosts),
  promises: new Map(
    catalogue.languages.map((language) => [language.code, catalogue.ui(language, 'site.never-asks').text]),
  ),
})
