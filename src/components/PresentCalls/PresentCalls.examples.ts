import type { Example } from '../../gallery/example.ts'
import { sampleHotline } from '../../gallery/sample-facts.ts'
import type PresentCalls from './PresentCalls.astro'

const [police, fire, paid, message] = (['police', 'fire', 'paid', 'message'] as const).map(sampleHotline)

export const examples: Example<typeof PresentCalls>[] = [
  { name: 'few', caption: 'Một hoặc hai số: chữ thật to', props: { hotlines: [police!, paid!] } },
  { name: 'many', caption: 'Nhiều số, có số để nhắn tin', props: { hotlines: [police!, fire!, paid!, message!] } },
  { name: 'draft', caption: 'Tên số dịch nháp', language: 'hmn', props: { hotlines: [police!, fire!, paid!] } },
]
