/** The pages that each guide has in each language: most of a large library. */
export const kinds = { '': 'guide', 'share/': 'share', 'present/': 'present', 'share/qr.svg': 'code' } as const

export interface GuidePath {
  language: string
  slug: string
  kind: (typeof kinds)[keyof typeof kinds]
  /** `vi/guides/pay/share/index.html` */
  file: string
}

/** guidePath('/vi/guides/pay/share/') → { language: 'vi', slug: 'pay', kind: 'share', … }; undefined for any other page. */
export function guidePath(path: string): GuidePath | undefined {
  const [, language, slug, rest = ''] = /^\/?([^/]+)\/guides\/([^/]+)(?:\/(.*))?$/.exec(path) ?? []
  const named = rest === '' || rest.endsWith('.svg') || rest.endsWith('/') ? rest : `${rest}/`
  if (!language || !slug || !Object.hasOwn(kinds, named)) return undefined
  const kind = kinds[named as keyof typeof kinds]
  return { language, slug, kind, file: `${language}/guides/${slug}/${named}${kind === 'code' ? '' : 'index.html'}` }
}
