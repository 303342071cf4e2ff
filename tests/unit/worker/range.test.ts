import { expect, it } from 'vitest'
import { partOf } from '../../../src/worker/range.ts'

const voice = () =>
  new Response(
    Uint8Array.from({ length: 1000 }, (_, byte) => byte % 251),
    { headers: { 'content-type': 'audio/mp4' } },
  )

it.each([
  [null, 200, 1000, null, 0],
  ['bytes=100-199', 206, 100, 'bytes 100-199/1000', 100],
  ['bytes=0-', 206, 1000, 'bytes 0-999/1000', 0],
  ['bytes=990-5000', 206, 10, 'bytes 990-999/1000', 990 % 251],
  ['bytes=-10', 206, 10, 'bytes 990-999/1000', 990 % 251],
  ['bytes=1000-', 416, 0, 'bytes */1000', undefined],
  ['bytes=5-2', 200, 1000, null, 0],
  ['bytes=0-1,5-6', 200, 1000, null, 0],
  ['lines=1-2', 200, 1000, null, 0],
])('a player that asks for %s gets %i and %i bytes', async (range, status, length, told, first) => {
  const answer = await partOf(voice(), range)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect([answer.status, bytes.length, answer.headers.get('content-range'), bytes[0]]).toEqual([
    status,
    length,
    told,
    first,
  ])
  expect(answer.headers.get('content-type')).toBe('audio/mp4')
})
