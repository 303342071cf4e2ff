import type { Edition } from '../catalogue/catalogue.ts'

/** Folder of a guide's files to send, in `dist`: `vi/guides/pay/share`. */
export const shareFolder = ({ guide, language }: Pick<Edition, 'guide' | 'language'>) =>
  `${language.code}/guides/${guide.slug}/share`

/** Name of such a file: `pay-vi.pdf`. */
export const shareFile = (
  { guide, language }: Pick<Edition, 'guide' | 'language'>,
  kind: 'jpg' | 'pdf' | 'txt' | 'html',
) => `${guide.slug}-${language.code}.${kind}`
