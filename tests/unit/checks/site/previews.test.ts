import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { parsePage } from '../../../../src/checks/site/page.ts'
import { previews } from '../../../../src/checks/site/previews.ts'
import { previewTags } from '../../../../src/share/preview-tags.ts'

const siteUrl = 'https://camtay.example'
const languages = new Map([
  ['vi', 'vi'],
  ['hmn', 'hmn-Latn'],
])
type Files = Record<string, string | Buffer>

const made: Record<string, Buffer> = {}
beforeAll(async () => {
  const blank = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#24418a' } })
  made['right'] = await blank(1200, 630).jpeg().toBuffer()
  made['small'] = await blank(600, 315).jpeg().toBuffer()
  made['png'] = await blank(1200, 630).png().toBuffer()
  made['heavy'] = Buffer.concat([made['right'], Buffer.alloc(100_000)])
})

const page = (path: string, picture: string, htmlLang = 'vi') => {
  const card = { path: `/a/share/${picture}.jpg`, svg: '', alt: 'Trả tiền' }
  const tags = previewTags({ siteUrl, path, title: 'Trả tiền', description: 'Ở nhà.', card, htmlLang })
  const metas = tags.map(
    ([name, content]) => `<meta ${name.startsWith('og:') ? 'property' : 'name'}="${name}" content="${content}">`,
  )
  return `<html lang="${htmlLang}"><head><title>x</title>${metas.join('\n')}</head><body></body></html>`
}

const guide = 'vi/guides/pay/index.html'
const honest = (): Files => ({
  'index.html': page('/', 'first'),
  [guide]: page('/vi/guides/pay/', 'pay'),
  'hmn/guides/pay/index.html': page('/hmn/guides/pay/', 'pay-hmn', 'hmn-Latn'),
  'vi/guides/pay/share/index.html': page('/vi/guides/pay/share/', 'pay'),
  ...Object.fromEntries(['first', 'pay', 'pay-hmn'].map((name) => [`a/share/${name}.jpg`, made['right']!])),
})

async function found(change: (files: Files) => Files, given: { siteUrl: string | undefined } = { siteUrl }) {
  const dist = mkdtempSync(join(tmpdir(), 'cam-tay-previews-'))
  onTestFinished(() => rmSync(dist, { recursive: true }))
  const files = change(honest())
  for (const [file, body] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, file)), { recursive: true })
    writeFileSync(join(dist, file), body)
  }
  const run = previews({
    dist,
    files: new Set(Object.keys(files)),
    ...given,
    languages,
    source: 'vi',
    expected: undefined,
  })
  const findings = []
  for (const [file, body] of Object.entries(files))
    if (file.endsWith('.html'))
      findings.push(...((await run.page?.(parsePage(file, String(body), 0, { languages }))) ?? []))
  findings.push(...((await run.end?.([])) ?? []))
  return findings.map(({ file, what }) => `${file}: ${what}`)
}

const swap = (file: string, from: string | RegExp, to: string) => (files: Files) => {
  const changed = String(files[file]).replace(from, to)
  if (changed === files[file]) throw new Error(`${file} has no ${from}`)
  return { ...files, [file]: changed }
}

describe('previews', () => {
  it.each<[what: string, change: (files: Files) => Files, finding: string | undefined]>([
    ['accepts the honest site', (files) => files, undefined],
    [
      'accepts a page to send without tags',
      (files) => ({ ...files, 'vi/guides/pay/share/pay-vi.html': '<html></html>' }),
      undefined,
    ],
    [
      'accepts pages for editors without tags',
      (files) => ({ ...files, 'status/index.html': '<html></html>' }),
      undefined,
    ],
    [
      'accepts the page for wrong addresses without tags',
      (files) => ({ ...files, '404.html': '<html></html>' }),
      undefined,
    ],
    [
      'refuses a page without tags',
      (files) => ({ ...files, 'vi/help/index.html': '<html lang="vi"></html>' }),
      'vi/help/index.html: thiếu thẻ og:title',
    ],
    ['refuses a page without a title', swap(guide, '"og:title"', '"og:titel"'), `${guide}: thiếu thẻ og:title`],
    ['refuses an empty sentence', swap(guide, 'content="Ở nhà."', 'content=" "'), `${guide}: thiếu thẻ og:description`],
    [
      'refuses an address without a host',
      swap(guide, /content="https:\/\/camtay.example(\/a\/[^"]*)"/, 'content="$1"'),
      `${guide}: og:image «/a/share/pay.jpg» không bắt đầu bằng https://camtay.example/`,
    ],
    [
      'refuses a picture of another site',
      swap(guide, 'example/a/', 'example.evil/a/'),
      `${guide}: og:image «https://camtay.example.evil/a/share/pay.jpg» không bắt đầu`,
    ],
    [
      'refuses a picture that is not there',
      swap(guide, 'share/pay.jpg', 'share/gone.jpg'),
      `${guide}: og:image «https://camtay.example/a/share/gone.jpg» không có trong dist`,
    ],
    [
      'refuses the address of another page',
      swap(guide, 'example/vi/guides/pay/"', 'example/vi/"'),
      `${guide}: og:url là «https://camtay.example/vi/»`,
    ],
    [
      'refuses a locale that does not exist',
      swap('hmn/guides/pay/index.html', '</head>', '<meta property="og:locale" content="hmn_VN"></head>'),
      'hmn/guides/pay/index.html: og:locale là «hmn_VN»',
    ],
    ['refuses a small card', swap(guide, 'summary_large_image', 'summary'), `${guide}: twitter:card là «summary»`],
    [
      'refuses a picture of another size',
      (files) => ({ ...files, 'a/share/pay.jpg': made['small']! }),
      `${guide}: hình a/share/pay.jpg rộng cao 600×315`,
    ],
    [
      'refuses another format',
      (files) => ({ ...files, 'a/share/pay.jpg': made['png']! }),
      `${guide}: hình a/share/pay.jpg là png`,
    ],
    [
      'refuses what is no picture',
      (files) => ({ ...files, 'a/share/pay.jpg': 'x' }),
      `${guide}: hình a/share/pay.jpg là không đọc được`,
    ],
    [
      'refuses a heavy picture',
      (files) => ({ ...files, 'a/share/pay.jpg': made['heavy']! }),
      `${guide}: hình a/share/pay.jpg nặng`,
    ],
    [
      'refuses two guides with one picture',
      (files) => ({ ...files, 'vi/guides/buy/index.html': page('/vi/guides/buy/', 'pay') }),
      `vi/guides/buy/index.html: cùng một hình với ${guide}`,
    ],
  ])('%s', async (_, change, finding) => {
    const findings = await found(change)
    if (finding === undefined) expect(findings).toEqual([])
    else {
      expect(findings).toHaveLength(1)
      expect(findings[0]).toContain(finding)
    }
  })

  it('asks nothing of a trial build', async () => {
    expect(await found((files) => ({ ...files, [guide]: '<html></html>' }), { siteUrl: undefined })).toEqual([])
  })
})
