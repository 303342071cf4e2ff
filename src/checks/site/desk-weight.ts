import { join } from 'node:path'
import { budgets } from '../../site.ts'
import { error, type SiteCheck } from './check.ts'
import { scriptFiles } from './scripts.ts'
import { sizeOnWire } from './weigh.ts'

/** A page of the desk with its script: it is loaded once, often on a poor line, and then stays on the phone. */
export const deskWeight: SiteCheck = ({ dist, files }) => {
  const known = new Map<string, number>()
  return {
    async page({ file, size, noindex, $ }) {
      if (!file.startsWith('desk/')) return []
      let sum = size.brotli
      for (const name of await scriptFiles($, { dist, files })) {
        known.set(name, known.get(name) ?? (await sizeOnWire(join(dist, name))))
        sum += known.get(name)!
      }
      const heavy = error(file, {
        rule: 'desk-too-large',
        what: `trang dịch cùng mã nặng ${sum} byte khi nén, hơn mức ${budgets.editors} byte`,
        why: 'người dịch mở trang này một lần bằng sóng yếu, rồi dịch khi mất mạng',
        fix: 'bớt mã ở src/desk, hoặc tách bài làm hai',
      })
      const found = error(file, {
        rule: 'desk-open',
        what: 'trang dịch không có <meta name="robots" content="noindex">',
        why: 'người tìm bài gặp trang dịch thì không hiểu gì, và thấy lời nháp',
        fix: 'để src/layouts/Page.astro in thẻ này',
      })
      return [...(sum > budgets.editors ? [heavy] : []), ...(noindex ? [] : [found])]
    },
  }
}
