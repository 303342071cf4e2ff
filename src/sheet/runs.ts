import { numberText } from '../catalogue/view.ts'
import type { Run } from '../share/text-lines.ts'

/** A telephone number as it stands on paper, in one piece. */
export const paperNumber = (number: string) => numberText(number).replace(/ /g, '\u00a0')

/** Words in one weight. */
export const plainRun = (text: string, bold = false): Run[] => [{ text, bold }]

/** Paragraphs as one: paper has no room for breaks. */
export const oneParagraph = (paragraphs: Run[][]): Run[] =>
  paragraphs.flatMap((runs, index) => (index ? [{ text: ' ', bold: false }, ...runs] : runs))

export const textOf = (runs: Run[]) => runs.map(({ text }) => text).join('')
