import { audioTag, DATA_END, DATA_START, type DeskRecord } from './file-format.ts'

/** One piece as the co-ordinator reads and hears it. */
export interface ShownPiece {
  name: string
  heading: string
  source: string
  words: string
  /** `data:audio/webm;base64,…` */
  voice: string | undefined
}

interface DeskFile {
  title: string
  languageName: string
  htmlLang: string
  pieces: ShownPiece[]
  data: DeskRecord
}

const safe = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** Nothing in a script element may look like markup. */
const json = (data: DeskRecord) =>
  JSON.stringify(data)
    .replace(/</g, '\\u003c')
    .replace(/\u2028|\u2029/g, ' ')

const css =
  'body{max-width:40rem;margin:0 auto;padding:1rem;font:1.1rem/1.5 system-ui,sans-serif;overflow-wrap:break-word}section{border-top:1px solid #999;padding:.5rem 0}h2{font-size:1rem}.vi{color:#555}audio{width:100%}'

/** One file that opens in any browser, without a network and without a script: words and recordings, and both for the import. */
export function deskHtml({ title, languageName, htmlLang, pieces, data }: DeskFile): string {
  const { speaker, consent, day, voices } = data
  const agreed = !voices.length ? '' : consent ? 'Đồng ý cho đăng giọng đọc.' : 'Chưa đồng ý cho đăng giọng đọc.'
  const parts = pieces.map(
    ({ name, heading, source, words, voice }) => `<section>
<h2>${safe(heading)} (${safe(name)})</h2>
<p class="vi" lang="vi">${safe(source)}</p>
<p lang="${safe(htmlLang)}">${safe(words)}</p>
${voice ? audioTag(name, voice) : ''}
</section>`,
  )
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none';media-src data:;style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>${safe(title)}: tiếng ${safe(languageName)}</title>
<style>${css}</style>
</head>
<body>
<h1>${safe(title)}: tiếng ${safe(languageName)}</h1>
<p>Bản dịch gửi từ bàn dịch Cầm Tay, ngày ${safe(day.split('-').reverse().join('/'))}. ${speaker ? `Người dịch, người đọc: ${safe(speaker)}.` : 'Người gửi không ghi tên.'} ${agreed}</p>
<p>Đưa vào thư viện: npm run desk:import -- TỆP NÀY</p>
${parts.join('\n')}
<p>Cầm Tay không hỏi mật khẩu, mã OTP, tiền.</p>
${DATA_START}${json(data)}${DATA_END}`
}
