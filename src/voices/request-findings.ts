import type { Entries } from '../catalogue/entries.ts'
import { suggest } from '../checks/content/check.ts'
import { badCharacters } from '../gate/characters.ts'
import type { Finding } from '../report.ts'
import { day } from '../schemas/shared.ts'
import type { VoiceRequest } from './plan-voices.ts'
import { voiceFinding, type VoiceRule } from './voice-findings.ts'
import { dialectName, voiceName } from './voice-name.ts'

const MAX_RECORDINGS = 100

/** What is wrong with a request before any sound is heard. */
export function requestFindings(entries: Entries, request: VoiceRequest): Finding[] {
  const { slug, code, speaker, date, consent, recordings, replace } = request
  const findings: Finding[] = []
  const refuse = (rule: VoiceRule, what: string, fix: string, file = `${slug}/${code}`) =>
    findings.push(voiceFinding(rule, file, what, fix))

  const guide = entries.guides.find((entry) => entry.slug === slug)
  const language = entries.languages.get(code)?.language
  if (!language) refuse('voice-language', `không có thứ tiếng «${code}»`, suggest(code, entries.languages.keys()))
  if (!guide)
    refuse(
      'voice-step',
      `không có bài «${slug}»`,
      suggest(
        slug,
        entries.guides.map((entry) => entry.slug),
      ),
    )
  else if (!guide.source) refuse('voice-target', `lời gốc của «${slug}» đang có lỗi`, 'sửa trước: npm run check')
  if (consent !== true)
    refuse(
      'voice-consent',
      'chưa ghi người đọc bằng lòng cho đăng giọng',
      'hỏi người đọc; họ bằng lòng thì ghi --consent',
    )
  if (!day.safeParse(date).success) refuse('voice-speaker', `ngày thu «${date}» sai`, 'viết năm-tháng-ngày: 2026-11-22')
  const alphabet = language?.alphabet ?? ''
  if (speaker.length > 80 || !isLine(speaker, alphabet))
    refuse(
      'voice-speaker',
      `tên người đọc «${speaker.slice(0, 90)}» không ghi được`,
      'viết tên bằng chữ Việt, không quá 80 chữ',
    )
  if (recordings.length === 0 || recordings.length > MAX_RECORDINGS)
    refuse('voice-count', `có ${recordings.length} bản thu`, `gửi từ 1 đến ${MAX_RECORDINGS} bản thu`)
  if (!guide || findings.length) return findings

  const there = guide.voices.get(code)?.about ?? {}
  const seen = new Set<string>()
  for (const { step, dialect, name: file = step } of recordings) {
    if (dialect !== undefined && !isDialect(dialect, alphabet))
      refuse(
        'voice-speaker',
        `tên giọng «${dialect.slice(0, 50)}» không ghi được`,
        'viết ngắn bằng chữ, ví dụ: Mông Hoa',
        file,
      )
    const name = voiceName(step, dialect)
    if (seen.has(name)) refuse('voice-twice', `có hai bản thu cho «${name}»`, 'bỏ bớt một bản', file)
    seen.add(name)
    if (Object.hasOwn(there, name) && !replace)
      refuse(
        'voice-exists',
        `«${name}» đã có bản thu (${there[name]!.date})`,
        'nghe lại; muốn thay thì thêm --replace',
        file,
      )
  }
  return findings
}

const isDialect = (dialect: string, alphabet: string) =>
  dialectName(dialect) !== '' && dialect.trim().length <= 40 && isLine(dialect, alphabet)

/** Names are one line of letters that phones have. */
const isLine = (text: string, alphabet: string) => !text.includes('\n') && badCharacters(text, alphabet).length === 0
