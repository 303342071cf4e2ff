/** What po-file.ts uses of gettext-parser 10, which brings no types. */
declare module 'gettext-parser' {
  interface GetTextComments {
    translator?: string
    reference?: string
    extracted?: string
    flag?: string
    previous?: string
  }
  interface GetTextTranslation {
    msgctxt?: string
    msgid: string
    msgid_plural?: string
    msgstr: string[]
    comments?: GetTextComments
  }
  type GetTextTable = Record<string, Record<string, GetTextTranslation>>
  interface GetTextTranslations {
    charset: string
    /** undefined when a parsed file has none */
    headers: Record<string, string> | undefined
    translations: GetTextTable
    obsolete?: GetTextTable
  }
  export const po: {
    parse(text: string, options?: { validation?: boolean }): GetTextTranslations
    compile(table: GetTextTranslations, options?: { foldLength?: number }): Buffer
  }
}
