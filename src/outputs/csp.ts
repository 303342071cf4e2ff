import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { RefusedContent, type Finding } from '../report.ts'
import { pagePolicy, type InlineHashes } from '../serve/policy.ts'
import { filesOf } from './dist-files.ts'
import type { OutputContext } from './output.ts'
import { codeOf, type PageCode, type RefusedCode } from './page-code.ts'

/** The only scripts that may stand inside a page, each as it is written there. */
const OUR_INLINE_SCRIPTS = fileURLToPath(new URL('../scripts/inline/', import.meta.url))

const why: Record<RefusedCode['rule'] | 'inline-script', [why: string, fix: string]> = {
  'inline-script': [
    'Trang chỉ được mang mã nằm nguyên văn trong src/scripts/inline/; mã lạ có thể là mã bị chèn vào.',
    'Bỏ đoạn mã này; nếu là mã của ta thì để thành tệp riêng (vite.build.assetsInlineLimit: 0) hoặc đặt vào src/scripts/inline/.',
  ],
  'event-attribute': [
    'Trình duyệt sẽ không chạy mã trong thuộc tính.',
    'Bỏ thuộc tính này, dùng addEventListener trong src/scripts/.',
  ],
  'style-attribute': ['Trình duyệt sẽ bỏ qua kiểu viết trong thuộc tính.', 'Dùng class và viết kiểu trong <style>.'],
  'script-address': ['Liên kết này chạy mã thay vì mở trang.', 'Thay bằng địa chỉ thật hoặc bỏ đi.'],
  'foreign-code': ['Trang không nạp mã từ nơi khác.', 'Đặt mã vào src/scripts/ hoặc bỏ đi.'],
}

export const hashOf = (body: string) => `sha256-${createHash('sha256').update(body).digest('base64')}`

const hashesOf = (code: PageCode): InlineHashes => ({
  script: [...new Set(code.scripts.map(({ body }) => hashOf(body)))].sort(),
  style: [...new Set(code.styles.map(hashOf))].sort(),
})

const readAllowed = async (folder: string) => {
  const names = await readdir(folder).catch(() => [])
  const scripts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return new Set(scripts.map((script) => script.trim()))
}

const findingsOf = (file: string, html: string, code: PageCode, allowed: Set<string>): Finding[] => {
  const unknown = code.scripts
    .filter(({ body }) => !allowed.has(body.trim()))
    .map(({ at, body }) => ({ rule: 'inline-script' as const, at, code: `<script>${body.trim().slice(0, 80)}` }))
  return [...unknown, ...code.refused].map(({ rule, at, code }) => ({
    rule,
    level: 'error',
    file,
    line: html.slice(0, at).split('\n').length,
    what: code,
    why: why[rule][0],
    fix: why[rule][1],
  }))
}

const oldPolicy = /<meta http-equiv="content-security-policy"[^>]*>/gi
const charset = /<meta\s+charset=["']?utf-8["']?\s*\/?>/i
const headStart = /<head(?:\s[^>]*)?>|<!doctype[^>]*>/gi

/** Puts the policy before everything it has to govern: right after the charset, which must come first of all. */
export const insertPolicy = (html: string, policy: string) => {
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`
  const page = html.replace(oldPolicy, '')
  if (charset.test(page)) return page.replace(charset, (found) => found + meta)
  // pages that Astro makes for redirects have neither charset nor head
  const start = [...page.matchAll(headStart)].at(-1)
  const at = start ? start.index + start[0].length : 0
  return `${page.slice(0, at)}<meta charset="utf-8">${meta}${page.slice(at)}`
}

/** The distinct hashes of all inline code in the pages of a built site. */
export const collectHashes = async (dist: string): Promise<InlineHashes> => {
  const script = new Set<string>()
  const style = new Set<string>()
  for (const file of (await filesOf(dist)).filter((name) => name.endsWith('.html'))) {
    const { scripts, styles } = codeOf(await readFile(join(dist, file), 'utf8'))
    for (const { body } of scripts) script.add(body)
    for (const body of styles) style.add(body)
  }
  return { script: [...script].map(hashOf).sort(), style: [...style].map(hashOf).sort() }
}

/** Pages come before the files that they lead to and whose sizes they tell, so that these are the same on every run. */
async function pagesOf(dist: string) {
  const all = (await filesOf(dist)).filter((name) => name.endsWith('.html'))
  const isPage = (name: string) => name.endsWith('index.html')
  return [...all.filter(isPage), ...all.filter((name) => !isPage(name))]
}

interface Settings {
  /** The folder of the scripts that may stand inside a page. */
  ourScripts?: string
  /** What is still to be written into a page before its policy: pages are read and written once. */
  finish?: (file: string, html: string) => string
}

/**
 * Gives each page a policy with the hashes of its own inline code. Throws when a page carries a script that is not, letter for
 * letter, a file of `src/scripts/inline/`, or code that the policy would silently stop. That rule needs no list to keep:
 * words of guides can never equal such a file, and bundled scripts are files of their own (`script-src 'self'`).
 * Answers with the hashes of the whole site.
 */
export const csp = async (
  { dist, log }: Pick<OutputContext, 'dist' | 'log'>,
  { ourScripts = OUR_INLINE_SCRIPTS, finish = (_, html) => html }: Settings = {},
): Promise<InlineHashes> => {
  const allowed = await readAllowed(ourScripts)
  const pages = await pagesOf(dist)
  const findings: Finding[] = []
  const all = { script: new Set<string>(), style: new Set<string>() }
  for (const file of pages) {
    const html = finish(file, await readFile(join(dist, file), 'utf8'))
    const code = codeOf(html)
    findings.push(...findingsOf(file, html, code, allowed))
    const hashes = hashesOf(code)
    for (const hash of hashes.script) all.script.add(hash)
    for (const hash of hashes.style) all.style.add(hash)
    await writeFile(join(dist, file), insertPolicy(html, pagePolicy(`/${file}`, hashes)))
  }
  if (findings.length) throw new RefusedContent(findings)
  log(`content security policy: ${pages.length} pages`)
  return { script: [...all.script].sort(), style: [...all.style].sort() }
}
