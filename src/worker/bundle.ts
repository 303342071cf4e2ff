import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** One file of old JavaScript from a script of this folder: `worker.ts`, `off.ts`. */
export async function bundle(entry: 'worker.ts' | 'off.ts'): Promise<string> {
  const built = await build({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: ['chrome61', 'ios11'],
      minify: true,
      modulePreload: false,
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['iife'], name: 'worker' },
    },
  })
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []))
  const chunk = outputs.find((output) => output.type === 'chunk')
  if (!chunk || outputs.length !== 1) throw new Error(`${entry}: expected one file, got ${outputs.length}`)
  return chunk.code
}
