/**
 * A function from a word without marks to its sound: spellings in one group give the same.
 * `ch-` stands before a vowel at the start of the word, `-nh` at its end, `ao` anywhere.
 */
export function soundOf(groups: string[][]): (word: string) => string {
  const first = new Map<string, string>()
  const spellings: string[] = []
  for (const group of groups)
    for (const spelling of group) {
      first.set(spelling.replace(/^-/, ''), group[0]!.replace('-', ''))
      spellings.push(spelling)
    }
  const patterns = spellings
    .sort((a, b) => b.length - a.length)
    .map((spelling) => spelling.replace(/^-(.+)/, '$1$').replace(/^(.+)-/, '^$1(?![bcdfghjklmnpqrstvxz]|$)'))
  const any = new RegExp(patterns.join('|') || '$', 'g')
  return (word) => word.replace(any, (found, at) => (!at && first.get(found + '-')) || first.get(found) || '')
}
