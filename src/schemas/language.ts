import { z } from 'astro/zod'

/** One edition: a language in one spelling. The folder's name is its code. */
export const languageSchema = z.strictObject({
  code: z.string().regex(/^[a-z]{2,3}(-[a-z]{2,8})?$/, 'mã 2 hoặc 3 chữ thường, như nut hay hmn-vn'),
  htmlLang: z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'mã cho trình duyệt, như nut-Latn'),
  orthography: z.string().min(1).optional(),
  /** Not A: `/a/` is where files with a hash in their name stand. */
  letter: z.string().regex(/^[B-Z]$/, 'một chữ cái hoa từ B đến Z, dùng trong địa chỉ ngắn'),
  endonym: z.string().min(1),
  short: z.string().min(1).max(10),
  name: z.string().min(1),
  order: z.int().min(1),
  source: z.literal(true).optional(),
  alphabet: z.string().min(10),
  /** How people type this language, for the search. */
  folding: z.strictObject({
    /** Signs inside a word that many leave out: `da'nyeic` is `danyeic`. A hyphen always parts two words that may be typed joined. */
    ignore: z.string(),
    /** Letters that write the tone at the end of a syllable: another one is another word. */
    toneLetters: z.string(),
    /** Spellings of one sound: `ch-` before a vowel at the start of a word, `-nh` at its end, `ao` anywhere. Without marks. */
    same: z.array(z.array(z.string().regex(/^-?[a-z]+$|^[a-z]+-$/, 'ví dụ ch-, -nh, ao')).min(2)),
    /** Letters that carry a syllable, where syllables of one word are written joined or apart (haujlwm, hauj lwm). */
    vowels: z
      .string()
      .regex(/^[a-z]+$/)
      .optional(),
    /** Words of asking that say nothing of the subject (làm, sao, thế, nào). */
    fillers: z.array(z.string().min(1)).default([]),
  }),
})
export type Language = z.infer<typeof languageSchema>
