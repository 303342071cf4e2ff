import type { WordsFile } from '../../catalogue/entries.ts'
import { endOf, tokensOf } from '../../catalogue/tokens.ts'
import { textOf } from '../../gate/node.ts'

/** The words of one piece of a guide file as a reader meets them; `line` is where the piece starts. */
export interface Told {
  name: string
  line: () => number
  tokens: string[]
}

type Front = { title?: string | undefined; summary?: string | undefined }

/** Title, summary and blocks of a guide file, without keywords, which may be misspelt on purpose. */
export function toldIn(file: WordsFile<Front> | undefined): Told[] {
  if (!file) return []
  const { front, frontLine, blocks } = file
  return [
    ...(['title', 'summary'] as const).map((name) => ({
      name,
      line: () => frontLine([name]),
      tokens: tokensOf(front[name] ?? ''),
    })),
    ...blocks.map(({ id, line, nodes, alt }) => ({ name: id, line: () => line, tokens: tokensOf(`${textOf(nodes)} . ${alt ?? ''}`) })),
  ]
}

/** The line of a piece on which a word or phrase stands first; the piece's own when it runs over two lines. */
export function lineOf(words: string[], { line }: Told, text: string): number {
  const from = line()
  const at = text.split(/\r?\n/).findIndex((row, index) => index + 1 >= from && endOf(words, tokensOf(row)) >= 0)
  return at < 0 ? from : at + 1
}
