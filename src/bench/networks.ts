/** Speeds in kbit/s; `latency` in ms, added by the browser to every request, as in the presets of DevTools. */
export interface Network {
  name: string
  down: number
  up: number
  latency: number
}

export const networks: Network[] = [
  { name: 'Slow 3G', down: 400, up: 400, latency: 2000 },
  { name: 'Fast 3G', down: 1440, up: 675, latency: 562.5 },
  { name: '150 kbit/s', down: 150, up: 50, latency: 600 },
]

/** Chromium counts in bytes a second. */
export const conditionsOf = ({ down, up, latency }: Network) => ({
  offline: false,
  latency,
  downloadThroughput: (down * 1000) / 8,
  uploadThroughput: (up * 1000) / 8,
})
