import type { Catalogue } from '../catalogue/catalogue.ts'
import { firstCard, guideCard, homeCard, lessonCard, topicCard, type Card } from './cards.ts'

const made = new WeakMap<Catalogue, Map<string, Card>>()

/** The share pictures of all pages that have their own, by the page's path (`/vi/guides/pay/`); nothing is drawn yet. */
export function shareCards(catalogue: Catalogue): Map<string, Card> {
  const known = made.get(catalogue)
  if (known) return known
  const { languages, topics, guides, lessons } = catalogue
  const cards = new Map<string, Card>([['/', firstCard(catalogue)]])
  for (const language of languages) {
    const { code } = language
    cards.set(`/${code}/`, homeCard(catalogue, language))
    for (const topic of topics) cards.set(`/${code}/topics/${topic.id}/`, topicCard(catalogue, language, topic))
    for (const lesson of lessons) cards.set(`/${code}/lessons/${lesson.slug}/`, lessonCard(catalogue, language, lesson))
    for (const { slug, editions } of guides)
      cards.set(`/${code}/guides/${slug}/`, guideCard(catalogue, editions.get(code)!))
  }
  made.set(catalogue, cards)
  return cards
}

/** The picture of a page, or that of the nearest page above it: `/vi/guides/pay/share/` has that of `/vi/guides/pay/`. */
export function cardOfPage(catalogue: Catalogue, path: string): Card {
  const cards = shareCards(catalogue)
  for (let at = path; at.length > 1; at = at.replace(/[^/]*\/?$/, '')) {
    const card = cards.get(at)
    if (card) return card
  }
  return cards.get('/')!
}
