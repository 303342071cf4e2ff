import { readFileSync } from 'node:fs'
import { basename, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineMdastPlugin } from 'satteri'
import { RefusedContent, type Finding } from '../report.ts'
import { gateMdx } from './mdx.ts'
import type { GateNode } from './node.ts'
import type { GateOptions } from './options.ts'
import { finding } from './rules.ts'
import { gateTree } from './tree.ts'

interface GateSettings {
  contentDir: string
  /** What the gate must know to judge a file in the language with this code. */
  options: (code: string) => GateOptions
}

/**
 * Refuses a Markdown or MDX file before anything in it is compiled. The file itself is judged for true line numbers; then the
 * tree that is really compiled, in case it is not the file's. Only `guides/<slug>/<code>.mdx` of the content folder may come here.
 */
export const gatePlugin = ({ contentDir, options }: GateSettings) =>
  defineMdastPlugin({
    name: 'cam-tay-gate',
    options: { position: true },
    before(root, ctx) {
      const path = ctx.fileURL ? fileURLToPath(ctx.fileURL) : ''
      const file = relative(contentDir, path).replaceAll('\\', '/')
      const refuse = (findings: Finding[]) => {
        if (findings.some(({ level }) => level === 'error')) throw new RefusedContent(findings)
      }
      if (!/^guides\/[^/]+\/[a-z-]+\.mdx$/.test(file))
        refuse([
          finding(
            'file-place',
            file,
            0,
            'tệp không phải lời của một bài',
            'chuyển vào guides/<tên bài>/<mã tiếng>.mdx',
          ),
        ])
      const settings = options(basename(file, '.mdx'))
      refuse(gateMdx(readFileSync(path, 'utf8'), file, settings))
      refuse(gateTree(root as unknown as GateNode, ctx.source, file, settings))
    },
  })
