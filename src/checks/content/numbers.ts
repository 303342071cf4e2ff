import type { ContentCheck } from './check.ts'

export const numbers: ContentCheck = {
  name: 'numbers',
  check({ entries: { guides } }) {
    const free = Math.max(0, ...guides.map(({ bones }) => bones.number)) + 1
    const first = new Map<number, string>()
    return guides.flatMap(({ file, line, bones: { number } }) => {
      const taken = first.get(number)
      first.set(number, taken ?? file)
      if (taken === undefined) return []
      return [
        {
          rule: 'guide-number',
          level: 'error' as const,
          file,
          line: line(['number']),
          what: `số bài ${number} đã là của ${taken}`,
          why: 'số bài là địa chỉ ngắn in trên giấy và trong mã QR; trùng thì mở nhầm bài',
          fix: `bài mới hơn lấy số khác, ví dụ «number: ${free}»; số đã in ra thì giữ nguyên`,
        },
      ]
    })
  },
}
