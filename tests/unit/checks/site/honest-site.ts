import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { expect, it, onTestFinished } from 'vitest'
import { checkSite, type SiteOptions } from '../../../../src/checks/site.ts'
import { hashOf, insertPolicy } from '../../../../src/outputs/csp.ts'
import { codeOf } from '../../../../src/outputs/page-code.ts'
import { previewTags } from '../../../../src/share/preview-tags.ts'
import { pagePolicy } from '../../../../src/serve/policy.ts'

export type Files = Record<string, string | Buffer>

export const siteUrl = 'https://camtay.example'

const languages = { vi: 'vi', hmn: 'hmn-Latn' }
type Code = keyof typeof languages

const bar = (path: string) =>
  Object.entries(languages)
    .map(([code, lang]) => `<a href="/${code}/${path}" lang="${lang}" hreflang="${lang}">${code}</a>`)
    .join('')

const published = (code: Code, path: string) =>
  code === 'vi' ? `<link rel="canonical" href="${siteUrl}/vi/${path}">` : '<meta name="robots" content="noindex">'

const picture = await sharp({ create: { width: 1200, height: 630, channels: 3, background: '#24418a' } })
  .jpeg()
  .toBuffer()

/** What chats are told, with a picture of the page's own. */
const preview = (path: string, title: string, htmlLang: string, name: string) =>
  previewTags({
    siteUrl,
    path,
    title,
    description: 'Ngồi nhà trả tiền điện.',
    card: { path: `/a/share/${name}.jpg`, alt: title },
    htmlLang,
  })
    .map(([tag, content]) => `<meta ${tag.startsWith('og:') ? 'property' : 'name'}="${tag}" content="${content}">`)
    .join('')

const shell = (lang: string, title: string, head: string, body: string, draft = false) =>
  `<!DOCTYPE html>
<html lang="${lang}"${draft ? ' translate="no"' : ''}><head><meta charset="utf-8"><title>${title}</title>
${head}<link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="manifest" href="/manifest.webmanifest">
<style>.c{margin:0}@media print{.c{color:#000}}</style></head>
<body>${body}
<footer><p>Cầm Tay không hỏi mật khẩu, mã OTP, tiền.</p></footer>
<svg class="sym" aria-hidden="true"><symbol id="s-hand" viewBox="0 0 32 32"><path d="M6 4h5v9"/></symbol></svg></body></html>`

const home = (code: Code) =>
  shell(
    languages[code],
    `Cầm Tay ${code}`,
    published(code, '') + preview(`/${code}/`, 'Cầm Tay', languages[code], code),
    `<nav aria-label="ngôn ngữ">${bar('')}</nav><main id="main"><h1>Cầm Tay</h1><a href="/${code}/guides/pay/">Trả tiền</a>
<a href="tel:113">113</a></main>`,
  )

const block = (id: string, state: string, other: Code) => `
<section id="${id}" class="c" data-block="${id}" data-state="${state}"><h2>${id}</h2><p>Mở tin nhắn.</p>
${state === 'source' ? '' : '<div data-original lang="vi"><p>Mở tin nhắn.</p></div>'}
<svg class="p phone" viewBox="0 0 120 150" aria-hidden="true"><use href="#s-hand" x="1" y="1" width="30" height="30"></use></svg>
<a href="/${other}/guides/pay/#${id}" hreflang="${languages[other]}">${other}</a></section>`

const guidePage = (code: Code) => {
  const state = code === 'vi' ? 'source' : 'draft'
  const other = code === 'vi' ? 'hmn' : 'vi'
  return shell(
    languages[code],
    'Trả tiền điện – Cầm Tay',
    published(code, 'guides/pay/') + preview(`/${code}/guides/pay/`, 'Trả tiền điện', languages[code], `pay-${code}`),
    `<nav aria-label="ngôn ngữ">${bar('guides/pay/')}</nav><main id="main" data-guide="pay"><h1>Trả tiền điện</h1>
${block('open-message', state, other)}${block('check-name', state, other)}
<details class="src"><summary>Nguồn</summary><a href="https://cskh.npc.com.vn/hoi-dap" rel="noreferrer nofollow">Điện lực</a></details></main>
<script type="module" src="/a/guide.js"></script>`,
    state === 'draft',
  )
}

