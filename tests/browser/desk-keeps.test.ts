import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { serveFolder } from '../../src/serve/server.ts'
import { build } from '../build/build-site.ts'
import { contentFolder } from '../fixtures/content/folder.ts'
import { box, desk, kept, phone, plain, record, soon, useDesk, violations } from './desk-phone.ts'

useDesk()

it('a storage that is full or forbidden is told with what to do, and the words can still be sent', async () => {
  const context = await phone(plain.url)
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError')
    }
  })
  const page = await context.newPage()
  await page.goto(desk)
  await soon(() => page.locator('#trouble').innerText()).toContain('không cho giữ chữ')
  await box(page, 'summary', '@summary').fill('Nyob tsev them nqi fai fab.')
  await soon(() => page.locator('[data-kept]').innerText()).toBe('Chưa giữ được!')
  // phones before Chrome 119 ask only when a text is given
  const leaving = await page.evaluate(() => {
    const event = document.createEvent('BeforeUnloadEvent') as BeforeUnloadEvent
    event.initEvent('beforeunload', false, true)
    window.dispatchEvent(event)
    return [event.defaultPrevented, event.returnValue]
  })
  expect(leaving).toEqual([true, expect.stringMatching(/./)])
  await page.locator('[data-make]').click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-download]').click()])
  expect(download.suggestedFilename()).toBe('cam-tay-pay-bill-hmn.txt')
})

it('a recording that does not fit is told to be so whatever is written next, and fits once there is room', async () => {
  const context = await phone(plain.url)
  await context.addInitScript(() => {
    const put = IDBObjectStore.prototype.put
    Object.assign(window, { roomy: false })
    IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
      if (String(key).startsWith('voice/') && !(window as unknown as { roomy: boolean }).roomy)
        throw new DOMException('no', 'QuotaExceededError')
      return put.call(this, value, key)
    }
  })
  const page = await context.newPage()
  await page.goto(desk)
  const voice = page.locator('#open-message [data-voice]')
  const said = () => voice.locator('[data-say]').innerText()
  await voice.locator('[data-record]').dblclick()
  await soon(said).toMatch(/^Đang thu 0:0[1-9]/)
  await voice.locator('[data-stop]').click()
  await soon(said).toContain('nhưng chưa giữ được trong máy')
  await box(page, 'summary', '@summary').fill('Nyob tsev them nqi fai fab.')
  await kept(page)
  expect(await said()).toContain('nhưng chưa giữ được trong máy')
  expect(await page.locator('#trouble').innerText()).toContain('Máy đầy')
  await page.evaluate(() => Object.assign(window, { roomy: true }))
  await record(page, 'open-message')
  await soon(() => page.locator('#trouble').isVisible()).toBe(false)
})

it('words whose step or guide is gone stay to be read and copied, and can be taken off', async () => {
  const today = await serveFolder(plain.dist, { host: '127.0.0.1', port: 0 })
  const context = await phone(today.url, { bypassCSP: true })
  const page = await context.newPage()
  await page.goto(desk)
  await box(page, 'open-message').fill('Qhib **tsab xov** uas qhia nqi fai fab.')
  await box(page, 'enter-code').fill('Ntaus **tus lej** 13 tus.')
  await kept(page)
  await record(page, 'open-message')
  await today.close()
  const built = (content: string) => {
    const site = build(content)
    expect(site.status, site.output).toBe(0)
    return () => serveFolder(site.dist, { host: '127.0.0.1', port: today.port })
  }
  const step = /<Step id="open-message"[^]*?<\/Step>\n\n/
  const shorter = built(
    contentFolder({
      'guides/pay-bill/vi.mdx': (text) => text.replace(step, ''),
      'guides/pay-bill/hmn.mdx': (text) => text.replace(step, ''),
      'guides/pay-bill/guide.yaml': (text) => text.replace(/ {2}- id: open-message\n(?: {4}.*\n)*/, ''),
    }),
  )
  const without = await shorter()
  await page.goto(desk)
  const left = page.locator('#leftovers')
  await soon(() => left.isVisible()).toBe(true)
  expect(await left.locator('[data-words]').allInnerTexts()).toEqual(['Qhib **tsab xov** uas qhia nqi fai fab.'])
  expect(await left.locator('[data-source]').innerText()).toBe('Mở **tin nhắn** báo tiền điện.')
  expect(await left.locator('audio').isVisible()).toBe(true)
  expect(await page.locator('[data-send] [data-summary]').innerText()).toBe('Sẽ gửi 1 khối lời, 0 giọng đọc.')
  await left.locator('[data-copy]').click()
  await soon(() => left.locator('[data-said]').innerText()).not.toBe('')
  for (const button of await left.locator('button:visible').all())
    expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(48)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  expect(await violations(page)).toEqual([])
  await without.close()

  const renamed = contentFolder()
  renameSync(join(renamed, 'guides/pay-bill'), join(renamed, 'guides/pay-power'))
  const other = await built(renamed)()
  await page.goto('/desk/hmn/')
  const gone = page.locator('#drafts [data-gone]')
  await soon(() => gone.locator('[data-words]').allInnerTexts()).toEqual([
    'Qhib **tsab xov** uas qhia nqi fai fab.',
    'Ntaus **tus lej** 13 tus.',
  ])
  expect(await page.locator('#drafts a').count()).toBe(0)
  expect(await gone.locator('[data-drop]:visible').count()).toBe(0)
  expect(await violations(page)).toEqual([])
  await other.close()

  const again = await shorter()
  onTestFinished(() => again.close())
  await page.goto(desk)
  await left.locator('[data-drop]').click()
  await left.locator('[data-drop-sure]').click()
  expect(await left.isVisible()).toBe(false)
  await kept(page)
  await page.reload()
  await soon(() => box(page, 'enter-code').inputValue()).toBe('Ntaus **tus lej** 13 tus.')
  expect(await left.isVisible()).toBe(false)
})
