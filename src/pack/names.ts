/** Longest path inside a pack: Windows allows 260 with the folder it is unzipped into. */
const LONGEST = 150

const ofWindows = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/**
 * What keeps a file name from surviving every memory card, zip program and Windows; undefined for a good one. `taken` holds
 * the names already there in small letters: cards know no other difference.
 */
export function nameFault(path: string, taken: ReadonlySet<string>): string | undefined {
  const parts = path.split('/')
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return 'đường dẫn không rõ ràng'
  if (!/^[\w./@~+,=()-]+$/.test(path)) return 'tên có dấu cách, dấu tiếng Việt hoặc ký hiệu'
  if (parts.some((part) => part.endsWith('.'))) return 'tên kết thúc bằng dấu chấm'
  if (parts.some((part) => ofWindows.test(part))) return 'tên mà Windows giữ cho máy'
  if (path.length > LONGEST) return `đường dẫn dài hơn ${LONGEST} chữ`
  if (taken.has(path.toLowerCase())) return 'trùng với tệp khác nếu không phân biệt chữ hoa, chữ thường'
  return undefined
}
