import { renderUnicodeCompact } from 'uqr'

/** `8080` → 8080; nothing for what is no port. */
export const parsePort = (text: string) => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  return port <= 65535 ? port : undefined
}

/**
 * What a person with a phone needs to know once the site is served: both kinds of address, a code to scan, how to stop.
 * `lan` holds the addresses of this machine in its network, the likeliest first.
 */
export const announcement = (port: number, lan: string[]) => {
  const here = `  Trên máy này:          http://localhost:${port}/`
  const stop = '  Dừng lại: nhấn Ctrl+C'
  const addresses = lan.map((address) => `http://${address}:${port}/`)
  const [first] = addresses
  if (!first) return [here, '  Máy này chưa vào mạng nào, nên điện thoại khác chưa mở được.', stop].join('\n')
  return [
    here,
    ...addresses.map((address) => `  Máy khác cùng Wi-Fi:   ${address}`),
    '',
    renderUnicodeCompact(first, { border: 2 }).replace(/^/gm, '  '),
    '',
    '  Quét mã này bằng điện thoại đang dùng cùng Wi-Fi.',
    // without https no browser has workers, sharing or a microphone
    '  Ở đó đọc, nghe, tải tệp được. Lưu trang vào máy, chia sẻ, ghi âm thì không.',
    stop,
  ].join('\n')
}
