import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { noHashes, sitePolicy } from './policy.ts'

/**
 * The policy header of a built site, from its `_headers`: the one file of `dist` that knows the hashes of the whole site.
 * A folder without that file is served with the strictest policy: its inline styles and scripts are refused by the browser.
 */
export const readSitePolicy = async (dist: string) => {
  const text = await readFile(join(dist, '_headers'), 'utf8').catch(() => '')
  return /^\s+Content-Security-Policy: (.+)$/m.exec(text)?.[1] ?? sitePolicy(noHashes)
}
