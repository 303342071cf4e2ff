import type { Edition } from '../catalogue/catalogue.ts'
import type { UiKey } from '../schemas/ui.ts'

/** What is said on top of a guide in this language: that words are drafts, out of date or not there. */
export function noticesOf({ states }: Pick<Edition, 'states'>): UiKey[] {
  if ([...states].every((state) => state === 'missing')) return ['notice.missing']
  return [
    ...(states.has('draft') ? (['notice.draft'] as const) : []),
    ...(states.has('stale') ? (['notice.stale'] as const) : []),
    ...(states.has('missing') && !states.has('draft') ? (['notice.some-missing'] as const) : []),
  ]
}
