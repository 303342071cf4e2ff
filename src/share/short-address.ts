import type { Language } from '../schemas/language.ts'

/** Paper's path of a guide, by the letter of a language and the guide's number: `/V/11/`. */
export const shortPath = ({ letter }: Pick<Language, 'letter'>, number: number) => `/${letter}/${number}/`

/** An address as paper carries it: `qr` is what the code holds, `printed` is what a person types. */
export interface PaperAddress {
  qr: string
  printed: string
}

/** `https://camtay.example`, `/V/11/` → `HTTPS://CAMTAY.EXAMPLE/V/11/` and `camtay.example/V/11`; undefined on a trial build. */
export function paperAddress(siteUrl: string | undefined, path: string): PaperAddress | undefined {
  if (siteUrl === undefined) return undefined
  const { protocol, host, pathname } = new URL(siteUrl)
  const full = `${pathname.replace(/\/+$/, '')}${path}`
  return {
    // Scheme and host are the same in capitals, a path is not. With no small letter at all a QR code has room for more in fewer squares.
    qr: `${protocol}//${host}`.toUpperCase() + full,
    printed: host + full.replace(/\/$/, ''),
  }
}

/** The short address of a guide in a language. */
export const shortAddress = (siteUrl: string | undefined, language: Pick<Language, 'letter'>, number: number) =>
  paperAddress(siteUrl, shortPath(language, number))
