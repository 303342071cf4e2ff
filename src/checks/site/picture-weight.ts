import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { CheerioAPI } from 'cheerio'
import { budgets } from '../../site.ts'
import type { Finding } from '../../report.ts'
import { candidates } from './addresses.ts'
import { error, type Site, type SiteCheck } from './check.ts'
import { lineOf } from './line.ts'
import { weighDrawings } from './weigh.ts'

const PHONE_WIDTH = 480

/** Pictures that a phone may choose, with the widest that is not wider than its screen. */
function phonePictures($: CheerioAPI) {
  return $('img, picture > source')
    .toArray()
    .flatMap((element) => {
      const srcset = $(element).attr('srcset')
      const src = $(element).attr('src')
      const chosen = candidates(srcset ?? '').filter(({ width }) => width === undefined || width <= PHONE_WIDTH)
      const addresses = srcset ? chosen.map(({ address }) => address) : src ? [src] : []
      return addresses.map((address) => ({ address, line: lineOf(element) }))
    })
}

async function photoFindings($: CheerioAPI, file: string, { dist, files }: Site): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { address, line } of phonePictures($)) {
    const path = decodeURI(address.split(/[?#]/)[0]!).replace(/^\//, '')
    if (!files.has(path)) continue
    const { size } = await stat(join(dist, path))
    if (size > budgets.photo)
      findings.push(
        error(file, {
          rule: 'photo-too-large',
          line,
          what: `ảnh ${address} nặng ${size} byte ở cỡ điện thoại, hơn mức ${budgets.photo} byte`,
          why: 'một ảnh nặng bằng cả bài, mà bà con trả tiền từng MB',
          fix: 'cắt ảnh sát vật cần xem, giảm chất lượng nén, hoặc thêm cỡ nhỏ hơn',
        }),
      )
  }
  return findings
}

/** Drawings of all guides on average, and every photo at the width of a phone. Drawings are the same in every language. */
export const pictureWeight: SiteCheck = (site) => {
  const drawn: { file: string; count: number; bytes: number }[] = []
  return {
    async page({ kind, file, language, html, size, $ }) {
      if (kind !== 'guide') return []
      if (language === site.source) drawn.push({ file, ...(await weighDrawings(html, size.brotli)) })
      return photoFindings($, file, site)
    },
    end() {
      const sum = (key: 'count' | 'bytes') => drawn.reduce((total, page) => total + page[key], 0)
      const average = sum('bytes') / (sum('count') || 1)
      if (average <= budgets.picture) return []
      const dearest = drawn
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.bytes / b.count - a.bytes / a.count)
        .slice(0, 3)
      return [
        error(dearest[0]!.file, {
          rule: 'drawings-too-large',
          what: `${sum('count')} hình vẽ nặng trung bình ${Math.round(average)} byte khi nén, hơn mức ${budgets.picture} byte; nặng nhất: ${dearest
            .map(({ file, count, bytes }) => `${file} (${Math.round(bytes / count)} × ${count})`)
            .join(', ')}`,
          why: 'hình nằm trong trang: hình nhẹ thì cả bài đến trong một lượt gửi',
          fix: 'dùng lại hình đã có trong bài, hoặc bớt nét của hình riêng trong src/pictures/own',
        }),
      ]
    },
  }
}
