import { fuse, type Hit } from '../search/fuse.ts'
import { createSearch } from '../search/suggest.ts'
import { readEntry } from './list-entry.ts'
import { loadFullText, type FullText } from './search-ahead.ts'
import type { LongList } from './search-later.ts'

const MOST = 12
const PAUSE = 350

const get = <E extends HTMLElement>(id: string) => document.getElementById(id) as E
const list: LongList = get('list')
const status = get('status')
const exactLink = get('exact')
const suggestions = get('suggestions')
const results = get('results')
const elsewhere = get('else')
const input = document.querySelector<HTMLInputElement>('input[name=q]')!
const form = input.form!

const words: Record<string, Element> = {}
const template = get<HTMLTemplateElement>('words')
for (const word of Array.from(template.content.querySelectorAll('[data-key]')))
  words[word.getAttribute('data-key')!] = word

const items: Record<string, Element> = {}
const entryOf = (item: Element) => {
  const entry = readEntry(item)
  items[entry.href] = item
  return entry
}
const entries = Array.from(list.children).map(entryOf)
const profiles = JSON.parse(list.getAttribute('data-profiles')!)
let search = createSearch(entries, profiles[0], profiles[1])

let whole: Promise<void> | undefined
/** A long list goes on elsewhere: all of it is searched once someone means to search, and asked for again if it did not come. */
const complete = () =>
  (whole =
    whole ||
    Promise.resolve(list.laterItems ? list.laterItems() : []).then((more) => {
      if (!more) whole = undefined
      if (!more || !more.length) return
      search = createSearch(entries.concat(more.map(entryOf)), profiles[0], profiles[1])
      if (input.value.trim() && results.hidden) suggest()
    }))

let fullText: Promise<FullText | undefined> | undefined
const load = () => (fullText = fullText || loadFullText(list))

const pathOf = (slug: string) => location.pathname.replace(/search\/$/, `guides/${slug}/`)
const asItem = (href: string) => items[href]!.cloneNode(true) as HTMLElement

function show(element: HTMLElement, children: Node[]) {
  element.textContent = ''
  children.forEach((child) => element.appendChild(child))
  element.hidden = !children.length
}

function say(key: string, more = '', before = '') {
  status.textContent = before
  status.appendChild(words[key]!.cloneNode(true))
  status.appendChild(document.createTextNode(more))
  status.hidden = false
}

/** Suggestions at once, from the list on the page. */
function suggest() {
  const query = input.value
  results.hidden = true
  results.removeAttribute('data-query')
  document.body.removeAttribute('data-weak')
  show(
    suggestions,
    search.suggest(query).map(({ entry }) => asItem(entry.href)),
  )
  status.hidden = exactLink.hidden = elsewhere.hidden = true
}

/** The first reading of the query that the full text knows. */
async function find(texts: string[]): Promise<{ text: string; slugs: string[] }> {
  const engine = await load()
  for (const text of engine ? texts : []) {
    const slugs = await engine!.search(text.replace(/đ/gi, 'd')).catch(() => [])
    if (slugs.length) return { text, slugs }
  }
  return { text: '', slugs: [] }
}

/** A guide whose title or keywords were meant is read from its start; else from the step that holds the words. */
async function lead(item: HTMLElement, { href, inside }: Hit, text: string) {
  const engine = inside && (await load())
  const step = engine && (await engine.step(href.split('/')[3]!, text, profiles[0].ignore))
  if (!step) return false
  item.querySelector('a')!.setAttribute('href', `${href}#${step.anchor}`)
  const line = document.createElement('small')
  if (step.number) {
    line.appendChild(words['search.step']!.cloneNode(true))
    line.appendChild(document.createTextNode(` ${step.number}: `))
  }
  line.appendChild(document.createTextNode(step.words))
  item.querySelector('a > span')!.appendChild(line)
  return step.whole
}

async function answer(exact: boolean) {
  const query = input.value
  if (!query.trim()) return suggest()
  await complete()
  const fixed = search.fix(query)
  const listed = exact ? [] : search.suggest(query, MOST).map(({ entry }) => entry.href)
  const readings = fixed.readings.map(({ text }) => text)
  // What no title or keyword says may stand in a step, in just these words.
  const guessed = fixed.weak || !listed.length
  const texts = exact ? [query] : guessed ? [query].concat(readings) : readings
  const { text, slugs } = await find(fixed.refuse && !exact ? [] : texts)
  const stale = () => query !== input.value
  if (stale()) return
  const known = slugs.map(pathOf).filter((href) => items[href])
  const all = fuse(listed, known, guessed).slice(0, MOST)
  const found = all.map(({ href }) => asItem(href))
  show(suggestions, [])
  show(results, found)
  const steps = await Promise.all(found.map((item, index) => lead(item, all[index]!, text)))
  if (stale()) return

  // Words that stand scattered in a guide, in no title, keyword or step, are only a guess.
  const weak = !exact && guessed && steps.indexOf(true) < 0
  const changed = fixed.changed && text !== query
  if (!all.length) say('search.none')
  else if (weak) say('search.weak')
  else if (changed) say('search.searching', `: ${fixed.shown}`)
  else say('search.found', '', `${all.length} `)
  if (weak || !all.length) document.body.setAttribute('data-weak', '')
  elsewhere.hidden = !weak && all.length > 0
  exactLink.hidden = !changed
  const asked = `?q=${encodeURIComponent(query)}`
  exactLink.querySelector('a')!.setAttribute('href', `${asked}&exact=1`)
  const inSource = get<HTMLAnchorElement>('in-source')
  if (inSource) inSource.search = asked
  history.replaceState(null, '', asked + (exact ? '&exact=1' : ''))
  results.setAttribute('data-query', query)
}

let timer: number | undefined
const prepare = () => {
  load()
  complete()
}
input.addEventListener('focus', prepare, { once: true })
input.addEventListener('input', () => {
  suggest()
  clearTimeout(timer)
  if (input.value.trim().length > 1) timer = window.setTimeout(() => answer(false), PAUSE)
})
form.addEventListener('submit', (event) => {
  event.preventDefault()
  clearTimeout(timer)
  answer(false)
})
document.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const stops = Array.from(document.querySelectorAll<HTMLElement>('input[name=q], #suggestions a, #results a'))
  const at = stops.indexOf(document.activeElement as HTMLElement)
  const next = step && at >= 0 && stops[at + step]
  if (!next) return
  event.preventDefault()
  next.focus()
})

const asked = new URLSearchParams(location.search)
if (asked.get('q')) {
  input.value = asked.get('q')!
  prepare()
  suggest()
  answer(asked.has('exact'))
}
