import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
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

// thousands of pages have the same few styles and scripts
const known = new Map<string, string>()

export function hashOf(body: string) {
  const before = known.get(body)
  if (before) return before
  const hash = `sha256-${createHash('sha256').update(body).digest('base64')}`
  known.set(body, hash)
  return hash
}

const hashesOf = (code: PageCode): InlineHashes => ({
  script: [...new Set(code.scripts.map(({ body }) => hashOf(body)))].sort(),
  style: [...new Set(code.styles.map(hashOf))].sort(),
})

/** The scripts that may stand inside a page. */
export const readAllowed = (folder = OUR_INLINE_SCRIPTS) =>
  new Set(
    (existsSync(folder) ? readdirSync(folder) : []).map((name) => readFileSync(join(folder, name), 'utf8').trim()),
  )

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
export const collectHashes = (dist: string): InlineHashes => {
  const script = new Set<string>()
  const style = new Set<string>()
  for (const file of filesOf(dist).filter((name) => name.endsWith('.html'))) {
    const { scripts, styles } = codeOf(readFileSync(join(dist, file), 'utf8'))
    for (const { body } of scripts) script.add(body)
    for (const body of styles) style.add(body)
  }
  return { script: [...script].map(hashOf).sort(), style: [...style].map(hashOf).sort() }
}

export interface FinishedPage {
  bytes: Buffer
  about: { hashes: InlineHashes; hasSizes: boolean }
  findings: Finding[]
}

/** A page with its policy, and what must still be known of it. */
export function finishedPage(file: string, page: Buffer, allowed: Set<string>): FinishedPage {
  const html = page.toString()
  const code = codeOf(html)
  const hashes = hashesOf(code)
  // the policy is ASCII; byte for byte, the rest need not be encoded once more
  const withPolicy = insertPolicy(page.toString('latin1'), pagePolicy(`/${file}`, hashes))
  return {
    bytes: Buffer.from(withPolicy, 'latin1'),
    about: { hashes, hasSizes: html.includes('data-file=') },
    findings: findingsOf(file, html, code, allowed),
  }
}

interface Settings {
  /** The folder of the scripts that may stand inside a page. */
  ourScripts?: string
  /** What is still to be written into a page, but no code: pages are read and written once. */
  finish?: (file: string, html: string) => string
  /** Pages that have their policy already. */
  made?: ReadonlyMap<string, FinishedPage['about']>
}

/**
 * Gives each page a policy with the hashes of its own inline code. Throws when a page carries a script that is not, letter for
 * letter, a file of `src/scripts/inline/`, or code that the policy would silently stop. That rule needs no list to keep:
 * words of guides can never equal such a file, and bundled scripts are files of their own (`script-src 'self'`).
 * Answers with the hashes of the whole site.
 */
export const csp = async (
  { dist, log }: Pick<OutputContext, 'dist' | 'log'>,
  { ourScripts = OUR_INLINE_SCRIPTS, finish = (_, html) => html, made = new Map() }: Settings = {},
): Promise<InlineHashes> => {
  const allowed = readAllowed(ourScripts)
  const pages = filesOf(dist).filter((name) => name.endsWith('.html'))
  const findings: Finding[] = []
  const all = { script: new Set<string>(), style: new Set<string>() }
  const add = ({ script, style }: InlineHashes) => {
    for (const hash of script) all.script.add(hash)
    for (const hash of style) all.style.add(hash)
  }
  for (const file of pages) {
    const path = join(dist, file)
    const known = made.get(file)
    if (known) add(known.hashes)
    if (known && !known.hasSizes) continue
    const html = finish(file, readFileSync(path, 'utf8'))
    if (known) {
      writeFileSync(path, html)
      continue
    }
    const page = finishedPage(file, Buffer.from(html), allowed)
    findings.push(...page.findings)
    add(page.about.hashes)
    writeFileSync(path, page.bytes)
  }
  if (findings.length) throw new RefusedContent(findings)
  log(`content security policy: ${pages.length} pages, ${made.size} of them had it`)
  return { script: [...all.script].sort(), style: [...all.style].sort() }
}
