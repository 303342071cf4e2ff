import { parseRange } from '../serve/request.ts'

/** The stretch of a whole answer that a player asks for: players refuse 200, and 206 cannot be stored. */
export async function partOf(whole: Response, range: string | null): Promise<Response> {
  if (!range) return whole
  const body = await whole.arrayBuffer()
  const size = body.byteLength
  const wanted = parseRange(range, size)
  const headers: Record<string, string> = {
    'content-type': whole.headers.get('content-type') || '',
    'accept-ranges': 'bytes',
  }
  if (!wanted) return new Response(body, { headers })
  if (wanted === 'outside') {
    headers['content-range'] = `bytes */${size}`
    return new Response(null, { status: 416, headers })
  }
  const { start, end } = wanted
  headers['content-range'] = `bytes ${start}-${end}/${size}`
  headers['content-length'] = String(end - start + 1)
  return new Response(body.slice(start, end + 1), { status: 206, headers })
}
