import { mdxToMdast } from 'satteri'

let last: { text: string; tree: unknown } | undefined

/** The tree of a guide file. Gate and catalogue ask for the same text one after the other: it is parsed once. Never change it. */
export function parseMdx(text: string): unknown {
  if (last?.text !== text) last = { text, tree: mdxToMdast(text) }
  return last.tree
}
