import { lstat, readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import sharp from 'sharp'
import type { Finding } from '../report.ts'

export const mostPixels = 24_000_000
const mostBytes = 2 * 1024 * 1024
const formats: Record<string, string> = { '.jpg': 'jpeg', '.jpeg': 'jpeg', '.png': 'png', '.webp': 'webp' }

/** What must be mended before a photo may be used; undefined when it is sound. `file` is how the finding names it. */
export async function checkPhoto(path: string, file = path): Promise<Finding | undefined> {
  const refuse = (what: string, why: string, fix: string): Finding => ({
    rule: 'photo',
    level: 'error',
    file,
    line: 0,
    what,
    why,
    fix,
  })
  const again = 'chụp hoặc gửi lại ảnh gốc, rồi thay tệp này'

  const stat = await lstat(path).catch(() => undefined)
  if (!stat)
    return refuse('không có tệp ảnh này', 'guide.yaml nhắc đến một ảnh không có', 'chép ảnh vào thư mục pictures/')
  if (!stat.isFile())
    return refuse('không phải tệp ảnh thường', 'đường tắt có thể dẫn ra ngoài thư viện', 'chép chính tệp ảnh vào đây')

  const expected = formats[extname(path).toLowerCase()]
  if (!expected)
    return refuse('đuôi tệp không dùng được', 'thư viện chỉ nhận jpg, png, webp', 'lưu lại ảnh dạng JPEG (.jpg)')
  if (stat.size > mostBytes) {
    const megabytes = (stat.size / 1024 / 1024).toFixed(1).replace('.', ',')
    return refuse(
      `ảnh nặng ${megabytes} MB`,
      'nhiều nhất 2 MB để kho không phình ra',
      'thu nhỏ ảnh còn khoảng 1600 điểm bề ngang',
    )
  }

  const bytes = await readFile(path)
  const options = { failOn: 'warning', limitInputPixels: mostPixels } as const
  // No limit here: too large a photo is told its size below.
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined)
  if (!metadata) return refuse('không đọc được ảnh', 'tệp hỏng hoặc không phải ảnh', again)
  if (metadata.format !== expected) {
    return refuse(
      `tên tệp nói ${expected} nhưng bên trong là ${metadata.format}`,
      'tệp bị đổi tên có thể không mở được trên máy khác',
      `đổi đuôi cho đúng, hoặc lưu lại ảnh dạng ${expected}`,
    )
  }
  if (metadata.width * metadata.height > mostPixels) {
    return refuse(
      `ảnh ${metadata.width}×${metadata.height} quá lớn`,
      'nhiều nhất 24 triệu điểm ảnh, để máy yếu cũng dựng được trang',
      'thu nhỏ ảnh còn khoảng 1600 điểm bề ngang',
    )
  }
  if ((metadata.pages ?? 1) > 1 || bytes.subarray(0, 4096).includes('acTL')) {
    return refuse('ảnh động', 'trang và tờ in cần ảnh đứng yên', 'xuất một khung hình thành ảnh JPEG')
  }
  try {
    await sharp(bytes, options).stats()
  } catch {
    return refuse('ảnh bị cụt hoặc hỏng', 'tệp chép chưa hết nên mở ra thiếu hình', again)
  }
  return undefined
}
