import mdx from '@astrojs/mdx'
import { satteri } from '@astrojs/markdown-satteri'
import { defineConfig } from 'astro/config'
import { camTay, contentPlugins } from './src/integration.ts'
import { site } from './src/site.ts'

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
    // Every page names its scripts: a short name is worth 30 bytes on each.
    environments: {
      // Pages are made by the Node of this build.
      prerender: { build: { target: ['node24'] } },
      client: {
        build: { rolldownOptions: { output: { entryFileNames: 'a/[hash].js', chunkFileNames: 'a/[hash].js' } } },
      },
    },
    build: {
      // Only the array form lowers JavaScript; a string is ignored without a word.
      target: ['chrome61', 'ios11'],
      assetsInlineLimit: 0,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
})
