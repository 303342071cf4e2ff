import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { build } from 'rolldown'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Language } from '../schemas/language.ts'
import type { Steps } from '../scripts/full-text.ts'
import type { Where } from '../scripts/search-ahead.ts'
import { ownWords, searchDocuments } from '../search/documents.ts'
import { buildIndex } from '../search/pagefind-index.ts'
import { fillAttribute } from './fill-attribute.ts'
import { contentKey } from './made-once.ts'
import type { OutputContext } from './output.ts'

/** Up to this many guides the search needs no worker, and the steps of all guides are one file. */
const FEW_GUIDES = 100
const GUIDES_A_FILE = 8

/**
 * The full-text index, in a folder named by its content, so that caches never mix two of them; only the search pages know
 * the name.
 */
export const searchIndex = async ({ dist, catalogue, log }: OutputContext) => {
  const { languages, guides } = catalogue
  const documents = languages.flatMap(({ code }) => searchDocuments(catalogue, code))
  const { files: made, ids } = await buildIndex(documents)
  const perFile = guides.length <= FEW_GUIDES ? guides.length : GUIDES_A_FILE
  const files = new Map(made).set('full-text.js', await fullText())
  for (const { code } of languages) {
    const records = guides.map(({ slug }) => [slug, ids.get(`${code}/${slug}`)])
    files.set(`start-${code}.js`, Buffer.from(startOf(JSON.stringify(records))))
    for (let file = 0; file * perFile < guides.length; file++)
      files.set(`steps-${code}-${file}.json`, Buffer.from(JSON.stringify(stepsOf(catalogue, code, file, perFile))))
  }
  const tag = contentKey(...[...files].flatMap(([path, bytes]) => [path, bytes]))
  const folder = `a/search/${tag}`
  for (const [path, bytes] of files) await put(join(dist, folder, path), bytes)
  for (const language of languages) {
    const where = whereOf(language, `/${folder}/`, [...files.keys()], {
      perFile,
      worker: guides.length > FEW_GUIDES,
      tag,
    })
    await fillAttribute(join(dist, language.code, 'search/index.html'), 'data-index', JSON.stringify(where))
  }
  log(`full-text index: ${documents.length} records`)
}

async function put(file: string, bytes: Buffer) {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, bytes)
}

function whereOf(
  { code, htmlLang }: Language,
  base: string,
  files: string[],
  rest: Pick<Where, 'perFile' | 'worker' | 'tag'>,
): Where {
  const own = htmlLang.toLowerCase()
  const start = (prefix: string) => files.filter((path) => path.startsWith(prefix))
  const chunks = start(`index/${own}_`)
  const data = [
    `pagefind-entry.json?ts=${rest.tag}`,
    ...start(`pagefind.${own}_`),
    'wasm.unknown.pagefind',
    // Where there are more, the engine alone knows which it needs.
    ...(chunks.length <= 2 ? chunks : []),
  ]
  return {
    start: `${base}start-${code}.js`,
    steps: `${base}steps-${code}-`,
    ...rest,
    modules: ['pagefind.js', 'full-text.js'].map((path) => base + path),
    data: data.map((path) => base + path),
  }
}

/** A module that hands the engine and its ids to the page. */
const startOf = (records: string) =>
  `import*as pagefind from"./pagefind.js"\nimport{start}from"./full-text.js"\nstart(pagefind,${records})\n`

/** The page's side of the full text, as one module for the browsers that can run Pagefind. */
async function fullText() {
  const { output } = await build({
    input: resolve('src/scripts/full-text.ts'),
    write: false,
    transform: { target: 'chrome96' },
    output: { format: 'esm', minify: true },
  })
  return Buffer.from(output[0].code)
}

const stepsOf = (catalogue: Catalogue, code: string, file: number, perFile: number): Steps =>
  catalogue.guides
    .slice(file * perFile, (file + 1) * perFile)
    .map(({ editions }) => ownWords(editions.get(code)!, catalogue).map(({ id, number, text }) => [id, number, text]))
