/** The page of what is saved; it also stands in for a page that cannot be had without a network. */
import { KEPT, SAVED } from '../worker/names.ts'
import { queue } from './in-turn.ts'
import { offersOn } from './offline-offers.ts'
import { loadRecords } from './offline-storage.ts'
import { rowOf } from './offline-row.ts'
import { hindrance, means } from './offline-trouble.ts'
import './offline.ts'

const find = (id: string) => document.getElementById(id)!
const language = find('main').getAttribute('data-saved')!

const titleOf = (html: string) => new DOMParser().parseFromString(html, 'text/html').title.replace(/ – [^–]*$/, '')

/** Guides that are on this phone because they were opened, the last one first. */
async function showOpened() {
  const cache = await caches.open(KEPT)
  const links: Node[] = []
  for (const { url } of (await cache.keys()).slice().reverse()) {
    const guide = /\/([^/]+)\/guides\/[^/]+\/$/.exec(url)
    const page = guide && (await cache.match(url))
    if (!page) continue
    const html = await page.text()
    const link = document.createElement('a')
    link.href = new URL(url).pathname
    link.lang = (/<title[^>]* lang="([^"]+)"/.exec(html) || /<html[^>]* lang="([^"]+)"/.exec(html) || ['', ''])[1]!
    link.textContent = titleOf(html)
    links.push(link)
  }
  const list = find('opened')
  list.textContent = ''
  for (const link of links) list.appendChild(document.createElement('li')).appendChild(link)
  find('opened-too').hidden = !links.length
}

const inTurn = queue(() => {
  // what could not be saved is told in its row, which a new one would lose
  if (!document.querySelector('.row[data-offline="full"],.row[data-offline="no-signal"]')) again()
})

async function show() {
  const records = await loadRecords()
  await showOpened()
  const offers = await offersOn(language, records)
  for (const id of ['here', 'more']) find(id).textContent = ''
  for (const offer of offers || []) find(offer.state === 'none' ? 'more' : 'here').appendChild(rowOf(offer, inTurn))
  const empty = !find('here').firstChild && find('opened-too').hidden
  find('nothing').hidden = !empty
  find('remove').hidden = empty
  find('more-title').hidden = !find('more').firstChild
}
const again = () => {
  show().catch(() => undefined)
}

// without a network nothing more can be saved
if (location.pathname !== `/${language}/saved/`) {
  find('instead').hidden = false
  find('offers').hidden = true
}
find('again').addEventListener('click', () => location.reload())
find('remove').addEventListener('click', () => {
  inTurn(() => Promise.all([SAVED, KEPT].map((name) => caches.delete(name)))).catch(again)
})
const trouble = hindrance(means())
if (trouble) {
  find(trouble).hidden = false
  find('here-title').hidden = find('more-title').hidden = true
  find('in-app').hidden = trouble !== 'blocked'
} else
  show().catch(() => {
    find('blocked').hidden = find('in-app').hidden = false
  })
