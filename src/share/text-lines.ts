import { drawableText, widthOf, type Weight } from './fonts.ts'

/** A stretch of text in one weight. */
export interface Run {
  text: string
  bold: boolean
}
export type Line = Run[]

interface Room {
  size: number
  width: number
  /** At most so many lines; what does not fit ends in "…". */
  lines?: number
}

const weightOf = ({ bold }: Run): Weight => (bold ? 700 : 400)

export const lineWidth = (line: Line, size: number) =>
  line.reduce((sum, run) => sum + widthOf(run.text, size, weightOf(run)), 0)

/** `Gọi **113**.` → words `Gọi` and `113.`, the second in two weights. */
function wordsOf(runs: Run[]): Line[] {
  const words: Line[] = [[]]
  for (const { text, bold } of runs)
    drawableText(text)
      .split(' ')
      .forEach((part, index) => {
        if (index) words.push([])
        if (part) words.at(-1)!.push({ text: part, bold })
      })
  return words.filter((word) => word.length > 0)
}

const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** A word in pieces that are no wider than a line, broken between letters and never between a letter and its marks. */
function brokenWord(word: Line, { size, width }: Room): Line[] {
  if (lineWidth(word, size) <= width) return [word]
  const pieces: Line[] = [[]]
  for (const { text, bold } of word)
    for (const { segment } of letters.segment(text)) {
      const longer = joined([...pieces.at(-1)!, { text: segment, bold }])
      if (lineWidth(longer, size) <= width || pieces.at(-1)!.length === 0) pieces[pieces.length - 1] = longer
      else pieces.push([{ text: segment, bold }])
    }
  return pieces
}

/** Neighbours of the same weight as one run, so that letters stay letters of one word. */
const joined = (runs: Run[]) =>
  runs.reduce<Line>((line, run) => {
    const last = line.at(-1)
    return last && last.bold === run.bold
      ? [...line.slice(0, -1), { text: last.text + run.text, bold: run.bold }]
      : [...line, run]
  }, [])

const withSpace = (line: Line, word: Line) =>
  line.length ? joined([...line, { text: ' ', bold: line.at(-1)!.bold && word[0]!.bold }, ...word]) : word

/** Lines of words in their weights; without `lines` as many as they need. */
export function wrap(runs: Run[], room: Room): Line[] {
  const all: Line[] = [[]]
  for (const word of wordsOf(runs)) {
    const longer = withSpace(all.at(-1)!, word)
    if (lineWidth(longer, room.size) <= room.width) all[all.length - 1] = longer
    else {
      if (!all.at(-1)!.length) all.pop()
      all.push(...brokenWord(word, room))
    }
  }
  const full = all.filter((line) => line.length > 0)
  const { lines = full.length } = room
  if (full.length <= lines) return full
  return [...full.slice(0, lines - 1), shortened(full[lines - 1]!, room)]
}

/** The line with as many of its words as leave room for "…", or of the letters of its only word. */
function shortened(line: Line, { size, width }: Room): Line {
  const dots = { text: '…', bold: line.at(-1)!.bold }
  const fits = (part: Line) => lineWidth(joined([...part, dots]), size) <= width
  const words = wordsOf(line)
  for (let count = words.length; count > 0; count--) {
    const part = words.slice(0, count).reduce(withSpace, [])
    if (fits(part)) return joined([...part, dots])
  }
  const single = words[0]!.flatMap(({ text, bold }) =>
    [...letters.segment(text)].map(({ segment }) => ({ text: segment, bold })),
  )
  while (single.length > 1 && !fits(joined(single))) single.pop()
  return joined([...single, dots])
}

/**
 * Plain text in lines: broken at words, longer words between letters, shortened with "…" where `lines` are too few.
 * `linesOf('Trả tiền điện', { size: 40, weight: 700, width: 200, lines: 1 })` → `['Trả tiền…']`
 */
export const linesOf = (text: string, { weight = 400, ...room }: Room & { weight?: Weight }): string[] =>
  wrap([{ text, bold: weight === 700 }], room).map((line) => line.map((run) => run.text).join(''))
