import { builtFrom } from './built-from.ts'
import { compress } from './compress.ts'
import { csp } from './csp.ts'
import { headers } from './headers.ts'
import type { Output, OutputContext } from './output.ts'

/** What is made from the finished site, in this order: later ones see what earlier ones wrote. */
const outputs: Output[] = [csp, headers, compress, builtFrom]

/** Runs every output; the first that fails ends the build. */
export async function runOutputs(context: OutputContext) {
  for (const output of outputs) await output(context)
}
