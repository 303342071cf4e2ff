import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { zipOf } from '../../../src/pack/zip.ts'

const files = new Map([
  ['10.txt', Buffer.from('Cầm Tay '.repeat(100))],
  ['2.jpg', Buffer.from([255, 216, 255])],
  ['vi/index.html', Buffer.from('<p>điện</p>')],
])
const make = () => zipOf(files, { folder: 'cam-tay', today: '2026-11-22' })

it('a zip holds every file in one folder, and unzips to the same bytes', () => {
  const back = unzipSync(make())
  expect(Object.keys(back)).toEqual(['cam-tay/10.txt', 'cam-tay/2.jpg', 'cam-tay/vi/index.html'])
  for (const [path, bytes] of files) expect(Buffer.from(back[`cam-tay/${path}`]!).equals(bytes)).toBe(true)
})

it('is the same in every time zone, with the day of the pack', () => {
  const zone = process.env['TZ']
  try {
    const zips = ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((name) => {
      process.env['TZ'] = name
      return Buffer.from(make()).toString('hex')
    })
    expect(new Set(zips).size).toBe(1)
    const dosDate = ((2026 - 1980) << 9) | (11 << 5) | 22
    expect(Buffer.from(zips[0]!, 'hex').readUInt16LE(12)).toBe(dosDate)
  } finally {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  }
})

it('sizes stand before the bytes, and pictures are not deflated again', () => {
  const zip = Buffer.from(make())
  const at = zip.indexOf('cam-tay/2.jpg') - 30
  expect(zip.readUInt16LE(at + 6) & 8).toBe(0)
  expect(zip.readUInt16LE(at + 8)).toBe(0)
  expect(zip.readUInt32LE(at + 22)).toBe(3)
})
