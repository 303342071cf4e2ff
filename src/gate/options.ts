/** What the gate must know of the library to judge one guide file. */
export interface GateOptions {
  /** `alphabet`: the language's own letters in lower case; ASCII and Vietnamese letters are always allowed. */
  language: { code: string; alphabet: string; source: boolean }
  /** Hosts an https link may lead to, exact and lower case. */
  hosts: readonly string[]
  /** Fact id → phone number as written in facts/hotlines.yaml. */
  hotlines: Readonly<Record<string, string>>
  /** Fact id → address as written in facts/services.yaml. */
  services: Readonly<Record<string, string>>
  /** Slugs of the guides that words may lead to. */
  guides: Readonly<Record<string, string>>
}
