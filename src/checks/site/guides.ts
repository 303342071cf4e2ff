import { nearest } from '../../gate/nearest.ts'
import type { Finding } from '../../report.ts'
import { error, type Site, type SiteCheck } from './check.ts'
import type { Page } from './page.ts'

const why = 'mã QR, tờ in, thư viện trong máy và liên kết từng bước dựa vào khung này'

const slugOf = (file: string) => file.split('/')[2]!

function frame({ file, $ }: Page): Finding[] {
  const report = (what: string, fix: string) => [error(file, { rule: 'guide-frame', what, why, fix })]
  const main = $('main[data-guide]')
  const blocks = $('main [data-block]').toArray()
  const slug = slugOf(file)
  return [
    ...(main.length === 1 && main.attr('data-guide') === slug
      ? []
      : report('không có đúng một main[data-guide]', `viết <main data-guide="${slug}">`)),
    ...($('h1').length === 1 && $('h1').text().trim()
      ? []
      : report('không có đúng một h1 mang tên bài', 'đặt tên bài trong h1')),
    ...(blocks.length ? [] : report('bài không có bước nào', 'xem lại guide.yaml và vi.mdx của bài')),
    ...blocks
      .filter((block) => $(block).attr('id') !== $(block).attr('data-block'))
      .flatMap((block) => {
        const id = $(block).attr('data-block')
        return report(`bước «${id}» mang id="${$(block).attr('id') ?? ''}"`, `đặt id="${id}"`)
      }),
    ...blocks
      .filter((block) => !$(block).text().trim())
      .flatMap((block) => report(`bước «${$(block).attr('data-block')}» không có lời`, 'hiện lời tiếng Việt ở đó')),
  ]
}

/** The same guides with the same blocks in the same order in every language. */
function sameEverywhere(blocks: Map<string, Map<string, string[]>>, { languages, source, expected }: Site): Finding[] {
  const slugs = new Set([...(expected?.slugs ?? []), ...blocks.keys()])
  return [...slugs].flatMap((slug) =>
    [...languages.keys()].flatMap((code): Finding[] => {
      const file = `${code}/guides/${slug}/index.html`
      const own = blocks.get(slug)?.get(code)
      const right = blocks.get(slug)?.get(source) ?? []
      if (!own)
        return [
          error(file, {
            rule: 'guide-missing',
            what: `không có bài «${slug}» ở tiếng «${code}»`,
            why: 'chỗ chưa dịch phải hiện tiếng Việt, không được trống',
            fix: 'dựng lại; bài phải có trang ở mọi tiếng',
          }),
        ]
      if (own.join() === right.join()) return []
      const strange = own.find((id) => !right.includes(id))
      const lacking = right.filter((id) => !own.includes(id))
      const near = strange && nearest(strange, lacking)
      const what = strange
        ? `bước «${strange}» không có ở bản tiếng Việt`
        : lacking.length
          ? `thiếu bước ${lacking.map((id) => `«${id}»`).join(', ')}`
          : 'các bước đứng khác thứ tự bản tiếng Việt'
      return [
        error(file, {
          rule: 'guide-steps-differ',
          what,
          why,
          fix: near ? `có phải «${near}» không?` : 'giữ đúng tên và thứ tự bước của bản tiếng Việt',
        }),
      ]
    }),
  )
}

/** What tests, addresses and other tools rely on in a guide's page. */
export const guides: SiteCheck = (site) => {
  const blocks = new Map<string, Map<string, string[]>>()
  return {
    page(page) {
      if (page.kind !== 'guide') return []
      const { file, language, $ } = page
      const own = $('main [data-block]')
        .map((_, block) => $(block).attr('data-block')!)
        .get()
      blocks.set(slugOf(file), (blocks.get(slugOf(file)) ?? new Map<string, string[]>()).set(language!, own))
      return frame(page)
    },
    end: () => sameEverywhere(blocks, site),
  }
}
