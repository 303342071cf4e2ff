import type { Finding } from '../report.ts'

/** A translated text as a file from outside offers it. */
export interface OfferedUnit {
  key: string
  /** `#1`, `@alt`, `@title`, `@summary` */
  part: string
  /** The source text that the translator saw. */
  source: string
  /** '' when it is not translated. */
  target: string
  /** Fingerprint of the target that the translator was given; undefined for none. */
  base: string | undefined
  /** The translator's program guessed it; nobody has confirmed it. */
  fuzzy: boolean
  line: number
}

/** One piece of a guide, with all its texts that the file has, in order. */
export interface OfferedPiece {
  name: string
  /** Fingerprint of the source piece, as the file says. */
  madeFrom: string | undefined
  units: OfferedUnit[]
}

/** What a file offers for one guide in one language. */
export interface Offer {
  slug: string
  code: string
  /** A person's name, as it can be signed. */
  translator: string | undefined
  /** The file says that a program wrote the words. */
  byMachine: boolean
  pieces: OfferedPiece[]
}

export interface Change {
  /** `pay-bill/open-message`, `words/topic.pay` */
  key: string
  kind: 'new' | 'changed' | 'confirmed'
  before: string
  after: string
  /** The source has changed since: the words come in as out of date. */
  stale: boolean
}

/** Both sides have changed; a person decides. */
export interface Conflict {
  key: string
  why: string
  source: string
  ours: string
  theirs: string
}

/** What importing a file would do. With findings there is nothing to write. */
export interface Plan {
  /** Texts to write, by path in the content folder. */
  files: Map<string, string>
  changes: Change[]
  conflicts: Conflict[]
  /** Keys of texts that are marked as guesses and were left out. */
  fuzzy: string[]
  /** Remarks that stop nothing. */
  notes: string[]
  findings: Finding[]
}

export const emptyPlan = (): Plan => ({
  files: new Map(),
  changes: [],
  conflicts: [],
  fuzzy: [],
  notes: [],
  findings: [],
})

export const joinPlans = (plans: Plan[]): Plan => {
  const findings = plans.flatMap((plan) => plan.findings)
  return {
    files: new Map(findings.length ? [] : plans.flatMap(({ files }) => [...files])),
    changes: findings.length ? [] : plans.flatMap(({ changes }) => changes),
    conflicts: plans.flatMap(({ conflicts }) => conflicts),
    fuzzy: plans.flatMap(({ fuzzy }) => fuzzy),
    notes: plans.flatMap(({ notes }) => notes),
    findings,
  }
}
