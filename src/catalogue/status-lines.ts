import type { GuideStatus, PieceStatus, Status, Totals, TranslationState } from './status.ts'

const names: Record<TranslationState, string> = {
  reviewed: 'đã duyệt',
  draft: 'bản nháp',
  stale: 'cũ',
  missing: 'thiếu',
}

const counts = (totals: Totals) =>
  (Object.keys(names) as TranslationState[]).map((state) => `${names[state]} ${totals[state]}`).join(', ')

/** The status as an editor reads it on a terminal. `pieces`: show each piece of each guide. */
export function statusLines({ languages, guides, needs }: Status, { pieces }: { pieces: boolean }): string[] {
  return [
    ...languages.map(
      (language) =>
        `${language.code.padEnd(8)} ${language.endonym}: ${language.percent}% đã duyệt (${counts(language)})`,
    ),
    '',
    ...needLines(needs),
    ...guides.flatMap((guide) => [
      `${guide.number}. ${guide.title} (${guide.slug})`,
      ...Object.entries(guide.languages).flatMap(([code, status]) => [
        `   ${code.padEnd(8)} ${counts(status)}`,
        ...(pieces ? status.pieces.flatMap((piece) => pieceLines(piece, guide, code)) : []),
      ]),
    ]),
  ]
}

function needLines(needs: Status['needs']): string[] {
  if (!needs.length) return []
  const open = needs.filter((need) => !need.guides.length)
  return [
    `Việc bà con cần: ${needs.length - open.length} việc có bài, ${open.length} việc chưa có bài`,
    ...open.map(({ id, what, instead }) => `   ${id} ${what}: ${instead}`),
    '',
  ]
}

function pieceLines({ name, state, source, words, was }: PieceStatus, { slug }: GuideStatus, code: string): string[] {
  const line = `      ${names[state].padEnd(9)} ${name}`
  if (state === 'missing') return [line, `        gốc:  ${source}`]
  if (state !== 'stale') return [line]
  return [
    line,
    `        gốc trước: ${was ?? '(không rõ)'}`,
    `        gốc nay:   ${source}`,
    `        lời dịch:  ${words ?? ''}`,
    `        sửa lời dịch rồi chạy: npm run stamp -- ${slug} ${code} ${name}`,
  ]
}
