import { codes, fillings, heads, sentences, titles, warnings, type SampleTopic } from './sample-words.ts'
import { shuffled } from './seeded.ts'
import { spelled } from './spelling.ts'

/** Files of the pictures that every subject is given: eight drawn screens, four photographs. */
export const pictureFiles = [1, 2, 3, 4, 5, 6, 7, 8]
  .map((number) => `screen-${number}.png`)
  .concat([1, 2, 3, 4].map((number) => `photo-${number}.jpg`))

export interface SampleGuide {
  slug: string
  topic: SampleTopic
  title: string
  summary: string
  /** What to bring. */
  need: string
  steps: { head: string; text: string; picture: string; alt: string }[]
  warning: string
  /** Of other guides of the list. */
  links: string[]
}

const topics = Object.keys(titles) as SampleTopic[]
const PER_TOPIC = titles.phone.length
/** As many as the titles give. */
export const SAMPLE_GUIDES = topics.length * PER_TOPIC

const slugOf = (title: string) =>
  title
    .toLocaleLowerCase('vi')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, '-')

/** Four drawn screens and two photographs in a guide; the first step shows a screen. */
const pictureOf = (guide: number, step: number) =>
  pictureFiles[step % 3 === 2 ? 8 + ((guide + step) % 4) : (guide * 3 + step) % 8]!

function writeGuide(number: number, code: string): Omit<SampleGuide, 'links'> {
  const topic = topics[number % topics.length]!
  const title = titles[topic][Math.floor(number / topics.length)]!
  const seed = `guide ${number}`
  const words = Object.fromEntries(
    Object.entries(fillings).map(([name, list]) => [name, shuffled(list, `${seed} ${name}`)]),
  )
  let filled = 0
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => words[name]![filled++ % words[name]!.length]!)
  const order = shuffled(sentences, seed)
  if (code === 'tyz') order.reverse()
  const take = (count: number) => order.splice(0, count).map(fill).join(' ')
  const say = (text: string) => spelled(text, code)
  const [summary, need] = [say(take(1)), say(take(1))]
  const steps = shuffled(heads, seed)
    .slice(0, 6)
    .map((head, step) => ({
      head: say(head),
      text: say(take(step % 3 ? 2 : 3)),
      picture: pictureOf(number, step),
      alt: say(`${head}: ${title}`),
    }))
  const warning = say(fill(warnings[number % warnings.length]!))
  return { slug: slugOf(title), topic, title: say(title), summary, need, steps, warning }
}

/**
 * The guides of one language, the same list with the same slugs and pictures in each: about 350 words, six steps with a
 * picture each, a warning, two links. The first links to the second.
 */
export function sampleGuides(code: string): SampleGuide[] {
  const guides = Array.from({ length: SAMPLE_GUIDES }, (_, number) => writeGuide(number, code))
  return guides.map((guide, at) => ({
    ...guide,
    links: [1, 5].map((ahead) => guides[(at + ahead) % guides.length]!.slug),
  }))
}

export const sampleLibrary = () => codes.map((code) => ({ code, guides: sampleGuides(code) }))
