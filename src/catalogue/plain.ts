import type { Catalogue } from './catalogue.ts'
import { numberText } from './view.ts'

/** A block's words as plain text: `Gọi <Hotline id="police"/>` → `Gọi 113`, `[trang này](/x/)` → `trang này`. */
export const plainText = (words: string, { hotlines, services }: Pick<Catalogue, 'hotlines' | 'services'>) =>
  words
    .replace(/ ?\[alt: [^\]]*\]$/, '')
    .replace(/<Hotline id="([^"]*)"\/>/g, (_, id: string) => numberText(hotlines.get(id)?.number ?? ''))
    .replace(/<Service id="([^"]*)"\/>/g, (_, id: string) => services.get(id)?.address ?? '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
