import { z } from 'astro/zod'

/** One edition: a language in one spelling. The folder's name is its code. */
export const languageSchema = z.strictObject({
  code: z.string().regex(/^[a-z]{2,3}(-[a-z]{2,8})?$/),
  htmlLang: z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/),
  orthography: z.string().min(1).optional(),
  letter: z.string().regex(/^[A-Z]$/, 'một chữ cái hoa, dùng trong địa chỉ ngắn'),
  endonym: z.string().min(1),
  short: z.string().min(1).max(10),
  name: z.string().min(1),
  order: z.int().min(1),
  source: z.literal(true).optional(),
  alphabet: z.string().min(10),
  folding: z.strictObject({
    marks: z.enum(['drop', 'keep']),
    toneLetters: z.string(),
    ignore: z.string(),
    same: z.array(z.array(z.string().min(1)).min(2)),
  }),
})
export type Language = z.infer<typeof languageSchema>
