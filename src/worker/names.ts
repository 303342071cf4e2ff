/** Where things stand in the phone's storage. Worker and pages of different days must agree: these names never change. */

/** Begin of the name of a generation of the core; the rest is its version. */
export const CORE = 'core-'
/** Pages that were opened, the least recently opened first. */
export const KEPT = 'kept'
/** What the reader saved: files by their path, and a record of every part. */
export const SAVED = 'saved'

/** Begin of the paths of records; no page of the site stands there. */
export const RECORDS = '/saved/'

/** `vi`, `topics/phone` → the path of the record that says how far this part is saved. */
export const recordPath = (language: string, part: string) => `${RECORDS}${language}/${part}`

/** The parts of a language: `{"parts":{"topics/phone":[hash, bytes, title]}}`; never cached as immutable. */
export const partsPath = (language: string) => `/${language}/saved/parts.json`

/** Which files a part consists of; named by its own content. */
export const listPath = (hash: string) => `/a/lists/${hash}.json`

/** One file: where it is, what it must hash to, what it weighs on the wire. */
export type Listed = [path: string, hash: string, bytes: number]
