/** One line of what can be saved: its name, its size, how far it is saved, and the buttons for it. */
import { WrongFile } from '../worker/checked.ts'
import type { PartsOfLanguage, State } from '../worker/parts.ts'
import { partsFor } from '../worker/parts.ts'
import { sizeText } from '../share/file-sizes.ts'
import { loadParts, removeParts, saveParts } from './offline-storage.ts'
import { needRoom, troubleOf, type Trouble } from './offline-trouble.ts'
import { startWorker } from './offline-worker.ts'

export interface Offer {
  languages: string[]
  /** A part with what belongs to it; '' is all of the languages. */
  wanted: string
  name: Node
  bytes: number
  state: State
}

type Shown = State | 'saving' | Trouble

const words = document.querySelector<HTMLTemplateElement>('#save-words')!
const template = document.querySelector<HTMLTemplateElement>('#save-row')!

/** One of the sentences that wait on the page. */
export const sentence = (key: string) => document.importNode(words.content.querySelector(`[data-key="${key}"]`)!, true)

async function saveAll({ languages, wanted }: Offer, tell: (share: number) => void) {
  await needRoom()
  await startWorker()
  for (let place = 0; place < languages.length; place++) {
    const code = languages[place]!
    const save = (of: PartsOfLanguage) =>
      saveParts(code, partsFor(wanted, of.parts), of, (share) => tell((place + share) / languages.length))
    const before = await loadParts(code)
    if (!before) throw new Error('no network')
    await save(before).catch(async (error) => {
      // The library was renewed meanwhile: what is new is in another list. What arrived stays.
      const now = error instanceof WrongFile ? await loadParts(code) : undefined
      if (!now || JSON.stringify(now) === JSON.stringify(before)) throw error
      await save(now)
    })
  }
  // Asked only of who wants to keep something.
  if (navigator.storage && navigator.storage.persist) await navigator.storage.persist().catch(() => false)
}

async function removeAll({ languages, wanted }: Offer) {
  for (const code of languages) {
    const of = await loadParts(code)
    if (of) await removeParts(code, wanted ? [wanted, `${wanted}/voices`] : Object.keys(of.parts))
  }
}

/** `changed` is called when something was saved or removed. */
export function rowOf(offer: Offer, changed: () => void): HTMLElement {
  const row = document.importNode(template.content, true).querySelector<HTMLElement>('.row')!
  const find = <E extends HTMLElement>(selector: string) => row.querySelector<E>(selector)!
  const progress = find<HTMLProgressElement>('progress')
  const save = find<HTMLButtonElement>('.save')
  const remove = find<HTMLButtonElement>('.remove')
  find('.name').appendChild(offer.name)
  find('.size').textContent = sizeText(offer.bytes)

  const show = (state: Shown) => {
    row.setAttribute('data-offline', state)
    const say = find('.say')
    say.textContent = ''
    say.appendChild(sentence(state))
    progress.hidden = state !== 'saving'
    save.hidden = state === 'saving' || state === 'saved'
    remove.hidden = state === 'saving' || state === 'none'
    save.textContent = ''
    save.appendChild(sentence(state === 'newer' ? 'do-renew' : state === 'none' ? 'do-save' : 'do-continue'))
    const help = document.getElementById('in-app')
    if (help && state === 'blocked') help.hidden = false
  }
  save.addEventListener('click', () => {
    show('saving')
    saveAll(offer, (share) => {
      progress.value = share
    }).then(
      () => {
        show('saved')
        changed()
      },
      (error) => show(troubleOf(error, 'serviceWorker' in navigator && 'caches' in window)),
    )
  })
  remove.addEventListener('click', () => {
    removeAll(offer).then(() => {
      show('none')
      changed()
    })
  })
  show(offer.state)
  return row
}
