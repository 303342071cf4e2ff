/** Digests such as `sha256-…` of inline code, sorted. */
export interface InlineHashes {
  script: string[]
  style: string[]
}

export const noHashes: InlineHashes = { script: [], style: [] }

type Directives = Record<string, string[]>

/** What every page may do. Whatever is not named falls to `default-src 'none'`. */
const everyPage: Directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'media-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
}

/** What some pages may do besides, by the path of their file in the site. */
const somePages: { why: string; pages: RegExp; allow: Directives }[] = [
  { why: 'a recording is heard before it is kept', pages: /^\/desk\//, allow: { 'media-src': ['blob:'] } },
  {
    why: 'full-text search is WebAssembly',
    pages: /^\/[^/]+\/search\//,
    allow: { 'script-src': ["'wasm-unsafe-eval'"] },
  },
  {
    why: 'a guide kept as one file carries its pictures and voices inside',
    pages: /\/(?!index\.html$)[^/]+\.html$/,
    allow: { 'img-src': ['data:'], 'media-src': ['data:'] },
  },
]

/** A header longer than this is paid with every answer; the hashes of a page then stand in its meta only. */
const MOST_HASHES_IN_HEADER = 4

const add = (base: Directives, ...more: Directives[]) => {
  const sum = { ...base }
  for (const directives of more)
    for (const [name, sources] of Object.entries(directives))
      sum[name] = [...new Set([...(sum[name] ?? []), ...sources])]
  return sum
}

const asSources = (hashes: InlineHashes): Directives => ({
  'script-src': hashes.script.map((hash) => `'${hash}'`),
  'style-src': hashes.style.map((hash) => `'${hash}'`),
})

const write = (directives: Directives) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join(';')

/**
 * The policy of one page, for its meta: only what this page needs.
 * `path` is that of the file, with `index.html` or without: `/vi/search/`, `/vi/guides/x/x.html`.
 */
export const pagePolicy = (path: string, hashes: InlineHashes) =>
  write(
    add(everyPage, ...somePages.filter(({ pages }) => pages.test(path)).map(({ allow }) => allow), asSources(hashes)),
  )

/**
 * The policy of the response header, the same for every path: all that any page needs, with the hashes of the whole site.
 *
 * A browser obeys header and meta together, so the header must allow what each page's meta allows; the meta then takes
 * away what that page does not need. One header for all paths, because hosts that read `_headers` either join the values
 * of two matching rules or let one win, and a joined policy can only forbid more. The header also holds for what has no
 * meta (workers, files), and alone can carry `frame-ancestors`.
 */
export const sitePolicy = (hashes: InlineHashes) => {
  const { 'default-src': nothing, ...named } = add(everyPage, ...somePages.map(({ allow }) => allow))
  const frames = { 'frame-ancestors': ["'none'"] }
  const tooMany = (['script', 'style'] as const).filter((kind) => hashes[kind].length > MOST_HASHES_IN_HEADER)
  if (!tooMany.length) return write(add({ 'default-src': nothing! }, named, asSources(hashes), frames))
  // `default-src` would forbid what is left out here, so that the other directives are named one by one
  const unlisted = { 'font-src': ["'none'"], 'frame-src': ["'none'"], 'object-src': ["'none'"] }
  const directives = Object.entries(add(named, asSources(hashes), unlisted, frames))
  return write(Object.fromEntries(directives.filter(([name]) => !tooMany.some((kind) => name === `${kind}-src`))))
}
