import { noHashes, sitePolicy } from './policy.ts'

const features = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]

const permissions = (allowed: Record<string, string> = {}) =>
  features.map((feature) => `${feature}=${allowed[feature] ?? '()'}`).join(', ')

/**
 * What differs from `everywhere`, by the start of the path. Starts, not patterns, because every host can express them.
 * A rule repeats the whole value: hosts either join it to the general one (the last word on a feature counts) or replace it.
 */
export const rules: { under: string; headers: Record<string, string> }[] = [
  { under: '/a/', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  { under: '/desk/', headers: { 'Permissions-Policy': permissions({ microphone: '(self)' }) } },
]

/** The headers of every answer, errors included. `policy` is the site's (see policy.ts). */
export const everywhere = (policy: string): Record<string, string> => ({
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': permissions(),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000',
  'Cache-Control': 'no-cache',
})

/**
 * The headers of the answer for a path such as `/vi/guides/x/`. The answer "not found" takes those of `/404.html`, lest a
 * missing `/a/…` be remembered for a year.
 */
export const headersFor = (path: string, policy = sitePolicy(noHashes)): Record<string, string> =>
  Object.assign(
    everywhere(policy),
    ...rules.filter(({ under }) => path.startsWith(under)).map(({ headers }) => headers),
  )
