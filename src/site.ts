import { createHash } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'

/** Absolute and without links: a link to another folder is a choice of whoever starts the build, not of content. */
const folder = (path: string) => (existsSync(path) ? realpathSync(path) : resolve(path))

const contentDir = folder(process.env['CONTENT_DIR'] ?? 'content')

/** Settings of one build. The environment may change them; nothing else may. */
export const site = {
  name: 'Cầm Tay',
  contentDir,
  /** One for each content folder: Astro remembers where it found an entry, and would look there again. */
  cacheDir: resolve('node_modules/.astro', createHash('sha256').update(contentDir).digest('hex').slice(0, 8)),
  outDir: folder(process.env['OUT_DIR'] ?? 'dist'),
  /** The public address without a slash at its end; undefined on a trial build. */
  url: process.env['SITE_URL']?.replace(/\/+$/, ''),
  /** `2026-11-22`: the only date a build may see. */
  today: process.env['TODAY'] ?? new Date().toISOString().slice(0, 10),
  showDrafts: process.env['SHOW_DRAFTS'] !== 'false',
  /** Set by the development server alone. */
  showUnfinished: process.env['SHOW_UNFINISHED'] === 'true',
  /** MEDIA=false: a quick build to look at, without pictures and sheets to send and without compressed copies. */
  media: process.env['MEDIA'] !== 'false',
  /** Hosts that guides may link to. */
  linkHosts: ['dichvucong.gov.vn', 'vneid.gov.vn', 'binhdanhocvuso.gov.vn', 'cskh.npc.com.vn'],
  /** Hosts that the share pages lead to besides; guides may not. */
  shareHosts: ['www.facebook.com'],
}

/** Sizes in brotli bytes (design.md, “Budgets”). */
export const budgets = {
  guide: 9000,
  guideMedian: 6000,
  page: 9000,
  list: 13_500,
  editors: 60_000,
  script: 5000,
  picture: 400,
  photo: 12_000,
  /** A guide as one file, as it is, not compressed. */
  singleFile: 60_000,
  /** Zipped bytes of all pages, without voices and files to send. */
  library: 6_000_000,
}
