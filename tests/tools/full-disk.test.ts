import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { contentFolder } from '../fixtures/content/folder.ts'
import { tempFolder } from '../unit/serve/temp-folder.ts'

it('a build on a disk that becomes full says so, and the site before stays', async () => {
  const disk = join(await tempFolder({ 'disk/x': '' }), 'disk')
  const { stdout } = spawnSync(
    'unshare',
    [
      '--user',
      '--map-root-user',
      '--mount',
      'sh',
      '-c',
      `mount -t tmpfs -o size=1m tmpfs '${disk}' && mkdir '${disk}/dist' && echo good > '${disk}/dist/index.html'
       OUT_DIR='${disk}/dist' '${process.execPath}' node_modules/astro/bin/astro.mjs build 2>&1; echo "ended with $?"
       find '${disk}' -type f; cat '${disk}/dist/index.html'`,
    ],
    { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: contentFolder(), ASTRO_TELEMETRY_DISABLED: '1' } },
  )
  expect(stdout).toContain(`Ổ đĩa đã đầy nên không dựng được trang: ${disk}/dist`)
  expect(stdout.trim().split('\n').slice(-3)).toEqual(['ended with 1', `${disk}/dist/index.html`, 'good'])
})
