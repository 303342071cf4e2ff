import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** Speeds in kbit/s, the round trip in ms. */
export interface RelayLine {
  down: number
  up: number
  roundTrip: number
}

export interface Relay {
  port: number
  /** What has come down the line since the start. */
  received: () => { bytes: number; connections: number }
  /** Resolves when nothing has passed for `quiet` ms; throws after `most` ms. */
  settled: (quiet: number, most: number) => Promise<void>
  close: () => Promise<void>
}

const PACKET = 1400
/** What may wait in the line before the sender is told to stop. */
const FULL = 32_000

const wait = (ms: number) => new Promise((done) => setTimeout(done, Math.max(0, ms)))

/** One direction of the line: all connections share its speed. */
function lane(speed: number, delay: number) {
  let free = 0
  const passed = { bytes: 0, last: performance.now() }
  /** Carries what `from` sends to `to`, in order, each packet when the line has brought it. */
  const carry = (from: Socket, to: Socket) => {
    const queue: { packet: Buffer; due: number }[] = []
    let held = 0
    let sending = false
    let ended = false
    const send = async () => {
      sending = true
      for (let next = queue.shift(); next; next = queue.shift()) {
        await wait(next.due - performance.now())
        passed.bytes += next.packet.length
        passed.last = performance.now()
        held -= next.packet.length
        if (!to.destroyed) to.write(next.packet)
        if (held < FULL / 2) from.resume()
      }
      sending = false
      if (ended) to.end()
    }
    from.on('data', (data: Buffer) => {
      for (let start = 0; start < data.length; start += PACKET) {
        const packet = data.subarray(start, start + PACKET)
        free = Math.max(free, performance.now()) + (packet.length * 8) / speed
        queue.push({ packet, due: free + delay })
      }
      held += data.length
      if (held > FULL) from.pause()
      if (!sending) void send()
    })
    from.on('end', () => {
      ended = true
      if (!sending) to.end()
    })
    from.on('error', () => to.destroy())
    from.on('close', () => from.errored && to.destroy())
  }
  return { passed, carry }
}

/**
 * A slow line to a server on this machine, for everything that passes: workers too, and the setting up of connections, which
 * a browser's own imitation lets through. Not imitated: loss, the slow start of TCP, the look-up of names.
 */
export async function startRelay(target: number, { down, up, roundTrip }: RelayLine): Promise<Relay> {
  const [downward, upward] = [lane(down, roundTrip / 2), lane(up, roundTrip / 2)]
  const sockets = new Set<Socket>()
  let connections = 0
  const relay = createServer({ pauseOnConnect: true, allowHalfOpen: true }, (client) => {
    connections++
    const server = connect({ port: target, host: '127.0.0.1', allowHalfOpen: true })
    for (const socket of [client, server]) {
      socket.setNoDelay(true)
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
    }
    upward.carry(client, server)
    downward.carry(server, client)
    // the packets that open a connection go there and back before the first byte
    client.pause()
    setTimeout(() => client.resume(), roundTrip)
  })
  relay.listen(0, '127.0.0.1')
  await once(relay, 'listening')
  const last = () => Math.max(downward.passed.last, upward.passed.last)
  return {
    port: (relay.address() as AddressInfo).port,
    received: () => ({ bytes: downward.passed.bytes, connections }),
    async settled(quiet, most) {
      const start = performance.now()
      while (performance.now() - last() < quiet) {
        if (performance.now() - start > most) throw new Error(`the line is not quiet after ${most} ms`)
        await wait(50)
      }
    },
    close: () =>
      new Promise((done) => {
        relay.close(() => done())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
