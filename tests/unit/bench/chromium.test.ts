import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { findChromium, launchOptions } from '../../../src/bench/chromium.ts'

const folderWith = async (name: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'cam-tay-chromium-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, name), '')
  await chmod(join(folder, name), 0o755)
  return folder
}

it('takes the chosen program before any other', async () => {
  const chosen = join(await folderWith('mine'), 'mine')
  expect(findChromium({ CHROMIUM_PATH: chosen, PATH: await folderWith('chromium') })).toBe(chosen)
})

it('does not pass over a chosen program that is not there', () => {
  expect(() => findChromium({ CHROMIUM_PATH: '/no/such/chromium' })).toThrow('/no/such/chromium')
})

it.each(['chromium', 'google-chrome'])('finds %s on the PATH', async (name) => {
  const folder = await folderWith(name)
  expect(findChromium({ PATH: folder })).toBe(join(folder, name))
})

it('starts without the sandbox only for the superuser', () => {
  expect(launchOptions('/x').args.includes('--no-sandbox')).toBe(process.getuid?.() === 0)
})
