import { spawnSync } from 'node:child_process'
import { lstatSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { Refusal } from '../exchange/refusal.ts'

export interface Base {
  /** A content folder as it was. */
  dir: string
  /** Files outside the content folder that have changed from then to the last commit, sorted; undefined where there is no git to say. */
  outside: string[] | undefined
  /** A folder to remove afterwards. */
  temporary?: string
}

const MOST_BYTES = 600_000_000

/** The content to compare with: a folder, or a commit of the repository in which `contentDir` lies. Nothing of it is run. */
export function baseContent(base: string, contentDir: string): Base {
  const folder = lstatSync(base, { throwIfNoEntry: false })
  if (folder?.isDirectory()) return { dir: base, outside: undefined }

  const root = git(contentDir, ['rev-parse', '--show-toplevel'])?.toString().trim()
  const commit = root && git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`])
  if (!root || !commit)
    throw new Refusal(
      `Không có thư mục hay bản git nào tên «${base}». Ví dụ: npm run report -- --base main, hoặc --base ../ban-cu/content`,
    )
  const name = commit.toString().trim()
  const inside = relative(root, realpathSync(contentDir)).replaceAll('\\', '/')
  const temporary = mkdtempSync(join(tmpdir(), 'base-'))
  const dir = join(temporary, 'content')
  mkdirSync(dir)
  for (const [path, bytes] of filesOf(root, name, inside)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), bytes)
  }
  return { dir, outside: outsideOf(root, name, inside), temporary }
}

function git(cwd: string, args: string[], input?: string): Buffer | undefined {
  const { status, stdout } = spawnSync('git', ['-C', cwd, '-c', 'core.fsmonitor=false', ...args], {
    input,
    maxBuffer: MOST_BYTES,
    // Nothing of the user's or the repository's settings may start a program.
    env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0' },
  })
  return status === 0 ? stdout : undefined
}

/** Regular files of a folder in a commit, by path within it. A link or a submodule is no content. */
function filesOf(root: string, commit: string, folder: string): Map<string, Buffer> {
  const tree = git(root, ['ls-tree', '-r', '-z', '--full-tree', commit, '--', `${folder}/`])?.toString() ?? ''
  const blobs = tree.split('\0').flatMap((line) => {
    const [, id, path] = line.match(/^100\d{3} blob (\w+)\t([^]+)$/) ?? []
    return id && path?.startsWith(`${folder}/`) ? [{ id, path: path.slice(folder.length + 1) }] : []
  })
  const bytes = git(root, ['cat-file', '--batch'], blobs.map(({ id }) => `${id}\n`).join(''))
  const files = new Map<string, Buffer>()
  let at = 0
  for (const { path } of blobs) {
    if (!bytes) break
    const end = bytes.indexOf(10, at)
    const size = Number(bytes.subarray(at, end).toString().split(' ')[2])
    files.set(path, bytes.subarray(end + 1, end + 1 + size))
    at = end + size + 2
  }
  return files
}

/** From commit to commit: comparing with files on disk would run the filters and watchers of the repository's settings. */
function outsideOf(root: string, commit: string, folder: string): string[] {
  const options = ['-r', '-z', '--name-only', '--no-renames', '--no-ext-diff', '--no-textconv']
  const changed = git(root, ['diff-tree', ...options, commit, 'HEAD', '--', ':(top)', `:(top,exclude)${folder}`])
  return `${changed ?? ''}`.split('\0').filter(Boolean).sort()
}
