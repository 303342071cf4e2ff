import type { Page } from 'playwright-core'
import { open } from './phone.ts'

/** The line that offers to save the topic of the page. */
export const row = (page: Page) => page.locator('[data-save] .row').first()

export const becomes = (page: Page, state: string, timeout = 60_000) =>
  page.locator(`[data-save] .row[data-offline="${state}"]`).first().waitFor({ timeout })

/** Saves the topic on its page. */
export async function saveTopic(page: Page, url: string) {
  await open(page, url)
  await row(page).locator('.save').click()
  await becomes(page, 'saved')
}

/** Saves a whole language, by its own name, on the page of what is saved. */
export async function saveLanguage(page: Page, url: string, name: string) {
  await open(page, url)
  const whole = { hasText: new RegExp(`^\\s*${name}\\s+[\\d,]+ [KM]B`) }
  await page.locator('.row', whole).locator('.save').click()
  await page.locator('#here .row[data-offline="saved"]', whole).waitFor({ timeout: 120_000 })
}
