import { inGuides, type Attribute, type GuideComponent, type GuideComponentName } from '../components/in-guides.ts'
import { nearest } from './nearest.ts'
import type { GateNode } from './node.ts'
import type { GateOptions } from './options.ts'
import type { Problem, Rule } from './rules.ts'

const table: Record<string, GuideComponent> = inGuides

/** The row of a component; undefined for a name that is not in the table (`__proto__` and `constructor` are not). */
export const componentRow = (name: string | null | undefined): GuideComponent | undefined =>
  typeof name === 'string' && Object.hasOwn(table, name) ? table[name as GuideComponentName] : undefined

export function unknownComponent(name: string | null | undefined): Omit<Problem, 'index'> {
  const near = name ? nearest(name, Object.keys(table)) : undefined
  return {
    rule: 'component-unknown',
    what: name ? `thẻ lạ <${name}>` : 'thẻ rỗng <>',
    fix: near ? `có phải <${near}> không? (đúng cả chữ hoa, chữ thường)` : `chỉ dùng: ${Object.keys(table).join(', ')}`,
  }
}

/** What is wrong with a known component's attributes; `index` is that of the attribute in `source`, the file's text. */
export function attributeProblems(
  node: GateNode,
  row: GuideComponent,
  source: string,
  options: GateOptions,
): Problem[] {
  const found: Problem[] = []
  const seen = new Map<string, number>()
  const start = node.position?.start.offset ?? 0
  for (const attribute of node.attributes ?? []) {
    const { name = '', value } = attribute
    const index = indexOfAttribute(source, seen.get(name) ?? start, name)
    const add = (rule: Rule, what: string, fix: string) => found.push({ rule, index, what, fix })
    if (attribute.type !== 'mdxJsxAttribute') {
      add('attribute-expression', `mã {…} trong thẻ <${node.name}>`, 'xóa phần { }')
      continue
    }
    const known: Attribute | undefined = Object.hasOwn(row.attributes, name) ? row.attributes[name] : undefined
    if (seen.has(name)) add('attribute-duplicate', `thuộc tính ${name} viết hai lần`, 'giữ lại một')
    seen.set(name, index)
    if (!known) add('attribute-unknown', `thẻ <${node.name}> không có thuộc tính «${name}»`, fixName(name, row))
    else if (known.translationOnly && options.language.source)
      add('attribute-unknown', `bản gốc không có thuộc tính «${name}»`, `xóa ${name}="…"; nó chỉ có trong bản dịch`)
    else if (value === null || value === undefined)
      add('attribute-bare', `thuộc tính ${name} không có giá trị`, `viết ${name}="…"`)
    else if (typeof value !== 'string')
      add('attribute-expression', `giá trị của ${name} là mã {…}`, `viết ${name}="…" với dấu nháy`)
    else if (!known.pattern.test(value))
      add('attribute-value', `${name}="${value.slice(0, 60)}" sai dạng`, `viết ${known.form}`)
    else if (known.fact && !Object.hasOwn(options[known.fact], value.split('#')[0]!))
      found.push({ ...unknownFact(known.fact, value, options), index })
  }
  for (const [name, { required }] of Object.entries(row.attributes))
    if (required && !seen.has(name))
      found.push({
        rule: 'attribute-missing',
        index: start,
        what: `thẻ <${node.name}> thiếu ${name}`,
        fix: `viết <${node.name} ${name}="…"`,
      })
  return found
}

const places = {
  hotlines: ['hotline-unknown', 'facts/hotlines.yaml'],
  services: ['service-unknown', 'facts/services.yaml'],
  guides: ['guide-unknown', 'guides/'],
} as const

function unknownFact(fact: keyof typeof places, id: string, options: GateOptions): Omit<Problem, 'index'> {
  const ids = Object.keys(options[fact])
  const near = nearest(id, ids)
  const [rule, place] = places[fact]
  return {
    rule,
    what: `${place} không có «${id}»`,
    fix: near ? `có phải id="${near}" không?` : `chọn một trong: ${ids.join(', ')}; hoặc thêm vào ${place}`,
  }
}

function fixName(name: string, row: GuideComponent) {
  const near = nearest(name, Object.keys(row.attributes))
  return near ? `có phải «${near}» không?` : `xóa ${name}; thẻ này chỉ có: ${Object.keys(row.attributes).join(', ')}`
}

function indexOfAttribute(source: string, start: number, name: string) {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const within = source.slice(start).search(name ? new RegExp(`\\s${escaped}(?=[\\s=/>])`) : /\{/)
  return within === -1 ? start : start + within + (name ? 1 : 0)
}

export const idOf = ({ attributes }: GateNode) => {
  const id = attributes?.find(({ name }) => name === 'id')?.value
  return typeof id === 'string' ? id : undefined
}

/** How an inline component is written: `<Hotline id="police" />` */
export const tagOf = (node: GateNode) => `<${node.name} id="${idOf(node) ?? '…'}" />`
