import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'

/** One request of a load; the load goes round its list. */
export interface Asked {
  path: string
  headers: Record<string, string>
}

export interface Load {
  requests: number
  seconds: number
  bytes: number
  /** Connections refused or broken, answers other than 2xx and 3xx, answers that took more than 2 s. */
  errors: number
  /** Milliseconds in which half, and 99 of 100, answers came. */
  half: number
  most: number
}

const lua = (list: Asked[]) => `
local asked = {
${list
  .map(({ path, headers }) => {
    const fields = Object.entries(headers).map(([name, value]) => `[${JSON.stringify(name)}]=${JSON.stringify(value)}`)
    return `  { ${JSON.stringify(path)}, { ${fields.join(', ')} } },`
  })
  .join('\n')}
}
local made = {}
function init()
  for i, one in ipairs(asked) do made[i] = wrk.format('GET', one[1], one[2]) end
end
local at = 0
function request()
  at = at % #made + 1
  return made[at]
end
function done(summary, latency)
  local e = summary.errors
  io.write(string.format('{"requests":%d,"seconds":%.3f,"bytes":%d,"errors":%d,"half":%.3f,"most":%.3f}\\n',
    summary.requests, summary.duration / 1e6, summary.bytes, e.connect + e.read + e.write + e.status + e.timeout,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
`

/** Asks for the list over and over, over so many connections at once, with wrk. */
export async function runWrk(script: string, url: string, of: { list: Asked[]; connections: number; seconds: number }) {
  writeFileSync(script, lua(of.list))
  const child = spawn('wrk', ['-t1', `-c${of.connections}`, `-d${of.seconds}s`, '-s', script, url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [out, [code]] = await Promise.all([text(child.stdout), once(child, 'close')])
  const line = out.split('\n').find((one) => one.startsWith('{'))
  if (code !== 0 || !line) throw new Error(`wrk ended with ${code}:\n${out}`)
  return JSON.parse(line) as Load
}
