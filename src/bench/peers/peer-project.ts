import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../exchange/refusal.ts'
import type { Peer } from './peer.ts'
import { keyOf, readIfThere, writeFiles, type Pictures } from './project.ts'
import { runProgram } from './run-program.ts'

const howToGetHugo =
  'Hugo, extended, is a program of the system: apt-get install hugo, brew install hugo, winget install Hugo.Hugo.Extended.'

/** Version of a program of the system that the peer needs; a Refusal that says how to get it. */
export async function systemVersion(peer: Peer): Promise<string | undefined> {
  if (peer.name !== 'hugo') return undefined
  const told = await runProgram(['hugo', 'version'], process.cwd(), howToGetHugo)
  if (!told.includes('extended')) throw new Refusal(`This hugo makes no WebP pictures: ${told.trim()}\n${howToGetHugo}`)
  return /v(\d[\d.]*)/.exec(told)?.[1]
}

async function installedVersion(folder: string, name: string) {
  const text = await readIfThere(join(folder, 'node_modules', name, 'package.json'))
  return text && (JSON.parse(text) as { version: string }).version
}

/** Installs the packages from npm's registry unless these very versions are there. No script of theirs runs. */
export async function installPeer(peer: Peer, folder: string) {
  const wanted = Object.entries(peer.packages)
  const installed = await Promise.all(wanted.map(([name]) => installedVersion(folder, name)))
  if (wanted.every(([, version], at) => installed[at] === version)) return
  await mkdir(folder, { recursive: true })
  const { packages: dependencies, overrides } = peer
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, type: 'module', dependencies, overrides }, null, 2),
  )
  const hint = `${peer.name} comes from npm's registry: is the network there?`
  await runProgram(['npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts'], folder, hint)
}

const kept = ['node_modules', 'package.json', 'package-lock.json']

/** Writes the project and builds it unless the same one has been built here. Returns the folder of the site. */
export async function buildPeer(peer: Peer, folder: string, pictures: Pictures, version = ''): Promise<string> {
  const files = peer.files()
  const key = keyOf(files, pictures.digest, peer.packages, peer.build, version)
  const mark = join(folder, 'built')
  if ((await readIfThere(mark)) !== key) {
    await writeFiles(folder, files, pictures, kept)
    for (const command of peer.build) await runProgram(command, folder)
    await writeFile(mark, key)
  }
  return join(folder, peer.out)
}
