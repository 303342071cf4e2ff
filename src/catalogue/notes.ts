import { tokensOf } from './tokens.ts'

/** A row of a table in `notes.md`; `head` are the cells of the table's first line. */
interface Row {
  head: string[]
  cells: string[]
  line: number
}

/** A choice written down in `notes.md`: for these Vietnamese words, those of the language. */
export interface ChosenWord {
  vietnamese: string
  own: string
  source: string
  line: number
}

const cellsOf = (line: string) =>
  line
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())

function rowsOf(notes: string): Row[] {
  const rows: Row[] = []
  let head: string[] | undefined
  for (const [index, line] of notes.split(/\r?\n/).entries()) {
    if (!/^\s*\|.*\|\s*$/.test(line)) head = undefined
    else if (!head) head = cellsOf(line)
    else if (/\p{L}/u.test(line)) rows.push({ head, cells: cellsOf(line), line: index + 1 })
  }
  return rows
}

/** `biên lai, hóa đơn (giấy)` → `['biên lai', 'hóa đơn']` */
export const termsOf = (cell: string) =>
  cell
    .replace(/\([^)]*\)/g, ' ')
    .split(/[,;/]/)
    .map((term) => term.trim())
    .filter(Boolean)

/** Words that the source language explains to its writers: the first column of every table. */
export const explainedWords = (notes: string) => rowsOf(notes).flatMap(({ cells }) => termsOf(cells[0] ?? ''))

/** Rows of the tables whose first column is «tiếng Việt»; the second column holds the language's own words. */
export const chosenWords = (notes: string): ChosenWord[] =>
  rowsOf(notes)
    .filter(({ head }) => head[0]?.normalize('NFC').toLowerCase() === 'tiếng việt')
    .map(({ cells: [vietnamese = '', own = '', source = ''], line }) => ({ vietnamese, own, source, line }))

/** Instead of own words: the Vietnamese ones are kept. */
export const isKept = ({ own }: ChosenWord) => own.normalize('NFC').toLowerCase() === 'để nguyên'

/** Every single word that `notes.md` allows in a text; what stands in «…» is Vietnamese. */
export const allowedTokens = (notes: string) =>
  new Set(
    chosenWords(notes).flatMap((row) => tokensOf(isKept(row) ? row.vietnamese : row.own.replace(/«[^»]*»/g, ' '))),
  )
