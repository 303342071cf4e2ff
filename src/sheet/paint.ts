/** An SVG colour as the grey that a black-and-white printer makes of it; other ways to paint become a middle grey. */
export function gray(color: string): string {
  const hex = /^#([0-9a-f]{3,8})$/i.exec(color)?.[1]
  if (!hex) return color.startsWith('url(') ? '#808080' : color
  const wide = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(wide.slice(at, at + 2), 16))
  const light = Math.round(0.299 * red! + 0.587 * green! + 0.114 * blue!)
  return `#${light.toString(16).padStart(2, '0').repeat(3)}`
}

/** Attributes that descend from an element to what it holds. */
const inherited = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-dasharray',
  'stroke-miterlimit',
  'fill-rule',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
] as const

export type Style = Partial<Record<(typeof inherited)[number], string>> & { opacity: number }

export function styleOf(attributes: Record<string, string>, parent: Style): Style {
  const style = { ...parent, opacity: parent.opacity * Number(attributes['opacity'] ?? 1) }
  for (const name of inherited) if (attributes[name] !== undefined) style[name] = attributes[name]
  return style
}

export const painted = (value: string | undefined): value is string => value !== undefined && value !== 'none'
