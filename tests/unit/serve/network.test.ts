import { describe, expect, it } from 'vitest'
import { announcement, parsePort } from '../../../src/serve/announcement.ts'
import { lanAddresses } from '../../../src/serve/network.ts'

const address = (address: string, internal = false, family: 'IPv4' | 'IPv6' = 'IPv4') =>
  ({ address, internal, family, netmask: '', mac: '', cidr: null, scopeid: 0 }) as never

describe('addresses in the local network', () => {
  it('puts the Wi-Fi address first and leaves out what no phone reaches', () => {
    expect(
      lanAddresses({
        lo: [address('127.0.0.1', true)],
        docker0: [address('172.17.0.1')],
        eth0: [address('10.0.0.7'), address('fe80::1', false, 'IPv6')],
        wlan0: [address('192.168.1.5')],
        usb0: [address('169.254.3.4')],
      }),
    ).toEqual(['192.168.1.5', '10.0.0.7'])
  })
})

describe('what is announced', () => {
  it('shows each address and a square code with a quiet edge', () => {
    const text = announcement(8080, ['192.168.1.5', '10.0.0.7'])
    expect(text).toContain('http://localhost:8080/')
    expect(text).toContain('http://192.168.1.5:8080/')
    expect(text).toContain('http://10.0.0.7:8080/')
    // there is no https, and so no worker, no sharing, no microphone
    expect(text).toMatch(/Lưu trang vào máy, chia sẻ, ghi âm thì không/)
    const rows = text.split('\n').filter((line) => /^ {2}[█▀▄ ]{20,}$/.test(line))
    expect(rows[0]).toMatch(/^ {2}█+$/)
    expect(rows.length * 2).toBeGreaterThanOrEqual(rows[0]!.trim().length)
  })

  it('says so when the machine is in no network', () => {
    expect(announcement(8080, [])).toContain('chưa vào mạng')
  })
})

it.each([
  ['8080', 8080],
  ['0', 0],
  ['65536', undefined],
  ['abc', undefined],
  ['', undefined],
  ['80.5', undefined],
])('PORT=%s', (text, expected) => {
  expect(parsePort(text)).toBe(expected)
})
