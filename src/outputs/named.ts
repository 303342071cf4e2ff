import { partIsDone } from '../build-parts.ts'
import type { Output, OutputContext } from './output.ts'

/** Runs an output; what it throws gets its name in front, the error itself stays as the cause. */
export async function named(output: Output, context: OutputContext) {
  try {
    await output(context)
    partIsDone(output.name)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new Error(`The output “${output.name}” failed: ${message}`, { cause: error })
  }
}
