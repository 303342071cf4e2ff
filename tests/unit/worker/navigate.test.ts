import { expect, it, onTestFinished, vi } from 'vitest'
import { navigate } from '../../../src/worker/navigate.ts'

const ours = '<html><head><meta name="x-lib"></head><body>Bài</body></html>'
const empty = { match: async () => undefined, keys: async () => [], put: async () => undefined }

/** What the worker asks the network for when a reader opens an address. */
async function asked(url: string) {
  const calls: [unknown, RequestInit | undefined][] = []
  onTestFinished(() => void vi.unstubAllGlobals())
  vi.stubGlobal('caches', { ...empty, open: async () => empty })
  vi.stubGlobal('fetch', async (...call: [unknown, RequestInit]) => {
    calls.push(call)
    return new Response(ours, { headers: { 'content-type': 'text/html' } })
  })
  const answer = await navigate(
    { request: { url } as Request, waitUntil: () => undefined },
    { version: 'v', languages: ['vi'], files: [] },
  )
  return { calls, text: await answer.text() }
}

// Chrome before 68 rejects fetch(request, …) for the request of a navigation: every page would look as if there were no network.
it.each(['https://x.example/vi/guides/pay/?fbclid=1', 'https://x.example//evil.example/x/'])(
  'asks for %s by its address, not with the request of the navigation, and leaves redirects to the browser',
  async (url) => {
    const { calls, text } = await asked(url)
    expect(calls).toHaveLength(1)
    expect(calls[0]![0]).toBe(url)
    expect(calls[0]![1]).toMatchObject({ redirect: 'manual', cache: 'no-cache' })
    expect(text).toBe(ours)
  },
)
