/** Recordings: one voice at a time, all of them in turn, one dialect of two. */
import { load, store } from './stored.ts'

const blocks = [...document.querySelectorAll<HTMLElement>('[data-block]')]
const voicesIn = (block: HTMLElement) => [...block.querySelectorAll<HTMLElement>('.v')]
const audioOf = (voice: HTMLElement) => voice.querySelector('audio')!
/** `/v/pay/hmn/3fa9c1e2/open.monghoa.m4a` → `monghoa` */
const dialectOf = (voice: HTMLElement) => (/\.([a-z]+)\.m4a/.exec(audioOf(voice).src) || [])[1] || ''

const silence = (except?: EventTarget | null) => {
  for (const audio of document.querySelectorAll('audio')) if (audio !== except) audio.pause()
}
document.addEventListener(
  'play',
  (event) => {
    silence(event.target)
    if ('speechSynthesis' in window) speechSynthesis.cancel()
  },
  true,
)
document.addEventListener('click', (event) => {
  if ((event.target as Element).closest('.hear')) silence()
})

const bar = document.querySelector<HTMLElement>('.al')
const button = bar && bar.querySelector('button')
if (bar && button) {
  // One player for all: phones let a page start a player that a finger has started before, and no other.
  const player = document.createElement('audio')
  let place = -1
  const mark = (next: number) => {
    const [old, block] = [blocks[place], blocks[next]]
    if (old) old.classList.remove('now')
    place = next
    if (!block) return
    block.classList.add('now')
    scrollTo(0, block.getBoundingClientRect().top + pageYOffset - bar.offsetHeight - 8)
  }
  /** Goes to the next block. One that nobody has read stops the voice there, for the eye. */
  const go = (from: number) => {
    mark(from)
    const block = blocks[from]
    const voice = block && voicesIn(block).filter(({ hidden }) => !hidden)[0]
    if (!voice) return
    player.src = audioOf(voice).src
    const playing = player.play() as Promise<void> | undefined
    // Without a network the player itself says so.
    if (playing) playing.catch(() => undefined)
  }
  player.controls = true
  player.preload = 'none'
  player.setAttribute('aria-label', button.innerText)
  player.addEventListener('ended', () => go(place + 1))
  button.hidden = false
  button.addEventListener('click', () => {
    bar.appendChild(player)
    // Again from where it stopped: behind the block that nobody has read, or from the start.
    let next = place < 0 ? 0 : place + (player.ended ? 1 : 0)
    while (blocks[next] && !voicesIn(blocks[next]!).length) next++
    go(blocks[next] ? next : blocks.findIndex((block) => voicesIn(block).length > 0))
  })
}

/** Of two voices of a block the other one is hidden. A block that nobody has read in this dialect keeps what it has. */
const choose = (dialect: string) => {
  for (const voices of blocks.map(voicesIn)) {
    const wanted = voices.filter((voice) => dialectOf(voice) === dialect)
    for (const voice of voices) voice.hidden = wanted.length > 0 && wanted.indexOf(voice) < 0
  }
  silence()
}
const choices = blocks.map(voicesIn).filter((voices) => voices.length > 1)[0]
const known = load('dialect') || ''
if (choices && bar) {
  const row = document.createElement('p')
  row.className = 'dl'
  const press = (dialect: string) => {
    buttons.forEach((choice, index) => choice.setAttribute('aria-pressed', String(names[index] === dialect)))
    choose(dialect)
  }
  const names = choices.map(dialectOf)
  const buttons = choices.map((voice, index) => {
    const choice = document.createElement('button')
    const said = voice.querySelector('small')!
    choice.type = 'button'
    choice.lang = said.lang
    choice.innerText = said.innerText.split(' · ')[0]!
    choice.addEventListener('click', () => {
      store('dialect', names[index]!)
      press(names[index]!)
    })
    row.appendChild(choice)
    return choice
  })
  bar.parentNode!.insertBefore(row, bar)
  press(names.indexOf(known) < 0 ? names[0]! : known)
} else if (known) choose(known)
