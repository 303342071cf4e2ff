import { z } from 'astro/zod'
import { pictureSchema } from './picture.ts'
import { confidence, day, id, url } from './shared.ts'

const factIds = z.array(z.string().regex(/^F\d{2,3}$/, 'mã sự thật dạng F62'))

export const risks = ['money', 'identity', 'health'] as const

/** `guide.yaml`: the bones of a guide, the same in every language. */
export const guideSchema = z.strictObject({
  number: z.int().min(1).max(9999),
  topic: id,
  /** Still being written: the guide is checked, but not on the site. */
  unfinished: z.literal(true, 'chỉ ghi «unfinished: true»; viết xong thì xóa cả dòng').optional(),
  /** Stands for the guide in lists; without it the first shape of the first drawing. */
  pictogram: z.string().min(1).optional(),
  steps: z
    .array(
      z.strictObject({
        id,
        picture: pictureSchema.optional(),
        risk: z.enum(risks).optional(),
        facts: factIds.optional(),
      }),
    )
    .min(1),
  blocks: z.record(id, z.strictObject({ picture: pictureSchema.optional(), facts: factIds.optional() })).default({}),
  hotlines: z.array(id).default([]),
  services: z.array(id).default([]),
  /** Places whose old and new names the guide shows. */
  places: z.array(id).default([]),
  related: z.array(id).default([]),
  published: day,
  revised: day,
  checked: day,
  reviewBy: day,
  sources: z
    .record(
      z.string().regex(/^F\d{2,3}$/),
      z.strictObject({ title: z.string().min(1), url, confidence, date: z.string().min(4) }),
    )
    .default({}),
})
export type GuideBones = z.infer<typeof guideSchema>
