/** Goes to the language chosen on an earlier visit, unless the reader came from inside the library to choose again. */
import { load } from './stored.ts'

const chosen = load('language')
const inside = document.referrer.indexOf(`${location.origin}/`) === 0
const link = chosen && document.querySelector<HTMLAnchorElement>(`[data-language="${chosen}"]`)
if (link) {
  link.setAttribute('aria-current', 'true')
  if (!inside) location.replace(link.href)
}
