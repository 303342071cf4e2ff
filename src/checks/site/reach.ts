import { error, type SiteCheck } from './check.ts'
import { placeOf } from './place.ts'

/** A reader finds any guide with two taps: topic, guide. */
const MOST_TAPS = 2

/** Every guide is at most two links away from the home page of its language. */
export const reach: SiteCheck = ({ siteUrl }) => {
  const linked = new Map<string, string[]>()
  return {
    page({ url, addresses }) {
      const to = addresses.flatMap(({ text, use }) => {
        const place = use === 'link' ? placeOf(text, url, siteUrl) : undefined
        return place?.kind === 'inside' ? [place.path] : []
      })
      linked.set(url, to)
      return []
    },
    end(pages) {
      const near = new Map<string, Set<string>>()
      const within = (home: string) => {
        const known = near.get(home)
        if (known) return known
        let last = [home]
        const seen = new Set(last)
        for (let taps = 0; taps < MOST_TAPS; taps++) {
          last = last.flatMap((url) => linked.get(url) ?? []).filter((url) => !seen.has(url) && seen.add(url))
        }
        near.set(home, seen)
        return seen
      }
      return pages
        .filter(({ kind, url, language }) => kind === 'guide' && !within(`/${language}/`).has(url))
        .map(({ file, language }) =>
          error(file, {
            rule: 'guide-far',
            what: `từ trang đầu /${language}/ phải bấm hơn ${MOST_TAPS} lần mới đến bài này`,
            why: 'càng nhiều lần bấm, càng nhiều người bỏ cuộc',
            fix: 'đưa bài vào danh sách của một chủ đề có trên trang đầu',
          }),
        )
    },
  }
}
