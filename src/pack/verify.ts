import { posix } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { load } from 'cheerio'
import { addressesInCss, addressesOf, type Address } from '../checks/site/addresses.ts'
import { error } from '../checks/site/check.ts'
import type { Finding } from '../report.ts'
import { isSingleFile } from './choice.ts'
import { nameFault } from './names.ts'

/** A pack: paths with `/` → bytes, in the order in which they are written. */
export type PackFiles = ReadonlyMap<string, Uint8Array>

const runs = 'script, iframe, frame, object, embed, form, base, meta[http-equiv]'

const why = 'người đọc mở gói này từ thẻ nhớ, không có mạng và không có máy chủ'

type Target = { kind: 'own' | 'outside' | 'absolute' } | { kind: 'file'; path: string; id: string }

/** Where an address leads when a file of a folder is opened by itself. */
function targetOf(address: string, from: string): Target {
  if (/^[\\/]|^file:/i.test(address)) return { kind: /^\/\//.test(address) ? 'outside' : 'absolute' }
  if (/^data:/i.test(address)) return { kind: 'own' }
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) return { kind: 'outside' }
  const [path = '', id = ''] = address.split('#')
  const decode = (text: string) => {
    try {
      return decodeURIComponent(text)
    } catch {
      return text
    }
  }
  return { kind: 'file', path: path ? posix.join(posix.dirname(from), decode(path)) : from, id: decode(id) }
}

interface Link {
  from: string
  address: Pick<Address, 'text' | 'line'>
  path: string
  id: string
}

const fault = (file: string, line: number, rule: string, what: string, fix: string): Finding =>
  error(file, { rule, line, what, why, fix })

function addressFindings(file: string, address: Address, links: Link[]): Finding[] {
  const { text, use, line } = address
  const target = targetOf(text, file)
  if (target.kind === 'file') {
    if (use !== 'name') links.push({ from: file, address, path: target.path, id: target.id })
    return []
  }
  if (target.kind === 'absolute')
    return [fault(file, line, 'pack-absolute', `địa chỉ tuyệt đối «${text}»`, 'đổi thành địa chỉ tương đối')]
  if (target.kind === 'outside' && (use === 'resource' || use === 'form'))
    return [fault(file, line, 'pack-fetches', `trang tải từ mạng: «${text}»`, 'chép tệp vào trang, hoặc bỏ đi')]
  return []
}

/**
 * What would fail a reader of the pack: an absolute address, something fetched from the network, code, a link or an anchor that
 * is not in the pack, a name that a memory card or Windows cannot keep. Reads the very bytes that are written.
 */
export function verifyPack(files: PackFiles, onFile?: (done: number) => void): Finding[] {
  const findings: Finding[] = []
  const links: Link[] = []
  const ids = new Map<string, Set<string>>()
  const taken = new Set<string>()
  for (const [file, bytes] of files) {
    const named = nameFault(file, taken)
    if (named) findings.push(fault(file, 0, 'pack-name', named, 'đổi tên tệp'))
    taken.add(file.toLowerCase())
    onFile?.(taken.size)
    if (/\.(?:css|svg)$/.test(file)) {
      const text = Buffer.from(bytes).toString()
      const fetched = [
        ...addressesInCss(text),
        ...[...text.matchAll(/\b(?:href|src)=["']([^"']*)/g)].map(([, a]) => a!),
      ]
      for (const address of fetched.filter((address) => !/^(?:#|data:)/.test(address)))
        findings.push(fault(file, 0, 'pack-fetches', `tệp gọi tệp khác: «${address}»`, 'đưa hẳn vào trong tệp này'))
    }
    if (!file.endsWith('.html')) continue
    const $ = load(Buffer.from(bytes).toString(), { sourceCodeLocationInfo: true })
    ids.set(file, new Set($('[id]').map((_, element) => $(element).attr('id')!)))
    for (const address of addressesOf($)) findings.push(...addressFindings(file, address, links))
    const code = $(isSingleFile(file) ? runs.replace(/, meta.*/, '') : runs).prop('tagName')
    if (code) findings.push(fault(file, 0, 'pack-code', `còn <${code.toLowerCase()}>`, 'bỏ khi đóng gói'))
  }
  for (const { from, address, path, id } of links) {
    const { text, line } = address
    if (!files.has(path))
      findings.push(
        fault(from, line, 'pack-dead-link', `«${text}» không có trong gói`, 'bỏ liên kết, hoặc thêm tệp đó'),
      )
    else if (id && ids.has(path) && !ids.get(path)!.has(id))
      findings.push(fault(from, line, 'pack-anchor', `«${text}»: trang đó không có chỗ «${id}»`, 'sửa tên chỗ'))
  }
  return findings
}

/** All pages of a zip together weigh no more than `most`, when its voices, photos and files to send are left out. */
export function tooLarge(name: string, files: PackFiles, bytes: number, most: number): Finding[] {
  if (bytes <= most) return []
  const pages = [...files].filter(([file]) => file.endsWith('index.html'))
  const weight = pages.reduce((sum, [, page]) => sum + deflateRawSync(page).length, 0)
  if (weight <= most) return []
  return [
    fault(
      name,
      0,
      'pack-too-large',
      `các trang nặng ${weight} byte, hơn mức ${most} byte`,
      'làm gói từng tiếng: --lang',
    ),
  ]
}
