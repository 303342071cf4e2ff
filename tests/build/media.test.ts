import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { fingerprint } from '../../src/catalogue/fingerprint.ts'
import { contentFolder, swap } from '../fixtures/content/folder.ts'
import { build } from './build-site.ts'

const recording = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypM4A \0\0\0\0M4A isom'),
  Buffer.alloc(4000),
])

it('a recorded step plays without JavaScript and fetches nothing before a tap; a recording of old words is not offered', () => {
  const dir = contentFolder({
    'guides/pay-bill/voice/vi/voice.yaml': [
      `open-message: { speaker: Nguyễn Thị Mẫu, date: 2026-11-20, consent: true, read: '${fingerprint('Mở tin nhắn báo tiền điện.')}' }`,
      `enter-code: { speaker: Nguyễn Thị Mẫu, date: 2026-11-20, consent: true, read: '${fingerprint('Lời cũ.')}' }`,
      '',
    ].join('\n'),
  })
  for (const step of ['open-message', 'enter-code'])
    writeFileSync(join(dir, `guides/pay-bill/voice/vi/${step}.m4a`), recording)
  const site = build(dir)
  expect(site.status, site.output).toBe(0)
  const page = site.page('vi/guides/pay-bill')
  const audio = page('#open-message audio')
  expect(audio.attr('preload')).toBe('none')
  expect(audio.attr('controls')).toBeDefined()
  expect(page('#open-message').text()).toContain('4 KB')
  const src = audio.attr('src')!
  expect(src).toMatch(/^\/v\/pay-bill\/vi\/[0-9a-f]{8}\/open-message\.m4a$/)
  expect(site.has(src.slice(1))).toBe(true)
  expect(page('#enter-code audio').length).toBe(0)
})

it('a photo comes in three formats and three widths, with its size, and without what the camera wrote into it', async () => {
  const dir = contentFolder({
    'guides/pay-bill/guide.yaml': swap(
      'picture: { scene: { items: [phone, envelope] } }',
      'picture: { photo: bill.jpg }',
    ),
  })
  mkdirSync(join(dir, 'guides/pay-bill/pictures'))
  await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#557733' } })
    .withExif({ IFD3: { GPSLatitude: '21/1 0/1 0/1' } })
    .jpeg()
    .toFile(join(dir, 'guides/pay-bill/pictures/bill.jpg'))
  const site = build(dir)
  expect(site.status, site.output).toBe(0)
  const page = site.page('vi/guides/pay-bill')
  expect(
    page('#open-message source')
      .toArray()
      .map((source) => page(source).attr('type')),
  ).toEqual(['image/avif', 'image/webp'])
  const image = page('#open-message img')
  expect([image.attr('width'), image.attr('height')]).toEqual(['720', '540'])
  const files = page('#open-message [srcset]')
    .toArray()
    .flatMap((set) =>
      page(set)
        .attr('srcset')!
        .split(', ')
        .map((part) => part.split(' ')[0]!.slice(1)),
    )
  expect(files).toHaveLength(9)
  for (const file of files) expect((await sharp(join(site.dist, file)).metadata()).exif, file).toBeUndefined()
})

it('a photo that is not what its name says stops the build', () => {
  const dir = contentFolder({
    'guides/pay-bill/guide.yaml': swap(
      'picture: { scene: { items: [phone, envelope] } }',
      'picture: { photo: bill.jpg }',
    ),
  })
  mkdirSync(join(dir, 'guides/pay-bill/pictures'))
  writeFileSync(join(dir, 'guides/pay-bill/pictures/bill.jpg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  const site = build(dir)
  expect(site.status).not.toBe(0)
  expect(site.output).toContain('guides/pay-bill/pictures/bill.jpg')
})

it('the local team stands on guides and on the help page, and mistakes can be reported to it', () => {
  const site = build(
    contentFolder({
      'facts/local.yaml': "{ team: Tổ công nghệ số, name: Vàng A Mẫu, phone: '0912345678', checked: 2026-11-22 }\n",
    }),
  )
  expect(site.status, site.output).toBe(0)
  for (const path of ['vi/guides/pay-bill', 'vi/help']) {
    expect(site.page(path)('main').text()).toContain('Vàng A Mẫu')
    expect(site.page(path)('a[href="tel:0912345678"]').length).toBeGreaterThan(0)
  }
  const report = decodeURIComponent(
    site.page('vi/guides/pay-bill')('#enter-code a[href^="sms:0912345678"]').attr('href')!,
  )
  expect(report).toContain('V/1/enter-code/2026-11-22')
  expect(build(contentFolder()).page('vi/guides/pay-bill')('a[href^="sms:"]').length).toBe(0)
})

it('a guide whose facts should have been checked again says so', () => {
  const site = build(contentFolder(), { env: { TODAY: '2028-01-01' } })
  expect(site.page('vi/guides/pay-bill')('.late').length).toBe(1)
})
