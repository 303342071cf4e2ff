import { markdown } from './markdown.ts'
import type { Content } from './project.ts'
import { picturesIn, rootOf, samplePages, type Peer } from './peer.ts'
import { around, codes, titles } from './sample-words.ts'

const locales = codes.map((code) => {
  const key = code === 'vi' ? 'root' : code
  return `${key}: { label: ${JSON.stringify(around[code]!.name)}, lang: '${code}' }`
})

/** The sidebar lists all guides by topic, as its guide shows first. */
const config = `import { defineConfig } from 'astro/config'
import starlight from '@astrojs/starlight'
export default defineConfig({
  site: 'https://example.test',
  integrations: [
    starlight({
      title: 'Cẩm nang',
      defaultLocale: 'root',
      locales: { ${locales.join(', ')} },
      sidebar: [${Object.keys(titles)
        .map((topic) => `{ label: '${topic}', items: [{ autogenerate: { directory: '${topic}' } }] }`)
        .join(', ')}],
    }),
  ],
})
`

const collections = `import { defineCollection } from 'astro:content'
import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
`

export const starlight: Peer = {
  name: 'starlight',
  packages: { '@astrojs/starlight': '0.42.4', astro: '7.3.5', sharp: '0.35.5' },
  build: [['astro', 'build']],
  out: 'dist',
  files: () =>
    new Map<string, Content>([
      ['astro.config.mjs', config],
      ['src/content.config.ts', collections],
      ...picturesIn('src/assets'),
      ...codes.map((code): [string, string] => [
        `src/content/docs${rootOf(code)}index.md`,
        `---\ntitle: Cẩm nang\n---\n\n${around[code]!.name}\n`,
      ]),
      ...samplePages().map(({ code, guide, titles, at }): [string, string] => {
        const up = code === 'vi' ? '../../../' : '../../../../'
        const text = markdown(guide, code, titles, {
          picture: (file) => `${up}assets/${file}`,
          link: at,
          warning: (title, words) => `:::caution[${title}]\n${words}\n:::`,
        })
        return [`src/content/docs${rootOf(code)}${guide.topic}/${guide.slug}.md`, text]
      }),
    ]),
}
