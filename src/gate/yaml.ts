import {
  Composer,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  Parser,
  visit,
  type Document,
  type ScalarTag,
  type TagId,
  type CollectionTag,
} from 'yaml'
import type { Finding } from '../report.ts'
import { hiddenCharacters } from './characters.ts'
import { finding } from './rules.ts'
import { yamlError } from './yaml-errors.ts'
import { scanYaml } from './yaml-scan.ts'

export interface YamlFile {
  /** undefined when the text was refused. */
  data: unknown
  /** Line of a value's key (from 1), or of the nearest thing around it that exists. */
  line: (path: (string | number)[]) => number
  findings: Finding[]
}

const MAX_ERRORS = 50
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf'])

/**
 * Reads strict YAML 1.2: the core schema, one document, string keys, no anchors, aliases, tags, merges or repeated keys.
 * A plain value of 8 hex digits stays a string, because it is a fingerprint (`51e07777` would be read as infinity).
 */
export function readYaml(text: string, file: string, { maxBytes = 64_000 } = {}): YamlFile {
  // The gate and the catalogue read the same front matter one after the other.
  if (last?.text === text && last.file === file && Buffer.byteLength(text) <= maxBytes) return last.read
  const read = readStrictly(text, file, maxBytes)
  if (!read.findings.length) last = { text, file, read }
  return read
}

let last: { text: string; file: string; read: YamlFile } | undefined

function readStrictly(text: string, file: string, maxBytes: number): YamlFile {
  const refused = (findings: Finding[]): YamlFile => ({ data: undefined, line: () => findings[0]?.line ?? 1, findings })
  const tokens: string[] = []
  const scanned = scanYaml(text, file, maxBytes, tokens)
  if (scanned.length) return refused(scanned)

  const { doc, lineOf } = parse(text, tokens)
  const errors = doc.errors.slice(0, MAX_ERRORS).map((error) => yamlError(error, file, lineOf(error.pos[0])))
  // One broken line often makes several errors; the first names the cause.
  const findings = errors.filter(({ line }, index) => errors.findIndex((other) => other.line === line) === index)
  findings.push(...badScalars(doc, file, lineOf))
  if (findings.length) return refused(findings)
  return { data: doc.toJS({ maxAliasCount: 0 }), line: (path) => lineIn(text, path), findings: [] }
}

/** What `parseDocument` does, but with the tokens that the scan has made of the text. */
function parse(text: string, tokens: Iterable<string> = new Lexer().lex(text)) {
  const lines = new LineCounter()
  const parser = new Parser(lines.addNewLine)
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    stringKeys: true,
    prettyErrors: false,
    lineCounter: lines,
    customTags: (tags) => tags.map(exceptFingerprints),
  })
  lines.addNewLine(0)
  function* parsed() {
    for (const token of tokens) yield* parser.next(token)
    yield* parser.end()
  }
  const [doc, ...others] = composer.compose(parsed(), true, text.length)
  if (!doc || others.length) throw new Error('what the scan lets through is one document')
  return { doc, lineOf: (offset: number) => Math.max(1, lines.linePos(offset).line) }
}

let lastLined: { text: string; parsed: ReturnType<typeof parse> } | undefined

// Few lines are ever asked for, and the documents of a large library take more room than all that is made of them.
function lineIn(text: string, path: (string | number)[]) {
  if (lastLined?.text !== text) lastLined = { text, parsed: parse(text) }
  const { doc, lineOf } = lastLined.parsed
  return lineOf(offsetOf(doc, path))
}

function badScalars(doc: Document, file: string, lineOf: (offset: number) => number) {
  const findings: Finding[] = []
  visit(doc, {
    Scalar(key, { value, range }) {
      if (typeof value !== 'string') return
      const line = lineOf(range?.[0] ?? 0)
      if (key === 'key' && FORBIDDEN_KEYS.has(value))
        findings.push(finding('yaml-key', file, line, `tên mục «${value}» không được dùng`, 'đặt tên khác'))
      const [hidden] = hiddenCharacters(value)
      if (hidden) findings.push(finding(hidden.rule, file, line, hidden.what, hidden.fix))
    },
  })
  return findings
}

function offsetOf(doc: Document, path: (string | number)[]) {
  let node: unknown = doc.contents
  let offset = doc.contents?.range?.[0] ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === String(step))
      if (!pair || !isScalar(pair.key)) break
      offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      const range = (node as { range?: [number, number, number] } | undefined)?.range
      if (!range) break
      offset = range[0]
    } else break
  }
  return offset
}

type Tag = TagId | ScalarTag | CollectionTag

const strict = new Map<Tag, Tag>()

function exceptFingerprints(tag: Tag): Tag {
  if (typeof tag === 'string' || !('test' in tag) || !tag.test || !/:(?:int|float)$/.test(tag.tag)) return tag
  const known =
    strict.get(tag) ?? ({ ...tag, test: new RegExp(`^(?![0-9a-f]{8}$)(?:${tag.test.source})`) } as ScalarTag)
  strict.set(tag, known)
  return known
}
