import mdx from '@astrojs/mdx'
import { satteri } from '@astrojs/markdown-satteri'
import { defineConfig } from 'astro/config'
import { camTay, contentPlugins } from './src/integration.ts'
import { site } from './src/site.ts'

// Only the array form lowers JavaScript; a string is ignored without a word.
const target = ['chrome61', 'ios11']

/**
 * Scripts are lowered for old phones; the code that makes the pages is not, which would take a fifth longer. Only a plugin can
 * tell the two apart: Astro passes no target of the client on, and Vite adds lists of several places together.
 */
const oldPhones = {
  name: 'old-phones',
  configEnvironment(name, options) {
    if (name === 'client') options.build.target = target
  },
}

export default defineConfig({
  ...(site.url ? { site: site.url } : {}),
  outDir: site.outDir,
  cacheDir: site.cacheDir,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always', assets: 'a' },
  compressHTML: 'jsx',
  prefetch: false,
  devToolbar: { enabled: false },
  markdown: {
    processor: satteri({ mdastPlugins: contentPlugins(), features: { smartPunctuation: false } }),
    syntaxHighlight: false,
  },
  // The words of guides are rendered from the tree that the gate has judged; any other MDX meets the gate here, and is refused.
  integrations: [mdx(), camTay()],
  vite: {
    plugins: [oldPhones],
    // Every page names its scripts: a short name is worth 30 bytes on each.
    environments: {
      client: {
        build: { rolldownOptions: { output: { entryFileNames: 'a/[hash].js', chunkFileNames: 'a/[hash].js' } } },
      },
    },
    build: {
      cssTarget: target,
      assetsInlineLimit: 0,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
})
