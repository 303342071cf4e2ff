import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sitePolicy, type InlineHashes } from '../serve/policy.ts'
import { collectHashes } from './csp.ts'
import { apacheConfig, headerTable, hostHeaders, nginxBrotli, nginxConfig } from './host-configs.ts'
import type { OutputContext } from './output.ts'

/**
 * The folder beside `dist` for what belongs to the site's server but must not be published: `dist.server`. Inside `dist` only
 * `_headers` may stand, since the hosts that read it look there and do not serve it.
 */
export const serverFolder = (dist: string) => `${dist.replace(/[\\/]+$/, '')}.server`

/** Writes the header table for each kind of host: `dist/_headers`, and in `dist.server` for nginx, Apache and CDNs. */
export const headers = async ({ dist, log }: Pick<OutputContext, 'dist' | 'log'>, known?: InlineHashes) => {
  const hashes = known ?? collectHashes(dist)
  const policy = sitePolicy(hashes)
  const beside = serverFolder(dist)
  await mkdir(beside, { recursive: true })
  await writeFile(join(dist, '_headers'), hostHeaders(policy))
  await writeFile(join(beside, 'nginx.conf'), nginxConfig(policy))
  await writeFile(join(beside, 'nginx-brotli.conf'), nginxBrotli)
  await writeFile(join(beside, 'headers.json'), headerTable(policy))
  await writeFile(join(beside, 'apache.htaccess'), apacheConfig(policy))
  log(`headers: ${hashes.script.length} inline scripts, ${hashes.style.length} inline styles in the whole site`)
}
