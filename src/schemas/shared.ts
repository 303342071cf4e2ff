import { z } from 'astro/zod'

/** `pay-electricity-bill`: names of guides, topics, facts, blocks. */
export const id = z.string().regex(/^[a-z][a-z0-9-]{0,40}$/, 'tên chỉ gồm chữ thường không dấu, số và gạch nối')

/** `2026-11-22` */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'ngày viết dạng năm-tháng-ngày, ví dụ 2026-11-22')
  .refine(
    (text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text),
    'không có ngày này trong lịch',
  )

export const words = z.string().trim().min(1, 'thiếu chữ').max(600)
export const url = z.url({ protocol: /^https?$/, error: 'phải là địa chỉ đầy đủ, bắt đầu bằng https://' })

/** First 8 hex digits of a SHA-256 (catalogue/fingerprint.ts). */
export const fingerprint = z
  .string()
  .regex(/^[0-9a-f]{8}$/, 'dấu vân chữ là 8 chữ số hệ 16, do lệnh stamp hoặc review ghi')

/** V: read in a named source; V-: the source is weak; G: general knowledge; C: sources conflict. */
export const confidence = z.enum(['V', 'V-', 'G', 'C'])
