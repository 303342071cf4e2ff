import type { ValueDiff } from './compare-data.ts'
import { MOST_WORDS, type PieceDiff } from './compare-words.ts'

/** A change that can cost readers money or lead them to a stranger: two people look at it. */
export interface Attention {
  /** `facts/hotlines.yaml power.number`, or `pay-bill vi enter-code` */
  where: string
  why: 'number' | 'phone' | 'address' | 'risk' | 'proof' | 'signature'
  before: string
  after: string
}

/** What of the words may not change unseen, in its order: numbers, names of numbers and addresses, where links lead. */
const tokensOf = (raw: string): string[] => raw.match(/<\w+ id="[^"]*"\/>|\]\([^)]*\)|\p{Nd}+(?:[.,]\p{Nd}+)*/gu) ?? []

const differ = (before: string, after: string) =>
  Math.max(before.length, after.length) > MOST_WORDS
    ? before !== after
    : tokensOf(before).join('\n') !== tokensOf(after).join('\n')

/** Pieces whose numbers, called facts or links changed. A new piece is all new; it is seen as such. */
const ofPieces = (pieces: PieceDiff[]): Attention[] =>
  pieces
    .filter(({ before, after }) => differ(before?.raw ?? '', after?.raw ?? ''))
    .map(({ slug, code, name, before, after }) => {
      const [was, now] = [before?.raw ?? '', after?.raw ?? '']
      const [old, new_] = [before?.shown ?? '', after?.shown ?? '']
      const asRead = old !== new_ ? [old, new_] : [was, now]
      if (Math.max(was.length, now.length) > MOST_WORDS)
        return { where: `${slug} ${code} ${name}`, why: 'number', before: was, after: now }
      const called = /<(?:Hotline|Service)|\]\(/
      const why = called.test(tokensOf(was).join()) || called.test(tokensOf(now).join()) ? 'phone' : 'number'
      return { where: `${slug} ${code} ${name}`, why, before: asRead[0]!, after: asRead[1]! }
    })

const kinds: [RegExp, RegExp, Attention['why']][] = [
  [/^facts\//, /\.(?:number|phone)$|^(?:number|phone)$|people\..*phone/, 'phone'],
  [/^facts\//, /\.(?:address|url|cost|by|old|new)$|^hall$/, 'address'],
  [/./, /(?:^|\.)(?:source|url|confidence|reviewBy|checked)$/, 'proof'],
  [/guide\.yaml$/, /(?:^|\.)risk$/, 'risk'],
  [/\.mdx$/, /^(?:reviewers|reviewedOn|origin)$/, 'signature'],
]

function ofValue({ file, path, before = '', after = '' }: ValueDiff): Attention[] {
  const why = kinds.find(([files, paths]) => files.test(file) && paths.test(path))?.[2]
  const words = /^languages\/.*(?:ui|words)\.yaml$/.test(file) && differ(before, after)
  return why || words ? [{ where: `${file} ${path}`, why: why ?? 'number', before, after }] : []
}

const order: Attention['why'][] = ['phone', 'address', 'number', 'risk', 'signature', 'proof']

/** Telephone numbers first. */
export const attentionOf = (pieces: PieceDiff[], values: ValueDiff[]): Attention[] =>
  [...values.flatMap(ofValue), ...ofPieces(pieces)].sort((a, b) => order.indexOf(a.why) - order.indexOf(b.why))
