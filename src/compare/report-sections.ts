import { changedWords, type Run } from '../catalogue/changed-words.ts'
import { pieceTitle } from '../catalogue/status-names.ts'
import type { Attention } from './attention.ts'
import type { Comparison } from './compare.ts'
import type { PieceDiff, Said, VoiceDiff } from './compare-words.ts'
import { code, diff, marks, visible, type DiffLine } from './safe-markdown.ts'

/** A part of the report: `items` are whole, so that a report can end behind any of them. */
export interface Section {
  title: string
  lead?: string
  items: string[]
}

const stateNames: Record<Said['state'], string> = {
  source: 'lời gốc',
  reviewed: 'đã duyệt',
  draft: 'bản nháp',
  stale: 'cũ',
  missing: 'thiếu',
}

const whys: Record<Attention['why'], string> = {
  phone: 'số gọi, địa chỉ hoặc liên kết',
  address: 'địa chỉ, giá, cách gọi',
  number: 'con số',
  risk: 'mức rủi ro',
  proof: 'nguồn, độ tin',
  signature: 'ai viết, ai duyệt',
}

const bullet = (items: string[]) => items.map((item) => `- ${item}`)

/** Old and new words with the changed ones marked. */
export function wordLines(before: string | undefined, after: string | undefined): DiffLine[] {
  const [was, now] = [before && visible(before), after && visible(after)]
  if (was === undefined || now === undefined || !was || !now)
    return [...(was ? [line('-', was)] : []), ...(now ? [line('+', now)] : [])]
  if (was === now) return [line(' ', was), line(' ', '(khác ở chỗ bị cắt bớt hoặc ở dấu cách: mở tệp để xem)')]
  const changed = changedWords(was, now)
  const marked = (runs: Run[]) =>
    runs.map(({ text, changed }) => (changed ? text.replace(/^(\s*)(.*?)(\s*)$/s, around) : text)).join('')
  return [line('-', marked(changed.was)), line('+', marked(changed.now))]
}

const around = (_: string, before: string, words: string, after: string) =>
  before + (words && marks.open + words + marks.close) + after

const line = (sign: DiffLine['sign'], text: string): DiffLine => ({ sign, text })

const attention = ({ attention }: Comparison): Section => ({
  title: 'Cần hai người xem',
  lead: 'Sai ở đây là mất tiền hoặc gọi nhầm người. Hai người cùng mở nguồn, so từng chữ số.',
  items: attention.map(
    ({ where, why, before, after }) =>
      `**${whys[why]}** ở ${code(where)}\n\n${diff(wordLines(before || '(không có)', after || '(không có)'))}`,
  ),
})

const guarded =
  /^(?:\.github|\.ci|\.config|src\/(?:gate|checks|compare|serve)|package(?:-lock)?\.json|astro\.config|tests)/

function outside({ outside }: Comparison): Section {
  const sorted = [...(outside ?? [])].sort((a, b) => Number(guarded.test(b)) - Number(guarded.test(a)))
  return {
    title: 'Đổi ngoài thư mục nội dung',
    lead: 'Người góp lời chỉ đổi thư mục nội dung. Các tệp dưới đây là chương trình hoặc luật kiểm: người giữ chương trình phải đọc từng dòng và chạy `npm test`, rồi mới nhận.',
    items: bullet(sorted.map((file) => `${code(file)}${guarded.test(file) ? ' **(luật kiểm, gói, máy kiểm)**' : ''}`)),
  }
}

const finding = ({ file, line: at, what, why, fix, rule }: Comparison['findings'][number]) =>
  diff([
    line('-', visible(`${file}${at ? `:${at}` : ''} [${rule}] ${what}`)),
    line(' ', visible(`Vì sao: ${why}`)),
    line(' ', visible(`Cách sửa: ${fix}`)),
  ])

const errors = ({ findings }: Comparison): Section => ({
  title: 'Lỗi: sửa xong mới nhận được',
  items: findings.filter(({ level }) => level === 'error').map(finding),
})

const warnings = ({ findings }: Comparison): Section => ({
  title: 'Điều chú ý mới',
  items: findings.filter(({ level, fresh }) => level === 'warning' && fresh).map(finding),
})

const sameWords = ({ before, after }: PieceDiff) => before?.raw === after?.raw

