import { join } from 'node:path'
import { budgets } from '../../site.ts'
import { error, type SiteCheck } from './check.ts'
import { inlineScripts, scriptFiles } from './scripts.ts'
import { brotliSize, sizeOnWire } from './weigh.ts'

/** All JavaScript of a guide page, files and inline. */
export const scriptWeight: SiteCheck = ({ dist, files }) => {
  const known = new Map<string, number>()
  return {
    async page({ kind, file, $ }) {
      if (kind !== 'guide') return []
      const parts: { name: string; bytes: number }[] = []
      for (const name of await scriptFiles($, { dist, files })) {
        known.set(name, known.get(name) ?? (await sizeOnWire(join(dist, name))))
        parts.push({ name, bytes: known.get(name)! })
      }
      for (const { body, line } of inlineScripts($))
        parts.push({ name: `<script> ở dòng ${line}`, bytes: await brotliSize(body) })
      const sum = parts.reduce((total, { bytes }) => total + bytes, 0)
      if (sum <= budgets.script) return []
      const list = parts.sort((a, b) => b.bytes - a.bytes).map(({ name, bytes }) => `${name} ${bytes}`)
      return [
        error(file, {
          rule: 'script-too-large',
          what: `bài tải ${sum} byte JavaScript, hơn mức ${budgets.script} byte: ${list.join(', ')}`,
          why: 'điện thoại cũ đọc mã chậm, và bài phải đọc được mà không cần mã',
          fix: 'bỏ việc không cần khỏi src/scripts/guide.ts, hoặc chuyển sang trang chỉ tải khi người đọc cần',
        }),
      ]
    },
  }
}