/** Two languages, one guide, nothing wrong; `siteUrl` is its public address. */
export const honestSite = (): Files => ({
  'index.html': shell(
    'vi',
    'Cầm Tay',
    preview('/', 'Cầm Tay', 'vi', 'first'),
    `<main id="main"><h1>Cầm Tay</h1>${bar('')}</main>`,
  ),
  'vi/index.html': home('vi'),
  'hmn/index.html': home('hmn'),
  'vi/guides/pay/index.html': guidePage('vi'),
  'hmn/guides/pay/index.html': guidePage('hmn'),
  'a/guide.js': 'import{a}from"./stored.js";const b=document.querySelectorAll("a");a(b.length)',
  'a/stored.js': 'export const a=async(n)=>{await n}',
  ...Object.fromEntries(['first', 'vi', 'hmn', 'pay-vi', 'pay-hmn'].map((name) => [`a/share/${name}.jpg`, picture])),
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1"/></svg>',
  'manifest.webmanifest': JSON.stringify({ name: 'Cầm Tay', start_url: '/', icons: [{ src: '/favicon.svg' }] }),
  'sitemap.xml': `<urlset><url><loc>${siteUrl}/vi/</loc></url><url><loc>${siteUrl}/vi/guides/pay/</loc></url></urlset>`,
})

const withPolicy = (file: string, html: string) => {
  const { scripts, styles } = codeOf(html)
  const hashes = { script: scripts.map(({ body }) => hashOf(body)), style: styles.map(hashOf) }
  return insertPolicy(html, pagePolicy(`/${file}`, hashes))
}

/** Writes a site as a build would, with a policy in every page that has none; gone when the test ends. */
export async function writeSite(files: Files) {
  const dist = await mkdtemp(join(tmpdir(), 'cam-tay-site-'))
  onTestFinished(() => rm(dist, { recursive: true, force: true }))
  for (const [file, body] of Object.entries(files)) {
    await mkdir(dirname(join(dist, file)), { recursive: true })
    const page = typeof body === 'string' && file.endsWith('.html') && !/security-policy|no-policy/i.test(body)
    await writeFile(join(dist, file), page ? withPolicy(file, body) : body)
  }
  return dist
}

/** A page that stands at another path than the one it was made for. */
export const movedTo = (path: string, html: string) =>
  html.replace(/(property="og:url" content=")[^"]*/, `$1${siteUrl}${path}`)

export type Change = (files: Files) => Files

export const guide = 'vi/guides/pay/index.html'
export const draft = 'hmn/guides/pay/index.html'

export const replaceIn =
  (file: string, from: string | RegExp, to: string): Change =>
  (files) => {
    const before = files[file] as string
    const after = before.replace(from, () => to)
    if (after === before) throw new Error(`${file} has no ${from}`)
    return { ...files, [file]: after }
  }
export const inBody = (html: string, file = guide) => replaceIn(file, '<h1>', `${html}<h1>`)
export const inHead = (html: string, file = guide) => replaceIn(file, '</title>', `</title>${html}`)
export const inStyle = (css: string) => replaceIn(guide, '.c{margin:0}', `.c{margin:0}${css}`)
export const inScript = (code: string) => add({ 'a/guide.js': code })
export const add =
  (more: Files): Change =>
  (files) => ({ ...files, ...more })
export const without =
  (file: string): Change =>
  (files) =>
    Object.fromEntries(Object.entries(files).filter(([name]) => name !== file))
export const both =
  (...changes: Change[]): Change =>
  (files) =>
    changes.reduce((changed, change) => change(changed), files)

/** What the checks say about the honest site once `change` has been made: `rule file` of each finding, and all of it. */
export async function checkAfter(change: Change, options: Partial<SiteOptions> = {}) {
  const { findings, sizes } = await checkSite(await writeSite(change(honestSite())), { siteUrl, ...options })
  return { findings, sizes, rules: [...new Set(findings.map(({ rule, file }) => `${rule} ${file}`))].sort() }
}

/** Planted faults and what is found, nothing more; a row without rules is honest. HTML rules have a table of their own. */
export function table(rows: [what: string, change: Change, ...rules: string[]][], { html = false } = {}) {
  for (const [what, change, ...right] of rows)
    it(`${right.length ? 'refuses' : 'accepts'} ${what}`, async () => {
      const { rules } = await checkAfter(change)
      expect(rules.filter((rule) => html || !rule.startsWith('html-'))).toEqual(right)
    })
}
