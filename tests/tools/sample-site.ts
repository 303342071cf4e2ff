import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { compress } from '../../src/outputs/compress.ts'
import { csp } from '../../src/outputs/csp.ts'
import { headers } from '../../src/outputs/headers.ts'
import { tempFolder } from '../unit/serve/temp-folder.ts'

const page = (text: string) =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>a</title></head><body>${text.repeat(60)}</body></html>`

export const pages = { found: page('Xin chào. '), missing: page('Không có trang này. ') }

/** A small site as the build leaves it: policies, headers for every host, compressed forms. Returns its folder and `dist`. */
export async function sampleSite() {
  const folder = await tempFolder({
    'dist/index.html': pages.found,
    'dist/404.html': pages.missing,
    'dist/vi/index.html': pages.found,
    'dist/vi/guides/x/share/x.jpg': 'a picture',
    'dist/vi/guides/x/share/x.txt': 'Tiếng Việt. '.repeat(60),
    'dist/vi/saved/parts.json': `{"parts":{}}${' '.repeat(200)}`,
    'dist/desk/hmn/x/index.html': pages.found,
    'dist/a/x.js': 'export {};'.repeat(60),
    'dist/a/search/1234/pagefind.vi_1.pf_meta': 'words '.repeat(60),
    'dist/a/lists/1234.json': `[]${' '.repeat(200)}`,
    'dist/sw.js': 'self.x = 1;'.repeat(60),
  })
  chmodSync(folder, 0o755) // servers give up root's rights
  const dist = join(folder, 'dist')
  const context = { dist, siteUrl: undefined, log: () => undefined }
  await csp(context)
  await headers(context)
  await compress(context, join(folder, 'cache'))
  return { folder, dist }
}
