import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { tempFolder } from './temp-folder.ts'

const run = (tool: string, cwd: string, env: Record<string, string> = {}, args: string[] = []) => {
  const child = spawn(process.execPath, [resolve(`src/tools/${tool}.ts`), ...args], {
    cwd,
    env: { ...process.env, npm_execpath: '', PORT: '0', ...env },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const served = async () => {
    for (;;) {
      const url = /http:\/\/localhost:\d+\//.exec(output)?.[0]
      if (url && output.includes('Ctrl+C')) return url
      if (child.exitCode !== null) throw new Error(output)
      await new Promise((done) => setTimeout(done, 50))
    }
  }
  return { child, served, ended, output: () => output }
}

const project = (build: string) =>
  tempFolder({ 'package.json': JSON.stringify({ scripts: { build: 'node build.mjs' } }), 'build.mjs': build })

const builds = `import { mkdirSync, writeFileSync } from 'node:fs'
mkdirSync('dist', { recursive: true })
writeFileSync('dist/index.html', 'made by ' + process.version)
console.log('half done')`

describe('npm start', { timeout: 60_000 }, () => {
  it('builds with this Node, shows its progress, serves, and ends cleanly', async () => {
    const { child, served, ended, output } = run('start', await project(builds))
    expect(await (await fetch(await served())).text()).toBe(`made by ${process.version}`)
    expect(output()).toContain('half done')
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  it('ends with the code of a build that failed', async () => {
    const { ended } = run('start', await project('process.exit(7)'))
    expect(await ended).toBe(7)
  })

  it.each(['start', 'preview'])('%s explains itself and refuses a port that is none', async (tool) => {
    const folder = await tempFolder({})
    const help = run(tool, folder, {}, ['--help'])
    expect([await help.ended, help.output()]).toEqual([0, expect.stringContaining('PORT=')])
    const wrong = run(tool, folder, { PORT: 'abc' })
    expect([await wrong.ended, wrong.output()]).toEqual([2, expect.stringContaining('PORT="abc"')])
  })
})

describe('npm run preview', { timeout: 60_000 }, () => {
  it('serves the folder of OUT_DIR without building', async () => {
    const folder = await tempFolder({ 'other/index.html': 'built before' })
    const { served, child, ended } = run('preview', folder, { OUT_DIR: join(folder, 'other') })
    expect(await (await fetch(await served())).text()).toBe('built before')
    child.kill('SIGINT')
    expect(await ended).toBe(0)
  })

  it('brings back the site that a killed build had just moved away', async () => {
    const folder = await tempFolder({
      'dist.building/before/index.html': 'good',
      'dist.building/site/index.html': 'half',
    })
    const { served, child, ended } = run('preview', folder)
    expect(await (await fetch(await served())).text()).toBe('good')
    child.kill('SIGINT')
    expect(await ended).toBe(0)
  })

  it('says what to do when there is nothing to serve', async () => {
    const { ended, output } = run('preview', await tempFolder({}))
    expect([await ended, output()]).toEqual([1, expect.stringContaining('npm run build')])
  })
})
