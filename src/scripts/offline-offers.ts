/** What can be saved, and what is: single topics and lessons, whole languages, everything. */
import {
  ALL,
  ALL_WITH_VOICES,
  bytesOf,
  isVoices,
  partsFor,
  silent,
  stateOf,
  type PartsOfLanguage,
  type Saved,
  type State,
} from '../worker/parts.ts'
import { loadParts, recordsOf } from './offline-storage.ts'
import { sentence, type Offer } from './offline-row.ts'

type Known = Record<string, PartsOfLanguage | undefined>

function named(text: string, lang: string | undefined, voices = false) {
  const element = document.createElement('span')
  element.textContent = text
  if (lang && lang !== document.documentElement.lang) element.lang = lang
  if (!voices) return element
  const both = document.createElement('span')
  both.appendChild(element)
  both.appendChild(document.createTextNode(' · '))
  both.appendChild(sentence('voices'))
  return both
}

/** `topics/phone`, `topics/phone/voices` → `/vi/topics/phone/` */
const pageOf = (code: string, wanted: string) => `/${code}/${silent(wanted)}/`

/** Topics and lessons of a language, with those that the library no longer has but the phone does. */
function single(code: string, of: PartsOfLanguage, records: Record<string, Saved>): Offer[] {
  const offers = Object.keys(of.parts)
    .filter((name) => of.parts[name]![2])
    .map((wanted): Offer => {
      const [, , title, lang] = of.parts[wanted]!
      const names = partsFor(wanted, of.parts)
      return {
        languages: [code],
        wanted,
        name: named(title!, lang || of.languages[code]![1], isVoices(wanted)),
        bytes: bytesOf(names, records, of.parts),
        state: stateOf(names, records, of.parts),
        href: pageOf(code, wanted),
      }
    })
  for (const wanted of Object.keys(records)) {
    const { title, lang, bytes } = records[wanted]!
    if (!title || of.parts[wanted]) continue
    const name = named(title, lang, isVoices(wanted))
    offers.push({ languages: [code], wanted, name, bytes, state: 'saved', href: pageOf(code, wanted) })
  }
  return offers
}

function whole(codes: string[], of: PartsOfLanguage, stateIn: (code: string, wanted: string) => State): Offer[] {
  const offers: Offer[] = []
  for (const wanted of [ALL, ALL_WITH_VOICES]) {
    const voices = wanted === ALL_WITH_VOICES
    const bytes = (code: string) => of.languages[code]![voices ? 3 : 2]
    const own = codes.filter(bytes)
    for (const code of own) {
      const [endonym, htmlLang] = of.languages[code]!
      const name = named(endonym, htmlLang, voices)
      const href = `/${code}/`
      offers.push({ languages: [code], wanted, name, bytes: bytes(code)!, state: stateIn(code, wanted), href })
    }
    if (!own.length) continue
    const name = document.createElement('span')
    name.appendChild(sentence('everything'))
    if (voices) {
      name.appendChild(document.createTextNode(' · '))
      name.appendChild(sentence('voices'))
    }
    // a language without voices belongs to "everything with voices" too
    const sum = codes.reduce((all, code) => all + (bytes(code) || of.languages[code]![2]), 0)
    const state = codes.every((code) => stateIn(code, wanted) === 'saved') ? 'saved' : 'none'
    offers.push({ languages: codes, wanted, name, bytes: sum, state })
  }
  return offers
}

/** For the page of a language, in the order of the page. Undefined when nobody can say what there is. */
export async function offersOn(language: string, all: Record<string, Saved>): Promise<Offer[] | undefined> {
  const of = await loadParts(language)
  if (!of) return undefined
  const codes = Object.keys(of.languages).sort((a, b) => Number(b === language) - Number(a === language))
  const known: Known = { [language]: of }
  const others = codes.filter((code) => code !== language && Object.keys(recordsOf(code, all)).length)
  await Promise.all(others.map((code) => loadParts(code).then((parts) => (known[code] = parts))))
  const stateIn = (code: string, wanted: string) => {
    const parts = known[code] && known[code].parts
    return parts ? stateOf(partsFor(wanted, parts), recordsOf(code, all), parts) : 'none'
  }
  const singles = codes
    .filter((code) => known[code])
    .map((code) =>
      single(code, known[code]!, recordsOf(code, all)).filter(({ state }) => code === language || state !== 'none'),
    )
  const wholes = whole(codes, of, stateIn)
  const own = wholes.filter(({ languages }) => languages.length === 1 && languages[0] === language)
  return own.concat(
    ...singles,
    wholes.filter((offer) => own.indexOf(offer) < 0),
  )
}
