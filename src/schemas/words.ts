import { z } from 'astro/zod'
import { day, fingerprint, words } from './shared.ts'

const origin = z.enum(['machine', 'human'])
const people = z.array(z.string().min(1).max(80))
const keywords = z.array(z.string().min(1).max(60)).max(30).default([])
const marks = z.strictObject({ title: fingerprint.optional(), summary: fingerprint.optional() })

/** A title or summary of at most so many characters: lists, files and headers have one line for it. */
const line = (most: number) => words.max(most).regex(/^[^\r\n]*$/, 'viết trên một dòng, không xuống dòng')

/** Front matter of the source language's file. */
export const sourceFrontMatterSchema = z.strictObject({
  title: line(80),
  summary: line(160),
  keywords,
  origin: origin.default('human'),
  authors: people.default([]),
  reviewers: people.default([]),
  reviewedOn: day.optional(),
})

/** Front matter of a translation: `of` says from which Vietnamese, `ok` which words a reviewer accepted. */
export const translationFrontMatterSchema = z.strictObject({
  title: line(80).optional(),
  summary: line(160).optional(),
  keywords,
  of: marks.default({}),
  ok: marks.default({}),
  origin,
  orthography: z.string().min(1),
  translators: people.default([]),
  reviewers: people.default([]),
  reviewedOn: day.optional(),
})
export type SourceFrontMatter = z.infer<typeof sourceFrontMatterSchema>
export type TranslationFrontMatter = z.infer<typeof translationFrontMatterSchema>

/** `languages/<code>/words.yaml`: words of topics and facts, by keys like `topic.phone`. */
export const listedWordsSchema = z.record(
  z.string().regex(/^(topic|hotline|service|place|lesson)\.[a-z][a-z0-9-]*$/, 'khóa dạng topic.phone, hotline.police'),
  z.strictObject({ words, of: fingerprint.optional(), ok: fingerprint.optional() }),
)
export type ListedWords = z.infer<typeof listedWordsSchema>

/** `made-from.yaml`: fingerprint → the Vietnamese words it stood for. */
export const madeFromSchema = z.record(fingerprint, z.string())

/**
 * `voice/<code>/voice.yaml`: who reads which step; `read` = fingerprint of the words that were read. A reader who does not want
 * to be named has no `speaker`; without consent there is no entry.
 */
export const voicesSchema = z.record(
  z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z]+)?$/),
  z.strictObject({
    speaker: z.string().min(1).max(80).optional(),
    dialect: z.string().min(1).max(40).optional(),
    date: day,
    consent: z.literal(true),
    read: fingerprint,
  }),
)
export type Voices = z.infer<typeof voicesSchema>
