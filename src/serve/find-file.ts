import { stat } from 'node:fs/promises'
import { join } from 'node:path'

export type Found = { kind: 'file'; file: string } | { kind: 'redirect'; to: string } | { kind: 'missing' }

const missing: Found = { kind: 'missing' }

const kindOf = async (path: string) => {
  const stats = await stat(path).catch(() => undefined)
  return stats?.isFile() ? 'file' : stats?.isDirectory() ? 'folder' : undefined
}

/** `/a%20b/` → `['a b', '']`; nothing for a path that is malformed, climbs (`..`) or names something hidden (`.x`, `_headers`). */
const segmentsOf = (pathname: string) => {
  if (!pathname.startsWith('/')) return undefined
  try {
    const segments = decodeURIComponent(pathname).split('/').slice(1)
    const unsafe = segments.some(
      (segment, at) =>
        /[\\\0]/.test(segment) ||
        (segment.startsWith('.') && segment !== '.well-known') ||
        (!segment && at < segments.length - 1),
    )
    return unsafe || segments[0] === '_headers' ? undefined : segments
  } catch {
    return undefined
  }
}

/** What in `dist` answers the path of a URL (no query): a folder by its `index.html`, and only under its address with a slash. */
export const findFile = async (dist: string, pathname: string): Promise<Found> => {
  const segments = segmentsOf(pathname)
  if (!segments) return missing
  const path = join(dist, ...segments)
  const asFolder = pathname.endsWith('/')
  const file = asFolder ? join(path, 'index.html') : path
  const kind = await kindOf(file)
  if (kind === 'file') return { kind: 'file', file }
  if (asFolder || kind !== 'folder' || (await kindOf(join(path, 'index.html'))) !== 'file') return missing
  return { kind: 'redirect', to: `${pathname}/` }
}
