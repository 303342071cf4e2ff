import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { describe, expect, it, vi } from 'vitest'
import { screens, shots } from '../../src/handbook/shots.ts'
import { MOST_BYTES } from '../../src/handbook/take-shots.ts'

// The help of each command is asked of a process of its own.
vi.setConfig({ testTimeout: 180_000 })

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'content/handbook')
const names = readdirSync(folder).filter((name) => name.endsWith('.md'))
const pages = new Map(
  [...names.map((name) => join(folder, name)), join(root, 'content/README.md')].map((file) => [
    file,
    readFileSync(file, 'utf8'),
  ]),
)
const handbook = [...pages].filter(([file]) => file.startsWith(folder))
const all = [...pages.values()].join('\n')
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }

const links = (text: string) => [...text.matchAll(/\]\((?!https:)([^)#]+)\)/g)].map(([, to]) => to!)

/** `[name, flags]` of each command that a page tells to type. */
const commands = [...all.matchAll(/npm run ([\w:]+)((?: [^\n`|]*)?)/g)].map(
  ([, name, rest]) => [name!, rest!.match(/(?<=\s)--[a-z][\w-]*/g) ?? []] as const,
)

describe('the handbook', () => {
  it('has pages that lead from the README, short enough to read standing', () => {
    const linked = links(pages.get(join(root, 'content/README.md'))!)
    expect(names.filter((name) => !linked.includes(`handbook/${name}`))).toEqual([])
    expect(handbook.filter(([, text]) => text.split('\n').length > 121).map(([file]) => file)).toEqual([])
  })

  it('links to nothing that is not there', () => {
    const broken = [...pages].flatMap(([file, text]) =>
      links(text)
        .filter((to) => !existsSync(join(dirname(file), to)))
        .map((to) => `${file}: ${to}`),
    )
    expect(broken).toEqual([])
  })

  it('describes every picture, and keeps none that no page shows', async () => {
    const shown = [...all.matchAll(/!\[([^\]]*)\]\(pictures\/([^)]+)\.webp\)/g)]
    expect(shown.filter(([, alt]) => alt!.length < 15)).toEqual([])
    const used = [...new Set(shown.map(([, , name]) => name!))].sort()
    expect(used).toEqual(
      readdirSync(join(folder, 'pictures'))
        .map((file) => file.replace('.webp', ''))
        .sort(),
    )
    expect(used).toEqual(shots.map(({ name }) => name).sort())
    for (const { name, screen } of shots) {
      const file = join(folder, `pictures/${name}.webp`)
      expect(statSync(file).size).toBeLessThanOrEqual(MOST_BYTES)
      const { width, height, format } = await sharp(file).metadata()
      expect({ width, height, format }).toEqual({ ...screens[screen], format: 'webp' })
    }
  })

  it('names only commands that exist, with flags that they know', () => {
    const unknown = commands.filter(([name]) => !scripts[name])
    expect(unknown).toEqual([])
    const flags = new Map<string, Set<string>>()
    for (const [name, used] of commands)
      flags.set(name, new Set([...(flags.get(name) ?? []), ...used.filter((flag) => flag !== '--help')]))
    const wrong = [...flags].flatMap(([name, used]) => {
      const file = scripts[name]!.match(/^node (src\/tools\/[\w-]+\.ts)$/)?.[1]
      if (used.size === 0) return []
      if (!file) return [`${name} has no flags`]
      const { stdout } = spawnSync(process.execPath, [join(root, file), '--help'], { encoding: 'utf8' })
      return [...used].filter((flag) => !stdout.includes(flag)).map((flag) => `${name} ${flag}`)
    })
    expect(wrong).toEqual([])
    expect(flags.size).toBeGreaterThan(10)
  })

  it.each([
    ['src/components/DeskVoice/DeskVoice.astro', ['Thu giọng đọc', 'Dừng thu']],
    ['src/desk/voices.ts', ['Thu lại']],
    [
      'src/components/DeskSend/DeskSend.astro',
      ['Gửi đi', 'Làm tệp để gửi', 'Gửi qua Zalo, Messenger…', 'Tải tệp về máy'],
    ],
    ['src/components/DeskPiece/DeskPiece.astro', ['Chèn', 'Đậm', 'Chữ đã chọn']],
    ['src/pages/desk/[lang]/index.astro', ['Đang giữ trong máy này', 'Xóa khỏi máy này']],
    ['src/desk/start.ts', ['Trang này đã giữ trong máy']],
    ['src/exchange/import-lines.ts', ['Không nhập được', 'XUNG ĐỘT']],
    [
      'src/compare/report-sections.ts',
      ['Cần hai người xem', 'Đổi ngoài thư mục nội dung', 'Bản dịch thành cũ', 'Giọng đọc', 'Đổi dấu, lời giữ nguyên'],
    ],
    ['src/compare/report-markdown.ts', ['Còn nữa']],
    ['src/pages/status/index.astro', ['Điều phải kiểm lại', 'Việc bà con cần mà chưa có bài', 'Làm gì trước']],
    ['src/checks/summary.ts', ['Trang dựng được', 'điều chú ý']],
  ])('says what stands on the screen: %s', (file, words) => {
    const source = readFileSync(join(root, file), 'utf8')
    for (const word of words) {
      expect(source).toContain(word)
      expect(all).toContain(word)
    }
  })

  it('is said in short sentences', () => {
    const sentences = handbook.flatMap(([file, text]) =>
      text
        .replace(/^```[^]*?^```$/gm, '')
        .replace(/^\|.*$|^#.*$/gm, '')
        .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
        .split(/\n\n|\n(?=\d+\. |- )|(?<=[.!?:;])\s/)
        .map((sentence) => ({ file, sentence, words: sentence.match(/[\p{L}\p{N}]+/gu)?.length ?? 0 })),
    )
    expect(sentences.filter(({ words }) => words > 30)).toEqual([])
  })
})
