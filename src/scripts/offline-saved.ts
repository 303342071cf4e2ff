/** The page of what is saved; it also stands in for a page that cannot be had without a network. */
import { KEPT, RECORDS, SAVED } from '../worker/names.ts'
import { partsFor, stateOf, type PartsOfLanguage, type Saved } from '../worker/parts.ts'
import { loadParts, loadRecords } from './offline-storage.ts'
import { rowOf, sentence, type Offer } from './offline-row.ts'
import './offline.ts'

const find = (id: string) => document.getElementById(id)!
const language = find('main').getAttribute('data-saved')!

const named = (text: string, lang?: string) => {
  const element = document.createElement('span')
  element.textContent = text
  if (lang && lang !== document.documentElement.lang) element.lang = lang
  return element
}

/** What can be saved: single topics and lessons of this language, whole languages, everything. */
async function offers(records: Record<string, Saved>): Promise<Offer[]> {
  const of = await loadParts(language)
  if (!of) return []
  const codes = Object.keys(of.languages)
  const others: Record<string, PartsOfLanguage | undefined> = { [language]: of }
  for (const code of codes)
    if (code !== language && Object.keys(records).some((key) => key.indexOf(`${code}/`) === 0))
      others[code] = await loadParts(code)
  const state = (code: string, wanted: string) => {
    const parts = others[code] && others[code].parts
    if (!parts) return 'none'
    const own: Record<string, Saved> = {}
    for (const name of Object.keys(parts)) if (records[`${code}/${name}`]) own[name] = records[`${code}/${name}`]!
    return stateOf(partsFor(wanted, parts), own, parts)
  }
  const whole = codes
    .sort((a, b) => Number(b === language) - Number(a === language))
    .map((code): Offer => {
      const [endonym, htmlLang, bytes] = of.languages[code]!
      return { languages: [code], wanted: '', name: named(endonym, htmlLang), bytes, state: state(code, '') }
    })
  const everything: Offer = {
    languages: codes,
    wanted: '',
    name: sentence('everything'),
    bytes: whole.reduce((sum, { bytes }) => sum + bytes, 0),
    state: whole.every(({ state }) => state === 'saved') ? 'saved' : 'none',
  }
  const single = Object.keys(of.parts).flatMap_((wanted): Offer[] => {
    const [, own, title, lang] = of.parts[wanted]!
    if (!title) return []
    const name = named(title, lang)
    if (/voices$/.test(wanted)) name.appendChild(sentence('voices'))
    const bytes = own + of.parts['base']![1]
    return [{ languages: [language], wanted, name, bytes, state: state(language, wanted) }]
  })
  return single.concat(whole, everything)
}
