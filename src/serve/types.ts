import { extname } from 'node:path'

/** Endings of the files that get `.br` and `.gz` beside them. */
export const compressible = [
  'css',
  'html',
  'js',
  'json',
  'mjs',
  'pagefind',
  'pf_index',
  'pf_meta',
  'svg',
  'txt',
  'webmanifest',
  'xml',
]

/** By extension. A type must be right, as browsers are told not to guess (nosniff). */
export const types: Record<string, string> = {
  avif: 'image/avif',
  css: 'text/css',
  csv: 'text/csv',
  gif: 'image/gif',
  html: 'text/html',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  m4a: 'audio/mp4',
  mjs: 'text/javascript',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  // Read as bytes; called text because hosts choose by type what they compress.
  pagefind: 'text/plain',
  pdf: 'application/pdf',
  pf_index: 'text/plain',
  pf_meta: 'text/plain',
  png: 'image/png',
  po: 'text/x-gettext-translation',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  vcf: 'text/vcard',
  wasm: 'application/wasm',
  webm: 'audio/webm',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xlf: 'application/xliff+xml',
  xml: 'application/xml',
  zip: 'application/zip',
}

/** Of types that are text; they are sent with their charset, as a `.txt` without one shows broken Vietnamese. */
export const isTextType = (type: string) => type.startsWith('text/') || /[/+](?:json|xml)$/.test(type)

const extension = (file: string) => extname(file).slice(1).toLowerCase()

/** `sw.js` → true, `strip.jpg` → false: the build puts `.br` and `.gz` beside such a file. */
export const isCompressible = (file: string) => compressible.includes(extension(file))

/** `vi.txt` → `text/plain; charset=utf-8` */
export const mediaType = (file: string) => {
  const type = types[extension(file)] ?? 'application/octet-stream'
  return isTextType(type) ? `${type}; charset=utf-8` : type
}
