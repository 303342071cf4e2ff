import type { z } from 'astro/zod'
import { readYaml } from '../gate/yaml.ts'
import type { Finding } from '../report.ts'
import { hotlinesSchema, localSchema, placesSchema, servicesSchema, type Local } from '../schemas/fact.ts'
import type { GuideBones } from '../schemas/guide.ts'
import { issueFindings } from '../schemas/issue-findings.ts'
import { lessonSchema, type LessonBones } from '../schemas/lesson.ts'
import { languageSchema, type Language } from '../schemas/language.ts'
import { hardWordsSchema, lexiconSchema, type HardWords, type Lexicon } from '../schemas/lexicon.ts'
import { needsSchema } from '../schemas/need.ts'
import { topicsSchema } from '../schemas/topic.ts'
import { uiSchema } from '../schemas/ui.ts'
import {
  listedWordsSchema,
  type ListedWords,
  type SourceFrontMatter,
  type TranslationFrontMatter,
  type Voices,
} from '../schemas/words.ts'
import type { ContentFiles } from './content-files.ts'
import { readGuide } from './read-guide.ts'
import type { ParsedBlock, WordNode } from './words.ts'

/** A file's line of a value, for findings of later checks. */
export type LineOf = (path: (string | number)[]) => number

export interface WordsFile<Front> {
  file: string
  front: Front
  frontLine: LineOf
  blocks: ParsedBlock[]
  root: WordNode
  text: string
}

export interface GuideEntry {
  slug: string
  file: string
  line: LineOf
  bones: GuideBones
  source: WordsFile<SourceFrontMatter> | undefined
  translations: Map<string, WordsFile<TranslationFrontMatter>>
  madeFrom: Record<string, string>
  pictures: Set<string>
  voices: Map<
    string,
    { about: Voices; line: LineOf; file: string; bytes: Map<string, number>; hashes: Map<string, string> }
  >
}

export interface LanguageEntry {
  /** Name of the folder; the checks see to it that it is the language's code. */
  folder: string
  language: Language
  line: LineOf
  ui: Partial<Record<string, string>>
  words: ListedWords
  wordsLine: LineOf
  /** Words that named sources attest. */
  lexicon: Lexicon
  /** Of the source language: words to say more plainly or to explain. */
  hardWords: HardWords
  /** Text of `notes.md`, '' without one. */
  notes: string
}

export interface LessonEntry {
  slug: string
  file: string
  line: LineOf
  bones: LessonBones
}

type Keyed<S extends z.ZodType> = z.infer<S>

/** Everything of a content folder that has the right shape, before it is put in relation. */
export interface Entries {
  files: ContentFiles
  languages: Map<string, LanguageEntry>
  topics: Keyed<typeof topicsSchema>
  hotlines: Keyed<typeof hotlinesSchema>
  services: Keyed<typeof servicesSchema>
  places: Keyed<typeof placesSchema>
  needs: Keyed<typeof needsSchema>
  local: Local | undefined
  guides: GuideEntry[]
  lessons: LessonEntry[]
  lines: Map<string, LineOf>
}

/** Judges a guide file before it is parsed; false keeps it out of the entries. Languages and facts are read by then. */
export type Gate = (file: string, text: string, entries: Entries) => boolean

/** Reads a file's text against a schema, or the text given, which starts behind `startLine` lines of the file. */
export type Parse = <S extends z.ZodType>(
  schema: S,
  file: string,
  text?: string,
  startLine?: number,
) => z.infer<S> | undefined

/** Reads every text against its schema. What has the wrong shape becomes findings and is left out. */
export function readEntries(files: ContentFiles, gate: Gate): { entries: Entries; findings: Finding[] } {
  const findings: Finding[] = []
  const lines = new Map<string, LineOf>()

  const parse: Parse = (schema, file, text = files.texts.get(file), startLine = 0) => {
    if (text === undefined) return undefined
    const yaml = readYaml(text, file)
    const line: LineOf = (path) => yaml.line(path) + startLine
    lines.set(file, line)
    findings.push(...yaml.findings.map((found) => ({ ...found, line: found.line + startLine })))
    if (yaml.findings.some(({ level }) => level === 'error')) return undefined
    const result = schema.safeParse(yaml.data ?? {}, { reportInput: true })
    if (result.success) return result.data
    findings.push(...issueFindings(schema, result.error, { line }, file))
    return undefined
  }

  const entries: Entries = {
    files,
    languages: readLanguages(files, parse, lines),
    topics: parse(topicsSchema, 'topics.yaml') ?? {},
    hotlines: parse(hotlinesSchema, 'facts/hotlines.yaml') ?? {},
    services: parse(servicesSchema, 'facts/services.yaml') ?? {},
    places: parse(placesSchema, 'facts/places.yaml') ?? {},
    needs: parse(needsSchema, 'needs.yaml') ?? {},
    local: files.texts.has('facts/local.yaml') ? parse(localSchema, 'facts/local.yaml') : undefined,
    guides: [],
    lessons: [],
    lines,
  }
  for (const [slug, paths] of pathsByGuide(files)) {
    const read = readGuide(slug, paths, { entries, parse, gate })
    findings.push(...read.findings)
    if (read.guide) entries.guides.push(read.guide)
  }
  for (const file of files.texts.keys()) {
    const slug = file.match(/^lessons\/(.+)\.yaml$/)?.[1]
    const bones = slug && parse(lessonSchema, file)
    if (bones) entries.lessons.push({ slug, file, line: lines.get(file)!, bones })
  }
  return { entries, findings }
}

/** Slug → paths inside the guide's folder. */
function pathsByGuide({ texts, binaries }: ContentFiles) {
  const guides = new Map<string, string[]>()
  for (const path of [...texts.keys(), ...binaries.keys()]) {
    const [, slug, rest] = path.match(/^guides\/([^/]+)\/(.+)$/) ?? []
    if (slug) guides.set(slug, [...(guides.get(slug) ?? []), rest!])
  }
  return guides
}

function readLanguages(files: ContentFiles, parse: Parse, lines: Map<string, LineOf>) {
  const read: LanguageEntry[] = []
  for (const file of files.texts.keys()) {
    const code = file.match(/^languages\/([^/]+)\/language\.yaml$/)?.[1]
    const language = code && parse(languageSchema, file)
    if (!language) continue
    const folder = `languages/${code}`
    read.push({
      folder: code,
      language,
      line: lines.get(file)!,
      ui: parse(uiSchema, `${folder}/ui.yaml`) ?? {},
      words: parse(listedWordsSchema, `${folder}/words.yaml`) ?? {},
      wordsLine: lines.get(`${folder}/words.yaml`) ?? (() => 0),
      lexicon: parse(lexiconSchema, `${folder}/lexicon.yaml`) ?? {},
      hardWords: parse(hardWordsSchema, `${folder}/hard-words.yaml`) ?? {},
      notes: files.texts.get(`${folder}/notes.md`) ?? '',
    })
  }
  return new Map(read.sort((a, b) => a.language.order - b.language.order).map((entry) => [entry.folder, entry]))
}
