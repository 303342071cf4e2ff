import type { z } from 'astro/zod'
import { nearest } from '../gate/nearest.ts'
import type { Finding } from '../report.ts'
import { guideSchema } from '../schemas/guide.ts'
import {
  madeFromSchema,
  sourceFrontMatterSchema,
  translationFrontMatterSchema,
  voicesSchema,
} from '../schemas/words.ts'
import type { Entries, Gate, GuideEntry, Parse, WordsFile } from './entries.ts'
import { blocksOf, parseGuideText } from './words.ts'

interface Reading {
  entries: Entries
  parse: Parse
  gate: Gate
}

/** One guide's folder; `paths` are those inside it. Without a sound guide.yaml there is no entry, only findings. */
export function readGuide(
  slug: string,
  paths: string[],
  reading: Reading,
): { guide: GuideEntry | undefined; findings: Finding[] } {
  const { entries, parse } = reading
  const { files, languages, lines } = entries
  const folder = `guides/${slug}`
  const file = `${folder}/guide.yaml`
  const codes = paths.flatMap((path) => path.match(/^([a-z-]+)\.mdx$/)?.[1] ?? [])
  const sourceCode = [...languages.values()].find(({ language }) => language.source)?.language.code ?? 'vi'

  const findings = codes
    .filter((code) => !languages.has(code))
    .map((code) => unknownLanguage(`${folder}/${code}.mdx`, code, [...languages.keys()]))
  if (!files.texts.has(file)) findings.push(missingBones(file, slug))
  else if (!codes.includes(sourceCode)) findings.push(missingSource(file, slug, `${folder}/${sourceCode}.mdx`))

  const bones = parse(guideSchema, file)
  let source: GuideEntry['source']
  const translations: GuideEntry['translations'] = new Map()
  for (const code of codes) {
    const path = `${folder}/${code}.mdx`
    const text = files.texts.get(path)!
    if (!reading.gate(path, text, entries)) continue
    if (code === sourceCode) source = readWords(sourceFrontMatterSchema, path, text, reading)
    else if (languages.has(code)) {
      const read = readWords(translationFrontMatterSchema, path, text, reading)
      if (read) translations.set(code, read)
    }
  }
  if (!bones) return { guide: undefined, findings }
  const guide: GuideEntry = {
    slug,
    file,
    line: lines.get(file)!,
    bones,
    source,
    translations,
    madeFrom: parse(madeFromSchema, `${folder}/made-from.yaml`) ?? {},
    pictures: new Set(paths.flatMap((path) => path.match(/^pictures\/(.+)$/)?.[1] ?? [])),
    voices: readVoices(folder, paths, reading),
  }
  return { guide, findings }
}

function readWords<S extends z.ZodType>(
  schema: S,
  file: string,
  text: string,
  { entries, parse }: Reading,
): WordsFile<z.infer<S>> | undefined {
  const { yaml, root } = parseGuideText(text)
  const front = parse(schema, file, yaml, 1)
  if (front === undefined) return undefined
  return { file, front, frontLine: entries.lines.get(file)!, blocks: blocksOf(root, text), root, text }
}

function readVoices(folder: string, paths: string[], { entries, parse }: Reading) {
  const voices: GuideEntry['voices'] = new Map()
  for (const path of paths) {
    const [, code, name] = path.match(/^voice\/([a-z-]+)\/(?:voice\.yaml|(.+)\.m4a)$/) ?? []
    if (!code) continue
    const file = `${folder}/voice/${code}/voice.yaml`
    const recorded = voices.get(code) ?? {
      about: parse(voicesSchema, file) ?? {},
      line: entries.lines.get(file) ?? (() => 0),
      file,
      bytes: new Map<string, number>(),
      hashes: new Map<string, string>(),
    }
    voices.set(code, recorded)
    if (!name) continue
    recorded.bytes.set(name, entries.files.binaries.get(`${folder}/${path}`)!)
    recorded.hashes.set(name, entries.files.voices.get(`${folder}/${path}`)!)
  }
  return voices
}

const shape = {
  rule: 'file-missing',
  level: 'error',
  line: 0,
  why: 'một bài gồm khung guide.yaml và lời tiếng Việt; thiếu một trong hai thì không dựng được',
} as const

const missingBones = (file: string, slug: string): Finding => ({
  ...shape,
  file,
  what: `thư mục bài «${slug}» chưa có guide.yaml`,
  fix: 'chạy npm run new:guide, hoặc chép guide.yaml của một bài khác rồi sửa',
})

const missingSource = (file: string, slug: string, words: string): Finding => ({
  ...shape,
  file,
  what: `bài «${slug}» chưa có lời gốc`,
  fix: `viết lời tiếng Việt vào ${words}`,
})

const unknownLanguage = (file: string, code: string, known: string[]): Finding => {
  const near = nearest(code, known)
  return {
    rule: 'language-unknown',
    level: 'error',
    file,
    line: 0,
    what: `chưa có thứ tiếng «${code}»`,
    why: 'mỗi thứ tiếng là một thư mục trong languages/',
    fix: near ? `có phải «${near}.mdx» không?` : `tạo thư mục languages/${code} bằng npm run new:language`,
  }
}
