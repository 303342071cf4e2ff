import type { z } from 'astro/zod'
import type { Entries, GuideEntry, WordsFile } from '../catalogue/entries.ts'
import { blocksOf, parseGuideText } from '../catalogue/words.ts'
import { readYaml } from '../gate/yaml.ts'
import { uiSchema } from '../schemas/ui.ts'
import {
  listedWordsSchema,
  madeFromSchema,
  translationFrontMatterSchema,
  type TranslationFrontMatter,
} from '../schemas/words.ts'

/**
 * The entries after an import has written these texts: the next file is judged against what the one before has changed,
 * without reading the folder again. Only takes what a plan writes.
 */
export function entriesWith(entries: Entries, files: Map<string, string>): Entries {
  const texts = new Map([...entries.files.texts, ...files])
  const guides = entries.guides.map((guide) => [...files].reduce(guideWith, guide))
  const languages = new Map(entries.languages)
  for (const [path, text] of files) {
    const [, folder, list] = path.match(/^languages\/([^/]+)\/(ui|words)\.yaml$/) ?? []
    const entry = folder && languages.get(folder)
    if (!entry) continue
    const read = list === 'ui' ? { ui: data(uiSchema, text, path) } : { words: data(listedWordsSchema, text, path) }
    languages.set(folder, { ...entry, ...read })
  }
  return { ...entries, files: { ...entries.files, texts }, guides, languages }
}

function guideWith(guide: GuideEntry, [path, text]: [string, string]): GuideEntry {
  const [, slug, name] = path.match(/^guides\/([^/]+)\/([^/]+)$/) ?? []
  if (slug !== guide.slug || !name) return guide
  if (name === 'made-from.yaml') return { ...guide, madeFrom: data(madeFromSchema, text, path) }
  const code = name.replace('.mdx', '')
  return { ...guide, translations: new Map([...guide.translations, [code, translation(path, text)]]) }
}

function translation(file: string, text: string): WordsFile<TranslationFrontMatter> {
  const { yaml, root } = parseGuideText(text)
  const { line } = readYaml(yaml, file)
  const front = data(translationFrontMatterSchema, yaml, file)
  return { file, front, frontLine: (path) => line(path) + 1, blocks: blocksOf(root, text), root, text }
}

const data = <S extends z.ZodType>(schema: S, text: string, file: string): z.infer<S> =>
  schema.parse(readYaml(text, file).data ?? {})
