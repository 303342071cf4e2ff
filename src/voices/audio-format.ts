/** Formats of voice notes, by their first bytes. The name is that of ffmpeg's reader: it is told, and never guesses. */
const formats: [reader: AudioFormat, isIt: (bytes: Buffer) => boolean][] = [
  ['mov', (bytes) => ascii(bytes, 4, 8) === 'ftyp'],
  ['ogg', (bytes) => ascii(bytes, 0, 4) === 'OggS'],
  ['amr', (bytes) => /^#!AMR(?:-WB)?\n/.test(ascii(bytes, 0, 9))],
  ['wav', (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WAVE'],
  ['matroska', (bytes) => ascii(bytes, 0, 4) === '\x1A\x45\xDF\xA3'],
  ['aac', (bytes) => bytes[0] === 0xff && (bytes[1]! & 0xf6) === 0xf0],
  ['mp3', (bytes) => ascii(bytes, 0, 3) === 'ID3' || (bytes[0] === 0xff && (bytes[1]! & 0xe6) > 0xe0)],
]

export type AudioFormat = 'mov' | 'ogg' | 'amr' | 'wav' | 'matroska' | 'aac' | 'mp3'

const ascii = (bytes: Buffer, start: number, end: number) => bytes.subarray(start, end).toString('latin1')

/** What a file is, whatever its name says; undefined for all that is not a voice note. */
export const audioFormat = (bytes: Buffer): AudioFormat | undefined => formats.find(([, isIt]) => isIt(bytes))?.[0]

/**
 * Does the file end where its own tables say? Only for formats whose reader plays a broken-off file without a word.
 * Recorders that do not know the length when they start write 0 or all ones: those pass.
 */
export function isCutShort(bytes: Buffer, format: AudioFormat): boolean {
  if (format === 'wav') {
    const size = bytes.readUInt32LE(4)
    return size !== 0 && size < 0xfffffff0 && size + 8 > bytes.length + 1
  }
  if (format === 'mp3') return mp3Size(bytes) > bytes.length
  if (format !== 'ogg') return false
  const page = bytes.lastIndexOf('OggS')
  const segments = bytes[page + 26]
  if (segments === undefined || page + 27 + segments > bytes.length) return true
  const sizes = bytes.subarray(page + 27, page + 27 + segments)
  return page + 27 + segments + sizes.reduce((sum, size) => sum + size, 0) > bytes.length
}

/** Where an MP3 ends as its first frame says (Xing's and LAME's tag); 0 where it says nothing. */
function mp3Size(bytes: Buffer): number {
  const named = ascii(bytes, 0, 3) === 'ID3'
  const start = named ? [6, 7, 8, 9].reduce((sum, at) => (sum << 7) | (bytes[at]! & 0x7f), 0) + 10 : 0
  const frame = bytes.subarray(start, start + 60)
  const tag = Math.max(frame.indexOf('Xing'), frame.indexOf('Info'))
  if (tag < 0 || frame.length < tag + 16) return 0
  const [hasFrames, hasBytes] = [frame[tag + 7]! & 1, frame[tag + 7]! & 2]
  return hasBytes ? start + frame.readUInt32BE(tag + (hasFrames ? 12 : 8)) : 0
}
