import type { Paper } from '../schemas/picture.ts'
import { line, rect, type Drawing } from './sketch.ts'

/** A sheet of paper with a folded corner, 120×150. */
export function drawPaper({ title, lines, point }: Paper): Drawing {
  let body = '<path class="f" d="M8 4h78l26 26v116H8z"/><path fill="#d3d3d3" d="M86 4v26h26z"/>'
  if (title) body += line(title, 14, 24, { room: 68, className: 'h' })
  let hand: Drawing['hand']
  lines.forEach((text, index) => {
    const y = 42 + index * 20
    if (point === index + 1) {
      body += rect('on', 12, y - 4, 96, 20)
      hand = [92, y + 10]
    } else body += `<path class="rule" d="M16 ${y + 15}h88"/>`
    body += line(text, 17, y + 10, { room: 86 })
  })
  return { width: 120, height: 150, body, hand }
}
