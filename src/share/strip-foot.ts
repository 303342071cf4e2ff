import type { Catalogue, Edition } from '../catalogue/catalogue.ts'
import { dayText } from '../catalogue/view.ts'
import type { UiKey } from '../schemas/ui.ts'
import { colours } from './colours.ts'
import { bold, boxed, paragraphs, plain, space, stack, text, type Part } from './part.ts'
import { CARD } from './strip-blocks.ts'

/** Where the guide is found, what we never ask, who wrote it from what, and when it was checked. */
export function foot(edition: Edition, catalogue: Catalogue, address: string | undefined): Part {
  const { guide, language, front } = edition
  const { bones, source } = guide
  const ui = (key: UiKey) => catalogue.ui(language, key).text
  const translators = front && 'translators' in front ? front.translators : []
  const hosts = [...new Set(Object.values(bones.sources).map(({ url }) => new URL(url).hostname.replace(/^www\./, '')))]
  const people = (key: UiKey, names: string[]) => (names.length ? [`${ui(key)}: ${names.join(', ')}`] : [])
  const small = [
    `${ui('guide.checked')} ${dayText(bones.checked)}`,
    ...(source.front.origin === 'machine' && !source.front.reviewers.length ? [ui('guide.written-by-machine')] : []),
    ...people('guide.sources', hosts),
    ...people('guide.written-by', source.front.authors),
    ...people('guide.translated-by', translators),
    ...people('guide.reviewed-by', front?.reviewers ?? []),
    'CC BY-SA 4.0',
  ]
  return stack(
    boxed(
      stack(
        text(plain(address === undefined ? ui('sheet.trial') : ui('share.address')), {
          size: 32,
          width: CARD - 56,
          fill: colours.soft,
        }),
        ...(address === undefined ? [] : [text(bold(address), { size: 48, width: CARD - 56, fill: colours.indigo })]),
      ),
      { width: CARD, padding: 28, fill: colours.card },
    ),
    space(16),
    boxed(text(bold(ui('site.never-asks')), { size: 38, width: CARD - 56, fill: colours.stop }), {
      width: CARD,
      padding: 28,
      fill: colours.stopCard,
    }),
    space(24),
    paragraphs(
      small.map((words) => plain(words)),
      { size: 30, width: CARD, fill: colours.soft },
    ),
  )
}
