/** An edit of a text: characters from `start` to `end` become `text`. Of nested edits the outer one wins. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** The text with all edits made; what they do not name stays letter for letter. */
export function applied(source: string, edits: Edit[]) {
  let result = ''
  let at = 0
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue
    result += source.slice(at, start) + text
    at = end
  }
  return result + source.slice(at)
}
