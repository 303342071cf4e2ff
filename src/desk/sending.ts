import { copyWords } from '../scripts/copy.ts'
import { isInApp } from '../scripts/in-app.ts'
import { outcome } from '../scripts/send.ts'
import type { DeskGuide } from './data.ts'
import { savePieces, type VoiceDraft } from './drafts.ts'
import { FORMAT, VERSION } from './file-format.ts'
import { find, show } from './find.ts'
import { deskHtml } from './html-file.ts'
import type { OpenPiece } from './piece.ts'
import { plainName, poText } from './po-text.ts'
import { toShown } from './tokens.ts'
import type { OpenVoices } from './voices.ts'

const dataUrl = (voice: VoiceDraft) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result)))
    reader.addEventListener('error', () => reject(reader.error))
    reader.readAsDataURL(new Blob([voice.bytes], { type: voice.type }))
  })

/** `2026-11-22` on the writer's own clock. */
const today = () => {
  const now = new Date()
  const two = (part: number) => `0${part}`.slice(-2)
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

const kilobytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1000))} KB`

/** Makes one file of what is ready. Returns what has to run when the state of the pieces changes. */
export function openSending(guide: DeskGuide, pieces: OpenPiece[], voices: OpenVoices): () => void {
  const { slug, title } = guide
  const { code, name: languageName } = guide.language
  const section = find('[data-send]')
  const get = <E extends HTMLElement>(what: string) => find<E>(`[data-${what}]`, section)
  const writer = find<HTMLInputElement>('#writer')
  const consent = find<HTMLInputElement>('#consent')
  const link = get<HTMLAnchorElement>('download')
  let made: { file: File; text: string; url: string } | undefined
  section.hidden = false

  const ready = () => pieces.filter(({ status }) => status().sound)
  const refresh = () => {
    const words = ready().length
    const sounds = Object.keys(voices.current()).length
    const left = pieces.filter(({ status }) => status().changed && !status().sound).length
    get('summary').textContent = [
      words || sounds ? `Sẽ gửi ${words} khối lời, ${sounds} giọng đọc.` : 'Chưa có gì mới để gửi.',
      left ? `Còn ${left} khối đang viết hay cần sửa: chưa gửi, vẫn giữ trong máy.` : '',
    ].join(' ')
    show(get('make'), words + sounds > 0)
    show(get('consent'), sounds > 0)
    // what was made before is not what would be sent now
    show(get('made'), false)
  }

  async function make() {
    const day = today()
    const offered = ready().map(({ piece, draft }) => ({ name: piece.name, draft: draft()! }))
    const heard = voices.current()
    const po = poText(guide, offered, { writer: writer.value, day })
    const names = pieces.filter(({ piece, status }) => status().sound || heard[piece.name])
    const base = `cam-tay-${slug}-${code}`
    if (!Object.keys(heard).length) return { text: po, file: new File([po], `${base}.txt`, { type: 'text/plain' }) }
    const html = deskHtml({
      title,
      languageName,
      htmlLang: document.querySelector('textarea')!.lang,
      pieces: await Promise.all(
        names.map(async ({ piece, section: own, status }) => ({
          name: piece.name,
          heading: (find('h2 span', own).textContent || '').trim(),
          source: piece.units.map(({ source }) => toShown(source, guide.tags)).join(' '),
          words: piece.units.map(({ part }) => toShown(status().words[part] || '', guide.tags)).join(' '),
          voice: heard[piece.name] && (await dataUrl(heard[piece.name]!)),
        })),
      ),
      data: {
        ...{ format: FORMAT, version: VERSION, guide: slug, language: code },
        ...{ speaker: plainName(writer.value), consent: consent.checked, day, po },
        voices: Object.keys(heard).map((block) => {
          const { type, bytes, read } = heard[block]!
          return { block, type, bytes: bytes.byteLength, read }
        }),
      },
    })
    return { text: html, file: new File([html], `${base}.html`, { type: 'text/html' }) }
  }

  const canShare = (file: File) => {
    try {
      return typeof navigator.share === 'function' && !!navigator.canShare && navigator.canShare({ files: [file] })
    } catch {
      return false
    }
  }

  get('make').addEventListener('click', () => {
    make().then(
      ({ file, text }) => {
        if (made) URL.revokeObjectURL(made.url)
        made = { file, text, url: URL.createObjectURL(file) }
        link.href = made.url
        link.download = file.name
        get('file').textContent =
          `Đã làm tệp ${file.name}, ${kilobytes(file.size)}. Gửi tệp này cho người phụ trách. Nháp vẫn giữ trong máy.`
        show(get('share'), canShare(file))
        show(get('copy'), file.type === 'text/plain')
        get('sent').textContent = isInApp(navigator.userAgent)
          ? 'Trong Zalo, Facebook có thể không tải được tệp: mở trang này bằng Chrome, hoặc chép hết chữ rồi dán vào tin nhắn.'
          : ''
        show(get('made'), true)
        get('made').scrollIntoView({ block: 'center' })
        savePieces({ code, slug, title, sent: Date.now() }, {}).catch(() => undefined)
      },
      () => {
        get('summary').textContent = 'Không làm được tệp: máy thiếu chỗ. Xóa bớt giọng đọc rồi thử lại.'
      },
    )
  })
  get('share').addEventListener('click', () => {
    const { file } = made!
    outcome(navigator.share({ files: [file], title: file.name })).then((sent) => {
      get('sent').textContent =
        sent === 'done' ? 'Xong. Chưa gửi thì bấm lại.' : 'Máy không gửi thẳng được: tải tệp về rồi gửi bằng tay.'
    })
  })
  get('copy').addEventListener('click', () => {
    const place = document.createElement('pre')
    place.textContent = made!.text
    place.className = 'whole'
    get('made').appendChild(place)
    copyWords(place).then((copied) => {
      get('sent').textContent = copied ? 'Đã chép. Dán vào tin nhắn gửi người phụ trách.' : 'Giữ tay lên chữ để chép.'
      if (copied) place.remove()
    })
  })
  return refresh
}
