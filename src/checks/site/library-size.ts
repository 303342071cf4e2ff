import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { budgets } from '../../site.ts'
import { error, type SiteCheck } from './check.ts'

/** What is carried only by who asks for it: voices, files to send, the full-text index. */
const apart = /^v\/|^status\/|^desk\/|\/share\/[^/]+\.(?!html)|\/lessons\/.*\.pdf$|^a\/search\//
const copies = /\.(?:br|gz)$/

/** All pages of the library together, zipped, without voices and files to send: what a memory card or a slow line carries. */
export const librarySize: SiteCheck = ({ dist, files }) => {
  let bytes = 0
  return {
    page({ html, kind }) {
      if (kind !== 'file' && kind !== 'editors') bytes += gzipSync(html).length
      return []
    },
    async end() {
      const others = [...files].filter((file) => !/\.html$/.test(file) && !copies.test(file) && !apart.test(file))
      for (const file of others) bytes += (await stat(join(dist, file))).size
      if (bytes <= budgets.library) return []
      return [
        error('index.html', {
          rule: 'library-too-large',
          what: `cả thư viện nén lại nặng ${bytes} byte, hơn mức ${budgets.library} byte`,
          why: 'đội công nghệ số mang cả thư viện vào bản không có sóng',
          fix: 'bớt ảnh chụp, hoặc làm ảnh nhỏ hơn; xem tệp nào nặng nhất trong dist/a',
        }),
      ]
    },
  }
}
