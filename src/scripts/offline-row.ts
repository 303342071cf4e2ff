/** One line of what can be saved: its name, its size, how far it is saved, and the buttons for it. */
import { sizeText } from '../share/file-sizes.ts'
import type { State } from '../worker/parts.ts'
import { removeAll, saveAll, type Wanted } from './offline-save-all.ts'
import { hindrance, means, troubleOf, type Trouble } from './offline-trouble.ts'

export interface Offer extends Wanted {
  name: Node
  bytes: number
  state: State
  /** Where it is read, once it is on the phone. */
  href?: string
}

type Shown = State | 'saving' | Trouble
type InTurn = <T>(work: () => Promise<T>) => Promise<T>

const words = document.querySelector<HTMLTemplateElement>('#save-words')!
const template = document.querySelector<HTMLTemplateElement>('#save-row')!

/** One of the sentences that wait on the page. */
export const sentence = (key: string) => document.importNode(words.content.querySelector(`[data-key="${key}"]`)!, true)

/** `inTurn`: what all rows of the page are saved and removed by, one after the other. */
export function rowOf(offer: Offer, inTurn: InTurn): HTMLElement {
  const row = document.importNode(template.content, true).querySelector<HTMLElement>('.row')!
  const find = <E extends HTMLElement>(selector: string) => row.querySelector<E>(selector)!
  const progress = find<HTMLProgressElement>('progress')
  const save = find<HTMLButtonElement>('.save')
  const remove = find<HTMLButtonElement>('.remove')
  const name = find('.name')
  if (offer.href && offer.state !== 'none') {
    const link = document.createElement('a')
    link.href = offer.href
    name.appendChild(link).appendChild(offer.name)
  } else name.appendChild(offer.name)
  find('.size').textContent = sizeText(offer.bytes)

  const show = (state: Shown) => {
    const busy = state === 'saving'
    const vain = state === 'blocked' || state === 'plain'
    row.setAttribute('data-offline', state)
    const say = find('.say')
    say.textContent = ''
    if (state !== 'none') say.appendChild(sentence(state))
    progress.hidden = !busy
    save.hidden = busy || vain || state === 'saved'
    remove.hidden = busy || vain || state === 'none'
    save.textContent = ''
    save.appendChild(sentence(state === 'newer' ? 'do-renew' : state === 'none' ? 'do-save' : 'do-continue'))
    const help = document.getElementById('in-app')
    if (help && state === 'blocked') help.hidden = false
  }
  save.addEventListener('click', () => {
    show('saving')
    const tell = (share: number) => {
      progress.value = share
    }
    inTurn(() => saveAll(offer, tell)).then(
      () => show('saved'),
      (error) => show(troubleOf(error, means())),
    )
  })
  remove.addEventListener('click', () => {
    inTurn(() => removeAll(offer)).then(
      () => show('none'),
      (error) => show(troubleOf(error, means())),
    )
  })
  show(hindrance(means()) || offer.state)
  return row
}
