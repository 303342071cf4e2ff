import sharp from 'sharp'
import { chromium, type Browser } from 'playwright-core'
import { launchOptions } from '../bench/chromium.ts'
import { screens, type Shot } from './shots.ts'

/** Bytes a picture of the handbook may have: editors load it in the field. */
export const MOST_BYTES = 40_000

/** Takes the pictures of a site that is served at `address`. `name` → bytes of a WebP, at most `MOST_BYTES`. */
export async function takeShots(shots: Shot[], address: string, executablePath: string): Promise<Map<string, Buffer>> {
  const { args } = launchOptions(executablePath)
  // A microphone that hears the same on every machine.
  const microphone = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
  const browser = await chromium.launch({ executablePath, args: [...args, ...microphone] })
  try {
    const pictures = new Map<string, Buffer>()
    for (const shot of shots) pictures.set(shot.name, await webp(await take(browser, shot, address), shot.name))
    return pictures
  } finally {
    await browser.close()
  }
}

async function take(browser: Browser, { path, screen, before }: Shot, address: string): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: screens[screen],
    locale: 'vi',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    permissions: ['microphone'],
    serviceWorkers: 'block',
  })
  try {
    const page = await context.newPage()
    const answer = await page.goto(address + path, { waitUntil: 'load' })
    if (!answer?.ok()) throw new Error(`${path} answers ${answer?.status()}`)
    await before?.(page)
    return await page.screenshot({ animations: 'disabled', caret: 'hide' })
  } finally {
    await context.close()
  }
}

async function webp(png: Buffer, name: string): Promise<Buffer> {
  for (const quality of [80, 70, 60, 50, 40]) {
    const bytes = await sharp(png).webp({ quality, effort: 6 }).toBuffer()
    if (bytes.length <= MOST_BYTES) return bytes
  }
  throw new Error(`${name} does not fit into ${MOST_BYTES} bytes`)
}
