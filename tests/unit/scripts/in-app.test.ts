import { expect, it } from 'vitest'
import { isInApp } from '../../../src/scripts/in-app.ts'

const chrome =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Mobile Safari/537.36'

it.each([
  ['Zalo, Android', `${chrome} Zalo android/12100689 ZaloTheme/light`, true],
  [
    'Zalo, iPhone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Zalo iOS/501',
    true,
  ],
  ['Facebook, Android', `${chrome} [FB_IAB/FB4A;FBAV/440.0.0.0;]`, true],
  [
    'Messenger, iPhone',
    'Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Mobile/15E148 [FBAN/MessengerForiOS;FBAV/400.0]',
    true,
  ],
  [
    'any Android WebView',
    'Mozilla/5.0 (Linux; Android 8.1; Redmi 5A; wv) AppleWebKit/537.36 Version/4.0 Chrome/61.0 Mobile',
    true,
  ],
  ['Chrome', chrome, false],
  [
    'Safari',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 11_0 like Mac OS X) AppleWebKit/604.1 Version/11.0 Mobile/15A372 Safari/604.1',
    false,
  ],
  ['a phone whose name sounds alike', chrome.replace('K)', 'FBANX wv123)'), false],
  ['nothing', '', false],
])('%s is in an app: %s → %s', (_, userAgent, inApp) => {
  expect(isInApp(userAgent)).toBe(inApp)
})
