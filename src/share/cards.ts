import type { Catalogue, Edition, Guide, Lesson, Shown } from '../catalogue/catalogue.ts'
import { firstPictogram, picturesOf } from '../catalogue/guide-view.ts'
import { contentKey } from '../outputs/made-once.ts'
import type { Language } from '../schemas/language.ts'
import type { Topic } from '../schemas/topic.ts'
import { site } from '../site.ts'
import { colours, topicColours } from './colours.ts'
import { logo } from './logo.ts'
import { noticesOf } from './notices.ts'
import { placedDrawing, tile, tiles, type Box } from './placed.ts'
import { sharePicture } from './share-picture.ts'

/** The version of what turns the SVG into a JPEG: raise it when `drawJpeg` or its limits change. */
export const MAKER = 'share-1'

/** A share picture: its address inside the site, what it is drawn from, and what it says. */
export interface Card {
  path: string
  svg: string
  alt: string
}

const cardOf = (alt: string, svg: string): Card => ({ path: `/a/share/${contentKey(MAKER, svg)}.jpg`, svg, alt })

/** "Nobody has checked these words", for pages whose title is a draft. */
const draftNotice = (catalogue: Catalogue, language: Language, shown: Shown[]) =>
  shown.some(({ state }) => state === 'draft' || state === 'stale')
    ? catalogue.ui(language, 'notice.draft').text
    : undefined

export function guideCard(catalogue: Catalogue, { guide, language, title, summary, states }: Edition): Card {
  const [notice] = noticesOf({ states })
  const colour = topicColours[guide.topic.color]
  const svg = sharePicture({
    colour,
    title,
    summary: [summary.text],
    endonym: language.endonym,
    mark: `${language.letter}/${guide.bones.number}`,
    notice: notice && catalogue.ui(language, notice).text,
    art: (room) => drawings(guide, room) ?? tile(firstPictogram(guide), square(room), colour),
  })
  return cardOf(title.text, svg)
}

/** The guide's first drawing; a scene is low, so the next one stands below it. */
function drawings(guide: Guide, room: Box): string | undefined {
  const drawn = picturesOf(guide).flatMap(([, picture]) => ('photo' in picture ? [] : [picture]))
  const [first, ...others] = drawn
  if (!first) return undefined
  const second = 'scene' in first ? others.find((picture) => 'scene' in picture) : undefined
  if (!second) return placedDrawing(first, room, 'a')
  const height = (room.height - 24) / 2
  return (
    placedDrawing(first, { ...room, height }, 'a')! +
    placedDrawing(second, { ...room, y: room.y + height + 24, height }, 'b')!
  )
}

const square = ({ x, y, width, height }: Box): Box => {
  const side = Math.min(width, height)
  return { x: x + (width - side) / 2, y: y + (height - side) / 2, width: side, height: side }
}

export function topicCard(catalogue: Catalogue, language: Language, topic: Topic): Card {
  const title = catalogue.name(language, 'topic', topic.id)
  const guides = catalogue.guides.filter((guide) => guide.topic.id === topic.id)
  const colour = topicColours[topic.color]
  const svg = sharePicture({
    colour,
    title,
    summary: [`${guides.length} ${catalogue.ui(language, 'topic.guides').text}`],
    endonym: language.endonym,
    mark: undefined,
    notice: draftNotice(catalogue, language, [title]),
    art: (room) => tile(topic.pictogram, square(room), colour),
  })
  return cardOf(title.text, svg)
}

export function lessonCard(catalogue: Catalogue, language: Language, { slug, number, guides, minutes }: Lesson): Card {
  const title = catalogue.name(language, 'lesson', slug)
  const word = (key: 'lesson.number' | 'lesson.minutes' | 'topic.guides') => catalogue.ui(language, key).text
  const svg = sharePicture({
    colour: colours.indigo,
    title,
    summary: [
      `${word('lesson.number')} ${number}, ${guides.length} ${word('topic.guides')}, ${minutes.all} ${word('lesson.minutes')}`,
    ],
    endonym: language.endonym,
    mark: undefined,
    notice: draftNotice(catalogue, language, [title]),
    art: (room) =>
      tiles(
        guides.map((guide) => [firstPictogram(guide), topicColours[guide.topic.color]]),
        room,
      ),
  })
  return cardOf(title.text, svg)
}

/** Stands also for the pages that have no picture of their own, such as the help page. */
export function homeCard(catalogue: Catalogue, language: Language): Card {
  const question = catalogue.ui(language, 'home.title')
  const original = catalogue.ui(catalogue.source, 'home.title').text
  const svg = sharePicture({
    colour: colours.indigo,
    title: { text: language.endonym, original: undefined, state: 'source' },
    summary: question.state === 'draft' ? [question.text, original] : [question.text],
    endonym: undefined,
    mark: undefined,
    notice: draftNotice(catalogue, language, [question]),
    art: (room) =>
      tiles(
        catalogue.topics.map(({ pictogram, color }) => [pictogram, topicColours[color]]),
        room,
      ),
  })
  return cardOf(`${site.name} – ${language.endonym}`, svg)
}

export function firstCard(catalogue: Catalogue): Card {
  const svg = sharePicture({
    colour: colours.indigo,
    title: { text: catalogue.ui(catalogue.source, 'site.promise').text, original: undefined, state: 'source' },
    summary: [catalogue.languages.map(({ endonym }) => endonym.replaceAll(' ', '\u00a0')).join(', ')],
    endonym: undefined,
    mark: undefined,
    notice: undefined,
    art: (room) => logo(square(room).x, square(room).y, square(room).width),
  })
  return cardOf(site.name, svg)
}
