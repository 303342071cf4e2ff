import { median } from '../../bench/median.ts'
import { budgets as limits } from '../../site.ts'
import { error, type SiteCheck } from './check.ts'
import type { Page, PageKind, PageSize } from './page.ts'
import { partsOf } from './weigh.ts'

const limitOf: Partial<Record<PageKind, number>> = {
  guide: limits.guide,
  list: limits.list,
  page: limits.page,
  redirect: limits.page,
  editors: limits.editors,
}

const advice = {
  css: 'bớt kiểu dùng ở trang này trong src/styles',
  pictures: 'dùng lại hình đã có trong bài, hoặc vẽ hình ít nét hơn',
  data: 'rút gọn dữ liệu JSON-LD',
  words: 'tách bài hoặc danh sách làm hai trang, hoặc viết ngắn lại',
}
const names = { css: 'kiểu (CSS)', pictures: 'hình vẽ', data: 'dữ liệu', words: 'lời và khung' }

async function tooLarge({ file, html, kind, size }: Page) {
  const parts = await partsOf(html, size.brotli)
  const sorted = (Object.keys(parts) as (keyof typeof parts)[]).sort((a, b) => parts[b] - parts[a])
  return error(file, {
    rule: 'page-too-large',
    what: `trang nặng ${size.brotli} byte khi nén, hơn mức ${limitOf[kind]} byte: ${sorted
      .filter((part) => parts[part] > 0)
      .map((part) => `${names[part]} ${parts[part]}`)
      .join(', ')}`,
    why: 'trang vừa một lượt gửi đầu tiên thì mở được ngay cả khi sóng yếu',
    fix: advice[sorted[0]!],
  })
}

/** Size of every page against the budget of its kind, and the median of the guides. */
export const budgets: SiteCheck = () => {
  const guides: PageSize[] = []
  return {
    async page(page) {
      if (page.kind === 'guide') guides.push(page.size)
      const limit = limitOf[page.kind]
      return limit !== undefined && page.size.brotli > limit ? [await tooLarge(page)] : []
    },
    end() {
      const middle = median(guides.map(({ brotli }) => brotli))
      if (!guides.length || middle <= limits.guideMedian) return []
      const heaviest = [...guides].sort((a, b) => b.brotli - a.brotli).slice(0, 3)
      return [
        error(heaviest[0]!.file, {
          rule: 'guide-median',
          what: `một nửa số bài nặng hơn ${Math.round(middle)} byte khi nén, mức là ${limits.guideMedian} byte; nặng nhất: ${heaviest
            .map(({ file, brotli }) => `${file} (${brotli})`)
            .join(', ')}`,
          why: 'điện thoại cũ và sóng yếu trả giá cho từng byte, ở mọi bài',
          fix: 'bớt kiểu và hình dùng chung trước: chúng nằm trong mọi bài',
        }),
      ]
    },
  }
}
