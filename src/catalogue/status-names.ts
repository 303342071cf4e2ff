import type { Language } from '../schemas/language.ts'
import type { PieceStatus, TranslationState } from './status.ts'
import type { Glance } from './status-page.ts'

/** States of pieces, the best first. */
export const pieceStates: TranslationState[] = ['reviewed', 'draft', 'stale', 'missing']

export const pieceNames: Record<TranslationState, string> = {
  reviewed: 'đã duyệt',
  draft: 'bản nháp',
  stale: 'cũ',
  missing: 'thiếu',
}

/** Of whole guides, in the order of the legend. */
export const glanceNames: Record<Glance, string> = {
  reviewed: 'đã duyệt hết',
  draft: 'bản nháp, chờ duyệt',
  part: 'dịch một phần',
  stale: 'có khối cũ',
  missing: 'chưa dịch',
}

export const riskNames: Record<NonNullable<PieceStatus['risk']>, string> = {
  money: 'tiền',
  identity: 'giấy tờ',
  health: 'sức khỏe',
  warning: 'cảnh báo',
}

/** `title` → `title (tên bài)`; blocks go by their id, as commands want them. */
export const pieceTitle = (name: string) =>
  name === 'title' ? 'title (tên bài)' : name === 'summary' ? 'summary (tóm tắt)' : name

export const languageName = (languages: Language[], code: string) =>
  languages.find((language) => language.code === code)?.name ?? code
