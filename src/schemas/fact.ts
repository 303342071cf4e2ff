import { z } from 'astro/zod'
import { confidence, day, id, url } from './shared.ts'

const factFields = {
  fact: z.string().regex(/^F\d{2,3}$/),
  source: url,
  confidence,
  checked: day,
  reviewBy: day,
}

const digits = z.string().regex(/^\d{3,11}$/, 'chỉ gồm chữ số, không có dấu cách')

export const hotlinesSchema = z.record(
  id,
  z.strictObject({
    number: digits,
    by: z.array(z.enum(['call', 'sms'])).min(1),
    /** `unknown` where no source says: readers are told that it may cost money. */
    cost: z.enum(['free', 'paid', 'unknown']),
    emergency: z.int().min(1).max(4).optional(),
    pictogram: z.string().min(1),
    ...factFields,
  }),
)
export type Hotline = z.infer<typeof hotlinesSchema>[string] & { id: string }

export const servicesSchema = z.record(
  id,
  z.strictObject({ address: z.string().min(1), url: url.optional(), cost: z.enum(['free', 'paid']), ...factFields }),
)
export type Service = z.infer<typeof servicesSchema>[string] & { id: string }

export const placesSchema = z.record(
  id,
  z.strictObject({ old: z.array(z.string().min(1)).min(1), new: z.string().min(1), ...factFields }),
)
export type Place = z.infer<typeof placesSchema>[string] & { id: string }

/** `facts/local.yaml`: the people of this place who help. */
export const localSchema = z.strictObject({
  team: z.string().min(1),
  name: z.string().min(1),
  phone: digits,
  hall: z.string().min(1).optional(),
  checked: day,
})
export type Local = z.infer<typeof localSchema>
