/** Keeps the page that is open for the time without a network, and says so under the steps of a guide. */
import { startWorker, whenLoaded } from './offline-worker.ts'

const { pathname } = location
const steps = document.querySelector('[data-guide] > div')
/** The page of what is saved, shown in place of one that could not be had. */
const standsIn = document.querySelector('[data-saved]') && !/\/saved\/$/.test(pathname)
const PAUSE = 300
const TRIES = 20

const pause = () => new Promise((done) => setTimeout(done, PAUSE))

/** Asks the storage itself, and for the end of the page: only what can be read back is kept. */
const isKept = (tries: number): Promise<boolean> =>
  caches
    .match(pathname)
    .then((copy) => copy && copy.text())
    .then((html) => (html && /<\/html>\s*$/.test(html) ? true : tries > 0 && pause().then(() => isKept(tries - 1))))

/** The words stand on the page of what is saved, in this language, which every phone with a worker has. */
function say(state: 'saved' | 'unsaved') {
  if (!steps) return
  fetch(`/${pathname.split('/')[1]}/saved/`, { cache: 'force-cache' })
    .then((answer) => answer.text())
    .then((html) => {
      const words = new DOMParser().parseFromString(html, 'text/html').querySelector<HTMLTemplateElement>('#state')
      const line = words && words.content.querySelector(`[data-offline=${state}]`)
      if (line) steps.appendChild(document.importNode(line, true))
    })
    .catch(() => undefined)
}

whenLoaded(() => {
  startWorker()
    .then((registration) => {
      if (!standsIn) registration.active!.postMessage(pathname)
      return isKept(TRIES)
    })
    .then(
      (kept) => say(kept ? 'saved' : 'unsaved'),
      () => say('unsaved'),
    )
})
