import { normalise } from '../catalogue/normalise.ts'
import type { LanguageEntry } from '../catalogue/entries.ts'
import { poHeaders } from '../exchange/po-headers.ts'
import { markNote } from '../exchange/po-marks.ts'
import { keyOf } from '../exchange/po-units.ts'
import type { DeskGuide } from './data.ts'
import { tidy, type DraftPiece } from './model.ts'

/** Says in a PO file that it comes from the desk: one guide, one language, nothing else. */
export const DESK_HEADER = 'X-Cam-Tay-Desk'

export interface Offered {
  name: string
  draft: DraftPiece
}

const escapes: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': ' ', '\r': '' }
const quoted = (text: string) => `"${text.replace(/[\\"\n\t\r]/g, (sign) => escapes[sign]!)}"`

/** A name without signs that would make the file suspect. */
export const plainName = (name: string) =>
  normalise(name.replace(/[^\p{L}\p{M}\p{N} .'-]/gu, ''))
    .slice(0, 60)
    .trim()

/**
 * These pieces as a PO file, read by `exchange/po-import.ts` as any other. `day`: `2026-11-22`. gettext-parser writes them
 * everywhere else; in a browser it would weigh more than the whole page.
 */
export function poText(guide: DeskGuide, pieces: Offered[], { writer, day }: { writer: string; day: string }): string {
  const entries = pieces.flatMap(({ name, draft }) =>
    Object.keys(draft.sources).map((part) => ({
      key: keyOf(guide.slug, name, part),
      source: draft.sources[part]!,
      target: tidy(draft.words[part] ?? ''),
      notes: [
        markNote('source', draft.of),
        ...(draft.bases[part] === undefined ? [] : [markNote('target', draft.bases[part])]),
      ],
    })),
  )
  const { headers, comments } = poHeaders({
    about: guide.slug,
    title: `bài «${normalise(guide.title)}»`,
    language: { language: guide.language } as LanguageEntry,
    today: day,
    count: entries.length,
  })
  const all: Record<string, string> = { ...headers, [DESK_HEADER]: '1' }
  const name = plainName(writer)
  if (name) all['Last-Translator'] = name
  const head = Object.keys(all).map((key) => quoted(`${key}: ${all[key]}\n`))
  return [
    [...comments.map((line) => `# ${line}`), 'msgid ""', 'msgstr ""', ...head].join('\n'),
    ...entries.map(({ key, source, target, notes }) =>
      [
        ...notes.map((note) => `#. ${note}`),
        `msgctxt ${quoted(key)}`,
        `msgid ${quoted(source)}`,
        `msgstr ${quoted(target)}`,
      ].join('\n'),
    ),
    '',
  ].join('\n\n')
}
