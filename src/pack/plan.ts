import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Language } from '../schemas/language.ts'
import type { Choice } from './choice.ts'

/** A pack to be made. */
export interface Plan {
  /** Its file name. */
  name: string
  choice: Choice
  /** The one language of a ZIM archive; undefined for a zip. */
  zimOf: Language | undefined
}

export interface Wanted {
  /** Codes; all of the library's without. */
  languages?: string[] | undefined
  /** Share pages with their files, and the printed sheets of lessons. */
  files: boolean
  voices: boolean
  /** ZIM archives too. */
  zim: boolean
}

/** One zip of all wanted languages, a ZIM archive of each: `cam-tay.zip`, `cam-tay-hmn-files.zim`. */
export function plansFor({ languages: known }: Pick<Catalogue, 'languages'>, wanted: Wanted): Plan[] {
  const { languages: codes, files, voices, zim } = wanted
  const languages = known.filter(({ code }) => !codes || codes.includes(code))
  const plan = (chosen: Language[], named: boolean, zimOf?: Language): Plan => ({
    name: `${['cam-tay', ...(named ? chosen.map(({ code }) => code) : []), ...(files ? ['files'] : [])].join('-')}.${zimOf ? 'zim' : 'zip'}`,
    choice: { languages: chosen.map(({ code }) => code), root: !zimOf, files, voices },
    zimOf,
  })
  const archives = zim ? languages.map((language) => plan([language], true, language)) : []
  return [plan(languages, codes !== undefined), ...archives]
}
