import { z } from 'astro/zod'
import { words } from './shared.ts'

const entry = words.max(80)

/** `languages/<code>/lexicon.yaml`: a word or phrase that a source attests → its meaning in Vietnamese, the source's key. */
export const lexiconSchema = z.record(entry, z.tuple([entry, entry]))
export type Lexicon = z.infer<typeof lexiconSchema>

/** `languages/<code>/hard-words.yaml` of the source language: a hard word → a plain way to say it. */
export const hardWordsSchema = z.record(entry, entry)
export type HardWords = z.infer<typeof hardWordsSchema>
