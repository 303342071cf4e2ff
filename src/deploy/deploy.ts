import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '../exchange/refusal.ts'
import { filesOf } from '../outputs/dist-files.ts'
import { headersDigest, isFor, uploads, type Kind } from './plan.ts'
import { knowsHashes, namesIn, rclone } from './rclone.ts'
import { deployOf, deployTime, listName, retired } from './retire.ts'

/** In the target, beside the site: one list of assets for every deploy, and with which headers files were put there. */
const LISTS = '.deploys'
const HEADERS = 'headers'

const lines = (text: string) => text.split('\n').filter(Boolean)

export interface Target {
  kind: Kind
  /** As rclone names it: `name:bucket`, or a folder. */
  path: string
}

/** A name that begins with a dot was put there by hand (.htaccess, .well-known), or is ours. */
const isOwn = (name: string) => name.startsWith('.')

/**
 * How rclone sees that a file is another one. In a folder by time and size (`safe-build/keep-times.ts` makes times say so), in a
 * storage by hashes; where it has none, only names made from the content can be trusted.
 */
const compare = (kind: Kind, hashes: boolean, isAsset: boolean) =>
  kind === 'folder' ? [] : hashes ? ['--checksum'] : isAsset ? ['--size-only'] : ['--ignore-times']

/**
 * Puts a finished site where readers find it, in an order that is right at every moment. What is in the target and not in the
 * site goes: a target that holds files but was never deployed to is refused, unless `first` says that they may go.
 */
export async function deploy(
  dist: string,
  { kind, path: target }: Target,
  { now, first, tell }: { now: Date; first: boolean; tell: (line: string) => void },
) {
  const top = namesIn(target)
  const strangers = top.filter((name) => !isOwn(name))
  if (strangers.length && !top.includes(`${LISTS}/`) && !first)
    throw new Refusal(
      `«${target}» có sẵn tệp (${strangers.slice(0, 3).join(', ')}${strangers.length > 3 ? '…' : ''}) mà chưa lần nào là nơi đăng. Đăng trang lên đó thì các tệp ấy bị xoá. Xem lại đường dẫn; đúng là chỗ này thì thêm --first.`,
    )
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
    const files = filesOf(dist).filter(isFor(kind))
    const assets = files.filter((file) => file.startsWith('a/'))
    const time = deployTime(now)
    const [begun, done] = [listName({ time, done: false }), listName({ time, done: true })]
    writeFileSync(join(work, begun), assets.map((file) => `${file}\n`).join(''))
    rclone(['copy', join(work, begun), `${target}/${LISTS}`])

    const known = join(work, 'known')
    rclone(['copy', `${target}/${LISTS}`, known])
    const headersFile = join(known, HEADERS)
    // a storage keeps the headers of a file that it does not receive anew
    const sameHeaders =
      kind === 'folder' || (existsSync(headersFile) && readFileSync(headersFile, 'utf8') === headersDigest())
    const hashes = kind === 'folder' || knowsHashes(target)

    for (const { what, files: group, headers } of uploads(files, kind)) {
      tell(`${what}: ${group.length} × ${headers['Content-Type']} (${headers['Cache-Control']})`)
      rclone([
        'copy',
        dist,
        target,
        ...(sameHeaders ? compare(kind, hashes, what === 'assets') : ['--ignore-times']),
        ...['--files-from-raw', listOf(group)],
        ...Object.entries(headers).flatMap(([name, value]) => ['--header-upload', `${name}: ${value}`]),
      ])
    }
    rclone(['moveto', `${target}/${LISTS}/${begun}`, `${target}/${LISTS}/${done}`])
    renameSync(join(known, begun), join(known, done))
    if (!sameHeaders) {
      writeFileSync(headersFile, headersDigest())
      rclone(['copy', '--ignore-times', headersFile, `${target}/${LISTS}`])
    }

    const wanted = new Set(files)
    const there = lines(rclone(['lsf', '--recursive', '--files-only', target]))
    const gone = there.filter((file) => !wanted.has(file) && !isOwn(file) && !file.startsWith('a/'))
    remove(gone)

    const deploys = readdirSync(known).flatMap((name) => {
      const of = deployOf(name)
      return of ? [{ ...of, assets: lines(readFileSync(join(known, name), 'utf8')) }] : []
    })
    const old = retired(deploys, now)
    remove(old.assets)
    remove(old.lists, `${target}/${LISTS}`)
    return { files: files.length, gone: gone.length, retired: old.assets.length }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
