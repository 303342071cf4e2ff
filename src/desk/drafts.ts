import { createStore, del, get, keys, set, update, type UseStore } from 'idb-keyval'
import type { Words } from './data.ts'
import type { AudioType } from './file-format.ts'
import type { DraftPiece } from './model.ts'

/** A guide that is being translated on this phone. Times are milliseconds. */
export interface Draft {
  code: string
  slug: string
  title: string
  changed: number
  /** When a file of it was made last. */
  sent?: number | undefined
  pieces: Record<string, DraftPiece>
}

export interface VoiceDraft {
  type: AudioType
  bytes: ArrayBuffer
  seconds: number
  read: Words
}

let opened: UseStore | undefined
const store = () => (opened = opened || createStore('cam-tay-desk', 'drafts'))

const draftKey = (code: string, slug: string) => `draft/${code}/${slug}`
const voiceKey = (code: string, slug: string, name = '') => `voice/${code}/${slug}/${name}`

/** A storage that the browser forbids throws at once; here it always rejects. */
const later = <T>(work: () => Promise<T>): Promise<T> => Promise.resolve().then(work)

export const readDraft = (code: string, slug: string) => later(() => get<Draft>(draftKey(code, slug), store()))

/** Writes some pieces, others stay as another tab may have left them; undefined takes a piece away. */
export const savePieces = (about: Omit<Draft, 'pieces' | 'changed'>, pieces: Record<string, DraftPiece | undefined>) =>
  later(() =>
    update<Draft>(
      draftKey(about.code, about.slug),
      (before) => {
        const merged = { ...(before && before.pieces), ...pieces }
        const all: Draft['pieces'] = {}
        for (const name of Object.keys(merged)) if (merged[name]) all[name] = merged[name]
        return { ...before, ...about, changed: Date.now(), pieces: all }
      },
      store(),
    ),
  )

export const saveVoice = (code: string, slug: string, name: string, voice: VoiceDraft) =>
  later(() => set(voiceKey(code, slug, name), voice, store()))

export const removeVoice = (code: string, slug: string, name: string) =>
  later(() => del(voiceKey(code, slug, name), store()))

const allKeys = () => later(() => keys<string>(store()))

/** Recordings of a guide by block. */
export async function readVoices(code: string, slug: string): Promise<Record<string, VoiceDraft>> {
  const start = voiceKey(code, slug)
  const voices: Record<string, VoiceDraft> = {}
  for (const key of (await allKeys()).filter((key) => key.indexOf(start) === 0)) {
    const voice = await get<VoiceDraft>(key, store())
    if (voice) voices[key.slice(start.length)] = voice
  }
  return voices
}

/** All drafts of a language, the last one changed first, with the number of their recordings. */
export async function listDrafts(code: string): Promise<(Draft & { voices: number })[]> {
  const all = await allKeys()
  const slugs: Record<string, number> = {}
  for (const key of all) {
    const [kind, language, slug] = key.split('/')
    if (language === code && slug) slugs[slug] = (slugs[slug] || 0) + (kind === 'voice' ? 1 : 0)
  }
  const drafts = await Promise.all(
    Object.keys(slugs).map(async (slug) => {
      const draft = (await readDraft(code, slug)) || { code, slug, title: slug, changed: 0, pieces: {} }
      return { ...draft, voices: slugs[slug]! }
    }),
  )
  return drafts.sort((a, b) => b.changed - a.changed)
}

/** Takes a draft with its recordings off this phone. */
export async function removeDraft(code: string, slug: string) {
  for (const key of await allKeys()) if (key.indexOf(voiceKey(code, slug)) === 0) await del(key, store())
  await del(draftKey(code, slug), store())
}

/** Why something could not be kept. */
export const isFull = (error: unknown) => (error as Error | undefined)?.name === 'QuotaExceededError'
