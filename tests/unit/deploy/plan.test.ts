import { expect, it } from 'vitest'
import { uploads } from '../../../src/deploy/plan.ts'
import { headersFor } from '../../../src/serve/headers.ts'
import { mediaType } from '../../../src/serve/types.ts'

const files = [
  '404.html',
  '_headers',
  'a/lists/1.json',
  'a/x.js',
  'a/x.js.br',
  'index.html',
  'index.html.gz',
  'manifest.webmanifest',
  'sitemap.xml',
  'sw.js',
  'vi/guides/x/index.html',
  'vi/guides/x/share/x.html',
  'vi/guides/x/share/x.jpg',
  'vi/saved/parts.json',
]

it('every file but compressed forms and _headers goes up once, with its type and the cache rule of the table', () => {
  const sent = uploads(files).flatMap(({ files: group, headers }) => group.map((file) => ({ file, headers })))
  expect(sent.map(({ file }) => file).sort()).toEqual(files.filter((file) => !/\.br|\.gz|_headers/.test(file)))
  for (const { file, headers } of sent)
    expect(headers, file).toEqual({
      'Content-Type': mediaType(file),
      'Cache-Control': headersFor(`/${file}`)['Cache-Control'],
    })
  expect(sent.find(({ file }) => file === 'a/x.js')!.headers['Cache-Control']).toContain('immutable')
  expect(sent.find(({ file }) => file === 'sw.js')!.headers['Cache-Control']).toBe('no-cache')
})

it('assets come first, pages after what they show, the worker last', () => {
  const order = [...new Set(uploads(files).map(({ what }) => what))]
  expect(order).toEqual(['assets', 'files', 'pages', 'lists to save', 'worker'])
})

it('for the folder of a server the compressed forms go up with their file', () => {
  const sent = uploads(files, 'folder')
  expect(sent.flatMap(({ files: group }) => group).sort()).toEqual(files.filter((file) => file !== '_headers'))
  for (const [form, file] of [
    ['a/x.js.br', 'a/x.js'],
    ['index.html.gz', 'index.html'],
  ] as const)
    expect(sent.find(({ files: group }) => group.includes(form))!.files).toContain(file)
})
