import { buildCatalogue, type Catalogue } from '../catalogue/catalogue.ts'
import { readEntries } from '../catalogue/entries.ts'
import { uiKeys, type UiKey } from '../schemas/ui.ts'
import { sampleFacts, sampleLanguages } from './sample-facts.ts'
import { sampleGuides, sampleHashes, sampleRecordings } from './sample-guides.ts'

/**
 * The library that examples stand in: a small content folder in memory. Of the real one it has only the interface words and
 * what a language needs beyond its names.
 */
export function sampleLibrary({ source, ui }: Pick<Catalogue, 'source' | 'ui'>): Catalogue {
  const files: Record<string, object | string> = {
    ...sampleFacts,
    ...sampleGuides,
    'languages/vi/ui.yaml': Object.fromEntries(Object.keys(uiKeys).map((key) => [key, ui(source, key as UiKey).text])),
  }
  for (const [code, names] of Object.entries(sampleLanguages))
    files[`languages/${code}/language.yaml`] = { ...source, code, source: undefined, ...names }
  const texts = Object.entries(files).map(
    // JSON is YAML.
    ([file, data]) => [file, typeof data === 'string' ? data : JSON.stringify(data)] as const,
  )
  const { entries, findings } = readEntries(
    { dir: '', texts: new Map(texts), binaries: sampleRecordings, voices: sampleHashes },
    () => true,
  )
  const [first] = findings.filter(({ level }) => level === 'error')
  if (first) throw new Error(`the gallery's ${first.file} no longer fits its schema: ${first.what}`)
  return buildCatalogue(entries, { showDrafts: true })
}
