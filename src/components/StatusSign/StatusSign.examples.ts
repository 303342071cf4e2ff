import { glanceNames } from '../../catalogue/status-names.ts'
import type { Glance } from '../../catalogue/status-page.ts'
import type { Example } from '../../gallery/example.ts'
import type StatusSign from './StatusSign.astro'

export const examples = Object.entries(glanceNames).map(([name, words]): Example<typeof StatusSign> => ({
  name,
  caption: `Dấu của bài ${words}`,
  within: 'sentence',
  props: { state: name as Glance },
}))
