import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Finding } from '../../report.ts'
import { error, type SiteCheck } from './check.ts'
import type { Page } from './page.ts'

const needed = [
  'og:title',
  'og:description',
  'og:type',
  'og:url',
  'og:site_name',
  'og:image',
  'og:image:width',
  'og:image:height',
  'og:image:alt',
  'twitter:card',
]
const WIDTH = 1200
const HEIGHT = 630
const MOST = 100_000

const why = 'gửi địa chỉ vào nhóm mà không hiện tên bài và hình thì bà con không biết đó là gì, tưởng là tin rác'
const report = (file: string, what: string, fix: string) => error(file, { rule: 'preview', what, why, fix })

/** What a page says to chats; the first of tags that stand twice, as chats read them. */
const tagsOf = ({ $ }: Page) => {
  const tags = new Map<string, string>()
  for (const meta of $('meta[property^="og:"],meta[name^="twitter:"]').toArray()) {
    const name = $(meta).attr('property') ?? $(meta).attr('name')!
    if (!tags.has(name)) tags.set(name, $(meta).attr('content') ?? '')
  }
  return tags
}

function tagFindings({ file, url, htmlLang }: Page, tags: Map<string, string>, siteUrl: string): Finding[] {
  const missing = needed.filter((name) => !tags.get(name)?.trim())
  if (missing.length)
    return [
      report(file, `thiếu thẻ ${missing.join(', ')}`, 'in đủ bằng src/components/Preview ở src/layouts/Page.astro'),
    ]
  const right: [string, string | undefined][] = [
    ['og:url', siteUrl + url],
    ['og:image:width', String(WIDTH)],
    ['og:image:height', String(HEIGHT)],
    ['og:locale', htmlLang === 'vi' ? 'vi_VN' : undefined],
    ['twitter:card', 'summary_large_image'],
  ]
  return right
    .filter(([name, value]) => tags.get(name) !== value)
    .map(([name, value]) =>
      report(
        file,
        `${name} là «${tags.get(name) ?? 'không có'}»`,
        value === undefined ? `bỏ thẻ ${name}: tiếng này không có mã đó` : `đặt «${value}»`,
      ),
    )
}

async function pictureFindings(page: string, path: string, dist: string): Promise<Finding[]> {
  const file = join(dist, path)
  const bytes = (await stat(file)).size
  const { format, width, height } = await sharp(file)
    .metadata()
    .catch(() => ({ format: 'không đọc được', width: 0, height: 0 }))
  const found = []
  if (format !== 'jpeg') found.push(`là ${format}, phải là JPEG`)
  else if (width !== WIDTH || height !== HEIGHT) found.push(`rộng cao ${width}×${height}, phải là ${WIDTH}×${HEIGHT}`)
  if (bytes > MOST) found.push(`nặng ${bytes} byte, nhiều nhất ${MOST}`)
  return found.map((what) => report(page, `hình ${path} ${what}`, 'sửa ở src/outputs/share-pictures.ts rồi dựng lại'))
}

/** What chats show of a link: complete, with whole addresses, a picture that is there and small, and of each guide its own. */
export const previews: SiteCheck = ({ dist, files, siteUrl }) => {
  const pictures = new Map<string, string>()
  const guides = new Map<string, string>()
  if (siteUrl === undefined) return {}
  return {
    page(page) {
      const { file, kind } = page
      if (kind === 'file' || kind === 'redirect' || kind === 'editors' || file === '404.html') return []
      const tags = tagsOf(page)
      const findings = tagFindings(page, tags, siteUrl)
      const image = tags.get('og:image')
      if (!image) return findings
      const path = image.startsWith(`${siteUrl}/`) ? image.slice(siteUrl.length + 1) : undefined
      if (path === undefined || !files.has(path))
        return [
          ...findings,
          report(
            file,
            `og:image «${image}» ${path === undefined ? `không bắt đầu bằng ${siteUrl}/` : 'không có trong dist'}`,
            path === undefined ? 'dựng lại với đúng SITE_URL' : 'dựng lại; hình do src/outputs/share-pictures.ts làm',
          ),
        ]
      if (!pictures.has(path)) pictures.set(path, file)
      const other = guides.get(path)
      if (kind === 'guide' && other !== undefined)
        findings.push(
          report(file, `cùng một hình với ${other}`, 'mỗi bài một hình: xem guideCard ở src/share/cards.ts'),
        )
      if (kind === 'guide') guides.set(path, file)
      return findings
    },
    async end() {
      const found: Finding[] = []
      for (const [path, page] of pictures) found.push(...(await pictureFindings(page, path, dist)))
      return found
    },
  }
}
