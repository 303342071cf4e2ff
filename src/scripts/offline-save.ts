/** Offers to save the topic or lesson of this page. */
import { partsFor, stateOf, type Saved } from '../worker/parts.ts'
import { loadParts, loadRecords } from './offline-storage.ts'
import { rowOf, sentence } from './offline-row.ts'
import './offline.ts'

const language = location.pathname.split('/')[1]!

async function offer(place: HTMLElement) {
  const wanted = place.dataset['save']!
  const of = await loadParts(language)
  if (!of) return
  // Storage that is blocked holds nothing; the row says so when it is tapped.
  const all: Record<string, Saved> = await loadRecords().catch(() => ({}))
  const records: Record<string, Saved> = {}
  for (const key of Object.keys(all))
    if (key.indexOf(`${language}/`) === 0) records[key.slice(language.length + 1)] = all[key]!
  for (const part of [wanted, `${wanted}/voices`]) {
    if (!of.parts[part]) continue
    const names = partsFor(part, of.parts)
    const bytes = names.reduce((sum, name) => sum + of.parts[name]![1], 0)
    const name = sentence(part === wanted ? 'this' : 'voices')
    const row = { languages: [language], wanted: part, name, bytes, state: stateOf(names, records, of.parts) }
    place.appendChild(rowOf(row, () => undefined))
  }
}

for (const place of document.querySelectorAll<HTMLElement>('[data-save]')) offer(place)
