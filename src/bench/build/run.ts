import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { checkContent } from '../../checks/content.ts'
import { filesOf } from '../../outputs/dist-files.ts'
import { site } from '../../site.ts'
import { loadContent } from './content.ts'
import { measure } from './measure.ts'

/** One build of a made library. `cold`: nothing is cached; `warm`: the same command after one guide was edited. */
export interface BuildRow {
  guides: number
  /** `cold` and `warm` make all pages; with `media` also pictures and sheets to send and compressed copies. */
  run: 'cold' | 'warm' | 'cold media' | 'warm media'
  cpu: number
  wall: number
  peakMiB: number
  /** CPU seconds by part of the build, in their order; what other processes took (search index, bundler) is in none. */
  parts: Record<string, number>
  /** HTML files. */
  pages: number
  /** Of all files of the site. */
  bytes: number
}

interface Options {
  sizes: number[]
  /** Sizes that are also built with media: hours for a thousand guides. */
  media: number[]
  /** Sizes whose warm build is compared with one from nothing. */
  check: number[]
  onProgress: (what: string) => void
}

export interface BuildBench {
  rows: BuildRow[]
  /** Files in which a warm build differs from a cold one of the same content: none should. */
  checked: { guides: number; differences: string[] }[]
}

/** Builds libraries of several sizes in a temporary folder, with caches of their own. */
export async function benchBuild({ sizes, media, check, onProgress }: Options): Promise<BuildBench> {
  const folder = await mkdtemp(join(tmpdir(), 'cam-tay-build-'))
  const { entries } = checkContent(site.contentDir, site)
  const bench: BuildBench = { rows: [], checked: [] }
  try {
    for (const guides of sizes) {
      const files = loadContent(entries, guides)
      const edited = editedContent(files)
      for (const withMedia of media.includes(guides) ? [false, true] : [false]) {
        const library = libraryIn(await mkdtemp(join(folder, `${guides}-`)))
        const kind = withMedia ? (' media' as const) : ('' as const)
        const run = async (run: 'cold' | 'warm') => {
          onProgress(`${guides} × ${entries.languages.size}, ${run}${kind}`)
          const row = { guides, run: `${run}${kind}` as const, ...(await library.build('dist', 'made', withMedia)) }
          bench.rows.push({ ...row, ...(await tally(library.path('dist'))) })
        }
        await library.write(files)
        await run('cold')
        await library.write(edited)
        await run('warm')
        if (!check.includes(guides)) continue
        onProgress(`${guides} × ${entries.languages.size}, cold again, to compare${kind}`)
        await library.build('again', 'made-again', withMedia)
        const differences = await differing(library.path('dist'), library.path('again'))
        bench.checked.push({ guides, differences })
      }
      await rm(folder, { recursive: true, force: true })
      await mkdir(folder)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return bench
}

/** A library in a folder of its own; `write` changes only files whose text is another. */
function libraryIn(folder: string) {
  const path = (name: string) => join(folder, name)
  return {
    path,
    async write(files: Map<string, string>) {
      for (const [name, text] of files) {
        const file = path(`content/${name}`)
        if ((await readFile(file, 'utf8').catch(() => undefined)) === text) continue
        await mkdir(dirname(file), { recursive: true })
        await writeFile(file, text)
      }
    },
    build: (dist: string, made: string, media: boolean) =>
      measure([resolve('node_modules/astro/bin/astro.mjs'), 'build'], {
        cwd: process.cwd(),
        env: {
          ...process.env,
          ASTRO_TELEMETRY_DISABLED: '1',
          NODE_ENV: 'production',
          CONTENT_DIR: path('content'),
          OUT_DIR: path(dist),
          MADE_DIR: path(made),
          MEDIA: String(media),
          SITE_URL: site.url ?? 'https://camtay.example',
          TODAY: site.today,
        },
      }),
  }
}

/** The first guide says one sentence more in its first note or step: its translations then are out of date. */
export function editedContent(files: Map<string, string>): Map<string, string> {
  const name = [...files.keys()].filter((path) => /^guides\/.*\/vi\.mdx$/.test(path)).sort()[0]
  if (name === undefined) throw new Error('no guide to edit')
  const text = files.get(name)!
  const edited = text.replace(/(<(Note|Need|Step) [^>]*>\n)/, '$1Đọc kỹ từng câu. ')
  if (edited === text) throw new Error(`${name} has no block to edit`)
  return new Map(files).set(name, edited)
}

async function tally(folder: string) {
  let pages = 0
  let bytes = 0
  for (const file of filesOf(folder)) {
    if (file.endsWith('.html')) pages++
    bytes += (await stat(join(folder, file))).size
  }
  return { pages, bytes }
}

async function differing(one: string, other: string): Promise<string[]> {
  const names = [...new Set([...filesOf(one), ...filesOf(other)])].sort()
  const read = (folder: string, name: string) => readFile(join(folder, name)).catch(() => undefined)
  const found: string[] = []
  for (const name of names) {
    const [a, b] = await Promise.all([read(one, name), read(other, name)])
    if (!a || !b || !a.equals(b)) found.push(name)
  }
  return found
}
