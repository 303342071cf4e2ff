import type { Entries, GuideEntry } from '../catalogue/entries.ts'
import { fingerprint } from '../catalogue/fingerprint.ts'
import { picturesOf } from '../catalogue/guide-view.ts'
import type { BlockKind } from '../catalogue/words.ts'
import { numbersOf } from '../gate/same-facts.ts'
import { markNote } from './po-marks.ts'
import { pictureInWords } from './po-picture.ts'
import { isFront, type Unit } from './po-units.ts'

/** Both marks of a text; a text that is not translated has none of its own. */
export const markNotes = (of: string, target: string) => [
  markNote('source', of),
  ...(target ? [markNote('target', fingerprint(target))] : []),
]

export const kinds: Record<BlockKind, string> = {
  Step: 'Bước',
  Warning: 'Cảnh báo',
  Note: 'Nên biết',
  Need: 'Cần có trước',
}
const risks = { money: 'mất tiền', identity: 'lộ giấy tờ', health: 'hại sức khỏe' }

/** What a translator should know of one text of a guide. */
export function guideNotes(
  guide: GuideEntry,
  name: string,
  { part, source }: Unit,
  { entries, siteUrl }: { entries: Entries; siteUrl: string | undefined },
): string[] {
  const page = siteUrl && `${siteUrl}/${sourceCode(entries)}/guides/${guide.slug}/`
  const keep = protectedNotes(source, entries)
  if (isFront(name)) {
    const what = name === 'title' ? 'Tên bài (nhiều nhất 80 chữ cái)' : 'Câu tóm tắt (nhiều nhất 160 chữ cái)'
    return [what, ...keep, ...(page ? [`Xem bài: ${page}`] : [])]
  }
  if (part === '@alt') return ['Lời tả hình, máy đọc cho người không nhìn thấy. Không dùng dấu " < > { } &', ...keep]
  const block = guide.source!.blocks.find(({ id }) => id === name)!
  const step = guide.bones.steps.findIndex(({ id }) => id === name)
  const risk = guide.bones.steps[step]?.risk
  const picture = picturesOf(guide).find(([id]) => id === name)?.[1]
  const whole = 'giữ đủ từng câu và từng chỗ **đậm** như tiếng Việt'
  return [
    block.kind === 'Step' ? `${kinds.Step} ${step + 1}` : kinds[block.kind],
    ...(risk ? [`Có thể ${risks[risk]}: ${whole}`] : block.kind === 'Warning' ? [`Lời an toàn: ${whole}`] : []),
    ...keep,
    ...(picture ? [`Hình: ${pictureInWords(picture)}`] : []),
    ...(page ? [`Xem bài và hình: ${page}#${name}`] : []),
  ]
}

/** What must stand in the translation as it stands in the source. */
export function protectedNotes(source: string, { hotlines, services, languages }: Entries): string[] {
  const words = [...languages.values()].find(({ language }) => language.source)?.words ?? {}
  const name = (kind: string, id: string) => words[`${kind}.${id}`]?.words ?? id
  const tags = Array.from(source.matchAll(/<(Hotline|Service|Guide) id="([^"]*)"\s*\/>/g), ([tag, kind, id]) => {
    if (kind === 'Hotline') return `${tag} (số của ${name('hotline', id!)}: ${hotlines[id!]?.number ?? id})`
    if (kind === 'Service') return `${tag} (${services[id!]?.address ?? id})`
    return `${tag} (tên một bài khác)`
  })
  const bare = source.replace(/<[^>]*>|\]\([^)]*\)/g, ' ')
  const numbers = numbersOf([{ type: 'text', value: bare }])
  return [
    ...(tags.length ? [`Đừng đổi thẻ: ${tags.join('; ')}`] : []),
    ...(numbers.length ? [`Giữ nguyên số: ${numbers.map(({ shown }) => shown).join('; ')}`] : []),
    ...(/\]\(/.test(source) ? ['Đừng đổi địa chỉ trong ngoặc ( ) sau ngoặc [ ]'] : []),
    ...(source.includes('**') ? ['Chữ giữa hai dấu ** là chữ đậm: giữ đủ hai đầu'] : []),
  ]
}

const sourceCode = ({ languages }: Entries) =>
  [...languages.values()].find(({ language }) => language.source)?.language.code ?? 'vi'
