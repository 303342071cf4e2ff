import type { LanguageEntry } from '../catalogue/entries.ts'
import { nearest } from '../gate/nearest.ts'
import type { PoFile } from './po-file.ts'

interface About {
  /** Slug of the guide, or `words`. */
  about: string
  title: string
  language: LanguageEntry
  today: string
  count: number
}

/** What stands at the top of a PO file. Our own keys begin with `X-Cam-Tay`. */
export const poHeaders = ({ about, title, language: { language }, today, count }: About) => ({
  comments: [
    `Cầm Tay: ${title}, dịch sang tiếng ${language.name}.`,
    'Viết lời dịch vào msgstr. Đừng sửa các dòng msgctxt, msgid và các dòng bắt đầu bằng #.',
    'Dịch xong gửi lại cả tệp này.',
  ],
  headers: {
    'Project-Id-Version': 'Cam Tay',
    'POT-Creation-Date': `${today} 00:00+0700`,
    'PO-Revision-Date': `${today} 00:00+0700`,
    'Last-Translator': generated,
    'Language-Team': `${language.name} (${language.endonym})`,
    Language: language.code,
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=UTF-8',
    'Content-Transfer-Encoding': '8bit',
    'Plural-Forms': 'nplurals=1; plural=0;',
    'X-Source-Language': 'vi',
    'X-Cam-Tay': about,
    'X-Cam-Tay-Language': language.code,
    ...(language.orthography ? { 'X-Cam-Tay-Orthography': language.orthography } : {}),
    'X-Cam-Tay-Entries': String(count),
  },
})

const generated = 'Automatically generated'

/** Language of a PO file: our own header, else that of gettext. Translation programs may add a country: `hmn_VN`. */
export function poLanguage(
  { headers }: Pick<PoFile, 'headers'>,
  codes: string[],
): { code: string } | { problem: 'missing' | 'unknown' | 'two'; said: string; near: string | undefined } {
  const own = headers['X-Cam-Tay-Language'] ?? ''
  const general = headers['Language'] ?? ''
  const said = own || general
  const bare = general.replace(/[_@.].*$/s, '')
  if (!said) return { problem: 'missing', said, near: undefined }
  if (own && bare && bare !== own && codes.includes(bare))
    return { problem: 'two', said: `${own}, ${bare}`, near: undefined }
  const code = codes.find((known) => known === own) ?? (own ? undefined : codes.find((known) => known === bare))
  return code ? { code } : { problem: 'unknown', said, near: nearest(said, codes) }
}

/** Who translated, without an address; undefined when the header names nobody. */
export function poTranslator({ headers }: Pick<PoFile, 'headers'>): string | undefined {
  // The patterns below take the square of the length.
  const name = (headers['Last-Translator'] ?? '')
    .slice(0, 300)
    .replace(/<[^>]*>?/g, ' ')
    .replace(/\S*@\S*/g, ' ')
    .replace(/^[\s,;]+|[\s,;]+$/g, '')
    .replace(/\s+/g, ' ')
    .normalize('NFC')
  const nobody = new RegExp(`^(?:${generated}|full name|unknown|anonymous|none|weblate|poedit)?$`, 'i')
  return nobody.test(name) || name.length > 80 || !/\p{L}{2}/u.test(name) ? undefined : name
}
