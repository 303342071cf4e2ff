import { expect, it } from 'vitest'
import { guidePath } from '../../../src/made-pages/guide-paths.ts'

it.each([
  ['/vi/guides/pay/', 'guide', 'vi/guides/pay/index.html'],
  ['/vi/guides/pay', 'guide', 'vi/guides/pay/index.html'],
  ['vi/guides/pay', 'guide', 'vi/guides/pay/index.html'],
  ['/hmn/guides/pay/share/', 'share', 'hmn/guides/pay/share/index.html'],
  ['/hmn/guides/pay/share', 'share', 'hmn/guides/pay/share/index.html'],
  ['/hmn/guides/pay/present/', 'present', 'hmn/guides/pay/present/index.html'],
  ['/hmn/guides/pay/share/qr.svg', 'code', 'hmn/guides/pay/share/qr.svg'],
])('%s is the %s page of a guide', (path, kind, file) => {
  expect(guidePath(path)).toMatchObject({ slug: 'pay', kind, file })
})

it.each(['/', '/vi/', '/vi/guides/', '/vi/topics/pay/', '/status/hmn/2/', '/vi/guides/pay/other/', '/guides/pay/'])(
  '%s is none',
  (path) => expect(guidePath(path)).toBeUndefined(),
)
