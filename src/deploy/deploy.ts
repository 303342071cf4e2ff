import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filesOf } from '../outputs/dist-files.ts'
import { isFor, uploads, type Kind } from './plan.ts'
import { rclone } from './rclone.ts'
import { deployTime, retired, type Deploy } from './retire.ts'

/** In the storage, beside the site: one list of assets for every deploy. */
const LISTS = '.deploys'

const lines = (text: string) => text.split('\n').filter(Boolean)

export interface Target {
  kind: Kind
  /** As rclone names it: `name:bucket`, or a folder. */
  path: string
}

/** Puts a finished site where readers find it, in an order that is right at every moment. */
export async function deploy(dist: string, { kind, path: target }: Target, now: Date, tell: (line: string) => void) {
  const work = mkdtempSync(join(tmpdir(), 'cam-tay-deploy-'))
  let lists = 0
  const listOf = (files: string[]) => {
    const list = join(work, `${lists++}.files`)
    writeFileSync(list, files.map((file) => `${file}\n`).join(''))
    return list
  }
  const remove = (files: string[], at = target) => {
    if (files.length) rclone(['delete', at, '--files-from-raw', listOf(files)])
  }
  try {
    const files = (await filesOf(dist)).filter(isFor(kind))
    const assets = files.filter((file) => file.startsWith('a/'))

    const list = join(work, `${deployTime(now)}.txt`)
    writeFileSync(list, assets.map((file) => `${file}\n`).join(''))
    rclone(['copy', list, `${target}/${LISTS}`])

    for (const { what, files: group, headers } of uploads(files, kind)) {
      tell(`${what}: ${group.length} × ${headers['Content-Type']} (${headers['Cache-Control']})`)
      rclone([
        'copy',
        dist,
        target,
        ...['--checksum', '--files-from-raw', listOf(group)],
        ...Object.entries(headers).flatMap(([name, value]) => ['--header-upload', `${name}: ${value}`]),
      ])
    }

    const wanted = new Set(files)
    const there = lines(rclone(['lsf', '--recursive', '--files-only', target]))
    // what begins with a dot was put there by hand (.htaccess, .well-known), or is a list
    const gone = there.filter((file) => !wanted.has(file) && !/^(?:a\/|\.)/.test(file))
    remove(gone)

    const known = join(work, 'known')
    rclone(['copy', `${target}/${LISTS}`, known])
    const deploys = readdirSync(known).map((name): Deploy => ({
      time: name.replace(/\.txt$/, ''),
      assets: lines(readFileSync(join(known, name), 'utf8')),
    }))
    const old = retired(deploys, now)
    remove(old.assets)
    remove(
      old.deploys.map((name) => `${name}.txt`),
      `${target}/${LISTS}`,
    )
    return { files: files.length, gone: gone.length, retired: old.assets.length }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
