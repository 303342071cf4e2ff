import { isFull, removeVoice, savePieces, saveVoice, type VoiceDraft } from './drafts.ts'

interface Told {
  /** A recording could not be kept. */
  trouble(kind: 'full' | 'blocked'): void
  /** What is kept is known anew. */
  settled(): void
}

/** Keeps recordings on this phone and knows which of them it does not keep, or not yet. `current`: the recording of a block now. */
export function voiceKeeper(
  about: { code: string; slug: string; title: string },
  current: (name: string) => VoiceDraft | undefined,
  { trouble, settled }: Told,
) {
  const { code, slug } = about
  const unkept = new Map<string, 'saving' | 'failed'>()
  return {
    keep(name: string, voice: VoiceDraft) {
      unkept.set(name, 'saving')
      return savePieces(about, {})
        .then(() => saveVoice(code, slug, name, voice))
        .then(
          () => {
            if (current(name) === voice) unkept.delete(name)
            // taken away while it was being written
            return current(name) ? undefined : removeVoice(code, slug, name)
          },
          (error: unknown) => {
            if (current(name) !== voice) return
            unkept.set(name, 'failed')
            trouble(isFull(error) ? 'full' : 'blocked')
          },
        )
        .catch(() => undefined)
        .then(settled)
    },
    remove(name: string) {
      unkept.delete(name)
      return removeVoice(code, slug, name)
        .catch(() => undefined)
        .then(settled)
    },
    stateOf: (name: string) => unkept.get(name) || 'kept',
    allKept: () => unkept.size === 0,
  }
}
