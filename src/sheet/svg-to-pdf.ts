import { gray, painted, styleOf, type Style } from './paint.ts'
import type { Pen } from './pen.ts'
import { elementsIn, svgTree, textIn, type SvgElement, type SvgTree } from './svg-tree.ts'

type Doc = Pen['doc']

const numbers = (text = '') => (text.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/gi) ?? []).map(Number)

/** Size of a drawing: `viewBox="0 0 160 90"` → [160, 90] */
export function sizeOf(svg: string): [width: number, height: number] {
  const [, , width = 1, height = 1] = numbers(/viewBox="([^"]*)"/.exec(svg)?.[1])
  return [width, height]
}

function transform(doc: Doc, text = '') {
  for (const [, name, values] of text.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b, c, d = 0, e = 0, f = 0] = numbers(values)
    if (name === 'translate') doc.translate(a, b ?? 0)
    else if (name === 'scale') doc.scale(a, b ?? a)
    else if (name === 'rotate') doc.rotate(a, { origin: [b ?? 0, c ?? 0] })
    else if (name === 'matrix') doc.transform(a, b ?? 0, c ?? 0, d, e, f)
    else throw new Error(`transform ${name} of a drawing is not known`)
  }
}

/** Puts the outline of a shape into the document; false when the element is none. */
function outline(doc: Doc, { name, attributes }: SvgElement): boolean {
  const at = (key: string, other = 0) => Number(attributes[key] ?? other)
  if (name === 'path') doc.path(attributes['d'] ?? '')
  else if (name === 'rect') {
    const radius = Math.min(at('rx', at('ry')), at('width') / 2, at('height') / 2)
    if (radius) doc.roundedRect(at('x'), at('y'), at('width'), at('height'), radius)
    else doc.rect(at('x'), at('y'), at('width'), at('height'))
  } else if (name === 'circle') doc.circle(at('cx'), at('cy'), at('r'))
  else if (name === 'ellipse') doc.ellipse(at('cx'), at('cy'), at('rx'), at('ry'))
  else return false
  return true
}

function paintShape(doc: Doc, element: SvgElement, style: Style) {
  const fill = painted(style.fill)
  const stroke = painted(style.stroke)
  if ((!fill && !stroke) || !outline(doc, element)) return
  const solid = Number(element.attributes['stroke-opacity'] ?? 1)
  if (style.opacity * solid < 1) doc.opacity(style.opacity * solid)
  const dash = painted(style['stroke-dasharray']) ? numbers(style['stroke-dasharray']) : []
  if (stroke) {
    doc.lineWidth(Number(style['stroke-width'] ?? 1))
    doc
      .lineCap((style['stroke-linecap'] ?? 'butt') as 'butt')
      .lineJoin((style['stroke-linejoin'] ?? 'miter') as 'miter')
    // Dots are dashes of no length, which pdfkit does not take.
    if (dash.length) doc.dash(dash.map((length) => Math.max(length, 0.01)) as unknown as number, undefined)
  }
  const rule = style['fill-rule'] === 'evenodd' ? 'even-odd' : 'non-zero'
  if (fill && stroke) doc.fillAndStroke(gray(style.fill!), gray(style.stroke!), rule)
  else if (fill) doc.fill(gray(style.fill!), rule)
  else doc.stroke(gray(style.stroke!))
}

function paintText(pen: Pen, element: SvgElement, style: Style) {
  const { attributes } = element
  const look = { size: Number(style['font-size'] ?? 10.5), bold: Number(style['font-weight'] ?? 400) > 500 }
  const y = Number(attributes['y'] ?? 0)
  const xs = numbers(attributes['x'])
  // The font has no large dot, which drawings use for hidden letters.
  const whole = textIn(element).replace(/●/g, '•')
  // A list of x places one letter each.
  const pieces =
    xs.length > 1 ? [...whole].map((text, index) => ({ text, x: xs[index] ?? 0 })) : [{ text: whole, x: xs[0] ?? 0 }]
  for (const { text, x } of pieces) {
    const natural = pen.width(text, look.bold, look.size)
    const room = attributes['textLength'] ? Number(attributes['textLength']) : natural
    const left = x - (style['text-anchor'] === 'middle' ? room / 2 : style['text-anchor'] === 'end' ? room : 0)
    const scaling = (100 * room) / (natural || 1)
    if (painted(style.stroke)) {
      pen.doc
        .lineWidth(Number(style['stroke-width'] ?? 1))
        .lineJoin('round')
        .strokeColor(gray(style.stroke))
      pen.put(text, left, y, { ...look, scaling, stroke: true })
    }
    pen.put(text, left, y, { ...look, scaling, color: gray(style.fill ?? '#000') })
  }
}

function paint(pen: Pen, tree: SvgTree, element: SvgElement, parent: Style): void {
  const { doc } = pen
  const { name, attributes } = element
  if (['defs', 'symbol', 'clipPath', 'filter', 'linearGradient', 'radialGradient', 'style'].includes(name)) return
  const style = styleOf(attributes, parent)
  doc.save()
  transform(doc, attributes['transform'])
  const clip = tree.byId.get(/url\(#([^)]+)\)/.exec(attributes['clip-path'] ?? '')?.[1] ?? '')
  if (
    clip &&
    elementsIn(clip)
      .map((part) => outline(doc, part))
      .some(Boolean)
  )
    doc.clip()
  if (name === 'text') paintText(pen, element, style)
  else if (name === 'use') paintUse(pen, tree, attributes, style)
  else if (name === 'g' || name === 'svg') for (const child of elementsIn(element)) paint(pen, tree, child, style)
  else paintShape(doc, element, style)
  doc.restore()
}

function paintUse(pen: Pen, tree: SvgTree, attributes: Record<string, string>, style: Style) {
  const target = tree.byId.get((attributes['href'] ?? attributes['xlink:href'] ?? '').slice(1))
  if (!target) throw new Error(`a drawing uses «${attributes['href']}», which is not there`)
  pen.doc.translate(Number(attributes['x'] ?? 0), Number(attributes['y'] ?? 0))
  if (target.name !== 'symbol') return paint(pen, tree, target, style)
  const [left = 0, top = 0, width = 1, height = 1] = numbers(target.attributes['viewBox'])
  pen.doc.scale(Number(attributes['width'] ?? width) / width, Number(attributes['height'] ?? height) / height)
  pen.doc.translate(-left, -top)
  const own = styleOf(target.attributes, style)
  for (const child of elementsIn(target)) paint(pen, tree, child, own)
}

/** Draws an SVG of ours in greys, its top left corner at (x, y), `width` points wide. `symbols` holds the shapes it uses. */
export function drawSvg(pen: Pen, svg: string, symbols: string, x: number, y: number, width: number) {
  const [wide, high] = sizeOf(svg)
  const tree = svgTree(`<svg xmlns="http://www.w3.org/2000/svg">${symbols}${svg}</svg>`)
  const drawing = elementsIn(tree.root).find((element) => /\bp\b/.test(element.attributes['class'] ?? ''))
  if (!drawing) throw new Error('no drawing in the SVG')
  const { doc } = pen
  doc.save()
  doc.translate(x, y).scale(width / wide)
  // Grounds of scenes are drawn beyond their edges.
  if (/\bscene\b/.test(drawing.attributes['class'] ?? '')) doc.roundedRect(0, 0, wide, high, 6).clip()
  paint(pen, tree, { ...drawing, attributes: {} }, { fill: '#222', opacity: 1 })
  doc.restore()
}
