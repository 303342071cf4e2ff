/** Where an address leads. `path` and `id` are decoded. */
export type Place =
  | { kind: 'inside'; path: string; id: string }
  | { kind: 'outside'; url: URL }
  | { kind: 'scheme'; scheme: string }
  | { kind: 'malformed' }

const HERE = 'https://here.invalid'

/** placeOf('../b/#x', '/vi/a/') → inside, path `/vi/b/`, id `x`. An address at `siteUrl` is inside too. */
export function placeOf(address: string, from: string, siteUrl: string | undefined): Place {
  try {
    const url = new URL(address, HERE + from)
    if (!/^https?:$/.test(url.protocol)) return { kind: 'scheme', scheme: url.protocol.slice(0, -1) }
    const own = url.origin === HERE || (siteUrl !== undefined && url.origin === new URL(siteUrl).origin)
    if (!own) return { kind: 'outside', url }
    return { kind: 'inside', path: decodeURIComponent(url.pathname), id: decodeURIComponent(url.hash.slice(1)) }
  } catch {
    return { kind: 'malformed' }
  }
}
