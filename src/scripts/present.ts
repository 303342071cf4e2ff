/**
 * Moves from screen to screen by the keys of a keyboard or a remote control. The place in the address is replaced, not
 * added to, so that "back" leaves the presentation at once.
 */
import './keep-step.ts'
import { currentStep } from './current-step.ts'
import { load, store } from './stored.ts'

const screens = [...document.querySelectorAll<HTMLElement>('.sc')]
const steps: Record<string, number> = {
  Right: 1,
  Down: 1,
  PageDown: 1,
  MediaTrackNext: 1,
  Enter: 1,
  ' ': 1,
  Spacebar: 1,
  Left: -1,
  Up: -1,
  PageUp: -1,
  MediaTrackPrevious: -1,
  Home: -screens.length,
  End: screens.length,
}

const current = () => {
  let found = 0
  screens.forEach((screen, place) => {
    if (screen.getBoundingClientRect().top < window.innerHeight / 2) found = place
  })
  return found
}
const show = (place: number) => {
  const screen = screens[Math.max(0, Math.min(screens.length - 1, place))]
  if (screen) location.replace(`#${screen.id}`)
}

document.addEventListener('keydown', (event) => {
  // `Arrow…` is missing on the first browsers of TVs.
  const key = event.key.replace('Arrow', '')
  const move = steps[key]
  const screen = screens[current()]
  if (!move || !screen || event.altKey || event.ctrlKey || event.metaKey) return
  const focused = document.activeElement!
  if (focused.tagName === 'AUDIO') return
  if (key === 'Enter' || key === ' ' || key === 'Spacebar') {
    const where = focused.closest('.sc')
    if (focused !== document.body && (!where || where === screen)) return
    const open = screen.querySelector<HTMLAnchorElement>('.go')
    if (key === 'Enter' && open) return open.click()
  }
  // Where the words are taller than the screen, they are read to their end first.
  const { top, bottom } = screen.getBoundingClientRect()
  const hidden = move > 0 ? bottom - window.innerHeight : -top
  if (hidden > 4 && /Down|Up| |Spacebar/.test(key)) return
  event.preventDefault()
  show(current() + (event.shiftKey && key === ' ' ? -1 : move))
})

for (const link of document.querySelectorAll<HTMLAnchorElement>('.st a'))
  link.addEventListener('click', (event) => {
    event.preventDefault()
    location.replace(link.hash)
  })

const close = document.querySelector<HTMLAnchorElement>('.close')
if (close)
  close.addEventListener('click', () => {
    close.hash = currentStep()
  })

const both = document.querySelector<HTMLDetailsElement>('.both')
if (both) {
  both.open = Boolean(load('both'))
  both.addEventListener('toggle', () => store('both', both.open ? '1' : ''))
}

const full = document.querySelector<HTMLButtonElement>('.full')
if (full && document.fullscreenEnabled) {
  const update = () => {
    full.hidden = document.fullscreenElement !== null
  }
  full.addEventListener('click', () => document.documentElement.requestFullscreen())
  document.addEventListener('fullscreenchange', update)
  update()
}

/** The screen does not fall asleep while a step is being explained. */
const stayAwake = () => {
  if ('wakeLock' in navigator && document.visibilityState === 'visible')
    navigator.wakeLock.request('screen').catch(() => undefined)
}
stayAwake()
document.addEventListener('visibilitychange', stayAwake)
