// @ts-expect-error -- the package brings no types
import { runChecks } from 'es-check'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Finding } from '../../report.ts'
import { error, type SiteCheck } from './check.ts'
import { lineAt } from './line.ts'
import { inlineScripts, scriptFiles } from './scripts.ts'
import { youngNames } from './young-names.ts'

interface Script {
  file: string
  code: string
  /** Line of its first character in its file. */
  line: number
}

type Runner = (
  configs: object[],
  options: object,
) => Promise<{ errors: { file: string; line: number; stack?: string }[] }>

const why = 'trang hứa chạy được từ Chrome 61 và iOS 11: ở đó cả tệp mã có một chữ lạ thì không chạy'

function names({ file, code, line }: Script, onlyOnDesk: boolean): Finding[] {
  return youngNames.flatMap(({ pattern, name, instead, guard, onDesk }) => {
    const found = pattern.exec(code)
    if (!found || guard?.test(code) || (onDesk && onlyOnDesk)) return []
    return [
      error(file, {
        rule: 'old-phone-name',
        line: line + lineAt(code, found.index) - 1,
        what: `mã dùng ${name}`,
        why,
        fix: `thay bằng ${instead}`,
      }),
    ]
  })
}

/** Numbered copies, since file names may hold signs that mean something in a pattern. */
async function syntax(scripts: Script[]): Promise<Finding[]> {
  if (!scripts.length) return []
  const folder = await mkdtemp(join(tmpdir(), 'cam-tay-scripts-'))
  try {
    const copies = scripts.map((_, index) => join(folder, `${index}.js`))
    await Promise.all(scripts.map(({ code }, index) => writeFile(copies[index]!, code)))
    const { errors } = await (runChecks as Runner)([{ ecmaVersion: 'es2017', module: true, files: copies }], {})
    return errors.map(({ file, line, stack }) => {
      const script = scripts[copies.indexOf(file)]!
      return error(script.file, {
        rule: 'old-phone-syntax',
        line: script.line + line - 1,
        what: `mã không đọc được theo ES2017: ${stack?.split('\n')[0] ?? ''}`,
        why,
        fix: 'vite.build.target trong astro.config.mjs phải là một mảng trình duyệt; mã trong src/scripts/inline viết bằng cú pháp cũ',
      })
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Every script but Pagefind's own, which is only loaded where it can run. Only editors open the desk: there Chrome 80 is the floor. */
export const oldScripts: SiteCheck = ({ dist, files }) => {
  const inline = new Map<string, Script>()
  const onDesk = new Set<string>()
  const elsewhere = new Set<string>()
  return {
    async page({ file, $ }) {
      for (const name of await scriptFiles($, { dist, files })) (/^desk\//.test(file) ? onDesk : elsewhere).add(name)
      for (const { body, line } of inlineScripts($))
        if (!inline.has(body)) inline.set(body, { file, code: body, line: Math.max(1, line) })
      return $('script[type="importmap"], script[nomodule]')
        .toArray()
        .map((script) =>
          error(file, {
            rule: 'old-phone-syntax',
            what: `<script ${$(script).attr('type') ?? 'nomodule'}>`,
            why,
            fix: 'dùng một tệp module thường',
          }),
        )
    },
    async end() {
      const names_ = [...files].filter((file) => /\.m?js$/.test(file) && !file.startsWith('a/search/'))
      const scripts = [
        ...(await Promise.all(
          names_.map(async (file) => ({ file, code: await readFile(join(dist, file), 'utf8'), line: 1 })),
        )),
        ...inline.values(),
      ]
      return [
        ...(await syntax(scripts)),
        ...scripts.flatMap((script) => names(script, onDesk.has(script.file) && !elsewhere.has(script.file))),
      ]
    },
  }
}
