import { pieceNames as names, pieceStates } from './status-names.ts'
import type { GuideStatus, PieceStatus, Status, Totals } from './status.ts'

const counts = (totals: Totals) => pieceStates.map((state) => `${names[state]} ${totals[state]}`).join(', ')

/**
 * The status as an editor reads it on a terminal. `pieces`: show each piece of each guide; without it only the stale ones.
 * Stale recordings are always named.
 */
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
        ...status.pieces
          .filter(({ state }) => pieces || state === 'stale')
          .flatMap((piece) => pieceLines(piece, guide, code)),
      ]),
      ...Object.entries(guide.voices)
        .filter(([, { stale }]) => stale.length)
        .map(([code, { stale }]) => `   ${code.padEnd(8)} giọng đọc cũ, thu lại: ${stale.join(', ')}`),
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
