import type { Catalogue } from './catalogue.ts'
import { numberText } from './view.ts'

/** A block's words as plain text: `Gọi <Hotline id="police"/>` → `Gọi 113`, `[trang này](/x/)` → `trang này`. */
export const plainText = (
  words: string,
  {
    guides,
    hotlines,
    services,
  }: Pick<Catalogue, 'hotlines' | 'services'> & { guides: Pick<Catalogue['guides'][number], 'slug' | 'source'>[] },
) =>
  words
    .replace(/ ?\[alt: [^\]]*\]$/, '')
    .replace(/<Hotline id="([^"]*)"\/>/g, (_, id: string) => numberText(hotlines.get(id)?.number ?? ''))
    .replace(/<Service id="([^"]*)"\/>/g, (_, id: string) => services.get(id)?.address ?? '')
    .replace(
      /<Guide id="([^"#]*)[^"]*"\/>/g,
      (_, id: string) => guides.find(({ slug }) => slug === id)?.source.front.title ?? '',
    )
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
