/** `npm run test:tools`: tests with programs that npm does not bring. Says how to get what is missing, and fails then. */
import { spawnSync } from 'node:child_process'

const programs = [
  { name: 'nginx', get: 'apt-get install nginx', why: 'the generated nginx configuration is served by the real one' },
  {
    name: '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
    get: 'apt-get install libnginx-mod-http-brotli-static',
    why: 'nginx sends the brotli forms with it',
  },
  { name: 'apache2', get: 'apt-get install apache2', why: 'the generated .htaccess is served by the real one' },
  { name: 'rclone', get: 'apt-get install rclone', why: 'the site is put into a storage by the real one' },
  { name: 'unshare', get: 'apt-get install util-linux', why: 'a build meets a full disk' },
  { name: 'msgfmt', get: 'apt-get install gettext', why: 'exported PO files are read by gettext' },
  { name: 'pofilter', get: 'apt-get install translate-toolkit', why: 'exported PO files pass its checks' },
  {
    name: 'zimwriterfs',
    get: 'apt-get install zim-tools',
    why: 'the ZIM archives are written and checked by the real tools',
  },
]

const missing = programs.filter(
  ({ name }) =>
    spawnSync('sh', ['-c', `command -v ${name} || test -x /usr/sbin/${name} || test -f ${name}`]).status !== 0,
)
for (const { name, get, why } of missing) console.log(`Missing ${name} (${why}). Get it with: ${get}`)
if (missing.length) process.exit(1)

const { status } = spawnSync('npx', ['vitest', 'run', '--config', 'tests/vitest.config.ts', '--project', 'tools'], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
