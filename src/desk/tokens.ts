import { TAG } from './inline.ts'

/** A component in a box stands between these signs, which no keyboard here types: `‹1900 6769›`. */
const TOKEN = /‹[^‹›]*›/g

type Tags = Record<string, string>

const bare = (tag: string) => tag.replace(/ ?\/>$/, ' />')

/** toShown('Hỏi <Hotline id="power" />', …) → 'Hỏi ‹1900 6769›'; a component that is not known stays as it is written. */
export const toShown = (written: string, tags: Tags) =>
  written.replace(TAG, (tag) => (tags[bare(tag)] === undefined ? tag : `‹${tags[bare(tag)]}›`))

/** The inverse. */
export function toWritten(shown: string, tags: Tags) {
  const byLabel = new Map(Object.entries(tags).map(([tag, label]) => [`‹${label}›`, tag]))
  return shown.replace(TOKEN, (token) => byLabel.get(token) ?? token)
}

/** Places of whole tokens. */
const tokensIn = (text: string) =>
  Array.from(text.matchAll(TOKEN), ({ 0: token, index }) => ({ start: index, end: index + token.length }))

/**
 * What a change of a box leaves when no token may break: taking away a part takes it away whole, words typed into it come
 * behind it. Undefined when the change broke none. `at` is where the cursor belongs.
 */
export function keepTokensWhole(before: string, after: string): { text: string; at: number } | undefined {
  let start = 0
  const shorter = Math.min(before.length, after.length)
  while (start < shorter && before[start] === after[start]) start++
  let same = 0
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++
  let end = before.length - same
  const typed = after.slice(start, after.length - same)
  const inside = tokensIn(before).filter((token) => token.start < end && start < token.end)
  const touched = start === end ? tokensIn(before).filter((token) => token.start < start && start < token.end) : inside
  if (!touched.some((token) => token.start < start || end < token.end)) return undefined
  if (start === end) start = end = touched[0]!.end
  else {
    start = Math.min(start, touched[0]!.start)
    end = Math.max(end, touched[touched.length - 1]!.end)
  }
  return { text: before.slice(0, start) + typed + before.slice(end), at: start + typed.length }
}
