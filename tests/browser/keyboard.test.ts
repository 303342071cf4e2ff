import { expect, it } from 'vitest'
import { useBrowser, visit } from './browser.ts'

useBrowser()

it('a guide is read, its languages opened and help called by keyboard alone, with the focus always visible', async () => {
  const page = await visit('/vi/guides/pay-electricity-bill/')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus').innerText()).resolves.toBe('Đến phần chính')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/#main')

  const reached: string[] = []
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const { text, visible, outline } = await page.evaluate(() => {
      const focused = document.activeElement as HTMLElement
      const { top, bottom, width } = focused.getBoundingClientRect()
      const inBar = focused.closest('.do') !== null
      const bar = document.querySelector('.do')!.getBoundingClientRect().top
      return {
        text: focused.tagName === 'SUMMARY' ? 'summary' : (focused.getAttribute('href') ?? focused.tagName),
        visible: width > 0 && top < window.innerHeight && bottom > 0 && (inBar || bottom <= bar),
        outline: getComputedStyle(focused).outlineStyle,
      }
    })
    if (text === 'BODY') break
    expect(visible, text).toBe(true)
    expect(outline, text).not.toBe('none')
    reached.push(text)
  }
  expect(reached.filter((text) => text === 'summary')).toHaveLength(10)
  expect(reached).toContain('tel:19006769')
  expect(reached).toContain('/vi/help/')

  await page.locator('.step summary').first().focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/hmn/guides/pay-electricity-bill/#open-message')
  await page.context().close()
})
