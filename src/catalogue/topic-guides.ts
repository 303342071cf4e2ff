import type { Catalogue, Guide } from './catalogue.ts'
import { mostOnPage, pageOf, pagePath } from './split.ts'

const byTopic = new WeakMap<Guide[], Map<string, Guide[]>>()

/** The guides of a topic, in the order of the catalogue. */
export function topicGuides({ guides }: Pick<Catalogue, 'guides'>, topic: string): Guide[] {
  const known = byTopic.get(guides) ?? Map.groupBy(guides, (guide) => guide.topic.id)
  byTopic.set(guides, known)
  return known.get(topic) ?? []
}

/** Where a guide stands on the pages of its topic's sources: `/vi/topics/pay/sources/#pay-bill`. */
export function sourcesPath(catalogue: Pick<Catalogue, 'guides'>, code: string, guide: Guide): string {
  const { slug, topic } = guide
  const all = topicGuides(catalogue, topic.id)
  const page = pageOf(all.indexOf(guide), all.length, mostOnPage.sources)
  return `${pagePath(`/${code}/topics/${topic.id}/sources/`, page)}#${slug}`
}
