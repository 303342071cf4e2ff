import type { LoadRow, Moment } from './search-loads.ts'
import type { RecallRow } from './search-rows.ts'
import type { TypingRow } from './search-typing.ts'
import { alignColumns } from './table.ts'

export type SearchRow = RecallRow | LoadRow | TypingRow

const percent = (share: number | undefined) => (share === undefined ? '-' : (share * 100).toFixed(1))
const number = (value: number) => Math.round(value).toLocaleString('en')
const seconds = (ms: number) => (ms / 1000).toFixed(1)

function recallTable(rows: RecallRow[]) {
  return [
    `Found, ${rows[0]!.set}, in % (refused: of the questions without an answer; weak: answers called a guess)`,
    alignColumns([
      ['class', 'queries', 'S@1', 'S@5', 'refused', 'weak', '| Pagefind S@1', 'S@5', 'refused'],
      ...rows.map(({ class: name, queries, at1, at5, refused, weak, pagefind }) => [
        name,
        String(queries),
        ...[at1, at5, refused, weak, pagefind.at1, pagefind.at5, pagefind.refused].map(percent),
      ]),
    ]),
  ].join('\n\n')
}

const missesOf = (rows: RecallRow[]) => rows.flatMap((row) => row.misses.map((miss) => ({ ...miss, class: row.class })))

function missList(rows: RecallRow[]) {
  const lines = missesOf(rows).map(({ class: name, lang, q, rel, found, weak }) => {
    const wanted = rel.length ? rel.join(' ') : 'nothing'
    return `  ${name}, ${lang} "${q}": ${weak ? 'weak, ' : ''}${found.slice(0, 5).join(' ') || 'nothing'}; wanted ${wanted}`
  })
  return lines.length ? ['Missed: another guide first, or an answer where there is none', ...lines].join('\n') : ''
}

const sentList = ({ sent, lang, line }: LoadRow) =>
  [`Sent to the search page, ${lang}, ${line}: bytes, of them the head`]
    .concat(sent.map(({ path, bytes, head }) => `  ${path}  ${number(bytes)}  ${number(head)}`))
    .join('\n')

function loadTable(rows: LoadRow[]) {
  const moments = rows.flatMap((row) =>
    (['suggestion', 'result', 'final'] as const).flatMap((name) => {
      const moment = row[name]
      return moment && (name !== 'final' || moment.ms > (row.result?.ms ?? 0)) ? [{ row, name, moment }] : []
    }),
  )
  const sooner = ({ who, line, lang }: LoadRow, { ms }: Moment) => {
    const beside = rows.find((row) => row.who === 'pagefind' && row.line === line && row.lang === lang)
    return who === 'site' && beside ? `${(beside.final.ms / ms).toFixed(1)}x` : ''
  }
  return [
    `Cold start of "${rows[0]!.query}", ${rows[0]!.runs === 1 ? 'one run' : `median of ${rows[0]!.runs} runs`}: from the start of the visit, and what was sent beyond the page`,
    alignColumns([
      ['', 'seconds', 'bytes', 'without heads', 'requests', 'sooner than Pagefind'],
      ...moments.map(({ row, name, moment }) => [
        `${row.line}, ${row.lang}, ${row.who === 'site' ? 'this site' : "Pagefind's default"}: ${name}`,
        seconds(moment.ms),
        ...[moment.bytes, moment.bodies].map(number),
        String(moment.requests),
        sooner(row, moment),
      ]),
    ]),
    sentList(rows.find(({ who }) => who === 'site')!),
  ].join('\n\n')
}

function typingTable(rows: TypingRow[]) {
  return [
    `A key stroke among ${rows[0]!.guides} guides, ms of this machine's CPU (start: making the list ready, once a page)`,
    alignColumns([
      ['language', 'queries', 'strokes', 'start', 'median', '95 %', 'most'],
      ...rows.map(({ lang, queries, strokes, start, median, p95, most }) => [
        lang,
        ...[queries, strokes].map(String),
        ...[start, median, p95, most].map((ms) => ms.toFixed(1)),
      ]),
    ]),
  ].join('\n\n')
}

/** Measurements as a person reads them. Misses are listed for the sets named in `list`, and counted for the others. */
export function searchTable(rows: SearchRow[], list: string[]): string {
  const recall = rows.filter((row) => row.measure === 'recall')
  const loads = rows.filter((row) => row.measure === 'load')
  const typing = rows.filter((row) => row.measure === 'typing')
  const sets = [...new Set(recall.map(({ set }) => set))].map((set) => recall.filter((row) => row.set === set))
  return [
    ...sets.flatMap((set) => [
      recallTable(set),
      list.includes(set[0]!.set) ? missList(set) : `Missed: ${missesOf(set).length} (with --json: which)`,
    ]),
    loads.length ? loadTable(loads) : '',
    typing.length ? typingTable(typing) : '',
  ]
    .filter(Boolean)
    .join('\n\n')
}
