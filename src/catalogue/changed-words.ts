import { diffArrays } from 'diff'

/** A run of words in a row, kept or changed. */
export interface Run {
  text: string
  changed: boolean
}

/** Words, runs of white space, and single signs: `['Mở', ' ', 'tin', '.']` */
const tokens = (text: string) => text.match(/[\p{L}\p{M}\p{N}'’ʼ-]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []

const isSpace = (text: string) => text.trim() === ''

/** A space between two changed words is part of the change: one long mark instead of many short ones. */
function joined(runs: Run[]): Run[] {
  const list: Run[] = []
  runs.forEach((run, at) => {
    const between = isSpace(run.text) && !!list[list.length - 1]?.changed && !!runs[at + 1]?.changed
    const changed = run.changed || between
    const last = list[list.length - 1]
    if (last?.changed === changed) last.text += run.text
    else list.push({ text: run.text, changed })
  })
  return list
}

/** What was taken out of `was`, and what `now` has instead. */
export function changedWords(was: string, now: string): { was: Run[]; now: Run[] } {
  const parts = diffArrays(tokens(was), tokens(now))
  const side = (other: 'added' | 'removed') =>
    joined(
      parts
        .filter((part) => !part[other])
        .map(({ value, added, removed }) => ({ text: value.join(''), changed: added || removed })),
    )
  return { was: side('added'), now: side('removed') }
}
