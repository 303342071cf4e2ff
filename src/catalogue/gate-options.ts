import type { GateOptions } from '../gate/options.ts'
import { site } from '../site.ts'
import type { Entries } from './entries.ts'

/** What the gate must know to judge a guide file in one language; an unknown language has no letters of its own. */
export function gateOptions({ files, languages, hotlines, services }: Entries, code: string): GateOptions {
  const language = languages.get(code)?.language
  return {
    language: { code, alphabet: language?.alphabet ?? '', source: language?.source ?? false },
    hosts: site.linkHosts,
    hotlines: Object.fromEntries(Object.entries(hotlines).map(([id, { number }]) => [id, number])),
    guides: Object.fromEntries(
      [...files.texts.keys()]
        .flatMap((path) => path.match(/^guides\/([^/]+)\/guide\.yaml$/)?.[1] ?? [])
        .map((slug) => [slug, slug]),
    ),
    services: Object.fromEntries(Object.entries(services).map(([id, { address }]) => [id, address])),
  }
}
