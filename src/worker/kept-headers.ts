const names = [
  'content-type',
  'content-security-policy',
  'cross-origin-opener-policy',
  'permissions-policy',
  'referrer-policy',
  'x-content-type-options',
]

export const SIZE = 'x-size'

/** What a copy needs of an answer's headers. Not its encoding, length or `Vary`: the body is decoded already. */
export function kept(given: Headers, body: ArrayBuffer | Uint8Array): Record<string, string> {
  const headers: Record<string, string> = { [SIZE]: String(body.byteLength) }
  for (const name of names) {
    const value = given.get(name)
    if (value) headers[name] = value
  }
  return headers
}
