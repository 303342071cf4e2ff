import type { Example } from '../../gallery/example.ts'
import type Step from './Step.astro'

export const examples: Example<typeof Step>[] = [
  { name: 'source', caption: 'Bước tiếng Việt', props: { id: 'drawn' } },
  { name: 'draft', caption: 'Bước dịch nháp', language: 'hmn', props: { id: 'draft' } },
]
