import { experimental_AstroContainer as AstroContainer } from 'astro/container'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { ShownComponent } from './components.ts'
import { showExample } from './show-example.ts'
import { standAlone } from './stand-alone.ts'

/** One tag a line, to be read. */
const inLines = (html: string) => html.trim().replace(/>\s*</g, '>\n<')

/** Examples of components as HTML that may stand together on one page. `library` is the sample library. */
export async function showAll(components: ShownComponent[], library: Catalogue) {
  const container = await AstroContainer.create()
  return Promise.all(
    components.map(async (component) => ({
      name: component.name,
      examples: await Promise.all(
        component.examples.map(async (example) => {
          const id = `${component.name}-${example.name}`
          const lang = library.languages.find(({ code }) => code === example.language)?.htmlLang
          const html = await showExample(container, component, example, library)
          return { ...example, id, lang, html: example.within === 'head' ? inLines(html) : standAlone(html, id) }
        }),
      ),
    })),
  )
}

export type ShownExamples = Awaited<ReturnType<typeof showAll>>
