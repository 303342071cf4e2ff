import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { error, type SiteCheck } from './check.ts'

const unpack = { '.br': brotliDecompressSync, '.gz': gunzipSync }

const isSame = (original: Buffer, packed: Buffer, suffix: keyof typeof unpack) => {
  try {
    return unpack[suffix](packed).equals(original)
  } catch {
    return false
  }
}

/** The compressed form is what most readers get: it must hold the very file it stands beside. */
export const compressed: SiteCheck = ({ dist, files }) => ({
  async end() {
    const found = []
    for (const file of files) {
      const suffix = (['.br', '.gz'] as const).find((ending) => file.endsWith(ending))
      const original = suffix && file.slice(0, -suffix.length)
      if (!original || !files.has(original)) continue
      if (isSame(await readFile(join(dist, original)), await readFile(join(dist, file)), suffix)) continue
      found.push(
        error(file, {
          rule: 'compressed-stale',
          what: `không phải là bản nén của ${original}`,
          why: 'hầu hết điện thoại nhận bản nén, nên bà con đọc bản cũ hoặc bản hỏng',
          fix: 'dựng lại; sau khi dựng đừng sửa tay tệp nào',
        }),
      )
    }
    return found
  },
})
