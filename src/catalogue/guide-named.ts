import type { Catalogue, Guide } from './catalogue.ts'

const bySlug = new WeakMap<Guide[], Map<string, Guide>>()

/** A guide by its slug, in a library of any size; undefined where there is none. */
export function guideNamed({ guides }: Pick<Catalogue, 'guides'>, slug: string | undefined): Guide | undefined {
  const known = bySlug.get(guides) ?? new Map(guides.map((guide) => [guide.slug, guide]))
  bySlug.set(guides, known)
  return known.get(slug!)
}
