import type { Item, Scene } from '../schemas/picture.ts'
import { line, use, type Drawing } from './sketch.ts'

const width = 160
const gap = 3
const arrowWeight = 0.55

/** Where the thing happens: a strip that items stand on, or in. */
const strips: Record<Exclude<Scene['ground'], 'none' | 'slope'>, string> = {
  paddy:
    '<path fill="#6cf" d="M0 0h160v44H0z"/><path stroke="#491" stroke-width="4" stroke-dasharray="2 9" d="M4 8h160M0 18h160M5 28h160M1 38h160"/>',
  field: '<path fill="#b75" d="M0 0h160v44H0z"/><path stroke="#853" stroke-width="2" d="M0 8h160M0 18h160M0 28h160"/>',
  water: '<path fill="#6cf" d="M0 0q10-6 20 0t20 0 20 0 20 0 20 0 20 0 20 0 20 0v60H0z"/>',
  room: '<path fill="#db9" d="M0 0h160v44H0z"/>',
  road: '<path fill="#899" d="M0 0h160v44H0z"/><path stroke="#fff" stroke-width="3" stroke-dasharray="14 10" d="M0 14h160"/>',
}

/** Height of the slope's surface above the floor at x. */
const rise = (x: number) => x * 0.22

function groundOf(ground: Scene['ground'], height: number, depth: number) {
  if (ground === 'none') return ''
  if (ground === 'slope') return `<path fill="#6a4" d="M0 ${height - 6} 160 ${height - 6 - rise(width)}V${height}H0z"/>`
  return `<g transform="translate(0 ${height - depth})">${strips[ground]}</g>`
}

/** What belongs in the air when the scene has a ground. */
const sky = new Set(['sun', 'rain', 'fog', 'cloud', 'cloud-with-rain', 'sun-behind-cloud', 'moon'])

const detail = (item: Item) => (typeof item === 'string' ? { pictogram: item } : item)
type Detail = Exclude<Item, string>

/** Things side by side, 160 wide and as high as they need. */
export function drawScene({ ground, items }: Scene): Drawing {
  const details: Detail[] = items.map(detail)
  const above = ground === 'none' ? [] : details.filter(({ pictogram }) => sky.has(pictogram))
  const standing = details.filter((item) => !above.includes(item))
  const weight = (item: Detail) => (item.pictogram === 'arrow' ? arrowWeight : 1)
  const total = standing.reduce((sum, item) => sum + weight(item), 0) || 1
  const slot = Math.min(92, (width - gap) / total)
  const single = standing.length < 2
  const size = Math.round(Math.min(slot - gap, single ? 80 : 66))
  const label = details.some((item) => item.label) ? 16 : 0
  const head = above.length ? 30 : 6
  const climb = ground === 'slope' ? Math.round(rise(width - slot / 2)) : 0
  const floor = head + size + climb
  const height = floor + (ground === 'none' ? 6 + label : 10 + label)
  let hand: Drawing['hand']
  let body = groundOf(ground, height, ground === 'water' ? Math.round(height / 2) : 24 + label)

  const place = (item: Detail, middle: number, side: number, y: number, room: number) => {
    body += use(item.pictogram, middle - side / 2, y, side)
    if (item.no) body += use('no', middle - side / 2, y, side)
    if (item.label) body += line(item.label, Math.round(middle), height - 5, Math.round(room - 2), 'label')
    if (item.hand) hand = [middle + side / 6, y + side * 0.45]
  }

  const centre = standing.length % 2 ? 26 : width / 2
  above.forEach((item, index) => place(item, centre + index * 46, 42, 2, 60))
  let left = (width - slot * total) / 2
  for (const item of standing) {
    const room = slot * weight(item)
    const middle = left + room / 2
    const side = Math.min(room, size)
    const feet = ground === 'slope' ? floor + 8 - rise(middle) : floor
    place(item, middle, side, item.pictogram === 'arrow' ? feet - (size + side) / 2 : feet - side, room)
    left += room
  }
  return { width, height, body, hand }
}
