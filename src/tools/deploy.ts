import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { deploy } from '../deploy/deploy.ts'
import { Refusal } from '../exchange/refusal.ts'
import { builtAddress } from '../outputs/built-from.ts'
import { BuildIsRunning, takeLock } from '../safe-build/lock.ts'
import { siteLock } from '../safe-build/safe-build.ts'
import { site } from '../site.ts'
import { command } from './command.ts'

const help = `npm run deploy -- KHO:THƯ-MỤC
npm run deploy -- --folder THƯ-MỤC

Đăng trang đã dựng bằng rclone. Thứ tự: tệp có mã trong tên, tệp khác, trang, danh sách để lưu, sw.js. Trang đã bỏ thì xoá ngay;
tệp cũ trong a/ còn 30 ngày sau khi trang cuối cùng dùng đến nó bị thay.

  KHO:THƯ-MỤC    kho đối tượng (S3 và các kho cùng kiểu) đã khai bằng "rclone config", ví dụ s3:cam-tay
  --folder       đích là thư mục của nginx hay Apache, ở máy này hoặc qua sftp: đăng cả các bản nén .br, .gz
  --first        lần đầu: đích có sẵn tệp khác, và chúng bị xoá
  OUT_DIR=dist   thư mục trang đã dựng

Xem thêm: src/serve/README.md`

const options = { folder: { type: 'boolean' }, first: { type: 'boolean' } } as const

await command(help, options, async ({ folder, first = false }, [named, ...others]) => {
  const path = named?.replace(/\/+$/, '')
  if (!path || others.length) throw new Refusal(help)
  const dist = site.outDir
  if (!(await stat(join(dist, '_headers')).catch(() => undefined)))
    throw new Refusal(`Chưa có trang nào trong "${dist}". Hãy chạy: npm run build`)
  const address = await builtAddress(dist)
  if (address === '') console.error('Chú ý: trang dựng không có SITE_URL, nên không có mã QR và địa chỉ công khai.')
  if (address !== undefined && site.url !== undefined && address !== site.url)
    throw new Refusal(
      `Trang trong "${dist}" dựng ${address ? `cho ${address}` : 'thử'}, không phải cho ${site.url}. Hãy dựng lại: SITE_URL=${site.url} npm run build`,
    )
  try {
    const lock = takeLock(siteLock(dist))
    try {
      const to = { kind: folder ? 'folder' : 'storage', path } as const
      const done = await deploy(dist, to, { now: new Date(), first, tell: (line) => console.error(line) })
      console.log(`Đã đăng ${done.files} tệp; xoá ${done.gone} tệp của trang đã bỏ, ${done.retired} tệp cũ trong a/.`)
      return 0
    } finally {
      lock.release()
    }
  } catch (error) {
    if (error instanceof BuildIsRunning) throw new Refusal(error.message)
    throw error
  }
})
