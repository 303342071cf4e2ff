import { describe, expect, it } from 'vitest'
import { sentences } from '../../fixtures/gate/honest/sentences.ts'
import { optionsFor, type Code } from '../../fixtures/gate/options.ts'
import { gateMdx } from '../../../src/gate/mdx.ts'

const fronts: Record<Code, string> = {
  vi: '---\ntitle: Trả tiền điện\nsummary: Gọi 1900 6769, vào dichvucong.gov.vn.\nkeywords: [tiền điện, "113"]\norigin: machine\nauthors: [Hoàng Văn A]\n---\n',
  hmn: '---\ntitle: Them nqi hluav taws xob\nof: { title: 51e07777 }\norigin: machine\northography: rpa\n---\n',
  ium: "---\ntitle: Bun nyaanh maaiz ga'naaiv\nof: { title: 12345678 }\norigin: machine\northography: iums\ntranslators: []\n---\n",
  tyz: "---\ntitle: L'e chèn điện\nsummary: Dú lườn.\nof: { title: 3fa9c1e2, summary: 00000001 }\nok: { title: 3fa9c1e2 }\norigin: human\northography: tn1961\ntranslators: [Nông Thị B]\nreviewers: [Lò Văn C]\nreviewedOn: 2026-11-22\n---\n",
}
const rows = Object.entries(sentences).flatMap(([code, list]) => list.map((words) => ({ code: code as Code, words })))
const marks = (code: Code) => (code === 'vi' ? '' : ' of="3fa9c1e2" ok="00e07777"')

describe('the gate lets pass', () => {
  it.each(rows)('$code: $words', ({ code, words }) => {
    const text = `${fronts[code]}<Step id="open-message"${marks(code)}>\n${words}\n</Step>\n`
    expect(gateMdx(text, `${code}.mdx`, optionsFor(code))).toEqual([])
  })

  it('at least 60 honest sentences', () => expect(rows.length).toBeGreaterThanOrEqual(60))

  it('every kind of block, with or without blank lines, indented, over several lines', () => {
    const body = `
<Need id="bring" alt="Một chiếc điện thoại và tờ hóa đơn">
Mang theo hóa đơn.
</Need>
<Step
  id="open-message"
  alt=""
>

  Mở **tin nhắn**.

  Xem _kỹ_.

</Step>

<Warning id="no-link">
Đừng bấm vào đường dẫn lạ.
Gọi <Hotline id='scam-report'/>.
</Warning>

<Note id="more">
Không mất tiền.
</Note>
`
    expect(gateMdx(fronts.vi + body, 'vi.mdx', optionsFor('vi'))).toEqual([])
  })

  it('front matter alone: a translation that has only its title', () => {
    expect(gateMdx(fronts.hmn, 'hmn.mdx', optionsFor('hmn'))).toEqual([])
  })
})
