import { createHash } from 'node:crypto'

/** A Xapian index begins with this, two bytes of version, and a UUID. */
const indexStart = Buffer.from('\x0f\x0dXapian Glass')
const UUID = 16

/**
 * A ZIM file with UUIDs made from `key` instead of drawn by lot, for the archive and for the indexes inside: the same content
 * is the same book to Kiwix. The checksum at the end (openZIM: place at byte 72, MD5 of all before) is made anew.
 */
export function withFixedIds(zim: Buffer, key: string): Buffer {
  if (zim.readUInt32LE(0) !== 0x044d495a) throw new Error('not a ZIM file')
  const result = Buffer.from(zim)
  let made = 0
  const fix = (at: number) => createHash('sha256').update(`${made++}:${key}`).digest().copy(result, at, 0, UUID)
  fix(8)
  for (let at = result.indexOf(indexStart); at >= 0; at = result.indexOf(indexStart, at + 1))
    fix(at + indexStart.length + 2)
  const end = Number(result.readBigUInt64LE(72))
  createHash('md5').update(result.subarray(0, end)).digest().copy(result, end)
  return result
}
