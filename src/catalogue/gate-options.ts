import type { GateOptions } from '../gate/options.ts'
import { site } from '../site.ts'
import type { Entries } from './entries.ts'

const known = new WeakMap<Entries, Map<string, GateOptions>>()

/**
 * What the gate must know to judge a guide file in one language; an unknown language has no letters of its own. Asked for when
 * languages and facts are read: it is the same for every guide.
 */
export function gateOptions(entries: Entries, code: string): GateOptions {
  const made = known.get(entries) ?? new Map<string, GateOptions>()
  known.set(entries, made)
  const options = made.get(code) ?? readOptions(entries, code, made.values().next().value)
  made.set(code, options)
  return options
}

function readOptions(
  { files, languages, hotlines, services }: Entries,
  code: string,
  other?: GateOptions,
): GateOptions {
  const language = languages.get(code)?.language
  return {
    language: { code, alphabet: language?.alphabet ?? '', source: language?.source ?? false },
    hosts: site.linkHosts,
    hotlines: Object.fromEntries(Object.entries(hotlines).map(([id, { number }]) => [id, number])),
    services: Object.fromEntries(Object.entries(services).map(([id, { address }]) => [id, address])),
    guides: other?.guides ?? slugsIn([...files.texts.keys()]),
  }
}

const slugsIn = (paths: string[]) =>
  Object.fromEntries(
    paths.flatMap((path) => path.match(/^guides\/([^/]+)\/guide\.yaml$/)?.[1] ?? []).map((slug) => [slug, slug]),
  )
