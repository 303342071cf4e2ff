import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { launchOptions } from '../../src/bench/chromium.ts'
import { weigh } from '../faults/bytes.ts'
import { tryFault, type Trial } from '../faults/fault.ts'
import { faults } from '../faults/faults.ts'
import { soak } from '../faults/soak.ts'
import { needChromium } from './need-chromium.ts'

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch(launchOptions(needChromium()))
})
afterAll(() => browser.close())

/** The short form of `npm run test:faults`. */
it.concurrent.each(faults.filter(({ short }) => short).map((fault) => [fault.number, fault.name, fault] as const))(
  'fault %i, %s, is survived',
  async (_number, _name, fault) => {
    await expect(tryFault(fault, browser, inject('dist'))).resolves.toBeTruthy()
  },
)

const trial = (run: (trial: Trial) => Promise<string>) =>
  tryFault({ number: 0, name: '', injected: '', expected: '', run }, browser, inject('dist'))

it.concurrent('twelve visits, deploys, drops and evictions lose nothing', async () => {
  await expect(trial((one) => soak(one, 7, 12))).resolves.toMatch(/none lost/)
})

it.concurrent('what an offline reader pays for stays within its budgets', async () => {
  await trial(async (one) => {
    const bytes = await weigh(one)
    expect(bytes.revisitAfterDeploy).toBeLessThanOrEqual(bytes.page + 2000)
    expect(bytes.topicWithCore).toBeLessThanOrEqual(150_000)
    return JSON.stringify(bytes)
  })
})
