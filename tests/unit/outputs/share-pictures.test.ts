import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it, onTestFinished } from 'vitest'
import { loadCatalogue } from '../../../src/catalogue/from-disk.ts'
import { filesOf } from '../../../src/outputs/dist-files.ts'
import { sharePictures } from '../../../src/outputs/share-pictures.ts'
import { strips } from '../../../src/outputs/strips.ts'
import { shareCards } from '../../../src/share/share-cards.ts'
import { contentFolder } from '../../fixtures/content/folder.ts'

function site() {
  const contentDir = contentFolder()
  const today = '2026-11-22'
  const dist = mkdtempSync(join(tmpdir(), 'cam-tay-dist-'))
  onTestFinished(() => rmSync(dist, { recursive: true }))
  const log: string[] = []
  const context = {
    dist,
    catalogue: loadCatalogue(contentDir, { showDrafts: true, today }),
    siteUrl: 'https://camtay.example' as string | undefined,
    log: (line: string) => log.push(line),
  }
  return { context, log, options: { contentDir, today }, bytes: (file: string) => readFileSync(join(dist, file)) }
}

describe('share pictures', () => {
  it('are written where pages look for them, within their limits, and made once', async () => {
    const { context, log, bytes } = site()
    await sharePictures(context)
    const files = filesOf(context.dist)
    const paths = [...shareCards(context.catalogue).values()].map(({ path }) => path.slice(1))
    expect(files).toEqual([...new Set(paths)].sort())
    const first = files.map((file) => bytes(file))
    for (const picture of first) {
      expect(picture.length).toBeLessThanOrEqual(100_000)
      expect(await sharp(picture).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
    }
    await sharePictures(context)
    expect(log.at(-1)).toContain(`share pictures: ${files.length}, 0 made now`)
    expect(files.map((file) => bytes(file))).toEqual(first)
  })

  it('are not made for a trial build, whose pages name none', async () => {
    const { context } = site()
    await sharePictures({ ...context, siteUrl: undefined })
    expect(filesOf(context.dist)).toEqual([])
  })
})

describe('picture strips', () => {
  it('stand beside the share page of every guide in every language, and are made once', async () => {
    const { context, log, options, bytes } = site()
    await strips(context, options)
    const files = filesOf(context.dist)
    expect(files).toEqual(['hmn/guides/pay-bill/share/pay-bill-hmn.jpg', 'vi/guides/pay-bill/share/pay-bill-vi.jpg'])
    const first = files.map((file) => bytes(file))
    for (const picture of first) expect(picture.length).toBeLessThanOrEqual(200_000)
    await strips(context, options)
    expect(log.at(-1)).toContain('picture strips: 2, 0 made now')
    expect(files.map((file) => bytes(file))).toEqual(first)
  })
})
