import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { readContentFiles, type ContentFiles } from '../catalogue/content-files.ts'
import { readEntries, type Entries } from '../catalogue/entries.ts'
import { gateOptions } from '../catalogue/gate-options.ts'
import { checkFiles } from '../gate/files.ts'
import { gateMdx } from '../gate/mdx.ts'
import { sortFindings, type Finding } from '../report.ts'
import { contentChecks } from './content/index.ts'

interface CheckOptions {
  /** `2026-11-22` */
  today: string
  /** Called while the work goes on: files and rules done, of how many. */
  onProgress?: (done: number, total: number) => void
}

/** Files with these are not read at all: too large, not text, or no part of the content. */
const unreadable = /^file-(?:size|place|name|special|symlink|link|count|encoding)$/

/** Guide files with these have no tree to speak of, or one that only harms. */
const unparsable = /^(?:mdx-(?:parse|too-large|too-deep|import|expression)|front-matter-(?:fence|toml|missing))$/

/**
 * Everything that is wrong or due in a content folder, in one go, and what could be read of it.
 * Never throws on bad content: what cannot be read is a finding and left out of the entries.
 */
export function checkContent(
  dir: string,
  { today, onProgress }: CheckOptions,
): { entries: Entries; findings: Finding[] } {
  const { files, findings } = existsSync(dir) ? readable(dir) : nothing(dir)
  const total = [...files.texts.keys()].filter((file) => file.endsWith('.mdx')).length + contentChecks.length
  let done = 0
  const step = () => onProgress?.(done++, total)

  const read = readEntries(files, (file, text, entries) => {
    step()
    const found = gateMdx(text, file, gateOptions(entries, basename(file, '.mdx')))
    findings.push(...found)
    return !found.some(({ rule }) => unparsable.test(rule))
  })
  findings.push(...read.findings)
  for (const { check } of contentChecks) {
    step()
    findings.push(...check({ entries: read.entries, today }))
  }
  return { entries: read.entries, findings: sortFindings(once(findings)) }
}

function readable(dir: string) {
  const findings = checkFiles(dir)
  const refused = findings.filter(({ rule }) => unreadable.test(rule)).map(({ file }) => file)
  return { files: readContentFiles(dir, new Set(refused)), findings }
}

const nothing = (dir: string): { files: ContentFiles; findings: Finding[] } => ({
  files: { dir, texts: new Map(), binaries: new Map(), voices: new Map() },
  findings: [
    {
      rule: 'content-missing',
      level: 'error',
      file: '.',
      line: 0,
      what: `không có thư mục ${dir}`,
      why: 'mọi bài hướng dẫn nằm trong thư mục nội dung',
      fix: 'chạy lệnh ở thư mục gốc của kho, hoặc sửa CONTENT_DIR hay --dir',
    },
  ],
})

/** The gate and the schemas may say the same of one line. */
function once(findings: Finding[]) {
  const seen = new Set<string>()
  return findings.filter(({ file, line, what }) => {
    const key = `${file}:${line}:${what}`
    return !seen.has(key) && seen.add(key)
  })
}
