import { matchesGlob } from 'node:path'

/** What `.config/licences.json` holds. */
export interface Rules {
  permissive: string[]
  /** Licences that ask for more, allowed for these packages for this reason. */
  others: { packages: string[]; licence: string; why: string }[]
  /** Packages that do not say their licence. */
  unstated: { packages: string[]; licence: string; why: string }[]
  /** What visitors receive a part of. */
  shipped: { package: string; what: string; licence: string; copyright: string }[]
}

export interface Package {
  name: string
  version: string
  licence: string | undefined
}

interface Lockfile {
  packages: Record<string, { version?: string; license?: string; link?: boolean }>
}

/** Every package of a package-lock.json, for all systems, sorted. */
export const packagesOf = ({ packages }: Lockfile): Package[] =>
  Object.entries(packages)
    .filter(([path, { link }]) => path && !link)
    .map(([path, { version = '', license }]) => ({
      name: path.split('node_modules/').at(-1)!,
      version,
      licence: license,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'))

/** `MIT OR GPL-2.0` → allowed when one is; `MIT AND LGPL-3.0` → when both are. Deeper nesting is never allowed. */
const isAllowed = (expression: string, allows: (licence: string) => boolean) =>
  expression
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every(allows))

const isNamed = (name: string, patterns: string[]) => patterns.some((pattern) => matchesGlob(name, pattern))

/** What is wrong: packages whose licence nobody has allowed, and rules that no package needs any more. */
export function judge(packages: Package[], rules: Rules): string[] {
  const used = new Set<object>()
  const problems = packages.flatMap(({ name, version, licence }) => {
    const unstated = licence ? undefined : rules.unstated.find((rule) => isNamed(name, rule.packages))
    if (unstated) used.add(unstated)
    const stated = licence ?? unstated?.licence
    if (!stated) return [`${name} ${version} does not say its licence: read it, then name it under “unstated”`]
    const others = rules.others.filter((rule) => isNamed(name, rule.packages))
    const allows = (one: string) => {
      if (rules.permissive.includes(one)) return true
      const rule = others.find((other) => other.licence === one)
      if (rule) used.add(rule)
      return rule !== undefined
    }
    if (isAllowed(stated, allows)) return []
    return [`${name} ${version} has the licence ${stated}: take another package, or give the reason under “others”`]
  })
  const idle = [...rules.others, ...rules.unstated].filter((rule) => !used.has(rule))
  const missing = rules.shipped.filter((one) => packages.every(({ name }) => name !== one.package))
  return [
    ...problems,
    ...idle.map(({ packages }) => `no package needs the rule for ${packages.join(', ')}: remove it`),
    ...missing.map((one) => `${one.package} is no longer installed: remove it from “shipped”`),
  ]
}
