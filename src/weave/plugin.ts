import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineMdastPlugin, type MdastNode } from 'satteri'
import type { GateNode } from '../gate/node.ts'
import { compareFacts } from '../gate/same-facts.ts'
import type { Entries } from '../catalogue/entries.ts'
import { parseGuideText, type WordNode } from '../catalogue/words.ts'
import { weave } from './weave.ts'

interface WeaveSettings {
  contentDir: string
  showDrafts: boolean
  /** The content folder's entries, asked for when the first guide is woven. */
  entries: () => Entries
}

/** Puts the Vietnamese of each block beside or instead of its translation. Runs behind the gate plugin. */
export const weavePlugin = ({ contentDir, showDrafts, entries }: WeaveSettings) =>
  defineMdastPlugin({
    name: 'cam-tay-weave',
    before(root, ctx) {
      if (!ctx.fileURL) return
      const path = fileURLToPath(ctx.fileURL)
      const folder = dirname(path)
      const { languages, guides } = entries()
      const source = [...languages.values()].find(({ language }) => language.source)?.language.code
      const sourcePath = join(folder, `${source}.mdx`)
      const isTranslation = relative(contentDir, folder).startsWith('guides') && basename(path) !== `${source}.mdx`
      if (!isTranslation || !existsSync(sourcePath)) return
      const guide = guides.find(({ slug }) => slug === basename(folder))
      const risky = new Set(guide?.bones.steps.filter(({ risk }) => risk).map(({ id }) => id))
      const woven = weave(root as unknown as WordNode, parseGuideText(readFileSync(sourcePath, 'utf8')).root, {
        showDrafts,
        isRisk: ({ kind, id }) => kind === 'Warning' || risky.has(id),
        contradicts: (original, translation) =>
          compareFacts(original.nodes as GateNode[], translation.nodes as GateNode[], { risk: false }).length > 0,
      })
      ctx.replaceNode(root as MdastNode, woven as unknown as MdastNode)
    },
  })
