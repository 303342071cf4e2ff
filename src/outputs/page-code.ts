/** Something in a page that its policy makes the browser refuse, or that is not ours. */
export interface RefusedCode {
  rule: 'event-attribute' | 'style-attribute' | 'script-address' | 'foreign-code'
  at: number
  code: string
}

/** The code of one HTML page; `at` is an offset in its text. */
export interface PageCode {
  scripts: { at: number; body: string }[]
  styles: string[]
  refused: RefusedCode[]
}

const attributes = `[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*`
// a comment; an element whose inside is not markup; any other opening tag
const pieces = new RegExp(
  `<!--[\\s\\S]*?-->|<(script|style|textarea|title)(?=[\\s/>])(${attributes})>([\\s\\S]*?)</\\1\\s*>|<([a-z][^\\s/>]*)(${attributes})>`,
  'gi',
)
const attribute = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g
const suspicious = /(?:^|[\s"'/])(?:on\w+|style|src|href|action|formaction|data|xlink:href)\s*=/i
/**
 * A start tag without any of this is harmless whatever its name, but for those that load code: no event, no style, and every
 * address begins inside double quotes with a sign, or a scheme, that starts no script.
 */
const maybeRefused =
  /(?:^|[\s"'/])(?:(?:on\w+|style)\s*=|(?:src|href|action|formaction|data|xlink:href)\s*=(?!"(?:[#/.?]|https?:|tel:|sms:)))/i
const addresses = new Set(['src', 'href', 'action', 'formaction', 'data', 'xlink:href'])
const loadsCode = new Set(['script', 'iframe', 'frame', 'object', 'embed'])

const javascriptType = /^(?:text|application)\/(?:x-)?(?:java|ecma|live|j)script/i

/** JSON-LD and the like are data, never run. What has no `/` (none, `module`, `importmap`) is run or steers what runs. */
const isRun = (type: string | undefined) => !type?.includes('/') || javascriptType.test(type)

const parseAttributes = (text: string) =>
  [...text.matchAll(attribute)].map(([, name, double, single, bare]) => ({
    name: name!.toLowerCase(),
    value: double ?? single ?? bare ?? '',
  }))

const nothing: RefusedCode[] = []

const refusedIn = (tag: string, text: string, at: number): RefusedCode[] => {
  if (!(loadsCode.has(tag) ? suspicious : maybeRefused).test(text)) return nothing
  return parseAttributes(text).flatMap(({ name, value }): RefusedCode[] => {
    const code = `<${tag} ${name}="${value.slice(0, 60)}">`
    if (/^on./.test(name)) return [{ rule: 'event-attribute', at, code }]
    if (name === 'style') return [{ rule: 'style-attribute', at, code }]
    if (!addresses.has(name)) return []
    // browsers skip white space and control characters in the scheme, and read character references
    const address = value.replace(/[\s\0-\x1f]|&(?:#0*(?:9|10|13)|#x0*[9ad]|tab|newline);?/gi, '')
    if (/^(?:javascript|vbscript)(?::|&)/i.test(address)) return [{ rule: 'script-address', at, code }]
    const foreign = loadsCode.has(tag) && /^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i.test(address)
    return foreign ? [{ rule: 'foreign-code', at, code }] : []
  })
}

/**
 * Reads the inline code of a page in one pass. It need not read HTML exactly as a browser does: what it misses gets no hash
 * and is not run, what it takes for a script and is none fails the build.
 */
export const codeOf = (html: string): PageCode => {
  const code: PageCode = { scripts: [], styles: [], refused: [] }
  for (const { index: at, 1: raw, 2: rawText = '', 3: body = '', 4: other, 5: otherText = '' } of html.matchAll(
    pieces,
  )) {
    const tag = (raw ?? other)?.toLowerCase()
    if (!tag) continue
    const text = raw ? rawText : otherText
    const refused = refusedIn(tag, text, at)
    if (refused.length) code.refused.push(...refused)
    if (tag === 'style') code.styles.push(body)
    if (tag !== 'script') continue
    const given = new Map(parseAttributes(text).map(({ name, value }) => [name, value]))
    if (!given.has('src') && isRun(given.get('type'))) code.scripts.push({ at, body })
  }
  return code
}
