import { kept } from './kept-headers.ts'

/** Is this one of our pages, from its mark to its end? Portals, error pages of hosts and half pages are not. */
export const isWhole = (type: string | null, html: string) =>
  /^text\/html\b/.test(type || '') && html.indexOf('<meta name="x-lib"') > 0 && /<\/html>\s*$/.test(html)

/** Addresses of pages end with a slash; what has a dot in its last part is a file. */
export const isPagePath = (path: string) => !/\.[^/]*$/.test(path)

/** `/V/11` as it is typed from paper → `/V/11/`, under which it is stored; `//x/` would be another host's → `/x/` */
export const asFolder = (path: string) => path.replace(/\/*$/, '/').replace(/^\/+/, '/')

/** The status and the gallery are large, and of no use without a network; the desk is made for working without one. */
export const isKeptWhenOpened = (path: string) => !/^\/(?:status|gallery)\//.test(path)

/** Code of the language of a path: `/hmn/guides/x/` → `hmn`; the first language known where there is none. */
export const languageOf = (path: string, languages: string[]) => {
  const first = path.split('/')[1] || ''
  return languages.indexOf(first) < 0 ? languages[0]! : first
}

/** A page as it came: status and body, but no longer marked as redirected. */
export interface FreshPage {
  status: number
  headers: Record<string, string>
  body: Uint8Array<ArrayBuffer>
}

/** The page of an answer if it may be shown; else undefined. */
export async function readPage(answer: Response): Promise<FreshPage | undefined> {
  // our own "not found" is a page too
  if (!answer.ok && answer.status !== 404) return undefined
  const html = await answer.text()
  if (answer.redirected || !isWhole(answer.headers.get('content-type'), html)) return undefined
  const body = new TextEncoder().encode(html)
  return { status: answer.status, headers: kept(answer.headers, body), body }
}

/** An answer of its own for every use: a clone would wait for the slower of the two, and storage may hang. */
export const answerOf = ({ body, status, headers }: FreshPage) => new Response(body, { status, headers })
