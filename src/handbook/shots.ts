import type { Page } from 'playwright-core'

/** A picture of the handbook: a page of the built site as an editor sees it. */
export interface Shot {
  /** `content/handbook/pictures/<name>.webp` */
  name: string
  path: string
  screen: 'phone' | 'laptop'
  /** What is done on the page before the picture is taken. */
  before?: (page: Page) => Promise<unknown>
}

export const screens = {
  phone: { width: 360, height: 640 },
  laptop: { width: 960, height: 600 },
}

const slug = 'pay-electricity-bill'
const desk = `/desk/hmn/${slug}/`
const box = '#find-code textarea'

const to = (selector: string) => (page: Page) =>
  page.locator(selector).evaluate((element) => element.scrollIntoView({ block: 'start' }))

export const shots: Shot[] = [
  { name: 'guide', path: `/hmn/guides/${slug}/`, screen: 'phone', before: to('[data-block="open-message"]') },
  { name: 'status', path: '/status/', screen: 'laptop' },
  { name: 'status-guides', path: '/status/', screen: 'laptop', before: to('.legend') },
  { name: 'status-language', path: '/status/hmn/', screen: 'laptop', before: to(`#${slug}`) },
  { name: 'desk-guides', path: '/desk/hmn/', screen: 'phone' },
  { name: 'desk-write', path: desk, screen: 'phone', before: to('#find-code') },
  { name: 'desk-remark', path: desk, screen: 'phone', before: withoutNumber },
  { name: 'desk-record', path: desk, screen: 'phone', before: recording },
  { name: 'desk-send', path: desk, screen: 'phone', before: sending },
]

/** The writer has left a number out, and is told so. No word that the library does not have is put into their mouth. */
async function withoutNumber(page: Page) {
  const field = page.locator(box).first()
  await field.fill((await field.inputValue()).replace(/13/g, ''))
  await page.locator('#find-code [data-remarks] p').first().waitFor()
  await to('#find-code [data-write]')(page)
}

async function recording(page: Page) {
  await page.locator('#find-code [data-record]').click()
  await page.locator('#find-code [data-stop]').waitFor()
  await page.waitForTimeout(2500)
  await page.locator('#find-code [data-stop]').click()
  await page.locator('#find-code [data-heard]').waitFor()
  await to('#find-code [data-voice]')(page)
}

async function sending(page: Page) {
  await recording(page)
  await to('#send')(page)
}
