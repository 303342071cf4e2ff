import { z } from 'astro/zod'

/** One question of a query file. `rel`: slugs of the guides that answer; none for a question the library cannot answer. */
export const querySchema = z.strictObject({
  lang: z.string().min(2),
  q: z.string(),
  rel: z.array(z.string()),
  class: z.string().min(1),
})
export type Query = z.infer<typeof querySchema>

export const queryFileSchema = z.array(querySchema)
