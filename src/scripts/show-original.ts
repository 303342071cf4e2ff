/** The switch “Tiếng Việt” without leaving the step that is being read; remembered for the next guide. */
import { load, store } from './stored.ts'

const main = document.querySelector('#song-ngu')
const set = (on: boolean) => {
  if (main) main.className = on ? 'both' : ''
  store('both', on ? '1' : '')
}
for (const link of document.querySelectorAll<HTMLAnchorElement>('.tg a'))
  link.addEventListener('click', (event) => {
    // Opened by its address, the switch is on by `:target`; then the link itself turns it off.
    if (location.hash !== '#song-ngu') event.preventDefault()
    set(link.className === 'show')
  })
if (main && load('both')) set(true)
