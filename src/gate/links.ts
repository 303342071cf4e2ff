import { nearest } from './nearest.ts'
import { textOf, type GateNode } from './node.ts'
import type { Problem } from './rules.ts'

type LinkProblem = Omit<Problem, 'index'>

const ANCHOR = /^#[a-z][a-z0-9-]{0,40}$/
const INTERNAL = /^\/(?:[a-z0-9-]+\/)*(?:#[a-z][a-z0-9-]{0,40})?$/
const HOST = /^(?!.*(?:^|\.)xn--)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/
const REST = /^(?:[/?#][A-Za-z0-9/_.~=&%?#+,-]*)?$/

/** What is wrong with a link: its target, a hidden title, nothing to tap. */
export function linkProblems(node: GateNode, hosts: readonly string[]): LinkProblem[] {
  const target = linkProblem(node.url ?? '', hosts)
  const found = target ? [target] : []
  if (node.title)
    found.push({
      rule: 'link-title',
      what: `liên kết có lời ẩn «${node.title.slice(0, 40)}»`,
      fix: 'xóa phần trong dấu nháy sau địa chỉ',
    })
  if (!/[\p{L}\p{N}]/u.test(textOf(node.children ?? [])))
    found.push({ rule: 'link-empty', what: 'liên kết không có chữ', fix: 'viết [chữ để bấm](địa chỉ)' })
  return found
}

/** What is wrong with a link's target; undefined when it may stand: `#step-id`, `/internal/path/` or https to one of `hosts`. */
export function linkProblem(url: string, hosts: readonly string[]): LinkProblem | undefined {
  if (url === '' || /[^\x21-\x7E]|[\\<>"'`{}|^]/.test(url))
    return form(url, url === '' ? 'điền địa chỉ, hoặc bỏ liên kết' : 'chỉ dùng chữ không dấu, số và / . - _ # ? = &')
  if (url.startsWith('#')) return ANCHOR.test(url) ? undefined : form(url, 'viết # rồi tên khối, như #open-message')
  if (url.startsWith('/'))
    return INTERNAL.test(url) ? undefined : form(url, 'viết như /guides/ten-bai/: chữ thường, có / ở cuối')
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  if (scheme === undefined) return form(url, 'viết https://… , /guides/ten-bai/ hoặc #ten-khoi')
  if (scheme !== 'https') return wrongScheme(scheme)
  return url.startsWith('https://') ? hostProblem(url, hosts) : form(url, 'viết https:// bằng chữ thường, đủ hai dấu /')
}

const form = (url: string, fix: string): LinkProblem => ({ rule: 'link-form', what: `liên kết «${url}» sai dạng`, fix })

function wrongScheme(scheme: string): LinkProblem {
  const fixes: Record<string, string> = {
    tel: 'dùng <Hotline id="…" />',
    sms: 'dùng <Hotline id="…" />',
    mailto: 'dùng <Service id="…" />',
    http: 'viết https:// thay cho http://',
  }
  return { rule: 'link-scheme', what: `liên kết kiểu «${scheme}:»`, fix: fixes[scheme] ?? 'bỏ liên kết này' }
}

function hostProblem(url: string, hosts: readonly string[]): LinkProblem | undefined {
  const [, host = '', rest = ''] = /^https:\/\/([^/?#]*)(.*)$/s.exec(url) ?? []
  const problem = (what: string, fix: string): LinkProblem => ({ rule: 'link-host', what, fix })
  if (host.includes('@'))
    return problem(`có @ trong «${host}»: người đọc thấy một trang, máy mở trang khác`, 'viết địa chỉ không có @')
  if (host.includes(':')) return problem(`có số cổng trong «${host}»`, 'bỏ dấu : và số phía sau')
  if (!HOST.test(host) || !hosts.includes(host)) {
    const near = nearest(host, hosts)
    return problem(
      `trang «${host}» không nằm trong danh sách được dẫn tới`,
      near ? `có phải «${near}» không?` : `dẫn tới một trong: ${hosts.join(', ')}; trang mới phải được duyệt trước`,
    )
  }
  if (
    !REST.test(rest) ||
    /(?:^|\/)(?:\.|%2e){1,2}(?:[/?#]|$)/i.test(rest) ||
    !URL.canParse(url) ||
    new URL(url).host !== host
  )
    return form(url, 'chép lại địa chỉ từ thanh địa chỉ của trình duyệt')
  return undefined
}
