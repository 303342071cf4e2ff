/** What the share page can do besides its plain links, each only where this browser can really do it. */
import { copyWords } from './copy.ts'
import { isInApp } from './in-app.ts'
import { canSendLink, canSendPicture, pictureSender, sendLink, type Sent } from './send.ts'

const find = <E extends HTMLElement>(id: string) => document.getElementById(id) as E | null

/** Says one of the sentences that wait hidden in the card of `near`; none without a name. */
function say(near: HTMLElement, name: string) {
  const card = near.closest('section')!
  const place = card.querySelector('.say')!
  const words = card.querySelector(`[data-say="${name}"]`)
  place.innerHTML = words ? words.innerHTML : ''
}

function offer(button: HTMLElement | null, act: (button: HTMLElement) => Promise<string>) {
  if (!button) return
  button.hidden = false
  button.addEventListener('click', () => {
    act(button).then((name) => say(button, name))
  })
}

const address = find('address')
if (address) {
  offer(find('copy'), () => copyWords(address).then((copied) => (copied ? 'copied' : 'hold')))
  const words = (sent: Sent) => (sent === 'again' ? 'again' : '')
  if (canSendLink(navigator))
    offer(find('send-link'), () => sendLink(document.title, (address.textContent || '').trim()).then(words))
  const picture = find('send-picture')
  if (picture && canSendPicture(navigator)) {
    const send = pictureSender(picture.dataset['picture']!)
    offer(picture, () =>
      send().then((sent) => {
        // Where it fails for good, the link to the picture still works.
        if (sent === 'failed') location.href = picture.dataset['picture']!
        return words(sent)
      }),
    )
  }
}

if (isInApp(navigator.userAgent)) {
  const help = find('in-app')
  if (help) help.hidden = false
} else
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-file-link]')) link.setAttribute('download', '')
