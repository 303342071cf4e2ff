import { builtFrom } from './built-from.ts'
import { compress } from './compress.ts'
import { csp } from './csp.ts'
import { headers } from './headers.ts'
import { named } from './named.ts'
import { fileSizes } from './file-sizes.ts'
import type { Output, OutputContext } from './output.ts'
import { serviceWorker } from './service-worker.ts'
import { sharePictures } from './share-pictures.ts'
import { sheets } from './sheets.ts'
import { strips } from './strips.ts'
import { searchIndex } from './search-index.ts'
import { plainTexts } from './plain-texts.ts'
import { singleFiles } from './single-files.ts'

/** What is made from the finished site, in this order: later ones see what earlier ones wrote. */
const outputs: Output[] = [
  searchIndex,
  sharePictures,
  strips,
  sheets,
  plainTexts,
  singleFiles,
  fileSizes,
  csp,
  headers,
  serviceWorker,
  compress,
  builtFrom,
]

/** Runs every output; the first that fails ends the build, with its name. */
export async function runOutputs(context: OutputContext) {
  for (const output of outputs) await named(output, context)
}
