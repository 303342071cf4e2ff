import type { Paper } from '../schemas/picture.ts'
import { line, looks, rect, type Drawing } from './sketch.ts'

/** A sheet of paper with a folded corner, 120×150. */
export function drawPaper({ title, lines, point }: Paper): Drawing {
  let body = `<path ${looks.sheet} d="M8 4h78l26 26v116H8zm78 0v26h26"/>`
  if (title) body += line(title, 14, 24, 68, 'heading')
  let hand: Drawing['hand']
  lines.forEach((text, index) => {
    const y = 42 + index * 20
    if (point === index + 1) {
      body += rect('touch', 12, y - 4, 96, 20)
      hand = [92, y + 10]
    } else body += `<path stroke="#ccc" d="M16 ${y + 15}h88"/>`
    body += line(text, 17, y + 10, 86)
  })
  return { width: 120, height: 150, body, hand }
}
