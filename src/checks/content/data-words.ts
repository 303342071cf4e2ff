import type { Entries, GuideEntry, LineOf } from '../../catalogue/entries.ts'
import { gateOptions } from '../../catalogue/gate-options.ts'
import { badCharacters } from '../../gate/characters.ts'
import { typedAddresses, typedNumbers } from '../../gate/numbers.ts'
import type { GateOptions } from '../../gate/options.ts'
import { rules } from '../../gate/rules.ts'
import type { Finding } from '../../report.ts'
import type { ContentCheck } from './check.ts'

type Path = (string | number)[]

interface Words {
  text: string
  file: string
  line: () => number
  /** Code of the language they are in. */
  code: string
}

/** Words that readers see but that stand in YAML, where the gate of guide files does not look. */
export const dataWords: ContentCheck = {
  name: 'data-words',
  check({ entries }) {
    const source = [...entries.languages.values()].find(({ language }) => language.source)?.folder ?? 'vi'
    const options = new Map([...entries.languages.keys()].map((code) => [code, gateOptions(entries, code)]))
    const all = [...ofLanguages(entries), ...entries.guides.flatMap((guide) => ofPictures(guide, source))]
    return all.flatMap((words) => judge(words, options.get(words.code)))
  },
}

const ofLanguages = ({ languages, lines }: Entries): Words[] =>
  [...languages.values()].flatMap(({ folder, ui, words }) => {
    const put = (name: string, key: string, text: string): Words => {
      const file = `languages/${folder}/${name}.yaml`
      return { text, file, line: () => lines.get(file)?.([key]) ?? 0, code: folder }
    }
    return [
      ...Object.entries(ui).flatMap(([key, text]) => (text === undefined ? [] : [put('ui', key, text)])),
      ...Object.entries(words).map(([key, { words: text }]) => put('words', key, text)),
    ]
  })

const ofPictures = ({ file, line, bones }: GuideEntry, code: string): Words[] => [
  ...bones.steps.flatMap(({ picture }, index) => texts(picture, ['steps', index, 'picture'], { file, line, code })),
  ...Object.entries(bones.blocks).flatMap(([id, { picture }]) => texts(picture, ['blocks', id, 'picture'], { file, line, code })),
]

/** Every string of a picture: what is drawn, and names, which do no harm. */
function texts(value: unknown, path: Path, at: { file: string; line: LineOf; code: string }): Words[] {
  if (typeof value === 'string') return [{ text: value, file: at.file, line: () => at.line(path), code: at.code }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, [...path, Array.isArray(value) ? Number(key) : key], at))
}

function judge({ text, file, line }: Words, options: GateOptions | undefined): Finding[] {
  if (!options) return []
  const { language, hotlines, services } = options
  const problems = [
    ...(file.startsWith('languages/') ? badCharacters(text, language.alphabet) : []),
    ...typedNumbers(text, hotlines, 'allowed'),
    ...typedAddresses(text, services, 'allowed'),
  ]
  return problems.map(({ rule, what, fix }) => ({ rule, level: 'error', file, line: line(), what, why: rules[rule], fix }))
}
