import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Language } from '../schemas/language.ts'
import type { Steps, Where } from '../scripts/search-index.ts'
import { ownWords, searchDocuments } from '../search/documents.ts'
import { buildIndex } from '../search/pagefind-index.ts'
import { contentKey } from './made-once.ts'
import type { OutputContext } from './output.ts'

/** Up to this many guides the search needs no worker, and the steps of all guides are one file. */
const FEW_GUIDES = 100
const GUIDES_A_FILE = 8

/**
 * The full-text index, in folders named by its content, so that caches never mix two of them; only the search pages know
 * the name. Code stands apart from data: some hosts are told the type of a whole folder.
 */
export const searchIndex = async ({ dist, catalogue, log }: OutputContext) => {
  const { languages, guides } = catalogue
  const documents = languages.flatMap(({ code }) => searchDocuments(catalogue, code))
  const { files: made, ids } = await buildIndex(documents)
  const perFile = guides.length <= FEW_GUIDES ? guides.length : GUIDES_A_FILE
  const data = new Map([...made].filter(([path]) => !path.endsWith('.js')))
  const code = new Map([...made].filter(([path]) => path.endsWith('.js')))
  for (const language of languages) {
    const records = guides.map(({ slug }) => [slug, ids.get(`${language.code}/${slug}`)])
    code.set(`start-${language.code}.js`, Buffer.from(startOf(JSON.stringify(records))))
    for (let file = 0; file * perFile < guides.length; file++)
      data.set(
        `steps-${language.code}-${file}.json`,
        Buffer.from(JSON.stringify(stepsOf(catalogue, language.code, file, perFile))),
      )
  }
  const tag = contentKey(...[...code, ...data].flatMap(([path, bytes]) => [path, bytes]))
  const folders = { code: `a/search/${tag}`, data: `a/pf/${tag}` }
  for (const [path, bytes] of code) await put(join(dist, folders.code, path), bytes)
  for (const [path, bytes] of data) await put(join(dist, folders.data, path), bytes)
  for (const language of languages) {
    const where = whereOf(language, folders, [...data.keys()], { perFile, worker: guides.length > FEW_GUIDES, tag })
    await tell(join(dist, language.code, 'search/index.html'), where)
  }
  log(`full-text index: ${documents.length} records`)
}

async function put(file: string, bytes: Buffer) {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, bytes)
}

async function tell(file: string, where: Where) {
  const html = await readFile(file, 'utf8')
  const told = html.replace('data-index=""', `data-index="${JSON.stringify(where).replaceAll('"', '&quot;')}"`)
  if (told === html) throw new Error(`${file} has no data-index to fill`)
  await writeFile(file, told)
}

function whereOf(
  { code, htmlLang }: Language,
  folders: { code: string; data: string },
  files: string[],
  rest: Pick<Where, 'perFile' | 'worker' | 'tag'>,
): Where {
  const start = (prefix: string) => files.filter((path) => path.startsWith(prefix))
  const own = htmlLang.toLowerCase()
  const chunks = start(`index/${own}_`)
  const steps = start(`steps-${code}-`)
  const base = `/${folders.data}/`
  const few = (paths: string[]) => (paths.length <= 2 ? paths : [])
  return {
    start: `/${folders.code}/start-${code}.js`,
    modules: [`/${folders.code}/pagefind.js`],
    base,
    steps: `${base}steps-${code}-`,
    ...rest,
    data: [
      `pagefind-entry.json?ts=${rest.tag}`,
      ...start(`pagefind.${own}_`),
      'wasm.unknown.pagefind',
      ...few(chunks),
      ...few(steps),
    ].map((path) => base + path),
  }
}

/** A module that hands the engine and its ids to the page. */
const startOf = (records: string) =>
  `import*as pagefind from"./pagefind.js"\ndocument.dispatchEvent(new CustomEvent("full-text",{detail:{pagefind,records:${records}}}))\n`

const stepsOf = (catalogue: Catalogue, code: string, file: number, perFile: number): Steps =>
  catalogue.guides
    .slice(file * perFile, (file + 1) * perFile)
    .map(({ editions }) => ownWords(editions.get(code)!, catalogue).map(({ id, number, text }) => [id, number, text]))
