import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A page as the build makes it: policy, scripts, whole addresses. */
export const pageOf = (body: string, lang = 'vi') =>
  `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8">` +
  `<meta http-equiv="content-security-policy" content="default-src 'none'"><title>Trang</title>` +
  `<meta name="robots" content="noindex"><meta property="og:image" content="https://camtay.example/a/share/x.jpg">` +
  `<link rel="canonical" href="https://camtay.example/vi/"><link rel="alternate" hreflang="vi" href="https://camtay.example/vi/">` +
  `<link rel="icon" href="/favicon.svg"><link rel="manifest" href="/manifest.webmanifest"><style>.c{margin:0}</style></head>` +
  `<body>${body}<script type="module" src="/a/x.js"></script><footer><p>Cầm Tay không hỏi mật khẩu.</p></footer></body></html>`

const bar = (path: string, own: string) =>
  `<nav class="l">${['vi', 'hmn'].map((code) => `<a href="/${code}/${path}"${code === own ? ' aria-current="page"' : ''}>${code}</a>`).join('')}</nav>`

const guide = (code: string) =>
  pageOf(
    `${bar('guides/pay-bill/', code)}<main id="main" data-guide="pay-bill"><section id="open"><h2>1</h2><p>Mở <a href="tel:113">113</a></p>` +
      `<picture><source srcset="/a/photos/p-240.webp 240w, /a/photos/p-480.webp 480w"><img src="/a/photos/p-240.jpg" alt=""></picture>` +
      `<p class="v"><audio src="/v/pay-bill/${code}/open.m4a"></audio></p>` +
      `<details class="lg"><summary>x</summary><a href="/${code === 'vi' ? 'hmn' : 'vi'}/guides/pay-bill/#open">x</a></details></section>` +
      `<p data-offline>Lưu</p></main><nav class="do"><a href="/${code}/">Trang đầu</a><a href="/${code}/guides/pay-bill/share/">Gửi</a></nav>`,
    code,
  )

const home = (code: string) =>
  pageOf(
    `${bar('', code)}<main id="main"><form class="find" action="/${code}/search/"><input name="q"></form>` +
      `<a href="/${code}/guides/pay-bill/#open">Trả tiền</a></main>`,
    code,
  )

const list = (code: string) =>
  pageOf(
    `<main id="main"><form class="find" action="/${code}/search/"><input name="q"></form><ol id="results" hidden></ol>` +
      `<ul data-later="/a/l.json" data-index="{&quot;start&quot;:&quot;/a/s.js&quot;}"><li><a href="/${code}/guides/pay-bill/">Trả tiền</a></li></ul></main>`,
    code,
  )

const share = (code: string) =>
  pageOf(
    `<main id="main"><a class="b" href="pay-bill-${code}.jpg" data-file-link>Ảnh</a><a href="/${code}/guides/pay-bill/">x</a></main>`,
  )

const perLanguage = (code: string): Record<string, string> => ({
  [`${code}/index.html`]: home(code),
  [`${code}/search/index.html`]: list(code),
  [`${code}/saved/index.html`]: pageOf('<main id="main"></main>'),
  [`${code}/feed.xml`]: '<rss/>',
  [`${code}/guides/pay-bill/index.html`]: guide(code),
  [`${code}/guides/pay-bill/index.html.br`]: 'x',
  [`${code}/guides/pay-bill/share/index.html`]: share(code),
  [`${code}/guides/pay-bill/share/pay-bill-${code}.jpg`]: 'jpg',
  [`${code}/guides/pay-bill/share/pay-bill-${code}.html`]: `<!DOCTYPE html><html lang="${code}"><head><meta http-equiv="content-security-policy" content="default-src 'none'"><title>x</title></head><body>x</body></html>`,
  [`v/pay-bill/${code}/open.m4a`]: 'm4a',
})

export const smallSite: Record<string, string> = {
  ...perLanguage('vi'),
  ...perLanguage('hmn'),
  'index.html': pageOf(
    '<main id="main"><ul class="langs"><li><a href="/vi/">Tiếng Việt</a></li><li><a href="/hmn/">Lus Hmoob</a></li></ul></main>',
  ),
  '404.html': pageOf('<main id="main"></main>'),
  'V/1/index.html': '<meta http-equiv="refresh" content="0;url=/vi/guides/pay-bill/">',
  'v/1/index.html': '<meta http-equiv="refresh" content="0;url=/vi/guides/pay-bill/">',
  'gallery/index.html': pageOf(''),
  'status/index.html': pageOf(''),
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path d="M0 0h64v64H0z"/></svg>',
  'a/x.js': 'export {}',
  'a/photos/p-240.jpg': 'jpg',
  'a/photos/p-240.webp': 'webp',
  'a/photos/p-480.webp': 'webp',
  'a/photos/nobody-shows-it.jpg': 'jpg',
}

/** A folder that is gone after the test. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The small site in a folder, with files changed, added, or taken away (undefined). */
export function siteFolder(changes: Record<string, string | undefined> = {}) {
  const folder = temporaryFolder()
  for (const [path, text] of Object.entries({ ...smallSite, ...changes })) {
    if (text === undefined) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}
