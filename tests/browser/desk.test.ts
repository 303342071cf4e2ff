import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { serveFolder } from '../../src/serve/server.ts'
import { build } from '../build/build-site.ts'
import { contentFolder, swap, textOf } from '../fixtures/content/folder.ts'
import { box, desk, kept, phone, plain, record, served, soon, useDesk, violations } from './desk-phone.ts'

useDesk()

const tool = fileURLToPath(new URL('../../src/tools/desk-import.ts', import.meta.url))

it('a guide is translated offline, recorded, sent, imported, and read on its page', async () => {
  const content = contentFolder()
  const server = await serveFolder(plain.dist, { host: '127.0.0.1', port: 0 })
  const context = await phone(server.url)
  const first = await context.newPage()
  await first.goto(desk)
  await soon(() => first.locator('#offline').innerText()).toContain('mất mạng vẫn mở được')
  await server.close()

  await first.reload()
  await soon(() => first.locator('#progress [data-done]').innerText()).toBe('4/5')
  await box(first, 'summary', '@summary').pressSequentially('Nyob tsev them nqi fai fab. ')
  const step = box(first, 'open-message')
  await step.fill('')
  await step.pressSequentially('Qhib xov uas qhia.')
  await step.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(5, 8))
  await first.locator('#open-message [data-bold]').click()
  expect(await step.inputValue()).toBe('Qhib **xov** uas qhia.')
  await kept(first)
  await soon(() => first.locator('#progress [data-done]').innerText()).toBe('5/5')
  await first.close()

  const page = await context.newPage()
  await page.goto(desk)
  await soon(() => box(page, 'open-message').inputValue()).toBe('Qhib **xov** uas qhia.')
  expect(await page.locator('#progress [data-done]').innerText()).toBe('5/5')
  await record(page, 'open-message')
  await record(page, 'wrong-name')
  await page.reload()
  await soon(() => page.locator('#wrong-name [data-say]').innerText()).toMatch(/^Đã thu/)
  await page.locator('#writer').fill('Giàng Thị Mây')
  await page.locator('#consent').check()
  await page.locator('[data-make]').click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-download]').click()])
  expect(download.suggestedFilename()).toBe('cam-tay-pay-bill-hmn.html')
  const folder = mkdtempSync(join(tmpdir(), 'desk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, download.suggestedFilename())
  await download.saveAs(file)

  // the co-ordinator hears it from the file, without a script
  const opened = await (await phone(server.url, { javaScriptEnabled: false })).newPage()
  await opened.goto(`file://${file}`)
  expect(await opened.locator('section').allInnerTexts()).toHaveLength(3)
  const lasts = await opened
    .locator('audio')
    .first()
    .evaluate((audio: HTMLAudioElement) => audio.readyState)
  expect(lasts).toBeGreaterThan(0)

  const imported = spawnSync(process.execPath, [tool, '--yes', file], {
    env: { ...process.env, CONTENT_DIR: content, TODAY: '2026-11-22' },
    encoding: 'utf8',
  })
  expect(imported.status, imported.stdout + imported.stderr).toBe(0)
  expect(textOf(content, 'guides/pay-bill/hmn.mdx')).toContain('Qhib **xov** uas qhia.')

  const after = await served(content)
  const reader = await (await phone(after.url)).newPage()
  await reader.goto('/hmn/guides/pay-bill/')
  expect(await reader.locator('[data-block=open-message]').innerText()).toContain('Qhib xov uas qhia.')
  expect(await reader.locator('body').textContent()).toContain('Giàng Thị Mây')
  for (const block of ['open-message', 'wrong-name']) {
    const seconds = await reader.locator(`[data-block=${block}] audio`).evaluate(
      (audio: HTMLAudioElement) =>
        new Promise<number>((done, failed) => {
          audio.onloadedmetadata = () => done(audio.duration)
          audio.onerror = () => failed(new Error(audio.src))
          audio.preload = 'metadata'
          audio.load()
        }),
    )
    expect(seconds).toBeGreaterThan(0.5)
  }
  // what the library has now is no draft any more
  await reader.goto(desk)
  await soon(() => reader.locator('#progress [data-done]').innerText()).toBe('5/5')
  expect(await box(reader, 'open-message').inputValue()).toBe('Qhib **xov** uas qhia.')
})

