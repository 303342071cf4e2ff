import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { Peer } from '../../../../src/bench/peers/peer.ts'
import { buildPeer, installPeer } from '../../../../src/bench/peers/peer-project.ts'
import { buildOurs } from '../../../../src/bench/peers/our-site.ts'
import { runProgram } from '../../../../src/bench/peers/run-program.ts'
import { subjectNames } from '../../../../src/bench/peers/subjects.ts'
import { Refusal } from '../../../../src/exchange/refusal.ts'

async function temporary() {
  const folder = await mkdtemp(join(tmpdir(), 'cam-tay-peer-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
const pictures = { folder: '/none', digest: '1' }

/** Each build writes one more letter. */
const peer = (text: string): Peer => ({
  ...{ name: 'x', packages: {}, out: 'site' },
  files: () => new Map([['src/a.md', text]]),
  build: [['node', '-e', 'fs.mkdirSync("site", { recursive: true }); fs.appendFileSync("site/count", "x")']],
})

it('a project is built once, and again when anything of it changes', async () => {
  const folder = await temporary()
  const count = async (...how: Parameters<typeof buildPeer>) =>
    (await readFile(join(await buildPeer(...how), 'count'), 'utf8')).length
  const times = [await count(peer('a'), folder, pictures)]
  await rm(join(folder, 'src'), { recursive: true })
  times.push(await count(peer('a'), folder, pictures))
  await expect(readFile(join(folder, 'src/a.md'))).rejects.toThrow('ENOENT')
  await count(peer('b'), folder, pictures)
  expect(await readFile(join(folder, 'src/a.md'), 'utf8')).toBe('b')
  await rm(join(folder, 'src'), { recursive: true })
  await count(peer('b'), folder, { ...pictures, digest: '2' })
  expect(await readFile(join(folder, 'src/a.md'), 'utf8')).toBe('b')
  expect(times).toEqual([1, 1])
})

it('a build that fails is told with its last words, and is not taken for built', async () => {
  const folder = await temporary()
  const broken = { ...peer('a'), build: [['node', '-e', 'console.error("no such theme"); process.exit(3)']] }
  await expect(buildPeer(broken, folder, pictures)).rejects.toThrow(/3\nno such theme/)
  await expect(buildPeer(broken, folder, pictures)).rejects.toThrow(Refusal)
})

it('a program that is missing is told with the way to get it', async () => {
  const run = runProgram(['no-such-program-at-all', 'version'], await temporary(), 'apt-get install it')
  await expect(run).rejects.toThrow(/no-such-program-at-all version.*ENOENT[^]*apt-get install it/)
})

it('what is there in the right version is not installed again', async () => {
  const folder = await temporary()
  await installPeer({ ...peer('a'), packages: {} }, folder)
  await expect(readFile(join(folder, 'package.json'))).rejects.toThrow('ENOENT')
})

it('ours is built from its own content with settings of its own, and not taken for built when that fails', async () => {
  const folder = await temporary()
  const asked: Record<string, string>[] = []
  const build = async (settings: Record<string, string>) => asked.push(settings) - 1
  const dist = await buildOurs('drawings', folder, pictures, build)
  expect(asked).toMatchObject([{ CONTENT_DIR: join(folder, 'content-drawings'), OUT_DIR: dist }])
  expect(await readdir(join(folder, 'content-drawings/guides'))).toHaveLength(24)
  await expect(buildOurs('drawings', folder, pictures, async () => 1)).rejects.toThrow(Refusal)
})

it('who can be compared', () => {
  expect(subjectNames).toEqual(['cam-tay', 'cam-tay-photos', 'starlight', 'hugo', 'eleventy'])
})
