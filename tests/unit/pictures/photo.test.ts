import { mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkPhoto } from '../../../src/pictures/check-photo.ts'
import { optimisePhoto } from '../../../src/pictures/photo.ts'

let folder: string
const at = (name: string) => join(folder, name)

const field = (width: number, height: number) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><linearGradient id="g" x2="0" y2="1"><stop stop-color="#9cf"/><stop offset="1" stop-color="#482"/></linearGradient><rect width="100%" height="100%" fill="url(#g)"/>${Array.from({ length: 60 }, (_, i) => `<path stroke="#${i % 2 ? '6a3' : '373'}" stroke-width="6" d="M${(i * width) / 60} ${height}q20-${height / 2} ${(i % 7) * 9 - 30}-${height / 1.5}"/>`).join('')}</svg>`,
    ),
  )

const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 70 } },
  })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'photo-'))
  await field(1200, 900)
    .jpeg()
    .withExif({ IFD0: { Make: 'Phone' } })
    .toFile(at('field.jpg'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('checkPhoto', { timeout: 20_000 }, () => {
  it('accepts JPEG, PNG and WebP', async () => {
    await field(300, 200).png().toFile(at('a.png'))
    await field(300, 200).webp().toFile(at('a.webp'))
    for (const name of ['field.jpg', 'a.png', 'a.webp']) expect(await checkPhoto(at(name)), name).toBeUndefined()
  })

  const cases: [name: string, what: RegExp, make: (path: string) => Promise<unknown>][] = [
    ['missing.jpg', /không có tệp/, async () => undefined],
    ['link.jpg', /không phải tệp ảnh thường/, (path) => symlink(at('field.jpg'), path)],
    ['page.html', /đuôi tệp/, (path) => writeFile(path, '<p>')],
    ['text.jpg', /không đọc được/, (path) => writeFile(path, 'không phải ảnh')],
    ['renamed.jpg', /nói jpeg nhưng bên trong là png/, (path) => field(300, 200).png().toFile(path)],
    [
      'large.png',
      /6000×4500 quá lớn/,
      (path) =>
        sharp({ create: { width: 6000, height: 4500, channels: 3, background: '#fff' } })
          .png()
          .toFile(path),
    ],
    ['heavy.png', /nặng \d,\d MB/, (path) => noise(1400, 1000).png().toFile(path)],
    [
      'cut.jpg',
      /cụt|không đọc được/,
      async (path) => writeFile(path, (await readFile(at('field.jpg'))).subarray(0, 9000)),
    ],
    [
      'moving.webp',
      /ảnh động/,
      async (path) => {
        const frames = await Promise.all(
          ['#f00', '#00f'].map((background) =>
            sharp({ create: { width: 20, height: 20, channels: 3, background } })
              .png()
              .toBuffer(),
          ),
        )
        return sharp(frames, { join: { animated: true } })
          .webp()
          .toFile(path)
      },
    ],
  ]
  it.each(cases)('%s is refused', async (name, what, make) => {
    await make(at(name))
    const finding = await checkPhoto(at(name), `pictures/${name}`)
    expect(finding).toMatchObject({
      rule: 'photo',
      level: 'error',
      file: `pictures/${name}`,
      what: expect.stringMatching(what),
    })
  })
})

// Encoding AVIF takes seconds on a slow machine.
describe('optimisePhoto', { timeout: 60_000 }, () => {
  const make = (name: string, out = 'out') => optimisePhoto(at(name), at(out), at('cache'))

  it('makes three formats in three widths; the phone’s AVIF costs at most 12 KB', async () => {
    const { files, width, height } = await make('field.jpg')
    expect(files.map(({ format, width }) => `${format} ${width}`)).toEqual(
      ['avif', 'webp', 'jpeg'].flatMap((format) => [240, 480, 720].map((size) => `${format} ${size}`)),
    )
    expect({ width, height }).toEqual({ width: 720, height: 540 })
    const phone = files.find((file) => file.format === 'avif' && file.width === 480)!
    expect(phone.bytes).toBeLessThanOrEqual(12_000)
    for (const { name, bytes } of files) expect((await stat(at(`out/${name}`))).size).toBe(bytes)
  })

  it('drops EXIF and turns the photo upright', async () => {
    await field(300, 200).jpeg().withMetadata({ orientation: 6 }).toFile(at('turned.jpg'))
    const { width, height, files } = await make('turned.jpg')
    expect({ width, height }).toEqual({ width: 200, height: 300 })
    const metadata = await sharp(at(`out/${files.at(-1)!.name}`)).metadata()
    expect(metadata.exif).toBeUndefined()
    expect(metadata.orientation).toBeUndefined()
  })

  it('never enlarges', async () => {
    await field(300, 200).png().toFile(at('small.png'))
    const { files } = await make('small.png')
    expect([...new Set(files.map(({ width }) => width))]).toEqual([240, 300])
  })

  it('steps quality down for a busy photo', async () => {
    await noise(480, 340).blur(1.2).jpeg({ quality: 80 }).toFile(at('busy.jpg'))
    const { files } = await make('busy.jpg')
    const phone = files.find((file) => file.format === 'avif' && file.width === 480)!
    const plain = await sharp(at('busy.jpg')).resize(480).avif({ quality: 52 }).toBuffer()
    expect(phone.bytes).toBeLessThan(plain.length)
  })

  it('is made once when several guides show it at once', async () => {
    const cache = at('shared-cache')
    const asked = ['a', 'b', 'c'].map((out) => optimisePhoto(at('field.jpg'), at(out), cache))
    const [first, ...others] = await Promise.all(asked)
    expect(others).toEqual([first, first])
    expect(await readdir(cache)).toHaveLength(1)
    for (const out of ['a', 'b', 'c']) expect(await readdir(at(out))).toHaveLength(first!.files.length)
  })

  it('does no work for a photo it has seen', async () => {
    const first = await make('field.jpg')
    const cached = await readdir(at('cache'))
    const started = performance.now()
    expect(await make('field.jpg', 'again')).toEqual(first)
    expect(performance.now() - started).toBeLessThan(100)
    expect(await readdir(at('cache'))).toEqual(cached)
  })
})
