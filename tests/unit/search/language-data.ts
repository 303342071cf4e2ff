import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { languageSchema } from '../../../src/schemas/language.ts'
import { profileOf, type Profile } from '../../../src/search/profile.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The languages that ship, and two that do not: data alone makes them searchable. */
const files: Record<string, string> = {
  'hmn-vn': 'tests/fixtures/search/languages/hmn-vn.yaml',
  'ium-vn': 'tests/fixtures/search/languages/ium-vn.yaml',
}

export function profile(code: string): Profile {
  const file = files[code] ?? `content/languages/${code}/language.yaml`
  return profileOf(languageSchema.parse(parse(readFileSync(root + file, 'utf8'))))
}
