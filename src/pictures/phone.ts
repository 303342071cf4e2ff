import { linesOf, type Phone, type Row } from '../schemas/picture.ts'
import { line, rect, use, type Drawing } from './sketch.ts'

const headers = {
  blue: '#248',
  green: '#285',
  red: '#c12',
  purple: '#63a',
  orange: '#c50',
  gray: '#556',
}

const left = 10
const width = 100
const middle = 60
const rowHeight = 20
const step = 25

type Point = [x: number, y: number]
interface Placed {
  body: string
  /** Where the finger goes when the row is pressed. */
  touch: Point
}

/** Symbols and keys take the room that is left on the screen; lines of text keep their height. */
const grows = (row: Row) => ('icon' in row ? !('text' in row) : 'icons' in row || 'keys' in row)

/** A phone screen, 120×150: header, then rows; what is large gets all the room that is left. */
export function drawPhone({ title, color, rows }: Phone): Drawing {
  let body = rect('frame', 3, 3, 114, 144, 14)
  if (title) {
    body += `<path fill="${headers[color]}" d="M8 17a9 9 0 0 1 9-9h86a9 9 0 0 1 9 9v11H8z"/>`
    body += line(title, middle, 22, 90, 'light')
  }
  const top = title ? 34 : 18
  const bottom = 138
  const spare = bottom - top + 5 - rows.reduce((sum, row) => sum + linesOf(row), 0) * step
  const growing = rows.filter(grows).length
  let hand: Point | undefined
  let y = top
  for (const row of rows) {
    const height = linesOf(row) * step + (grows(row) ? Math.floor(spare / growing) : 0)
    const placed = drawRow(row, y, height - (step - rowHeight))
    body += placed.body
    if ('press' in row && row.press) hand = placed.touch
    y += height
  }
  return { width: 120, height: 150, body, hand }
}

function drawRow(row: Row, y: number, height: number): Placed {
  const baseline = y + 14
  const touch: Point = [98, y + 13]
  if ('text' in row) {
    const box = rect(row.press ? 'touch' : 'row', left, y, width, height)
    const icon = row.icon ? use(row.icon, 12, y + 2, 16) : ''
    return { body: box + icon + line(row.text, icon ? 31 : 16, baseline, icon ? 76 : 90), touch }
  }
  if ('field' in row) {
    const box = rect(row.press ? 'touch' : 'field', left, y, width, height)
    return { body: box + line(row.field, 16, baseline, 90), touch }
  }
  if ('button' in row) {
    const ring = row.press ? rect('touch', left, y - 1, width, height + 2, 8) : ''
    return {
      body: ring + rect('button', 13, y + 2, 94, height - 4) + line(row.button, middle, baseline, 88, 'light'),
      touch: [96, y + 12],
    }
  }
  if ('icons' in row) return drawIcons(row, y, height)
  if ('keys' in row) return { body: drawKeys(row.keys, y, height), touch }
  const size = Math.min(height, 64)
  const x = middle - size / 2
  const frame = row.press ? rect('touch', x - 3, y + (height - size) / 2 - 3, size + 6, size + 6) : ''
  return {
    body: frame + use(row.icon, x, y + (height - size) / 2, size),
    touch: [middle + size / 4, y + height / 2 + 4],
  }
}

function drawIcons({ icons, press }: Extract<Row, { icons: string[] }>, y: number, height: number): Placed {
  const slot = width / icons.length
  const size = Math.round(Math.min(slot - 6, height, 40))
  const at = (index: number) => Math.round(left + slot * (index + 0.5))
  const top = Math.round(y + (height - size) / 2)
  const highlight = press ? rect('touch', at(press - 1) - size / 2 - 2, top - 2, size + 4, size + 4) : ''
  const body = highlight + icons.map((name, index) => use(name, at(index) - size / 2, top, size)).join('')
  return { body, touch: [at((press ?? 1) - 1) + size / 6, top + size * 0.6] }
}

const numberRows = ['1 2 3', '4 5 6', '7 8 9', '* 0 #']
const letterRows = ['q w e r t y u i o p', 'a s d f g h j k l', 'z x c v b n m']

/** Keys fill their room: a pad of numbers, or a keyboard. */
function drawKeys(keys: 'numbers' | 'letters', y: number, height: number) {
  const rows = (keys === 'numbers' ? numberRows : letterRows).map((row) => row.split(' '))
  const pitch = Math.floor(height / rows.length)
  const wide = keys === 'numbers' ? 32 : 10
  return rows
    .map((row, index) => {
      const start = middle - (row.length * wide) / 2
      const at = y + index * pitch
      const bar = `M${start} ${at + pitch / 2}h${row.length * wide}`
      const dashes = `${wide - 2} 2`
      const stroke = `<path stroke="#dde" stroke-width="${pitch - 2}" stroke-dasharray="${dashes}" d="${bar}"/>`
      const xs = row.map((_, place) => start + (place + 0.5) * wide - 1).join(' ')
      return `${stroke}<text font-size="8" text-anchor="middle" x="${xs}" y="${at + Math.round(pitch / 2) + 3}">${row.join('')}</text>`
    })
    .join('')
}
