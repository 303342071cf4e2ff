import { around } from './sample-words.ts'
import type { SampleGuide } from './sample-guides.ts'

/** Where one tool wants something else than the others. */
export interface Dialect {
  /** Address of a picture as written in the text. */
  picture: (file: string) => string
  /** Address of the guide with this slug. */
  link: (slug: string) => string
  warning: (title: string, words: string) => string
  /** More front matter. */
  matter?: Record<string, string>
}

/** JSON strings are YAML, and TOML. */
const frontMatter = (matter: Record<string, string>) =>
  Object.entries(matter)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('')

/** A guide as Markdown: what any of the tools reads. `titles`: of all guides of this language by slug. */
export function markdown(guide: SampleGuide, code: string, titles: Map<string, string>, dialect: Dialect): string {
  const { step, warning, more } = around[code]!
  const { title, summary, need, steps, links } = guide
  const blocks = [
    `---\n${frontMatter({ title, description: summary, ...dialect.matter })}---`,
    `${summary} ${need}`,
    ...steps.flatMap(({ head, text, picture, alt }, at) => [
      `## ${step} ${at + 1}. ${head}`,
      `![${alt}](${dialect.picture(picture)})`,
      text,
    ]),
    dialect.warning(warning, guide.warning),
    `## ${more}`,
    links.map((slug) => `- [${titles.get(slug)}](${dialect.link(slug)})`).join('\n'),
  ]
  return `${blocks.join('\n\n')}\n`
}
