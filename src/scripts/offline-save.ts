/** Offers to save the topic or lesson of this page. */
import { bytesOf, partsFor, stateOf, type Saved } from '../worker/parts.ts'
import { queue } from './in-turn.ts'
import { loadParts, loadRecords, recordsOf } from './offline-storage.ts'
import { rowOf, sentence } from './offline-row.ts'
import './offline.ts'

const language = location.pathname.split('/')[1]!

async function offer(place: HTMLElement) {
  const wanted = place.getAttribute('data-save')!
  const of = await loadParts(language)
  if (!of) return
  const show = async () => {
    // Storage that is blocked holds nothing; the row says so when it is tapped.
    const all: Record<string, Saved> = await loadRecords().catch(() => ({}))
    const records = recordsOf(language, all)
    place.textContent = ''
    for (const part of [wanted, `${wanted}/voices`]) {
      if (!of.parts[part]) continue
      const names = partsFor(part, of.parts)
      const name = sentence(part === wanted ? 'this' : 'voices')
      const bytes = bytesOf(names, records, of.parts)
      place.appendChild(
        rowOf({ languages: [language], wanted: part, name, bytes, state: stateOf(names, records, of.parts) }, inTurn),
      )
    }
  }
  // what could not be saved is told in its row, which a new one would lose
  const inTurn = queue(() => {
    const troubled = place.querySelector('[data-offline="full"],[data-offline="no-signal"],[data-offline="blocked"]')
    if (!troubled) show()
  })
  await show()
}

for (const place of Array.from(document.querySelectorAll<HTMLElement>('[data-save]'))) offer(place)
