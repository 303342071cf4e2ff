import { posix } from 'node:path'

/**
 * The address of one file of a pack from another, naming the file itself, for no server looks for an `index.html`.
 * @example relativeAddress('vi/help/index.html', 'vi/guides/pay/index.html', '#open') → '../guides/pay/index.html#open'
 */
export function relativeAddress(from: string, to: string, hash = '') {
  if (from === to && hash) return hash
  return encodeURI(posix.relative(posix.dirname(from), to)) + hash
}
