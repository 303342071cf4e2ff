import type { Voice } from './catalogue.ts'

/**
 * Where a recording is published: `/v/pay-bill/hmn/3fa9c1e2/open-message.m4a`. The hash of its bytes is in the path, because
 * phones keep what they have saved under a path: after a new recording, a page never plays the old one beside the new words.
 */
export const voicePath = (slug: string, code: string, { name, hash }: Pick<Voice, 'name' | 'hash'>) =>
  `/v/${slug}/${code}/${hash}/${name}.m4a`
