import type { Catalogue } from '../../catalogue/catalogue.ts'
import { listOf } from '../../search/list.ts'
import { profileOf } from '../../search/profile.ts'
import { createSearch, type Search } from '../../search/suggest.ts'
import type { Query } from './query.ts'
import type { Answer } from './score.ts'

/** Answers queries from the lists alone, as the search page does before Pagefind. */
export function askLists(catalogue: Catalogue, limit?: number): (query: Query) => Answer {
  const vi = profileOf(catalogue.source)
  const searches = new Map<string, Search>()
  for (const language of catalogue.languages) {
    const entries = listOf(catalogue, language)
    searches.set(
      language.code,
      language.source ? createSearch(entries, vi) : createSearch(entries, profileOf(language), vi),
    )
  }
  return ({ lang, q }) => {
    const search = searches.get(lang)
    if (!search) throw new Error(`no language «${lang}» in the catalogue`)
    const slugs = search.suggest(q, limit).map(({ entry }) => entry.href.split('/').slice(-2)[0]!)
    return { slugs, weak: search.fix(q).weak }
  }
}
