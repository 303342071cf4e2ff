import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Entries } from '../catalogue/entries.ts'
import type { Finding } from '../report.ts'
import { attentionOf, type Attention } from './attention.ts'
import { compareFiles, compareValues, type FileDiff, type ValueDiff } from './compare-data.ts'
import { comparePieces, compareVoices, type PieceDiff, type VoiceDiff } from './compare-words.ts'

interface Content {
  entries: Entries
  findings: Finding[]
}

/** All that differs between two content folders. */
export interface Comparison {
  attention: Attention[]
  /** Files outside the content folder that differ; undefined where nobody can tell. */
  outside: string[] | undefined
  /** Findings of now; `fresh` were not there before. */
  findings: (Finding & { fresh: boolean })[]
  pieces: PieceDiff[]
  values: ValueDiff[]
  files: FileDiff[]
  voices: VoiceDiff[]
}

export function compare(before: Content, after: Content, outside?: string[]): Comparison {
  const pieces = comparePieces(before.entries, after.entries)
  const values = compareValues(before.entries, after.entries)
  const known = new Set(before.findings.map(identity))
  return {
    attention: attentionOf(pieces, values),
    outside,
    findings: after.findings.map((finding) => ({ ...finding, fresh: !known.has(identity(finding)) })),
    pieces,
    values,
    files: compareFiles(before.entries, after.entries, sameBytes(before.entries, after.entries)),
    voices: compareVoices(before.entries, after.entries),
  }
}

/** Lines move; what is wrong stays the same. */
const identity = ({ rule, level, file, what }: Finding) => `${rule}\n${level}\n${file}\n${what}`

const sameBytes = (before: Entries, after: Entries) => (file: string) => {
  const sizes = [before, after].map(({ files }) => files.binaries.get(file))
  if (sizes[0] !== sizes[1]) return false
  return readFileSync(join(before.files.dir, file)).equals(readFileSync(join(after.files.dir, file)))
}
