import { builtFrom } from './built-from.ts'
import { compress } from './compress.ts'
import { csp } from './csp.ts'
import { headers } from './headers.ts'
import { withFileSizes } from './file-sizes.ts'
import { laterLists } from './later-lists.ts'
import { named } from './named.ts'
import type { Output, OutputContext } from './output.ts'
import { serviceWorker } from './service-worker.ts'
import { sharePictures } from './share-pictures.ts'
import { sheets } from './sheets.ts'
import { strips } from './strips.ts'
import { searchIndex } from './search-index.ts'
import { plainTexts } from './plain-texts.ts'
import { shortPages } from './short-pages.ts'
import { singleFiles } from './single-files.ts'
import { site } from '../site.ts'

/** The last that is written into pages, and the policies of what they now are. */
async function pagesAndPolicies(context: OutputContext) {
  await headers(context, await csp(context, { finish: withFileSizes(context.dist), made: context.made }))
}

/** What is made from the finished site, in this order: later ones see what earlier ones wrote. */
const outputs: Output[] = [
  shortPages,
  searchIndex,
  laterLists,
  sharePictures,
  strips,
  sheets,
  plainTexts,
  singleFiles,
  pagesAndPolicies,
  serviceWorker,
  compress,
  builtFrom,
]

/** Files that travel by themselves, and compressed copies: most of a build's time, and no page needs them to be read. */
const media = new Set<Output>([sharePictures, strips, sheets, compress])

/** Runs every output; the first that fails ends the build, with its name. */
export async function runOutputs(context: OutputContext, settings: { media: boolean } = site) {
  for (const output of outputs) if (settings.media || !media.has(output)) await named(output, context)
}
