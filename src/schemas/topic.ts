import { z } from 'astro/zod'
import { id } from './shared.ts'

export const colors = ['blue', 'green', 'red', 'orange', 'purple', 'teal', 'brown', 'pink'] as const

/** `topics.yaml`: topics in the order of the home page. */
export const topicsSchema = z.record(id, z.strictObject({ pictogram: z.string().min(1), color: z.enum(colors) }))
export type Topic = z.infer<typeof topicsSchema>[string] & { id: string }
