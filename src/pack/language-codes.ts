/** ISO 639-3 of the two-letter codes that people here speak or read; others have three letters already. */
const threeLetters: Record<string, string> = {
  en: 'eng',
  fr: 'fra',
  ii: 'iii',
  km: 'khm',
  lo: 'lao',
  my: 'mya',
  th: 'tha',
  vi: 'vie',
  za: 'zha',
  zh: 'zho',
}

/** `vi` → `vie`, `hmn-vn` → `hmn`. Throws for a two-letter code that is not in the table. */
export function iso639of3(code: string) {
  const [language = ''] = code.split('-')
  const found = language.length === 3 ? language : threeLetters[language]
  if (!found) throw new Error(`no ISO 639-3 code for "${code}": add it to src/pack/language-codes.ts`)
  return found
}
