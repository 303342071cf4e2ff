import { z } from 'astro/zod'
import { id } from './shared.ts'

/** `lessons/<slug>.yaml`: the guides of one training evening, in the order in which they are taught. */
export const lessonSchema = z.strictObject({
  number: z.int().min(1).max(99),
  guides: z.array(id).min(3, 'một buổi có từ 3 bài').max(5, 'một buổi có nhiều nhất 5 bài'),
})
export type LessonBones = z.infer<typeof lessonSchema>
