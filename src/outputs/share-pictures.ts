import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { drawJpeg } from '../share/jpeg.ts'
import { MAKER } from '../share/cards.ts'
import { shareCards } from '../share/share-cards.ts'
import { madeOnce } from './made-once.ts'
import type { OutputContext } from './output.ts'

const limits = { most: 100_000, tries: [76, 64, 50, 36].map((quality) => ({ quality })) }

/** Writes the share pictures that pages name; without a public address no page does (Preview.astro). */
export const sharePictures = async ({
  dist,
  catalogue,
  siteUrl,
  log,
}: Pick<OutputContext, 'dist' | 'catalogue' | 'siteUrl' | 'log'>) => {
  if (siteUrl === undefined) return
  const began = performance.now()
  const cards = new Map([...shareCards(catalogue).values()].map((card) => [card.path, card]))
  let told = began
  let count = 0
  let done = 0
  let total = 0
  for (const { path, svg } of cards.values()) {
    const { bytes, made } = await madeOnce(MAKER, path.slice('/a/share/'.length), () => drawJpeg(svg, limits))
    const file = join(dist, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, bytes)
    if (made) count++
    total += bytes.length
    done++
    if (performance.now() - told < 2000) continue
    told = performance.now()
    log(`share pictures: ${done} of ${cards.size}`)
  }
  const seconds = (performance.now() - began) / 1000
  log(
    `share pictures: ${cards.size}, ${count} made now, ${seconds.toFixed(1)} s` +
      `${count ? ` (${(seconds / count).toFixed(2)} s each)` : ''}, ${Math.round(total / cards.size / 1000)} KB on average`,
  )
}
