import type { DeskGuide, Words } from './data.ts'
import type { VoiceDraft } from './drafts.ts'
import { find, show } from './find.ts'
import { canBeHeard, tidy } from './model.ts'
import type { OpenPiece } from './piece.ts'
import { noVoiceOf, startRecording, whyNoVoice, type NoVoice, type Recording } from './recorder.ts'
import { voiceKeeper } from './voice-keeper.ts'
import { afterRecording, clock, noVoice, whileRecording } from './voice-words.ts'

export interface OpenVoices {
  /** Recordings of the words as they stand now. */
  current(): Record<string, VoiceDraft>
  refresh(): void
  /** All recordings are kept on this phone. */
  allKept(): boolean
  /** A recording would be lost now. */
  inDanger(): boolean
}

interface Told {
  trouble(kind: 'full' | 'blocked'): void
  changed(): void
  /** A recording is kept, or gone. */
  settled(): void
}

const sameWords = (a: Words, b: Words) =>
  Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((part) => a[part] === b[part])

/** Lets each block be read aloud, one at a time. A recording goes with the words that were read. */
export function openVoices(
  guide: DeskGuide,
  pieces: OpenPiece[],
  kept: Record<string, VoiceDraft>,
  { trouble, changed, settled }: Told,
): OpenVoices {
  const { slug, title } = guide
  const { code } = guide.language
  const voices = new Map(Object.entries(kept))
  let running: { name: string; recording: Recording } | undefined
  /** The block whose microphone is being opened: a phone may ask its owner first, and a second tap would open another. */
  let opening: string | undefined
  const rows = pieces.filter(({ piece }) => canBeHeard(piece)).map((open) => row(open))

  const isCurrent = (open: OpenPiece, voice: VoiceDraft) => sameWords(voice.read, readable(open))
  /** Of the boxes that are there: a draft may hold more. */
  const readable = ({ piece, status }: OpenPiece): Words => {
    const { words } = status()
    const read: Words = {}
    for (const { part } of piece.units) if (tidy(words[part] || '')) read[part] = tidy(words[part]!)
    return read
  }

  const keptWords = { kept: 'đã giữ trong máy', saving: 'đang giữ', failed: 'nhưng chưa giữ được trong máy' }
  const keeper = voiceKeeper({ code, slug, title }, (name) => voices.get(name), {
    trouble,
    settled() {
      refresh()
      settled()
    },
  })

  function row(open: OpenPiece) {
    const { name } = open.piece
    const place = find('[data-voice]', open.section)
    const get = <E extends HTMLElement>(what: string) => find<E>(`[data-${what}]`, place)
    const say = get('say')
    const meter = get<HTMLMeterElement>('level')
    const heard = get<HTMLAudioElement>('heard')
    let url = ''
    let problem: NoVoice | undefined
    let quiet = ''

    const paint = () => {
      const voice = voices.get(name)
      const mine = running !== undefined && running.name === name
      const status = open.status()
      const ready = status.missing.length === 0 && status.remarks.every(({ weak }) => weak)
      const off = problem || whyNoVoice()
      place.hidden = false
      place.dataset['state'] = mine ? 'recording' : !voice ? 'none' : isCurrent(open, voice) ? 'done' : 'old'
      show(get('record'), !running && opening === undefined && ready && (!off || off === 'refused'))
      show(get('stop'), mine)
      show(get('remove'), !mine && voice !== undefined)
      show(meter, mine)
      show(heard, !mine && voice !== undefined)
      get('record-words').textContent = voice ? 'Thu lại' : 'Thu giọng đọc'
      if (mine) return
      say.textContent =
        opening === name
          ? 'Đang mở micrô…'
          : voice
            ? isCurrent(open, voice)
              ? `Đã thu ${clock(voice.seconds)}, ${keptWords[keeper.stateOf(name)]}. ${quiet}`
              : 'Lời đã sửa sau khi thu: thu lại, bản thu cũ không gửi đi.'
            : off
              ? noVoice[off]
              : ready
                ? 'Chưa thu.'
                : 'Viết xong lời rồi thu.'
      if (!voice || url) return
      url = URL.createObjectURL(new Blob([voice.bytes], { type: voice.type }))
      heard.src = url
    }
    const forget = () => {
      if (url) URL.revokeObjectURL(url)
      url = ''
      heard.removeAttribute('src')
    }

    get('record').addEventListener('click', () => {
      if (running || opening !== undefined) return
      open.settle()
      opening = name
      for (const audio of document.querySelectorAll('audio')) audio.pause()
      const read = readable(open)
      let most = 0
      quiet = ''
      refresh()
      startRecording((loud, seconds) => {
        most = Math.max(most, loud)
        meter.value = loud
        const text = whileRecording(seconds, most)
        if (say.textContent !== text) say.textContent = text
      }).then(
        (recording) => {
          opening = problem = undefined
          running = { name, recording }
          refresh()
          get('stop').focus()
          return recording.ended.then(
            (recorded) => {
              running = undefined
              forget()
              quiet = afterRecording(most)
              const voice = { ...recorded, read }
              voices.set(name, voice)
              keeper.keep(name, voice)
              refresh()
              changed()
              get('record').focus()
            },
            () => {
              running = undefined
              refresh()
              say.textContent = 'Chưa thu được gì. Bấm thu lại.'
            },
          )
        },
        (error: unknown) => {
          opening = undefined
          problem = noVoiceOf(error)
          refresh()
          get('record').focus()
        },
      )
    })
    get('stop').addEventListener('click', () => running && running.recording.stop())
    get('remove').addEventListener('click', () => {
      forget()
      voices.delete(name)
      keeper.remove(name)
      refresh()
      changed()
      const record = get('record')
      if (!record.hidden) record.focus()
    })
    return paint
  }

  function refresh() {
    for (const paint of rows) paint()
  }
  return {
    current() {
      const found: Record<string, VoiceDraft> = {}
      for (const open of pieces) {
        const voice = voices.get(open.piece.name)
        if (voice && isCurrent(open, voice)) found[open.piece.name] = voice
      }
      return found
    },
    refresh,
    allKept: keeper.allKept,
    inDanger: () => running !== undefined || !keeper.allKept(),
  }
}
