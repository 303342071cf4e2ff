/** `ddieenj` → `dien`, `dien65` → `dien`: what Telex or VNI keys meant, without marks. Letters in `tones` stay. */
export function decodeKeys(word: string, tones: string): string {
  const letters = /^[a-z]+[0-9]/.test(word) ? word.replace(/[0-9]/g, '') : word
  const head = letters.search(/[aeiouyw]/) + 1
  const keys = 'sfrxjzw'.split('').filter((key) => tones.indexOf(key) < 0)
  const rest = letters.slice(head).replace(new RegExp(`[${keys.join('')}]`, 'g'), '')
  return (letters.slice(0, head) + rest)
    .replace(/dd/g, 'd')
    .replace('w', 'u')
    .replace(/([aeo])\1/g, '$1')
}

const keyOfMark: { [mark: string]: string } = {
  '\u0301': 's',
  '\u0300': 'f',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
}

/**
 * `tộ` → `tooj`, `kứ` → `kws`, `gỏngv` → `gongvr`, `gorngv`: the letters that a Vietnamese keyboard swallowed into the
 * marks in `foreign`, as words without marks. The tone key may have stood at the end or behind the vowel.
 */
export function undoKeys(exact: string, foreign: string): string[] {
  let tone = ''
  let word = ''
  let vowelEnd = 0
  for (const sign of exact.split('')) {
    const last = word.slice(-1)
    if (/[\u0300-\u036f]/.test(sign)) {
      if (foreign.indexOf(sign) < 0) continue
      if (keyOfMark[sign]) tone = keyOfMark[sign]
      else if (sign === '\u0302') word += last
      else if (last === 'u') word = word.slice(0, -1) + 'w'
      else word += 'w'
    } else word += sign === 'đ' ? 'd' : sign
    if (/[aeiouyw]$/.test(word)) vowelEnd = word.length
  }
  return tone ? [word + tone, word.slice(0, vowelEnd) + tone + word.slice(vowelEnd)] : [word]
}
