import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { changeFile, contentFolder, swap, textOf } from '../../fixtures/content/folder.ts'
import { deskOf, txt } from './desk-file-folder.ts'
import { hashOf, read } from './po-folder.ts'

// Each command is a process of its own.
vi.setConfig({ testTimeout: 180_000 })

const hmn = 'guides/pay-bill/hmn.mdx'
const good = 'Qhib **tsab xov** uas qhia nqi fai fab.'
const tool = fileURLToPath(new URL('../../../src/tools/desk-import.ts', import.meta.url))
const environment = (dir: string) => ({ ...process.env, CONTENT_DIR: dir, TODAY: '2026-11-22' })

function run(dir: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args], {
    ...{ env: environment(dir), encoding: 'utf8', cwd: dir },
  })
  return { status, stdout, stderr }
}

function sent(text: string) {
  const file = join(contentFolder(), 'cam-tay-pay-bill-hmn.txt')
  writeFileSync(file, text)
  return file
}

describe('desk:import', () => {
  it('explains itself, shows what would change, and writes it when it is not only looked at', () => {
    const dir = contentFolder()
    const file = sent(txt(deskOf(dir), { 'open-message': good }))
    expect(run(dir, '--help').stdout).toMatch(/^npm run desk:import -- TỆP…[^]*bản nháp/)
    const before = hashOf(dir)
    const looked = run(dir, '--dry-run', file)
    expect([looked.status, hashOf(dir)]).toEqual([0, before])
    expect(looked.stdout).toContain(`- Qhib **xov** uas qhia nqi fai fab.\n    + ${good}`)
    expect(looked.stdout).toContain('Chưa ghi gì.')
    expect(run(dir, file)).toMatchObject({ status: 0, stdout: expect.stringContaining(`Đã ghi: ${hmn}`) })
    expect(textOf(dir, hmn)).toContain(good)
    expect(JSON.parse(run(dir, '--json', file).stdout)).toMatchObject([{ written: false, changes: [], findings: [] }])
  })

  it('ends with 1 for a refused file and for a conflict, which it shows from both sides', () => {
    const dir = contentFolder()
    const desk = deskOf(dir)
    const wrong = run(dir, sent(txt(desk, { 'open-message': 'Qhib 5.' })))
    expect(wrong).toMatchObject({ status: 1, stdout: expect.stringMatching(/\[facts-numbers\][^]*Cách sửa: bỏ 5/) })
    expect(run(dir, 'no.txt')).toMatchObject({ status: 1, stderr: expect.stringContaining('Không có tệp') })
    const file = sent(txt(desk, { 'open-message': good }))
    changeFile(dir, hmn, swap('Qhib **xov**', 'Qhib **xov xwm**'))
    const conflict = run(dir, file)
    expect(conflict.status).toBe(1)
    expect(conflict.stdout).toMatch(/XUNG ĐỘT[^]*đang có:     Qhib \*\*xov xwm\*\*[^]*trong tệp:   Qhib \*\*tsab xov/)
  })

  it('takes up the other files when one cannot be, and prints what was done', () => {
    const dir = contentFolder({ [hmn]: null })
    const desk = deskOf(dir)
    const [first, last] = [
      sent(txt(desk, { 'open-message': good }, 'Cô giáo Mai - 0912')),
      sent(txt(desk, { title: 'Them nqi' })),
    ]
    const { status, stdout } = run(dir, '--json', first, 'no.txt', last)
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject([
      { file: first, written: true, notes: [expect.stringContaining('Cô giáo Mai')] },
      { file: 'no.txt', written: false, refused: expect.stringContaining('Không có tệp') },
      { file: last, written: true },
    ])
    expect(textOf(dir, hmn)).toContain(good)
    expect(textOf(dir, hmn)).toContain('title: Them nqi')
  })

  it('leaves whole files behind when it is killed', async () => {
    for (let round = 0; round < 3; round++) {
      const dir = contentFolder()
      changeFile(dir, 'guides/pay-bill/vi.mdx', swap('báo tiền điện', 'báo tiền nước'))
      const old = textOf(dir, hmn)
      const file = sent(txt(deskOf(dir), { 'open-message': good, title: 'Them nqi dej' }))
      const child = spawn(process.execPath, [tool, file], { env: environment(dir), stdio: 'ignore' })
      const ended = once(child, 'exit')
      // As soon as anything happens in the guide's folder; a little later in each round.
      const watcher = watch(join(dir, 'guides/pay-bill'), () => setTimeout(() => child.kill('SIGKILL'), round))
      await ended
      watcher.close()
      const now = textOf(dir, hmn)
      expect(now === old || (now.includes(good) && now.includes('Them nqi dej'))).toBe(true)
      expect(read(dir).findings.filter(({ level }) => level === 'error')).toEqual([])
    }
  })
})
