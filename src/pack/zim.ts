import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { withFixedIds } from './same-zim.ts'
import type { PackFiles } from './verify.ts'

export interface ZimAbout {
  /** Path of the first page. */
  welcome: string
  /** ISO 639-3. */
  language: string
  /** At most 30 signs, so that Kiwix shows it whole; the description at most 80. */
  title: string
  description: string
  creator: string
  publisher: string
  /** The same in every version: `cam-tay_vie`. */
  name: string
  source: string | undefined
}

const ICON = 'illustration.png'

/** Are zimwriterfs and zimcheck there? */
export const hasZimTools = () => ['zimwriterfs', 'zimcheck'].every((name) => !spawnSync(name, ['--version']).error)

const run = (program: string, args: string[]) =>
  new Promise<void>((done, failed) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    const hear = (text: Buffer) => {
      said = (said + text.toString()).slice(-4000)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', failed)
    child.once('close', (code) => (code === 0 ? done() : failed(new Error(`${program} ended with ${code}:\n${said}`))))
  })

/** Whole words of a text, at most so many signs. */
const shortened = (text: string, most: number) =>
  [...text].length <= most
    ? text
    : `${[...text]
        .slice(0, most - 1)
        .join('')
        .replace(/\s+\S*$/, '')}…`

/**
 * zimcheck takes an address of a kind it does not know (a text message) for a file that is missing. It looks for links after a
 * space only; to a browser any white space is the same.
 */
const unseenByZimcheck = (html: string) => html.replace(/ href="(?=(?:sms|viber):)/g, '\nhref="')

/**
 * A ZIM archive of the files, for Kiwix, and proof by zimcheck that it is whole. Throws when either program complains.
 * The same files on the same day give the same bytes, where folders list their files in the same order.
 */
export async function zimOf(files: PackFiles, about: ZimAbout, logo: Uint8Array): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'cam-tay-zim-'))
  const pages = join(folder, 'pages')
  const archive = join(folder, 'archive.zim')
  try {
    const digest = createHash('sha256').update(JSON.stringify(about))
    for (const [path, bytes] of files) {
      await mkdir(dirname(join(pages, path)), { recursive: true })
      const page = path.endsWith('.html') ? unseenByZimcheck(Buffer.from(bytes).toString()) : bytes
      await writeFile(join(pages, path), page)
      digest.update(`${path}:${bytes.length}:`).update(bytes)
    }
    await writeFile(join(pages, ICON), await sharp(logo, { density: 288 }).resize(48, 48).png().toBuffer())
    await run('zimwriterfs', [
      `--welcome=${about.welcome}`,
      `--illustration=${ICON}`,
      `--language=${about.language}`,
      `--title=${shortened(about.title, 30)}`,
      `--description=${shortened(about.description, 80)}`,
      `--creator=${about.creator}`,
      `--publisher=${about.publisher}`,
      `--name=${about.name}`,
      ...(about.source ? [`--source=${about.source}`] : []),
      // several threads write in the order in which they happen to end
      '--threads=1',
      pages,
      archive,
    ])
    await writeFile(archive, withFixedIds(await readFile(archive), digest.digest('hex')))
    await run('zimcheck', ['--all', archive])
    return await readFile(archive)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
