import type { Catalogue, Shown } from '../catalogue/catalogue.ts'
import type { Language } from '../schemas/language.ts'
import type { UiKey } from '../schemas/ui.ts'
import type { Run } from '../share/text-lines.ts'
import { plainRun } from './runs.ts'

/** Words in one language. `role` says how large: what is read first, what stands under it, what is said on the side. */
export interface Part {
  runs: Run[]
  lang: string
  role: 'own' | 'beside' | 'mark'
}

/** The words as they are shown, with the Vietnamese beside what no one has reviewed. */
export const partsOf = ({ text, lang, original, state }: Shown, sourceLang: string, bold = false): Part[] => [
  { runs: plainRun(text, bold), lang, role: 'own' },
  ...(original && state !== 'reviewed'
    ? [{ runs: plainRun(original, bold), lang: sourceLang, role: 'beside' as const }]
    : []),
]

/** Interface words as parts: `said('guide.checked', { with: ': 22/11/2026' })`. */
export const saidIn =
  ({ ui }: Pick<Catalogue, 'ui'>, language: Language) =>
  (key: UiKey, more: { role?: Part['role']; bold?: boolean; with?: string } = {}): Part => {
    const { text, lang } = ui(language, key)
    return { runs: plainRun(text + (more.with ?? ''), more.bold), lang, role: more.role ?? 'own' }
  }

/** What we never ask for, in the language and in Vietnamese: people will forge us. */
export function promiseOf({ ui, source }: Pick<Catalogue, 'ui' | 'source'>, language: Language): Part[] {
  const texts = new Map(
    [language, source].map((each) => [ui(each, 'site.never-asks').text, ui(each, 'site.never-asks')]),
  )
  return [...texts.values()].map(({ text, lang }) => ({ runs: plainRun(text, true), lang, role: 'own' }))
}
