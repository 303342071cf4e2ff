import type { Catalogue } from './catalogue.ts'
import { plainText } from './plain.ts'
import type { StatusReport } from './status.ts'

type Facts = Pick<Catalogue, 'guides' | 'hotlines' | 'services'>

/** A block's words as an editor reads them, numbers and addresses filled in, with what a picture says. */
export function readable(words: string, facts: Facts) {
  const alt = words.match(/\[alt: ([^\]]*)\]$/)?.[1]
  return plainText(words, facts) + (alt ? ` [hình: ${alt}]` : '')
}

/** Two versions of words for comparing; as they stand in the file where only that tells them apart. */
export function readablePair(was: string, now: string, facts: Facts): [string, string] {
  const [before, after] = [readable(was, facts), readable(now, facts)]
  return before === after ? [was, now] : [before, after]
}

/** Words that nobody has reviewed taken out, for a site that does not show drafts. */
export const withoutDraftWords = (report: StatusReport): StatusReport => ({
  ...report,
  guides: report.guides.map((guide) => ({
    ...guide,
    languages: Object.fromEntries(
      Object.entries(guide.languages).map(([code, { pieces, ...totals }]) => [
        code,
        {
          ...totals,
          pieces: pieces.map((piece) => (piece.state === 'reviewed' ? piece : { ...piece, words: undefined })),
        },
      ]),
    ),
  })),
})
