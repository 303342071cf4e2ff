import { po } from 'gettext-parser'

/** One text to translate. `target` is '' while it is not translated. */
export interface PoEntry {
  /** `msgctxt`: our name for the text. */
  key: string
  source: string
  target: string
  /** Lines for translators (`#.`). */
  notes: string[]
  /** Where the source stands (`#:`), '' when not said. */
  reference: string
  fuzzy: boolean
  /** The source text that a fuzzy target was made from (`#|`). */
  previous: string | undefined
}

export interface PoFile {
  headers: Record<string, string>
  /** Lines at the top of the file (`#`). */
  comments: string[]
  entries: PoEntry[]
  /** How many entries are commented out (`#~`). */
  obsolete: number
}

/** What gettext allows and a file of ours never has. */
export class PoProblem extends Error {
  override name = 'PoProblem'
  readonly kind: 'header' | 'plural' | 'duplicate' | 'unnamed'
  readonly key: string
  constructor(kind: PoProblem['kind'], key = '') {
    super(`${kind} ${key}`)
    this.kind = kind
    this.key = key
  }
}

/** Folded as gettext folds. No two entries may have the same key. */
export function serializePo({ headers, comments, entries }: Omit<PoFile, 'obsolete'>): string {
  const texts = entries.map(({ key, source, target, notes, reference, fuzzy, previous }) => {
    const comments = {
      extracted: notes.join('\n'),
      reference,
      flag: fuzzy ? 'fuzzy' : '',
      previous: previous === undefined ? '' : `msgid "${escape(previous)}"`,
    }
    return [key, { [source]: { msgctxt: key, msgid: source, msgstr: [target], comments } }] as const
  })
  const head = { '': { msgid: '', msgstr: [''], comments: { translator: comments.join('\n') } } }
  const translations = Object.fromEntries([['', head] as const, ...texts])
  return po.compile({ charset: 'utf-8', headers: { ...headers }, translations }).toString()
}

/** The inverse of `serializePo`. Throws PoProblem, or whatever the parser throws at a broken file. */
export function parsePo(text: string): PoFile {
  const { headers, translations, obsolete = {} } = po.parse(text, { validation: true })
  if (!headers) throw new PoProblem('header')
  const all = Object.values(translations).flatMap((byId) => Object.values(byId))
  const seen = new Set<string>()
  const entries = all.flatMap(({ msgctxt: key = '', msgid, msgid_plural, msgstr, comments = {} }): PoEntry[] => {
    if (key === '' && msgid === '') return []
    if (key === '') throw new PoProblem('unnamed', msgid)
    if (msgid_plural !== undefined || msgstr.length !== 1) throw new PoProblem('plural', key)
    if (seen.has(key)) throw new PoProblem('duplicate', key)
    seen.add(key)
    return [
      {
        key,
        source: msgid,
        target: msgstr[0]!,
        notes: linesOf(comments.extracted),
        reference: comments.reference ?? '',
        fuzzy: (comments.flag ?? '').split(/[,\n]/).some((flag) => flag.trim() === 'fuzzy'),
        previous: previousOf(comments.previous),
      },
    ]
  })
  const head = translations['']?.['']?.comments?.translator
  const retired = Object.values(obsolete).reduce((sum, byId) => sum + Object.keys(byId).length, 0)
  return { headers, comments: linesOf(head), entries, obsolete: retired }
}

const linesOf = (text: string | undefined) => (text ? text.split('\n') : [])

const escapes: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': '\\t', '\r': '\\r' }
const escape = (text: string) => text.replace(/[\\"\n\t\r]/g, (sign) => escapes[sign]!)
const unescape = (text: string) =>
  text.replace(/\\(.)/g, (_, sign: string) => ({ n: '\n', t: '\t', r: '\r' })[sign] ?? sign)

/** `msgid ""⏎"a "⏎"b"` → `a b` */
function previousOf(comment: string | undefined): string | undefined {
  const id = comment?.match(/^msgid((?:\s*"(?:[^"\\]|\\.)*")+)/m)?.[1]
  return id && Array.from(id.matchAll(/"((?:[^"\\]|\\.)*)"/g), ([, part]) => unescape(part!)).join('')
}
