import { getViteConfig } from 'astro/config'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const project = (name: string, more: object = {}) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.ts`], ...more },
})

export default getViteConfig(
  {
    root,
    // @ts-expect-error -- vitest's key is not in the types of the Vite that Astro brings
    test: {
      root,
      maxWorkers: 2,
      maxConcurrency: 2,
      projects: [
        project('unit', { testTimeout: 60_000, hookTimeout: 90_000 }),
        project('build', { testTimeout: 600_000, hookTimeout: 600_000, fileParallelism: false }),
        project('tools', { testTimeout: 600_000 }),
        project('browser', {
          testTimeout: 900_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          globalSetup: 'tests/browser/real-site.ts',
        }),
      ],
    },
  },
  { configFile: false },
)
