import { fingerprint } from '../catalogue/fingerprint.ts'

const day = '2026-11-22'
const bones = {
  ...{ topic: 'sample', published: day, revised: day, checked: day, reviewBy: '9999-12-31' },
  sources: { F01: { title: 'Nguồn làm mẫu', url: 'https://camtay.example/', confidence: 'V', date: '2026' } },
}

const opening = 'Mở tin nhắn.'
const qhib = 'Qhib tsab xov.'
const need = 'Điện thoại.'
const changed = fingerprint('Lời trước khi sửa.')

const block = (kind: string, id: string, words: string, marks: { of?: string; ok?: string } = {}) => {
  const attributes = Object.entries({ id, ...marks }).map(([name, value]) => ` ${name}="${value}"`)
  return `\n<${kind}${attributes.join('')}>\n${words}\n</${kind}>\n`
}
const file = (front: object, ...blocks: string[]) => `---\n${JSON.stringify(front)}\n---\n${blocks.join('')}`

const recorded = { speaker: 'Tên người đọc làm mẫu', date: day, consent: true, read: fingerprint(opening) }

/** Guides of the sample library, by their files: data, or the words as an editor writes them. */
/** `sample`: every kind and state of block. `overdue`: should have been checked again. `with-photo`: a photo instead of a drawing. */
export const sampleGuides: Record<string, object | string> = {
  'guides/sample/guide.yaml': {
    ...bones,
    number: 1,
    steps: [
      { id: 'drawn', picture: { phone: { title: 'Tin nhắn', rows: [{ text: 'Tin mẫu', press: true }] } } },
      ...['reviewed', 'draft', 'stale', 'missing'].map((id) => ({ id })),
    ],
    blocks: { stop: { picture: { scene: { items: ['stop', 'coins'] } } } },
    places: ['commune', 'province'],
  },
  'guides/sample/vi.mdx': file(
    { title: 'Bài mẫu: mở tin nhắn', summary: 'Bài để xem thử.', origin: 'machine' },
    ...['need', 'need-draft', 'need-stale'].map((id) => block('Need', id, need)),
    ...['drawn', 'reviewed', 'draft', 'stale', 'missing'].map((id) => block('Step', id, opening)),
    block('Warning', 'stop', 'Sai tên thì dừng lại.'),
    block('Note', 'tip', 'Không có máy thì đến điểm thu.'),
  ),
  'guides/sample/hmn.mdx': file(
    {
      ...{ title: 'Qhib tsab xov', of: { title: fingerprint('Bài mẫu: mở tin nhắn') } },
      ...{ origin: 'machine', orthography: 'rpa', translators: ['Tên người dịch làm mẫu'] },
    },
    block('Need', 'need-draft', 'Xov tooj.', { of: fingerprint(need) }),
    block('Need', 'need-stale', 'Xov tooj.', { of: changed }),
    block('Step', 'reviewed', qhib, { of: fingerprint(opening), ok: fingerprint(qhib) }),
    block('Step', 'draft', qhib, { of: fingerprint(opening) }),
    block('Step', 'stale', qhib, { of: changed }),
  ),
  'guides/sample/voice/vi/voice.yaml': {
    drawn: recorded,
    'reviewed.one': { ...recorded, dialect: 'giọng mẫu một' },
    'reviewed.two': { ...recorded, dialect: 'giọng mẫu hai' },
  },
  'guides/overdue/guide.yaml': { ...bones, number: 2, reviewBy: '2000-01-01', steps: [{ id: 'open' }] },
  'guides/overdue/vi.mdx': file(
    {
      ...{ title: 'Bài mẫu quá hạn', summary: 'Bài để xem thử.', origin: 'human' },
      ...{ authors: ['Tên người viết làm mẫu'], reviewers: ['Tên người kiểm tra làm mẫu'] },
    },
    block('Step', 'open', opening),
  ),
  'guides/with-photo/guide.yaml': {
    ...bones,
    ...{ number: 3, steps: [{ id: 'open', picture: { photo: 'example.jpg' } }] },
  },
  'guides/with-photo/vi.mdx': file(
    { title: 'Bài mẫu có ảnh', summary: 'Bài để xem thử.' },
    block('Step', 'open', opening),
  ),
}

/** Sizes of recordings that do not exist: nothing in the gallery plays. */
export const sampleRecordings = new Map(
  ['drawn', 'reviewed.one', 'reviewed.two'].map((name) => [`guides/sample/voice/vi/${name}.m4a`, 24_000]),
)

export const sampleHashes = new Map([...sampleRecordings.keys()].map((path) => [path, '00000000']))
