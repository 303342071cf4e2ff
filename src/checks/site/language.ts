import type { Finding } from '../../report.ts'
import { error, type Site, type SiteCheck } from './check.ts'
import { lineOf } from './line.ts'
import type { Page } from './page.ts'

const translated = ['missing', 'stale', 'draft', 'reviewed']

function htmlLang({ file, language, htmlLang: lang, kind }: Page, { languages, source }: Site): Finding[] {
  const right = languages.get(language ?? source)
  if (lang === right || (language === undefined && kind === 'redirect' && lang)) return []
  return [
    error(file, {
      rule: 'lang-wrong',
      what: lang ? `<html lang="${lang}"> không hợp với đường dẫn` : '<html> không có lang',
      why: 'máy đọc màn hình chọn giọng theo lang; sai thì bà con nghe không ra',
      fix: `đặt lang="${right ?? source}"`,
    }),
  ]
}

function originals({ file, $ }: Page, { languages, source }: Site): Finding[] {
  const right = languages.get(source)
  return $('[data-original]')
    .toArray()
    .filter((element) => $(element).attr('lang') !== right)
    .map((element) =>
      error(file, {
        rule: 'original-lang',
        line: lineOf(element),
        what: `lời tiếng Việt bên bản dịch mang lang="${$(element).attr('lang') ?? ''}"`,
        why: 'máy đọc màn hình sẽ đọc tiếng Việt bằng giọng của tiếng khác',
        fix: `đặt lang="${right ?? source}" ở src/components/Original`,
      }),
    )
}

function states({ file, kind, language, noindex, $ }: Page, { source }: Site): Finding[] {
  const blocks = $('[data-block], [data-state]').toArray()
  const every = ['source', ...translated]
  const own = language === undefined || language === source ? ['source'] : translated
  const allowed = kind === 'editors' ? every : own
  const wrong = blocks.flatMap((element) => {
    const [id, state] = [$(element).attr('data-block'), $(element).attr('data-state')]
    if (id && state && allowed.includes(state)) return []
    const rule = 'state-wrong'
    const what = id
      ? `đoạn «${id}» mang trạng thái «${state ?? ''}»`
      : `một đoạn mang trạng thái «${state}» mà không có data-block`
    const why = 'trang cho bà con biết đoạn nào đã có người xem lại theo trạng thái này'
    return [error(file, { rule, line: lineOf(element), what, why, fix: `chỉ dùng: ${allowed.join(', ')}` })]
  })
  const found = new Set(blocks.map((element) => $(element).attr('data-state')))
  const unreviewed = found.has('draft') || found.has('stale')
  const lacking = [
    ...(unreviewed && $('html').attr('translate') !== 'no' ? ['translate="no" ở <html>'] : []),
    ...((unreviewed || found.has('missing')) && !noindex ? ['<meta name="robots" content="noindex">'] : []),
  ]
  return [
    ...wrong,
    ...lacking.map((what) =>
      error(file, {
        rule: 'draft-open',
        what: `trang có lời chưa ai xem lại mà không có ${what}`,
        why: 'máy tìm kiếm và máy dịch sẽ chép lời nháp như lời thật',
        fix: 'thêm vào ở src/layouts/Page.astro',
      }),
    ),
  ]
}

/** The language each page says it is in, the Vietnamese beside translations, and the states of blocks. */
export const language: SiteCheck = (site) => ({
  page: (page) => [...htmlLang(page, site), ...originals(page, site), ...states(page, site)],
})
