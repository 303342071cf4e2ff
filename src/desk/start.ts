/** All pages of the desk: one file that a phone fetches once. */
import type { DeskGuide } from './data.ts'
import { startDesk } from './desk.ts'
import { startList } from './list.ts'
import { keepThisPage } from './offline.ts'

const data = document.getElementById('desk-data')
const list = document.querySelector<HTMLElement>('[data-drafts]')
if (data) startDesk(JSON.parse(data.textContent || '') as DeskGuide)
if (list) startList(list.dataset['drafts']!)
keepThisPage((kept) => {
  const place = document.getElementById('offline')
  if (place) place.textContent = kept ? 'Trang này đã giữ trong máy: mất mạng vẫn mở được.' : ''
})
