import type { Entries } from '../catalogue/entries.ts'
import { setYamlKey } from '../exchange/splice.ts'
import { readYaml } from '../gate/yaml.ts'
import type { Finding } from '../report.ts'
import { voicesSchema } from '../schemas/words.ts'
import type { VoiceRequest } from './plan-voices.ts'
import { voiceFinding } from './voice-findings.ts'

/** Entries of a list of voices by name: `read` is the fingerprint of what is said. */
export type ReadVoices = Record<string, { dialect: string | undefined; read: string }>

/** The text of a list of voices with these entries in it; every other byte stays. A list with mistakes is not touched. */
export function mergeVoices(
  { files }: Entries,
  path: string,
  { speaker, date }: Pick<VoiceRequest, 'speaker' | 'date'>,
  voices: ReadVoices,
): { text: string } | Finding {
  const before = files.texts.get(path) ?? ''
  const fix = 'sửa tệp đó trước: npm run check'
  if (!isSound(before, path)) return voiceFinding('voice-target', path, `${path} đang có lỗi`, fix)
  const text = Object.entries(voices).reduce((now, [name, { dialect, read }]) => {
    const named = { ...(speaker.trim() && { speaker: speaker.trim() }), ...(dialect && { dialect }) }
    return setYamlKey(now, name, { ...named, date, consent: true, read })
  }, before)
  return isSound(text, path) ? { text } : voiceFinding('voice-target', path, `ghi vào thì ${path} có lỗi`, fix)
}

function isSound(text: string, path: string) {
  const { data, findings } = readYaml(text, path)
  return findings.every(({ level }) => level !== 'error') && voicesSchema.safeParse(data ?? {}).success
}
