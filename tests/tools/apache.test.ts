import { spawn } from 'node:child_process'
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { it, onTestFinished } from 'vitest'
import { serverFolder } from '../../src/outputs/headers.ts'
import { expectRightAnswers, freePort, untilItAnswers } from './answers.ts'
import { sampleSite } from './sample-site.ts'

const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'env', 'headers', 'rewrite', 'filter', 'deflate']

it('Apache with the generated .htaccess answers as it must', async () => {
  const { folder, dist } = await sampleSite()
  copyFileSync(join(serverFolder(dist), 'apache.htaccess'), join(dist, '.htaccess'))
  const port = await freePort()
  const config = join(folder, 'apache.conf')
  writeFileSync(
    config,
    `${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
     ServerName localhost
     Listen 127.0.0.1:${port}
     PidFile ${folder}/pid
     ErrorLog ${folder}/error.log
     TypesConfig /etc/mime.types
     User www-data
     Group www-data
     DocumentRoot ${dist}
     # as Debian has it: what the browser takes is compressed on the way
     AddOutputFilterByType DEFLATE text/html text/plain text/javascript application/json
     <Directory ${dist}>
       AllowOverride All
       Require all granted
     </Directory>\n`,
  )
  const apache = spawn('apache2', ['-d', folder, '-f', config, '-DFOREGROUND'], {
    env: { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` },
    stdio: 'inherit',
  })
  onTestFinished(() => void apache.kill())
  await untilItAnswers(port)
  await expectRightAnswers(port, dist, ['br', 'gzip', 'identity'])
})
