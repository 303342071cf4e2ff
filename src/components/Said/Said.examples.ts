import type { Example } from '../../gallery/example.ts'
import type Said from './Said.astro'

const translated = { text: 'Tsheb thauj neeg mob', lang: 'hmn-Latn', original: 'Cấp cứu' }

export const examples: Example<typeof Said>[] = [
  {
    name: 'source',
    caption: 'Tiếng Việt',
    within: 'sentence',
    props: { words: { text: 'Cấp cứu', lang: 'vi', original: undefined, state: 'source' } },
  },
  {
    name: 'draft',
    caption: 'Dịch nháp: tiếng Việt ở dưới',
    language: 'hmn',
    within: 'sentence',
    props: { words: { ...translated, state: 'draft' } },
  },
  {
    name: 'stale',
    caption: 'Dịch đã cũ: tiếng Việt ở dưới',
    language: 'hmn',
    within: 'sentence',
    props: { words: { ...translated, state: 'stale' } },
  },
  {
    name: 'reviewed',
    caption: 'Dịch đã có người kiểm tra',
    language: 'hmn',
    within: 'sentence',
    props: { words: { ...translated, state: 'reviewed' } },
  },
  {
    name: 'missing',
    caption: 'Chưa dịch: hiện tiếng Việt',
    language: 'hmn',
    within: 'sentence',
    props: { words: { text: 'Cấp cứu', lang: 'vi', original: undefined, state: 'missing' } },
  },
]
