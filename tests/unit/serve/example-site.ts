import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { compress } from '../../../src/outputs/compress.ts'
import { serveFolder } from '../../../src/serve/server.ts'
import { tempFolder } from './temp-folder.ts'

const page = (words: string) =>
  `<!doctype html><meta charset="utf-8"><title>${words}</title>${`<p>${words}</p>`.repeat(50)}`
export const voice = Buffer.from(Array.from({ length: 1000 }, (_, n) => n % 251))
export const files = {
  'secret.txt': 'outside',
  'site/index.html': page('Trang đầu'),
  'site/404.html': page('Không thấy'),
  'site/vi/index.html': page('Tiếng Việt'),
  'site/vi/x.m4a': voice,
  'site/vi/x.txt': 'Chữ Việt\n'.repeat(50),
  'site/a/x.123.js': 'x',
  'site/.hidden': 'hidden',
}

/** A small compressed site, served until the test ends. */
export const serveExample = async () => {
  const root = await tempFolder(files)
  const dist = join(root, 'site')
  await compress({ dist, siteUrl: undefined, log: () => {} }, join(root, 'cache'))
  const server = await serveFolder(dist, { host: '127.0.0.1', port: 0 })
  onTestFinished(server.close)
  return server
}
