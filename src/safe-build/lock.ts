import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { isAlive, parseHolder, thisProcess, type Holder } from './holder.ts'

export interface Lock {
  /** False once somebody else took it: this process was thought dead, or a person removed the file. */
  isHeld: () => boolean
  release: () => void
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code

const read = (file: string) => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Thrown when another build is at work. What to do stands in the message. */
export class BuildIsRunning extends Error {
  constructor(holder: Holder | undefined, file: string) {
    const who = holder ? `tiến trình ${holder.pid} trên máy ${holder.host}, bắt đầu lúc ${holder.since}` : 'vừa bắt đầu'
    super(
      `Đang có một lần dựng hoặc đăng trang khác (${who}). Lần này dừng lại, chưa đổi gì.\n` +
        `  Vì sao: hai lần cùng lúc làm hỏng tệp của nhau.\n` +
        `  Cách làm: chờ lần kia xong rồi chạy lại. Nếu chắc chắn không còn lần nào, hãy xoá tệp ${file}`,
    )
    this.name = 'BuildIsRunning'
    // Where in the program it was found says nothing to whoever reads this.
    this.stack = ''
  }
}

/** Only one of several that see the same dead lock may remove it, and none a lock that is newer than what it saw. */
const removeDead = (file: string, seen: string) => {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  try {
    if (read(aside) !== seen) linkSync(aside, file)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

const create = (file: string, text: string) => {
  try {
    writeFileSync(file, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    rmSync(file, { force: true })
    throw error
  }
}

/**
 * Takes the lock, or throws BuildIsRunning. A lock whose holder is dead (killed, power cut) is taken over. The lock does not
 * keep the process alive, and does not go by itself: release it.
 */
export function takeLock(file: string): Lock {
  const mine = `${JSON.stringify(thisProcess())}\n`
  mkdirSync(dirname(file), { recursive: true })
  while (!create(file, mine)) {
    const text = read(file)
    if (text === undefined) continue
    const holder = parseHolder(text)
    if (isAlive(holder, file)) throw new BuildIsRunning(holder, file)
    removeDead(file, text)
  }
  const isHeld = () => read(file) === mine
  const sign = setInterval(() => {
    if (isHeld()) utimesSync(file, new Date(), new Date())
  }, 30_000).unref()
  return {
    isHeld,
    release() {
      clearInterval(sign)
      if (isHeld()) rmSync(file, { force: true })
    },
  }
}
