import { formatFinding, sortFindings } from '../report.ts'
import { inSeconds } from './convert.ts'
import type { NotesPlan, NotesRequest } from './import-voices.ts'

/** A plan as an editor reads it before it is carried out: which recording goes to which words. */
export function voiceLines({ steps, left, made, writes, findings }: NotesPlan, request: NotesRequest): string[] {
  const { slug, code, speaker, dialect, date } = request
  const told = sortFindings(findings).map(formatFinding)
  const errors = findings.filter(({ level }) => level === 'error').length
  if (errors) return [`Không nhập được: ${errors} lỗi. Chưa ghi gì.`, ...told]
  const bytes = made.reduce((sum, voice) => sum + voice.bytes, 0)
  return [
    `Bài ${slug}, tiếng ${code}. Người đọc: ${speaker || 'không nêu tên'}${dialect ? ` (${dialect})` : ''}, thu ngày ${date}.`,
    ...made.flatMap(({ step, from, seconds, bytes: size }, place) => [
      `  ${place + 1}. ${step}  ←  ${from}  (${inSeconds(seconds)}, ${kilobytes(size)})`,
      `     «${steps.find(({ id }) => id === step)!.words}»`,
    ]),
    ...(left.length ? [`  Chưa có lời hôm nay để đọc, bỏ qua: ${left.join(', ')}`] : []),
    ...told,
    writes.length ? `  Cộng ${made.length} bước, ${kilobytes(bytes)}.` : '  Không có gì để ghi.',
  ]
}

const kilobytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1000))} KB`
