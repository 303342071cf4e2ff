import type { Catalogue } from '../catalogue/catalogue.ts'
import { guideNamed } from '../catalogue/guide-named.ts'
import { firstCard, guideCard, homeCard, lessonCard, topicCard, type Card } from './cards.ts'

/** The share pictures of all pages that have their own, by the page's path (`/vi/guides/pay/`); nothing is drawn yet. */
export function shareCards(catalogue: Catalogue): Map<string, Card> {
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
  return cards
}

const seen = new WeakMap<Catalogue, Map<string, PageCard>>()

/** What a page says of its picture. The drawing itself is made again when it is needed: all of them fill the memory. */
export type PageCard = Omit<Card, 'svg'>

/** The picture of a page, or that of the nearest page above it: `/vi/guides/pay/share/` has that of `/vi/guides/pay/`. */
export function cardOfPage(catalogue: Catalogue, path: string): PageCard {
  const known = seen.get(catalogue) ?? new Map<string, PageCard>()
  seen.set(catalogue, known)
  for (let at = path; at.length > 1; at = at.replace(/[^/]*\/?$/, '')) {
    const card = known.get(at) ?? cardAt(catalogue, at)
    if (!card) continue
    return remembered(known, at, card)
  }
  return remembered(known, '/', known.get('/') ?? firstCard(catalogue))
}

function remembered(known: Map<string, PageCard>, at: string, { path, alt }: PageCard): PageCard {
  const card = { path, alt }
  known.set(at, card)
  return card
}

/** The picture that a page has to itself. */
function cardAt(catalogue: Catalogue, path: string): Card | undefined {
  const [, code, kind, name, more] = path.split('/')
  const language = catalogue.languages.find((known) => known.code === code)
  if (!language || more) return undefined
  if (!kind) return homeCard(catalogue, language)
  if (kind === 'topics') {
    const topic = catalogue.topics.find(({ id }) => id === name)
    return topic && topicCard(catalogue, language, topic)
  }
  if (kind === 'lessons') {
    const lesson = catalogue.lessons.find(({ slug }) => slug === name)
    return lesson && lessonCard(catalogue, language, lesson)
  }
  const guide = kind === 'guides' ? guideNamed(catalogue, name) : undefined
  return guide && guideCard(catalogue, guide.editions.get(language.code)!)
}
