import { createHash } from 'node:crypto'
import { headersFor, rules } from '../serve/headers.ts'
import { mediaType, types } from '../serve/types.ts'

/** Files that go up together, with the headers the storage must answer with. */
export interface Upload {
  what: string
  files: string[]
  headers: { 'Content-Type': string; 'Cache-Control': string }
}

/** In this order no page is ever seen that names a file which is not there, and no phone hears of pages that are not. */
const phases: { what: string; holds: (file: string) => boolean }[] = [
  { what: 'assets', holds: (file) => file.startsWith('a/') },
  { what: 'worker', holds: (file) => file === 'sw.js' },
  { what: 'lists to save', holds: (file) => file.endsWith('/saved/parts.json') },
  { what: 'pages', holds: (file) => file.endsWith('.html') },
  { what: 'files', holds: () => true },
]
const order = ['assets', 'files', 'pages', 'lists to save', 'worker']

/** nginx and Apache choose between the forms of a file; a storage cannot, its CDN compresses. */
export type Kind = 'storage' | 'folder'

const compressed = /\.(?:br|gz)$/

/** `_headers` is read by other hosts. */
export const isFor = (kind: Kind) => (file: string) =>
  file !== '_headers' && (kind === 'folder' || !compressed.test(file))

const pathOf = (file: string) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`

/** What to upload, in order, with the headers that a storage keeps beside each file. `files` are the paths of a finished site. */
export function uploads(files: string[], kind: Kind = 'storage'): Upload[] {
  const groups = new Map<string, Upload>()
  for (const file of files.filter(isFor(kind)).sort()) {
    const plain = file.replace(compressed, '')
    const { what } = phases.find(({ holds }) => holds(plain))!
    const headers = {
      'Content-Type': mediaType(plain),
      'Cache-Control': headersFor(pathOf(plain))['Cache-Control']!,
    }
    const key = JSON.stringify([what, headers])
    const group = groups.get(key) ?? { what, headers, files: [] }
    group.files.push(file)
    groups.set(key, group)
  }
  return [...groups.values()].sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what))
}

/** Changes when a file's headers may. */
export const headersDigest = () =>
  createHash('sha256')
    .update(JSON.stringify([headersFor('/')['Cache-Control'], rules, types]))
    .digest('hex')
