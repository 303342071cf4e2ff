import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SILENCE_MS } from '../../../src/safe-build/holder.ts'
import { BuildIsRunning, takeLock } from '../../../src/safe-build/lock.ts'
import { tempFolder } from '../serve/temp-folder.ts'

const lockFile = async () => join(await tempFolder({}), 'dist.lock')
const since = '2026-11-22T01:00:00.000Z'

/** The number of a process that is no more. */
const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid

const lockOf = (file: string, holder: object, silentMs = 0) => {
  writeFileSync(file, JSON.stringify({ host: hostname(), since, ...holder }))
  const time = new Date(Date.now() - silentMs)
  utimesSync(file, time, time)
}

describe('the lock of a build', () => {
  it('is held by one, and free again when released', async () => {
    const file = await lockFile()
    const lock = takeLock(file)
    expect(() => takeLock(file)).toThrow(BuildIsRunning)
    expect(lock.isHeld()).toBe(true)
    lock.release()
    expect(existsSync(file)).toBe(false)
    takeLock(file).release()
  })

  it('says who holds it, since when, and what to do', async () => {
    const file = await lockFile()
    lockOf(file, { pid: process.pid })
    for (const part of [`tiến trình ${process.pid}`, hostname(), since, 'chờ lần kia xong', file])
      expect(() => takeLock(file)).toThrow(part)
  })

  it.each<[string, object | string, number]>([
    ['a process that was killed', { pid: deadPid() }, 0],
    ['a process whose number now belongs to another', { pid: process.pid, birth: '1' }, 0],
    ['another machine that fell silent', { pid: 1, host: 'elsewhere' }, SILENCE_MS + 60_000],
    ['nobody, written when the disk was full', '', 60_000],
    ['something else', 'not a lock', 60_000],
    ['a number no process can have', { pid: -1 }, 60_000],
  ])('is taken over from %s', async (_, holder, silentMs) => {
    const file = await lockFile()
    if (typeof holder === 'object') lockOf(file, holder, silentMs)
    else {
      writeFileSync(file, holder)
      utimesSync(file, new Date(Date.now() - silentMs), new Date(Date.now() - silentMs))
    }
    const lock = takeLock(file)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() })
    lock.release()
  })

  it.each<[string, object | string]>([
    ['another machine that was heard of lately', { pid: 1, host: 'elsewhere' }],
    ['somebody who is just writing it', ''],
  ])('is left to %s', async (_, holder) => {
    const file = await lockFile()
    if (typeof holder === 'object') lockOf(file, holder)
    else writeFileSync(file, holder)
    expect(() => takeLock(file)).toThrow(BuildIsRunning)
  })

  it('is no longer held once somebody else has it, and then stays theirs', async () => {
    const file = await lockFile()
    const lock = takeLock(file)
    lockOf(file, { pid: 1, host: 'elsewhere' })
    expect(lock.isHeld()).toBe(false)
    lock.release()
    expect(existsSync(file)).toBe(true)
  })

  it('goes to exactly one of many that find it dead at once', async () => {
    const file = await lockFile()
    lockOf(file, { pid: deadPid() })
    const code = `import { takeLock } from ${JSON.stringify(resolve('src/safe-build/lock.ts'))}
      try { takeLock(${JSON.stringify(file)}); console.log('mine') } catch (error) { console.log(error.name) }
      process.stdin.once('data', () => process.exit()); process.stdin.resume()`
    const children = Array.from({ length: 8 }, () => spawn(process.execPath, ['--input-type=module', '-e', code]))
    const told = await Promise.all(
      children.map(
        (child) => new Promise<string>((done) => child.stdout.once('data', (text) => done(`${text}`.trim()))),
      ),
    )
    for (const child of children) child.stdin.write('\n')
    expect(told.sort()).toEqual([...Array<string>(7).fill('BuildIsRunning'), 'mine'])
  })
})
