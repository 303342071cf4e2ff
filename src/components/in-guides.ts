/** How one attribute of a component must look. */
export interface Attribute {
  pattern: RegExp
  /** What is expected, for the editor's message. */
  form: string
  required?: true
  /** Written by commands on translated blocks; the source has none. */
  translationOnly?: true
  /** Read or heard by people: judged like the words of a block. */
  words?: true
  /** Must name an entry of this fact file. */
  fact?: 'hotlines' | 'services' | 'guides'
}

/** `block` stands alone at the top of a guide and holds paragraphs; `inline` stands inside a sentence and holds nothing. */
export interface GuideComponent {
  kind: 'block' | 'inline'
  attributes: Record<string, Attribute>
}

const id = { pattern: /^[a-z][a-z0-9-]{0,40}$/, form: 'chữ thường không dấu, số và gạch nối, như "open-message"' }
const fingerprint = { pattern: /^[0-9a-f]{8}$/, form: '8 ký tự 0-9 a-f do lệnh ghi', translationOnly: true } as const
const blockAttributes = {
  id: { ...id, required: true },
  alt: {
    pattern: /^[^<>{}&"\\\n]{0,300}$/u,
    form: 'một câu tả hình, dài nhất 300 chữ, không có < > { } & "',
    words: true,
  },
  of: fingerprint,
  ok: fingerprint,
} as const

/** The components a guide may use. A row here is also its row in the gate. */
export const inGuides = {
  Step: { kind: 'block', attributes: blockAttributes },
  Warning: { kind: 'block', attributes: blockAttributes },
  Note: { kind: 'block', attributes: blockAttributes },
  Need: { kind: 'block', attributes: blockAttributes },
  Hotline: { kind: 'inline', attributes: { id: { ...id, required: true, fact: 'hotlines' } } },
  Service: { kind: 'inline', attributes: { id: { ...id, required: true, fact: 'services' } } },
  Guide: {
    kind: 'inline',
    attributes: {
      id: {
        pattern: /^[a-z][a-z0-9-]{0,40}(#[a-z][a-z0-9-]{0,40})?$/,
        form: 'tên bài, như "pay-electricity-bill", có thể thêm # và tên khối',
        required: true,
        fact: 'guides',
      },
    },
  },
} as const satisfies Record<string, GuideComponent>

export type GuideComponentName = keyof typeof inGuides
