import type { AstroIntegration } from 'astro'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { partIsDone } from './build-parts.ts'
import { checkContent } from './checks/content.ts'
import { checkPhotos } from './checks/photos.ts'
import { buildCatalogue } from './catalogue/catalogue.ts'
import { gateOptions } from './catalogue/gate-options.ts'
import { provideContent, type BuildContent } from './catalogue/of-this-build.ts'
import { gatePlugin } from './gate/plugin.ts'
import { codeDigest } from './made-pages/code-digest.ts'
import { inputKeys } from './made-pages/inputs.ts'
import { keptIn } from './made-pages/kept.ts'
import { withKeptPages, type MadePages } from './made-pages/prerender.ts'
import { contentKey } from './outputs/made-once.ts'
import { sourceDigest } from './outputs/built-from.ts'
import type { KeptOutputs } from './outputs/output.ts'
import { runOutputs } from './outputs/index.ts'
import { RefusedContent } from './report.ts'
import { beginBuild, type SafeBuild } from './safe-build/safe-build.ts'
import { site } from './site.ts'

let checked: ReturnType<typeof checkContent> | undefined
const content = () => (checked ??= checkContent(site.contentDir, site))

let built: BuildContent | undefined
const builtContent = () =>
  (built ??= {
    entries: content().entries,
    catalogue: buildCatalogue(content().entries, { ...site, showUnfinished: false }),
  })

let outDir = site.outDir
const made: MadePages = new Map()
let kept: KeptOutputs | undefined
let sources: string | undefined

/** The gate for the Markdown processor. No page asks for it, since words of guides are never compiled; nothing gets past it. */
export const contentPlugins = () => [
  gatePlugin({ contentDir: site.contentDir, options: (code) => gateOptions(content().entries, code) }),
]

let build: SafeBuild | undefined

/** Refuses bad content before anything is synchronised, and makes the outputs from the finished site, which only then takes the place of the one before. */
export const camTay = (): AstroIntegration => ({
  name: 'cam-tay',
  hooks: {
    async 'astro:config:setup'({ command, config, updateConfig }) {
      if (command !== 'build' && command !== 'dev') return
      // The environment, because pages have a copy of `site.ts` of their own. A build never shows them.
      process.env['SHOW_UNFINISHED'] = String(command === 'dev')
      // before anything is read: what changes from now on is for the next build
      sources = sourceDigest(process.cwd())
      const { entries, findings } = content()
      const errors = [...findings, ...(await checkPhotos(entries))].filter(({ level }) => level === 'error')
      if (errors.length) throw new RefusedContent(errors)
      if (command !== 'build') return
      partIsDone('content')
      provideContent(builtContent)
      build = await beginBuild(fileURLToPath(config.outDir))
      updateConfig({ outDir: pathToFileURL(`${build.next}/`) })
    },
    'astro:config:done'({ config }) {
      outDir = fileURLToPath(config.outDir)
    },
    'astro:build:start'({ setPrerenderer, logger }) {
      const { catalogue } = builtContent()
      partIsDone('code')
      const log = (line: string) => logger.info(line)
      kept = {
        keyOf: inputKeys(catalogue, codeDigest(), site),
        open: (kind) => keptIn(`${kind}-of-${contentKey(site.contentDir)}`),
      }
      const making = { dist: outDir, catalogue, keyOf: kept.keyOf, kept: kept.open('page'), log }
      setPrerenderer((base) => withKeptPages(base, making, made))
    },
    async 'astro:build:done'({ dir, logger }) {
      partIsDone('other pages')
      await runOutputs({
        made,
        kept,
        sources,
        dist: fileURLToPath(dir).replace(/\/$/, ''),
        catalogue: builtContent().catalogue,
        siteUrl: site.url,
        log: (line) => logger.info(line),
      })
      const asBefore = await build?.finish()
      partIsDone('in place')
      logger.info(`in place; ${asBefore} files as before`)
    },
  },
})
