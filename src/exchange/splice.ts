import { Document, isCollection, isMap, isScalar, parseDocument, visit } from 'yaml'
import { blocksOf, parseGuideText, type ParsedBlock } from '../catalogue/words.ts'

/** Changes to a guide file that leave every other byte as its writer left it. */

/** setBlockAttribute('<Step id="a">…', 'a', 'of', '8d21f0aa') → '<Step id="a" of="8d21f0aa">…' */
export function setBlockAttribute(text: string, id: string, name: string, value: string): string {
  const { tag } = blockNamed(text, id)
  const opening = text.slice(tag.start, tag.end)
  const written = `${name}="${escapeAttribute(value)}"`
  const old = attributesOf(opening).find((found) => found.name === name)
  const [start, end, insert] = old
    ? [tag.start + old.start, tag.start + old.end, written]
    : [tag.end - 1, tag.end - 1, ` ${written}`]
  return text.slice(0, start) + insert + text.slice(end)
}

/** Sets one key of the front matter; a key that has the value already stays as it is written. */
export function setFrontMatter(text: string, key: string, value: unknown): string {
  const { yaml } = parseGuideText(text)
  const start = text.indexOf('\n') + 1
  return text.slice(0, start) + setYamlKey(yaml, key, value) + text.slice(start + yaml.length)
}

/** Sets one top-level key of a YAML text. Only the lines of that key change; a new key comes last. */
export function setYamlKey(yaml: string, key: string, value: unknown): string {
  const doc = parseDocument(yaml, { version: '1.2', schema: 'core', stringKeys: true })
  const written = renderKey(key, value)
  const pair = isMap(doc.contents)
    ? doc.contents.items.find((item) => isScalar(item.key) && item.key.value === key)
    : undefined
  const from = isScalar(pair?.key) ? pair.key.range?.[0] : undefined
  if (from === undefined) {
    const ended = yaml === '' || yaml.endsWith('\n')
    return `${yaml}${ended ? '' : '\n'}${written}${ended ? '\n' : ''}`
  }
  const node = pair!.value as { range?: [number, number, number] } | null
  const end = from + yaml.slice(from, node?.range?.[1] ?? yaml.indexOf(':', from) + 1).trimEnd().length
  return yaml.slice(0, from) + written + yaml.slice(end)
}

function renderKey(key: string, value: unknown) {
  const doc = new Document({ [key]: value })
  visit(doc, (_, node) => {
    if (isCollection(node) && node !== doc.contents) node.flow = true
  })
  return doc.toString({ lineWidth: 0 }).trimEnd()
}

function blockNamed(text: string, id: string): ParsedBlock {
  const block = blocksOf(parseGuideText(text).root, text).find((found) => found.id === id)
  if (!block) throw new Error(`no block ${id}`)
  return block
}

const attributesOf = (tag: string) =>
  [...tag.matchAll(/\s([a-zA-Z]+)=(?:"[^"]*"|'[^']*')/g)].map(({ index, 0: whole, 1: name }) => ({
    name,
    start: index + 1,
    end: index + whole.length,
  }))

const escapeAttribute = (value: string) =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
