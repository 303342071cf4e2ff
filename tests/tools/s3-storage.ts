import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

interface Stored {
  body: string
  headers: Record<string, string | undefined>
}

const xml = (body: string) => `<?xml version="1.0" encoding="UTF-8"?>\n${body}`
const md5 = (body: string) => createHash('md5').update(body, 'latin1').digest('hex')

const listing = (bucket: string, keys: [string, Stored][], prefix: string, delimiter: string) => {
  const folders = new Set<string>()
  const files: string[] = []
  for (const [key, { body }] of keys) {
    if (!key.startsWith(prefix)) continue
    const rest = key.slice(prefix.length)
    const cut = delimiter ? rest.indexOf(delimiter) : -1
    if (cut >= 0) folders.add(prefix + rest.slice(0, cut + 1))
    else
      files.push(
        `<Contents><Key>${key}</Key><LastModified>2026-11-22T00:00:00.000Z</LastModified><ETag>"${md5(body)}"</ETag><Size>${body.length}</Size></Contents>`,
      )
  }
  const parts = [...folders].map((folder) => `<CommonPrefixes><Prefix>${folder}</Prefix></CommonPrefixes>`)
  return xml(
    `<ListBucketResult><Name>${bucket}</Name><IsTruncated>false</IsTruncated>${files.join('')}${parts.join('')}</ListBucketResult>`,
  )
}

/** As much of the S3 protocol as rclone needs to copy, list and delete; keeps what it was sent, and in which order. */
export async function s3Storage() {
  const objects = new Map<string, Stored>()
  const puts: string[] = []
  const answer = async (request: IncomingMessage) => {
    const url = new URL(request.url!, 'http://x')
    const [, bucket = '', ...rest] = url.pathname.split('/')
    const key = decodeURIComponent(rest.join('/'))
    const known = objects.get(key)
    if (!key && request.method === 'GET') {
      const of = (name: string) => url.searchParams.get(name) ?? ''
      return { status: 200, body: listing(bucket, [...objects].sort(), of('prefix'), of('delimiter')) }
    }
    if (request.method === 'PUT') {
      const from = request.headers['x-amz-copy-source']
      if (typeof from === 'string') {
        const copied = objects.get(decodeURIComponent(from).replace(/^\/?[^/]+\//, ''))
        if (!copied) return { status: 404, body: xml('<Error><Code>NoSuchKey</Code></Error>') }
        objects.set(key, copied)
        return { status: 200, body: xml(`<CopyObjectResult><ETag>"${md5(copied.body)}"</ETag></CopyObjectResult>`) }
      }
      request.setEncoding('latin1')
      const body = await text(request)
      objects.set(key, { body, headers: request.headers as Stored['headers'] })
      puts.push(key)
      return { status: 200, headers: { ETag: `"${md5(body)}"` } }
    }
    if (request.method === 'DELETE') {
      objects.delete(key)
      return { status: 204 }
    }
    if (!known)
      return { status: 404, body: request.method === 'GET' ? xml('<Error><Code>NoSuchKey</Code></Error>') : '' }
    const meta = Object.entries(known.headers).filter(([name]) => name.startsWith('x-amz-meta-'))
    const headers = {
      ETag: `"${md5(known.body)}"`,
      'Last-Modified': 'Sun, 22 Nov 2026 00:00:00 GMT',
      'Content-Length': String(Buffer.byteLength(known.body, 'latin1')),
      ...Object.fromEntries(meta),
    }
    return { status: 200, headers, body: request.method === 'GET' ? known.body : '' }
  }
  const server = createServer((request, response) => {
    void answer(request).then(({ status, headers, body }) =>
      response.writeHead(status, headers as Record<string, string>).end(body ?? '', 'latin1'),
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const env = {
    RCLONE_CONFIG: '',
    RCLONE_CONFIG_STORE_TYPE: 's3',
    RCLONE_CONFIG_STORE_PROVIDER: 'Other',
    RCLONE_CONFIG_STORE_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    RCLONE_CONFIG_STORE_ACCESS_KEY_ID: 'nobody',
    RCLONE_CONFIG_STORE_SECRET_ACCESS_KEY: 'nothing',
    RCLONE_S3_NO_CHECK_BUCKET: 'true',
    // a machine's own certificates are of no use for plain HTTP, and this rclone stumbles over them
    AWS_CA_BUNDLE: '',
  }
  return { objects, puts, env }
}
