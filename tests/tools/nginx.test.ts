import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { it, onTestFinished } from 'vitest'
import { serverFolder } from '../../src/outputs/headers.ts'
import { nginxFile } from '../../src/bench/nginx.ts'
import { expectRightAnswers, freePort, untilItAnswers } from './answers.ts'
import { sampleSite } from './sample-site.ts'

it.each([
  ['alone: gzip', false],
  ['with its brotli module', true],
])('nginx with the generated configuration, %s, answers as it must', async (_, brotli) => {
  const { folder, dist } = await sampleSite()
  const port = await freePort()
  writeFileSync(join(folder, 'nginx.conf'), nginxFile({ folder, dist, config: serverFolder(dist), port, brotli }))
  const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], {
    env: { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` },
    stdio: 'inherit',
  })
  onTestFinished(() => void nginx.kill())
  await untilItAnswers(port)
  await expectRightAnswers(port, dist, brotli ? ['br', 'gzip', 'identity'] : ['gzip', 'identity'])
})
