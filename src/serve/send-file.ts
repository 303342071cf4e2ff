import { open, type FileHandle } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { acceptedEncodings, holds, parseRange, type ByteRange, type Encoding } from './request.ts'
import { isCompressible, mediaType } from './types.ts'

const suffix = { br: '.br', gzip: '.gz' }

/** Opens the smallest form of the file that the browser reads. An open file stays whole, even if a build replaces it meanwhile. */
const openSmallest = async (file: string, encodings: Encoding[]) => {
  for (const encoding of encodings) {
    const handle = await open(file + suffix[encoding]).catch(() => undefined)
    if (handle) return { handle, encoding }
  }
  return { handle: await open(file), encoding: undefined }
}

const stream = async (handle: FileHandle, response: ServerResponse, range: ByteRange | undefined) => {
  try {
    await pipeline(handle.createReadStream({ ...range, autoClose: false }), response)
  } catch (error) {
    // a reader who turns the page or loses the signal is no fault of the server
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') response.destroy()
  }
}

/**
 * Answers with a file. A request for a range gets it from the file itself, never from its compressed form.
 * `status` other than 200 means "instead of what was asked": no range, no 304.
 */
export const sendFile = async (request: IncomingMessage, response: ServerResponse, file: string, status = 200) => {
  const { range: wanted, 'if-range': unchanged, 'accept-encoding': accept, 'if-none-match': known } = request.headers
  const ranged = status === 200 && request.method === 'GET' && wanted !== undefined
  const { handle, encoding } = await openSmallest(
    file,
    isCompressible(file) && !ranged ? acceptedEncodings(accept) : [],
  )
  try {
    const { size, mtimeMs } = await handle.stat()
    const etag = `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}${encoding ? `-${encoding}` : ''}"`
    response.setHeader('Content-Type', mediaType(file))
    response.setHeader('ETag', etag)
    response.setHeader('Accept-Ranges', 'bytes')
    if (isCompressible(file)) response.setHeader('Vary', 'Accept-Encoding')
    if (encoding) response.setHeader('Content-Encoding', encoding)

    if (status === 200 && holds(known, etag)) return void response.writeHead(304).end()
    const range = ranged && (!unchanged || unchanged === etag) ? parseRange(wanted, size) : undefined
    if (range === 'outside') return void response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end()
    if (range) response.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${size}`)
    response.writeHead(range ? 206 : status, { 'Content-Length': range ? range.end - range.start + 1 : size })
    if (request.method === 'HEAD') return void response.end()
    await stream(handle, response, range)
  } finally {
    await handle.close()
  }
}
