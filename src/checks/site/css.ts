/** A block of a style sheet: a rule with declarations, or an at-rule with blocks inside. */
export interface CssBlock {
  /** Selector, or `@media print`. */
  prelude: string
  declarations: { property: string; value: string }[]
  blocks: CssBlock[]
  /** Offset of the prelude in the text. */
  at: number
}

/** Comments and strings are blanked, so that their braces and semicolons count for nothing. Offsets stay. */
const blank = (css: string) =>
  css.replace(/\/\*[^]*?\*\/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g, (part) =>
    part.startsWith('/*') ? ' '.repeat(part.length) : `"${' '.repeat(part.length - 2)}"`,
  )

/** Ends of the pieces of a text: `;`, `{`, `}` that stand in no bracket (`url(data:;)`). */
function* marks(css: string) {
  let depth = 0
  for (let at = 0; at < css.length; at++) {
    const sign = css[at]!
    if (sign === '(' || sign === '[') depth++
    else if (sign === ')' || sign === ']') depth = Math.max(0, depth - 1)
    else if (!depth && (sign === ';' || sign === '{' || sign === '}')) yield { sign, at }
  }
}

/** Top-level blocks of a style sheet. Reads what compilers write; does not judge it. */
export function parseCss(text: string): CssBlock[] {
  const css = blank(text)
  const root: CssBlock = { prelude: '', declarations: [], blocks: [], at: 0 }
  const open = [root]
  let start = 0
  for (const { sign, at } of [...marks(css), { sign: '}', at: css.length }]) {
    const piece = css.slice(start, at)
    const current = open.at(-1)!
    const colon = piece.indexOf(':')
    if (sign === '{') {
      const block = { prelude: piece.trim(), declarations: [], blocks: [], at: start + piece.search(/\S|$/) }
      current.blocks.push(block)
      open.push(block)
    } else if (colon > 0 && open.length > 1)
      current.declarations.push({
        property: piece.slice(0, colon).trim().toLowerCase(),
        value: piece.slice(colon + 1).trim(),
      })
    else if (piece.trim().startsWith('@'))
      current.blocks.push({ prelude: piece.trim(), declarations: [], blocks: [], at: start + piece.search(/\S/) })
    if (sign === '}' && open.length > 1) open.pop()
    start = at + 1
  }
  return root.blocks
}
