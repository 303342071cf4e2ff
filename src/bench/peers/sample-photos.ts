import sharp from 'sharp'
import { HEIGHT, WIDTH } from './sample-screens.ts'
import { seededBytes } from './seeded.ts'

/** Random points, blown up smoothly to the size of a photograph. */
const clouds = (seed: string, width: number, height: number) =>
  sharp(seededBytes(seed, width * height * 3), { raw: { width, height, channels: 3 } })
    .resize(WIDTH, HEIGHT, { kernel: 'cubic', fit: 'fill' })
    .raw()
    .toBuffer()

/** How much of each layer is seen: broad colours, leaves (more towards the bottom), the grain of a cheap camera. */
const strength = { ground: 0.45, leaves: 0.35, grain: 0.055 }

/**
 * Something that weighs like a photograph of a field taken with a cheap phone, and noisier than most. Drawings compress
 * ten times better.
 */
export async function takePhoto(number: number, file: string) {
  const seed = `photo ${number}`
  const ground = await clouds(`${seed} ground`, 48, 36)
  const leaves = await clouds(`${seed} leaves`, 300, 225)
  const grain = seededBytes(`${seed} grain`, ground.length)
  const pixels = Buffer.alloc(ground.length)
  for (let at = 0; at < pixels.length; at++) {
    const depth = at / pixels.length
    const green = at % 3 === 1 ? 1 : 0.8
    const value =
      (90 + (ground[at]! - 70) * strength.ground) * green +
      (leaves[at]! - 128) * strength.leaves * depth +
      (grain[at]! - 128) * strength.grain
    pixels[at] = Math.max(0, Math.min(255, value))
  }
  await sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .jpeg({ quality: 82 })
    .toFile(file)
}
