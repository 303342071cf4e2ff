/** The page of what is saved; it also stands in for a page that cannot be had without a network. */
import { KEPT, SAVED } from '../worker/names.ts'
import { partsFor, stateOf, type PartsOfLanguage, type Saved } from '../worker/parts.ts'
import { loadParts, loadRecords } from './offline-storage.ts'
import { rowOf, sentence, type Offer } from './offline-row.ts'
import './offline.ts'

const find = (id: string) => document.getElementById(id)!
const language = find('main').getAttribute('data-saved')!

const named = (text: string, lang?: string) => {
  const element = document.createElement('span')
  element.textContent = text
  if (lang && lang !== document.documentElement.lang) element.lang = lang
  return element
}

/** What can be saved: single topics and lessons of this language, whole languages, everything. */
async function offers(records: Record<string, Saved>): Promise<Offer[]> {
  const of = await loadParts(language)
  if (!of) return []
  const codes = Object.keys(of.languages)
  const others: Record<string, PartsOfLanguage | undefined> = { [language]: of }
  for (const code of codes)
    if (code !== language && Object.keys(records).some((key) => key.indexOf(`${code}/`) === 0))
      others[code] = await loadParts(code)
  const state = (code: string, wanted: string) => {
    const parts = others[code] && others[code].parts
    if (!parts) return 'none'
    const own: Record<string, Saved> = {}
    for (const name of Object.keys(parts)) if (records[`${code}/${name}`]) own[name] = records[`${code}/${name}`]!
    return stateOf(partsFor(wanted, parts), own, parts)
  }
  const whole = codes
    .sort((a, b) => Number(b === language) - Number(a === language))
    .map((code): Offer => {
      const [endonym, htmlLang, bytes] = of.languages[code]!
      return { languages: [code], wanted: '', name: named(endonym, htmlLang), bytes, state: state(code, '') }
    })
  const everything: Offer = {
    languages: codes,
    wanted: '',
    name: sentence('everything'),
    bytes: whole.reduce((sum, { bytes }) => sum + bytes, 0),
    state: whole.every(({ state }) => state === 'saved') ? 'saved' : 'none',
  }
  const titled = Object.keys(of.parts).filter((wanted) => of.parts[wanted]![2])
  const single = titled.map((wanted): Offer => {
    const [, own, title, lang] = of.parts[wanted]!
    const name = named(title!, lang)
    if (/voices$/.test(wanted)) name.appendChild(sentence('voices'))
    const bytes = own + of.parts['base']![1]
    return { languages: [language], wanted, name, bytes, state: state(language, wanted) }
  })
  return single.concat(whole, everything)
}

const titleOf = (html: string) => new DOMParser().parseFromString(html, 'text/html').title.replace(/ – [^–]*$/, '')

/** Guides that are on this phone because they were opened, the last one first. */
async function showOpened() {
  const cache = await caches.open(KEPT)
  const list = find('opened')
  list.textContent = ''
  for (const { url } of (await cache.keys()).slice().reverse()) {
    if (!/\/guides\/[^/]+\/$/.test(url)) continue
    const page = await cache.match(url)
    if (!page) continue
    const link = document.createElement('a')
    link.href = new URL(url).pathname
    link.textContent = titleOf(await page.text())
    list.appendChild(document.createElement('li')).appendChild(link)
  }
  find('opened-too').hidden = !list.firstChild
}

async function show() {
  const records = await loadRecords()
  const all = await offers(records)
  for (const id of ['here', 'more']) find(id).textContent = ''
  for (const offer of all) find(offer.state === 'none' ? 'more' : 'here').appendChild(rowOf(offer, again))
  await showOpened()
  const empty = !find('here').firstChild && find('opened-too').hidden
  find('nothing').hidden = !empty
  find('remove').hidden = empty
}
const again = () => {
  show().catch(() => undefined)
}

if (location.pathname !== `/${language}/saved/`) find('instead').hidden = false
find('again').addEventListener('click', () => location.reload())
find('remove').addEventListener('click', () => {
  Promise.all([SAVED, KEPT].map((name) => caches.delete(name))).then(again, again)
})
show().catch(() => {
  find('blocked').hidden = find('in-app').hidden = false
})