/** One line a guide and language: `hmn pay-bill: open-message, pay`. */
function grouped<V extends { slug: string; code: string; name: string }>(all: V[]): string[] {
  const groups = Map.groupBy(all, (item) => `${item.slug} ${item.code}`)
  return bullet([...groups].map(([key, own]) => `${code(key)}: ${own.map(({ name }) => code(name)).join(', ')}`))
}

const stale = ({ pieces }: Comparison): Section => ({
  title: 'Bản dịch thành cũ',
  lead: 'Lời gốc đổi, lời dịch còn theo lời trước. Trang hiện cả tiếng Việt cho tới khi người dịch sửa.',
  items: grouped(pieces.filter(({ before, after }) => after?.state === 'stale' && before?.state !== 'stale')),
})

const voiceNames: Record<VoiceDiff['what'], string> = {
  stale: 'thành cũ, không phát nữa, cần thu lại',
  added: 'mới',
  changed: 'đổi',
  removed: 'bỏ',
}

const voices = (all: Comparison): Section => ({
  title: 'Giọng đọc',
  items: [
    ...grouped(all.voices).map((item) => `${item} ${voiceNames.stale}`),
    ...bullet(all.files.filter(isVoice).map(({ file, what }) => `${code(file)} ${voiceNames[what]}: bật lên nghe`)),
  ],
})

const isVoice = ({ file }: { file: string }) => /\/voice\//.test(file)

const marksOnly = ({ pieces }: Comparison): Section => ({
  title: 'Đổi dấu, lời giữ nguyên',
  lead: 'Dấu «đã duyệt» chỉ đúng khi người ký nói thứ tiếng ấy và đã đọc.',
  items: bullet(
    pieces
      .filter((piece) => sameWords(piece) && piece.after?.state !== 'stale')
      .map(
        ({ slug, code: language, name, before, after }) =>
          `${code(`${slug} ${language} ${name}`)}: ${stateNames[before!.state]} → **${stateNames[after!.state]}**`,
      ),
  ),
})

/** A section a guide: its words by language, in the order of the guide. */
function words({ pieces }: Comparison): Section[] {
  const changed = pieces.filter((piece) => !sameWords(piece))
  return [...Map.groupBy(changed, ({ slug }) => slug)].map(([slug, own]) => ({
    title: `Bài ${own[0]!.number}: ${code(slug)}`,
    items: own.map(
      ({ code: language, name, before, after }) =>
        `${code(language)} ${code(pieceTitle(name))} ${stateChange(before, after)}\n\n${diff(shownLines(before, after))}`,
    ),
  }))
}

/** As in the files where only that tells them apart. */
const shownLines = (before: Said | undefined, after: Said | undefined) =>
  before && after && before.shown === after.shown
    ? wordLines(before.raw, after.raw)
    : wordLines(before?.shown, after?.shown)

const stateChange = (before: Said | undefined, after: Said | undefined) =>
  !before
    ? `mới, ${stateNames[after!.state]}`
    : !after
      ? `bỏ (trước là ${stateNames[before.state]})`
      : before.state === after.state
        ? `(${stateNames[after.state]})`
        : `${stateNames[before.state]} → **${stateNames[after.state]}**`

/** Values besides those that two people look at. */
const values = ({ values, attention }: Comparison): Section => {
  const shown = new Set(attention.map(({ where }) => where))
  const rest = values.filter(({ file, path }) => !shown.has(`${file} ${path}`))
  return {
    title: 'Dữ liệu đổi',
    items: [...Map.groupBy(rest, ({ file }) => file)].map(
      ([file, own]) =>
        `${code(file)}\n\n${diff(
          own.flatMap(({ path, before, after }) =>
            wordLines(before && `${path}: ${before}`, after && `${path}: ${after}`),
          ),
        )}`,
    ),
  }
}

const fileNames = { added: 'mới', changed: 'đổi', removed: 'bỏ' }

const files = (all: Comparison): Section => ({
  title: 'Hình và sổ tay đổi',
  lead: 'Mở từng hình: không được thấy Căn cước, số tài khoản, mặt trẻ em.',
  items: bullet(all.files.filter((file) => !isVoice(file)).map(({ file, what }) => `${code(file)} ${fileNames[what]}`)),
})

/** The report's parts, what can do most harm first; those with nothing in them are left out. */
export const sectionsOf = (all: Comparison): Section[] =>
  [
    attention(all),
    outside(all),
    errors(all),
    stale(all),
    voices(all),
    marksOnly(all),
    ...words(all),
    values(all),
    files(all),
    warnings(all),
  ].filter(({ items }) => items.length)
