/** Blocks in every kind and state, for the gallery: the words are samples, not content. */
export const blockExamples = [
  { id: 'step-source', kind: 'step', state: 'source', number: 1, words: 'Mở <strong>tin nhắn</strong> báo tiền điện.' },
  {
    id: 'step-draft',
    kind: 'step',
    state: 'draft',
    number: 2,
    words: 'Qhib tsab xov.',
    original: 'Mở <strong>tin nhắn</strong> báo tiền điện.',
  },
  {
    id: 'step-stale',
    kind: 'step',
    state: 'stale',
    number: 3,
    words: 'Qhib tsab xov.',
    original: 'Mở <strong>tin nhắn</strong> của điện lực.',
  },
  {
    id: 'step-reviewed',
    kind: 'step',
    state: 'reviewed',
    number: 4,
    words: 'Qhib tsab xov.',
    original: 'Mở <strong>tin nhắn</strong> báo tiền điện.',
  },
  {
    id: 'step-missing',
    kind: 'step',
    state: 'missing',
    number: 5,
    words: 'Đúng rồi thì bấm <strong>trả tiền</strong>.',
  },
  { id: 'warning', kind: 'warning', state: 'source', words: 'Sai tên thì <strong>dừng lại</strong>.' },
  { id: 'note', kind: 'note', state: 'source', words: 'Không có máy thì đến điểm thu.' },
] as const
