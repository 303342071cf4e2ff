import { z } from 'astro/zod'
import { Refusal } from '../exchange/refusal.ts'
import { querySchema, type Query } from './search/query.ts'

const MOST_COMPLAINTS = 5

// Whoever writes such a file may keep notes of their own in it.
const fileSchema = z.array(querySchema.strip()).nonempty('no queries')

/** The queries of a file of other people's making; refuses it with the entry that is wrong and why. */
export function parseQueries(text: string, name: string): Query[] {
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Refusal(`${name} is not JSON: ${(error as Error).message}`)
  }
  const read = fileSchema.safeParse(data)
  if (read.success) return read.data
  const { issues } = read.error
  const more = issues.length - MOST_COMPLAINTS
  throw new Refusal(
    [
      `${name} cannot be used: it must be a list of {"lang": "vi", "q": "…", "rel": ["slug", …], "class": "…"}.`,
      ...issues.slice(0, MOST_COMPLAINTS).map(({ path, message }) => `  ${placeOf(path, data)}: ${message}`),
      ...(more > 0 ? [`  and ${more} more`] : []),
    ].join('\n'),
  )
}

/** `[2, 'rel', 0]` → `entry 3 ("dien thoai"), rel[0]` */
function placeOf([index, ...inside]: PropertyKey[], data: unknown) {
  if (typeof index !== 'number') return 'the whole file'
  const { q } = ((data as unknown[])[index] ?? {}) as { q?: unknown }
  const field = inside.map((key) => (typeof key === 'number' ? `[${key}]` : String(key))).join('')
  return [`entry ${index + 1}${typeof q === 'string' ? ` ("${q}")` : ''}`, field].filter(Boolean).join(', ')
}

/** Slugs in the answers that no guide of the site has, each once. */
export const strangers = (queries: Query[], slugs: string[]) =>
  [...new Set(queries.flatMap(({ rel }) => rel))].filter((slug) => !slugs.includes(slug)).sort()
