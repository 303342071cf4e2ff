import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { loadCatalogue } from '../../../src/catalogue/from-disk.ts'
import { photosOf } from '../../../src/sheet/photos.ts'
import { contentFolder, swap } from '../../fixtures/content/folder.ts'
import { today } from './catalogues.ts'

it('a photo goes on paper upright, in grey, small, and with nothing of what the camera wrote into it', async () => {
  const dir = contentFolder({
    'guides/pay-bill/guide.yaml': swap(
      'picture: { scene: { items: [phone, envelope] } }',
      'picture: { photo: bill.jpg }',
    ),
  })
  mkdirSync(join(dir, 'guides/pay-bill/pictures'))
  await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#c40' } })
    .withExif({ IFD0: { Copyright: 'Chị Mẫu' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toFile(join(dir, 'guides/pay-bill/pictures/bill.jpg'))
  const { guides } = loadCatalogue(dir, { showDrafts: true, today })
  const photo = (await photosOf(dir, guides[0]!)).get('bill.jpg')!
  expect([photo.width, photo.height]).toEqual([360, 480])
  const { channels, exif } = await sharp(photo.bytes).metadata()
  expect([channels, exif]).toEqual([1, undefined])
})
