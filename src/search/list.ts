import type { Catalogue, Edition } from '../catalogue/catalogue.ts'
import type { Language } from '../schemas/language.ts'

export interface Words {
  title: string
  keywords: string[]
  /** More words, of little weight. */
  text?: string
}

/** A guide as the search knows it. `vi` are its Vietnamese words on the page of another language. */
export interface ListEntry extends Words {
  href: string
  vi?: Words
}

/** Every guide of a language in the order of the catalogue, as pages show its words. */
export function listOf(catalogue: Catalogue, language: Language): ListEntry[] {
  return catalogue.guides.map((guide): ListEntry => {
    const own = wordsOf(catalogue, guide.editions.get(language.code)!)
    const href = `/${language.code}/guides/${guide.slug}/`
    if (language.source) return { href, ...own }
    return { href, ...own, vi: wordsOf(catalogue, guide.editions.get(catalogue.source.code)!) }
  })
}

/** The names of the guide's places, old and new, are keywords; the numbers it says to call are its text. */
function wordsOf({ places, hotlines }: Catalogue, { guide, title, keywords }: Edition): Words {
  const named = places.filter(({ id }) => guide.bones.places.includes(id)).flatMap((place) => [...place.old, place.new])
  const numbers = guide.bones.hotlines.map((id) => hotlines.get(id)?.number).filter((number) => number !== undefined)
  return { title: title.text, keywords: [...new Set([...keywords, ...named])], text: numbers.join('. ') || undefined }
}
