import { z } from 'astro/zod'
import { AUDIO, audioTypes, DATA_END, DATA_START, FORMAT, VERSION, type AudioType } from '../desk/file-format.ts'
import type { Finding } from '../report.ts'
import { day, id } from '../schemas/shared.ts'
import { importFinding, type ImportRule } from './import-findings.ts'

/** The most bytes of a file with recordings, and of one recording. */
export const MAX_DESK_BYTES = 20_000_000
const MAX_VOICE_BYTES = 2_000_000
const MAX_VOICES = 60

const voice = z.strictObject({
  block: id,
  type: z.enum(audioTypes),
  bytes: z.int().min(1).max(MAX_VOICE_BYTES),
  read: z.record(z.string().regex(/^(?:#[1-9]\d?|@alt)$/), z.string().max(4000)),
})

const recordSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  guide: id,
  language: z.string().regex(/^[a-z]{2,3}(-[a-z]{2,8})?$/),
  speaker: z.string().max(60),
  consent: z.boolean(),
  day,
  po: z.string().max(1_000_000),
  voices: z.array(voice).max(MAX_VOICES),
})

/** What the page with recordings holds for the import: its record, and the sounds in the order of `voices`. */
export interface DeskPage {
  record: z.infer<typeof recordSchema>
  sounds: Buffer[]
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
const again = 'xin lại cả tệp từ người gửi'

export const isPage = (bytes: Buffer) => /^\s*<!doctype html/i.test(bytes.subarray(0, 200).toString('latin1'))

/** Reads nothing of the page but the record and the sounds, each exactly as the desk writes them. */
export function readDeskPage(bytes: Buffer, file: string): DeskPage | { findings: Finding[] } {
  const refused = (rule: ImportRule, what: string, fix = again) => ({
    findings: [importFinding(rule, file, 0, what, fix)],
  })
  if (bytes.length > MAX_DESK_BYTES)
    return refused('import-size', `tệp lớn hơn ${MAX_DESK_BYTES / 1_000_000} MB`, 'gửi ít giọng đọc hơn trong một tệp')
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    return refused('import-encoding', 'tệp không phải UTF-8, hoặc bị hỏng')
  }
  const start = text.indexOf(DATA_START)
  if (start === -1)
    return text.includes('<audio data-voice=')
      ? refused('import-cut', 'tệp bị cắt cụt')
      : refused('import-syntax', 'đây là một trang web, không phải tệp của bàn dịch')
  if (!text.endsWith(DATA_END)) return refused('import-cut', 'tệp bị cắt cụt, hoặc có người sửa phần cuối')
  const json = text.slice(start + DATA_START.length, -DATA_END.length)
  let data: unknown
  try {
    // zod would pass it over without a word
    if (/"__proto__"\s*:/.test(json)) throw new SyntaxError('__proto__')
    data = JSON.parse(json)
  } catch {
    return refused('import-syntax', 'phần dữ liệu của tệp bị hỏng')
  }
  const read = recordSchema.safeParse(data)
  if (!read.success) {
    const [issue] = read.error.issues
    return refused('import-syntax', `phần dữ liệu sai ở «${issue!.path.join('.')}»: ${issue!.message}`)
  }
  const sounds = soundsOf(text.slice(0, start), read.data.voices)
  return Array.isArray(sounds) ? { record: read.data, sounds } : refused('import-voice', sounds.what)
}

const starts: Record<AudioType, (bytes: Buffer) => boolean> = {
  'audio/webm': (bytes) => bytes.readUInt32BE(0) === 0x1a45dfa3,
  'audio/mp4': (bytes) => bytes.toString('latin1', 4, 8) === 'ftyp',
  'audio/ogg': (bytes) => bytes.toString('latin1', 0, 4) === 'OggS',
}

function soundsOf(html: string, voices: DeskPage['record']['voices']): Buffer[] | { what: string } {
  const found = Array.from(html.matchAll(AUDIO), ([, block, type, base64]) => ({ block, type, base64: base64! }))
  const blocks = new Set(voices.map(({ block }) => block))
  if (found.length !== voices.length || blocks.size !== voices.length)
    return { what: `tệp nói có ${voices.length} giọng đọc, trong trang có ${found.length}` }
  const sounds: Buffer[] = []
  for (const [index, { block, type, bytes }] of voices.entries()) {
    const sound = found.find((one) => one.block === block)
    if (!sound) return { what: `thiếu giọng đọc của khối «${block}» (giọng thứ ${index + 1})` }
    const decoded = Buffer.from(sound.base64, 'base64')
    if (sound.type !== type || decoded.length !== bytes || bytes < 16 || !starts[type](decoded))
      return { what: `giọng đọc của khối «${block}» bị hỏng, hoặc không phải ${type}` }
    sounds.push(decoded)
  }
  return sounds
}
