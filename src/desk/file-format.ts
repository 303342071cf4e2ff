/** The file with recordings: what the desk writes and the import reads. */

export const FORMAT = 'cam-tay-desk'
export const VERSION = 1

/** Kinds of recordings that browsers make. */
export const audioTypes = ['audio/webm', 'audio/mp4', 'audio/ogg'] as const
export type AudioType = (typeof audioTypes)[number]

/** One recording as the JSON part tells of it; the sound itself stands in the page, to be heard. */
export interface VoiceRecord {
  block: string
  type: AudioType
  bytes: number
  /** The words that were read, by part. */
  read: Record<string, string>
}

export interface DeskRecord {
  format: typeof FORMAT
  version: typeof VERSION
  guide: string
  language: string
  /** Who reads; '' when not said. */
  speaker: string
  /** The speaker lets the recordings be published. */
  consent: boolean
  /** `2026-11-22` */
  day: string
  /** The words, as a PO file. */
  po: string
  voices: VoiceRecord[]
}

export const DATA_START = '<script type="application/json" id="cam-tay-desk">'
export const DATA_END = '</script>\n</body>\n</html>\n'

/** One recording in the page. */
export const audioTag = (block: string, url: string) => `<audio data-voice="${block}" controls src="${url}"></audio>`
export const AUDIO =
  /<audio data-voice="([a-z0-9-]{1,41})" controls src="data:([a-z/0-9]+);base64,([A-Za-z0-9+/=]*)"><\/audio>/g
