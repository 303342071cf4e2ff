import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
import { sourceFrontMatterSchema, translationFrontMatterSchema } from './schemas/words.ts'
import { site } from './site.ts'

const keys = { ...sourceFrontMatterSchema.shape, ...translationFrontMatterSchema.shape }

/** The words of guides; everything else of the content folder comes through the catalogue. */
export const collections = {
  guides: defineCollection({
    loader: glob({
      pattern: '*/*.mdx',
      base: `${site.contentDir}/guides`,
      // The path alone names an entry: a `slug` in front matter must not.
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    // Only the keys are judged here: Astro's YAML reader turns dates and some fingerprints into other types. The
    // catalogue reads front matter by itself, strictly.
    schema: z.strictObject(Object.fromEntries(Object.keys(keys).map((key) => [key, z.unknown().optional()]))),
  }),
}
