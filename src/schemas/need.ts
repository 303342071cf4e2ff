import { z } from 'astro/zod'
import { id } from './shared.ts'

/** `needs.yaml` (optional): what people need to do, and which guides help; `instead` says why no guide does, or what else. */
export const needsSchema = z.record(
  z.string().regex(/^N\d{1,3}$/, 'mã việc dạng N37'),
  z
    .strictObject({
      what: z.string().min(1).max(120),
      guides: z.array(id).default([]),
      instead: z.string().min(1).max(120).optional(),
    })
    .refine(
      ({ guides, instead }) => guides.length || instead,
      'việc này chưa có bài nào và chưa ghi lý do ở «instead»',
    ),
)
export type Needs = z.infer<typeof needsSchema>
