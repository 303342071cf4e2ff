import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Finding } from '../../report.ts'
import { error, type SiteCheck } from './check.ts'
import { parseCss, type CssBlock } from './css.ts'
import { lineAt, lineOf } from './line.ts'

interface Problem {
  at: number
  what: string
  fix: string
}

const youngPseudo =
  /:(?:has|is|where|focus-visible|user-invalid|user-valid|dir|modal|popover-open|autofill)\b|:not\([^()]*,/
const youngAtRule = /^@(layer|container|scope|starting-style|property|view-transition|position-try)\b/
const youngUnit = /\d(?:dvh|svh|lvh|dvw|svw|lvw|cqw|cqh|cqi|cqb|cap|lh|rlh)\b/
const youngFunction =
  /\b(?:clamp|min|max|env|oklch|oklab|lch|lab|hwb|color|color-mix|light-dark|round)\(|\b(?:rgb|hsl)\([^(),]*\s/
const logical =
  /^(?:inset(?:-.+)?|(?:margin|padding)-(?:inline|block)(?:-.+)?|border-(?:inline|block)(?:-.+)?|inline-size|block-size)$/

/** Commas of a selector that stand in no bracket. */
const selectorsOf = (prelude: string) => prelude.split(/,(?![^([]*[)\]])/).map((selector) => selector.trim())

function inDeclarations({ declarations, at, prelude }: CssBlock): Problem[] {
  return declarations.flatMap(({ property, value }, index) => {
    if (property.startsWith('--')) return []
    const report = (what: string, fix: string) => [{ at, what: `${what}: ${prelude}{${property}:${value}}`, fix }]
    const fallback = declarations
      .slice(0, index)
      .some((other) => other.property === property && !youngUnit.test(other.value) && !youngFunction.test(other.value))
    if (logical.test(property))
      return report('thuộc tính máy cũ không biết', 'viết top, right, bottom, left, margin-left…')
    if (youngUnit.test(value) && !fallback)
      return report('đơn vị máy cũ không biết', 'viết trước đó một dòng cùng thuộc tính với đơn vị cũ, như vh')
    if (youngFunction.test(value) && !fallback)
      return report('hàm máy cũ không biết', 'viết trước đó một dòng cùng thuộc tính với giá trị cũ')
    return []
  })
}

/** `gap` that an old phone would not keep: it knows none in flex boxes, and in grids only `grid-gap`. */
function gaps(blocks: CssBlock[]): Problem[] {
  const rules = blocks.flatMap((block) => (block.prelude.startsWith('@media') ? block.blocks : [block]))
  const declared = (prelude: string, property: string) =>
    rules
      .filter((rule) => rule.prelude === prelude)
      .flatMap(({ declarations }) => declarations.filter((one) => one.property === property))
  return rules
    .filter(({ declarations }) => declarations.some(({ property }) => /^(?:row-|column-)?gap$/.test(property)))
    .filter(
      ({ prelude }) =>
        !declared(prelude, 'display').some(({ value }) => value.includes('grid')) ||
        !declared(prelude, 'grid-gap').length,
    )
    .filter(({ declarations }) => !declarations.some(({ property }) => /^column(?:s|-count|-width)$/.test(property)))
    .map(({ prelude, at }) => ({
      at,
      what: `gap mà máy cũ bỏ qua: ${prelude}`,
      fix: 'dùng margin; trong grid viết thêm grid-gap trước gap',
    }))
}

function inBlock(block: CssBlock, inRule: boolean): Problem[] {
  const { prelude, at, blocks } = block
  const isRule = !prelude.startsWith('@')
  const young = youngAtRule.exec(prelude)
  // inside @supports an old phone has been asked already
  if (prelude.startsWith('@supports') && !inRule) return []
  if (/^@(?:-webkit-)?keyframes/.test(prelude)) return blocks.flatMap(inDeclarations)
  const list = isRule ? selectorsOf(prelude) : []
  const mixed =
    list.length > 1 && list.some((one) => youngPseudo.test(one)) && !list.every((one) => youngPseudo.test(one))
  return [
    ...(inRule
      ? [
          {
            at,
            what: `luật lồng nhau: ${prelude}`,
            fix: 'build.target trong astro.config.mjs phải là một mảng trình duyệt để CSS được trải phẳng',
          },
        ]
      : []),
    ...(young ? [{ at, what: `@${young[1]} máy cũ không biết`, fix: 'viết luật thường' }] : []),
    ...(/^@media/.test(prelude) && /[<>]/.test(prelude)
      ? [{ at, what: `khoảng trong media: ${prelude}`, fix: 'viết min-width, max-width' }]
      : []),
    ...(mixed
      ? [
          {
            at,
            what: `một bộ chọn mới làm máy cũ bỏ cả danh sách: ${prelude}`,
            fix: 'tách bộ chọn đó thành luật riêng',
          },
        ]
      : []),
    ...(isRule ? inDeclarations(block) : []),
    ...blocks.flatMap((inner) => inBlock(inner, inRule || isRule)),
  ]
}

const inStyles = (css: string, file: string, firstLine: number): Finding[] => {
  const blocks = parseCss(css)
  return [...blocks.flatMap((block) => inBlock(block, false)), ...gaps(blocks)].map(({ at, what, fix }) =>
    error(file, {
      rule: 'old-phone-css',
      line: firstLine + lineAt(css, at) - 1,
      what,
      why: 'trang hứa chạy được từ Chrome 61 và iOS 11; máy cũ bỏ luật nó không hiểu',
      fix,
    }),
  )
}

/** No style that a phone with Chrome 61 or iOS 11 would drop where it is needed. */
export const oldStyles: SiteCheck = ({ dist, files }) => {
  const seen = new Set<string>()
  return {
    page: ({ file, $ }) =>
      $('style')
        .toArray()
        .flatMap((style) => {
          const css = $(style).text()
          if (seen.has(css)) return []
          seen.add(css)
          return inStyles(css, file, Math.max(1, lineOf(style)))
        }),
    async end() {
      const sheets = [...files].filter((file) => file.endsWith('.css') && !file.startsWith('a/search/'))
      return (
        await Promise.all(sheets.map(async (file) => inStyles(await readFile(join(dist, file), 'utf8'), file, 1)))
      ).flat()
    },
  }
}
