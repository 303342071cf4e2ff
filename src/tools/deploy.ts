import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { deploy } from '../deploy/deploy.ts'
import { Refusal } from '../exchange/refusal.ts'
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
  OUT_DIR=dist   thư mục trang đã dựng

Xem thêm: src/serve/README.md`

await command(help, { folder: { type: 'boolean' } }, async ({ folder }, [target, ...others]) => {
  if (!target || others.length) throw new Refusal(help)
  const dist = site.outDir
  if (!(await stat(join(dist, '_headers')).catch(() => undefined)))
    throw new Refusal(`Chưa có trang nào trong "${dist}". Hãy chạy: npm run build`)
  if (!site.url) console.error('Chú ý: không có SITE_URL. Trang dựng thử không có mã QR và địa chỉ công khai.')
  try {
    const lock = takeLock(siteLock(dist))
    try {
      const to = { kind: folder ? 'folder' : 'storage', path: target.replace(/\/+$/, '') } as const
      const done = await deploy(dist, to, new Date(), (line) => console.error(line))
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
