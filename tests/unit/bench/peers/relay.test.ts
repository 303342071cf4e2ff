import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, connect, type AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { startRelay } from '../../../../src/bench/peers/relay.ts'

const bytes = randomBytes(60_000)
const digest = (of: Uint8Array) => createHash('sha256').update(of).digest('hex')

/** Answers whatever comes with the bytes, once the other side has ended. */
async function behind(line: { down: number; up: number; roundTrip: number }) {
  const got: Buffer[] = []
  const origin = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => undefined)
    socket.on('data', (data) => got.push(data))
    socket.on('end', () => socket.end(bytes))
  }).listen(0, '127.0.0.1')
  await once(origin, 'listening')
  const relay = await startRelay((origin.address() as AddressInfo).port, line)
  onTestFinished(async () => {
    await relay.close()
    origin.close()
  })
  return { relay, got }
}

async function ask(port: number, said: Uint8Array) {
  const received: Buffer[] = []
  const socket = connect(port, '127.0.0.1')
  socket.on('data', (data) => received.push(data))
  socket.end(said)
  await once(socket, 'end')
  return Buffer.concat(received)
}

it('every byte arrives, in order, both ways', async () => {
  const { relay, got } = await behind({ down: 100_000, up: 100_000, roundTrip: 5 })
  const said = randomBytes(50_000)
  expect(digest(await ask(relay.port, said))).toBe(digest(bytes))
  expect(digest(Buffer.concat(got))).toBe(digest(said))
  expect(relay.received()).toEqual({ bytes: bytes.length, connections: 1 })
})

it('is no faster than the line: connections share its speed, and each waits for its way there and back twice', async () => {
  const { relay } = await behind({ down: 4000, up: 4000, roundTrip: 200 })
  const start = performance.now()
  await Promise.all([ask(relay.port, Buffer.from('x')), ask(relay.port, Buffer.from('x'))])
  expect(performance.now() - start).toBeGreaterThan(400 + (2 * bytes.length * 8) / 4000 - 20)
})

it('goes on when a reader leaves', async () => {
  const { relay } = await behind({ down: 200, up: 200, roundTrip: 0 })
  const leaving = connect(relay.port, '127.0.0.1')
  leaving.end('x')
  await once(leaving, 'data')
  leaving.destroy()
  expect((await ask(relay.port, Buffer.from('x'))).length).toBe(bytes.length)
})

it('tells when nothing passes any more, and when that takes too long', async () => {
  const { relay } = await behind({ down: 100, up: 100, roundTrip: 0 })
  await relay.settled(20, 1000)
  const asking = ask(relay.port, Buffer.from('x'))
  await expect(relay.settled(3000, 300)).rejects.toThrow('not quiet')
  await relay.close()
  await asking.catch(() => undefined)
})