it('letters in the making are left alone, components stay whole, and mistakes are told in place', async () => {
  const page = await (await phone(plain.url)).newPage()
  await page.goto(desk)
  const field = box(page, 'wrong-name')
  expect(await field.inputValue()).toBe('Lub npe tsis yog ces **nres**. Nug ‹1900 6769›.')
  expect(await field.getAttribute('lang')).toBe('hmn-Latn')

  await field.press('Control+End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Backspace')
  expect(await field.inputValue()).toBe('Lub npe tsis yog ces **nres**. Nug .')
  await soon(() => page.locator('#wrong-name [data-remarks]').innerText()).toContain('thiếu thẻ ‹1900 6769›')
  await page.locator('#wrong-name [data-token]').click()
  expect(await field.inputValue()).toBe('Lub npe tsis yog ces **nres**. Nug ‹1900 6769›.')

  const keyboard = await page.context().newCDPSession(page)
  await field.press('Control+End')
  const written = await field.evaluate((area: HTMLTextAreaElement) => {
    const writes: string[] = []
    const own = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!
    Object.defineProperty(area, 'value', {
      get: () => own.get!.call(area) as string,
      set: (text: string) => {
        writes.push(text)
        own.set!.call(area, text)
      },
    })
    Object.assign(window, { writes })
    return own.get!.call(area) as string
  })
  for (const text of ['v', 'vi', 'vie', 'viê', 'việ', 'việt'])
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await keyboard.send('Input.insertText', { text: 'việt' })
  expect(await field.inputValue()).toBe(`${written}việt`)
  expect(await page.evaluate(() => (window as unknown as { writes: string[] }).writes)).toEqual([])
})

it('drafts on a shared phone are listed and taken off; a change of the Vietnamese under a draft is told', async () => {
  const today = await serveFolder(plain.dist, { host: '127.0.0.1', port: 0 })
  const context = await phone(today.url)
  const page = await context.newPage()
  await page.goto(desk)
  await box(page, 'open-message').fill('Qhib **tsab xov** uas qhia nqi fai fab.')
  await kept(page)

  // the site of the next day, at the same address
  const next = build(contentFolder({ 'guides/pay-bill/vi.mdx': swap('báo tiền điện', 'báo tiền nước') }))
  expect(next.status, next.output).toBe(0)
  await today.close()
  const tomorrow = await serveFolder(next.dist, { host: '127.0.0.1', port: today.port })
  onTestFinished(() => tomorrow.close())
  await page.goto(desk)
  const older = page.locator('#open-message [data-older]')
  await soon(() => older.isVisible()).toBe(true)
  expect(await older.locator('ins').allInnerTexts()).toEqual(['nước'])
  await page.locator('#open-message [data-confirm]').click()
  await soon(() => older.isVisible()).toBe(false)
  await kept(page)

  await page.goto('/desk/hmn/')
  expect(await page.locator('#drafts li').allInnerTexts()).toHaveLength(1)
  await page.locator('[data-remove]').click()
  await page.locator('[data-sure]').click()
  await soon(() => page.locator('#no-drafts').isVisible()).toBe(true)
  await page.goto(desk)
  expect(await box(page, 'open-message').inputValue()).toBe('Qhib **xov** uas qhia nqi fai fab.')
})

it('pages of the desk have no axe violations, and say what to do without JavaScript', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await (await phone(plain.url, { bypassCSP: true, colorScheme })).newPage()
    for (const path of [desk, '/desk/hmn/', '/desk/']) {
      await page.goto(path)
      if (path === desk) {
        await box(page, 'open-message').fill('Qhib 5.')
        await soon(() => page.locator('#open-message .wrong').count()).toBe(1)
        await page.locator('[data-record]').last().click()
        await soon(() => page.locator('[data-stop]:visible').count()).toBe(1)
      }
      const height = await page.evaluate(() => document.documentElement.scrollHeight)
      await page.setViewportSize({ width: 360, height })
      const found = await violations(page)
      expect([path, colorScheme, found]).toEqual([path, colorScheme, []])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    }
  }
  const still = await (await phone(plain.url, { javaScriptEnabled: false })).newPage()
  await still.goto(desk)
  expect(await still.locator('#need-script').innerText()).toContain('npm run po:export -- --guide pay-bill --lang hmn')
  expect(await still.locator('textarea:visible').count()).toBe(0)
  expect(await still.locator('#open-message').innerText()).toContain('Mở tin nhắn báo tiền điện.')
})
