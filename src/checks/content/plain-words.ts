import type { GuideEntry } from '../../catalogue/entries.ts'
import type { WordNode } from '../../catalogue/words.ts'
import { textOf } from '../../gate/node.ts'
import { sentencesOf } from '../../gate/same-facts.ts'
import type { Finding } from '../../report.ts'
import type { ContentCheck } from './check.ts'

const MOST = { words: 20, sentences: 2, steps: 9 }

export const plainWords: ContentCheck = {
  name: 'plain-words',
  check: ({ entries }) => entries.guides.flatMap((guide) => [...long(guide), ...many(guide)]),
}

/** A hotline or service counts as one word. */
const count = (nodes: WordNode[]) => ({
  words: textOf(nodes).match(/[\p{L}\p{N}\uFFFC]\S*/gu)?.length ?? 0,
  sentences: sentencesOf(nodes).length,
})

const long = ({ source }: GuideEntry): Finding[] =>
  (source?.blocks ?? [])
    .filter(({ kind }) => kind === 'Step' || kind === 'Warning')
    .flatMap(({ id, line, nodes }): Finding[] => {
      const { words, sentences } = count(nodes)
      if (words <= MOST.words && sentences <= MOST.sentences) return []
      return [
        {
          rule: 'plain-words',
          level: 'warning',
          file: source!.file,
          line,
          what: `«${id}» có ${words} chữ, ${sentences} câu`,
          why: 'người mới tập đọc chỉ theo được một việc ngắn một lúc',
          fix: `viết nhiều nhất ${MOST.words} chữ và ${MOST.sentences} câu; hai việc thì tách thành hai bước`,
        },
      ]
    })

const many = ({ file, line, bones: { steps } }: GuideEntry): Finding[] =>
  steps.length <= MOST.steps
    ? []
    : [
        {
          rule: 'plain-steps',
          level: 'warning',
          file,
          line: line(['steps', MOST.steps, 'id']),
          what: `bài có ${steps.length} bước`,
          why: 'bài dài hơn chín bước thì bà con bỏ dở giữa chừng',
          fix: 'gộp bước nhỏ, hoặc tách thành hai bài và nối bằng related',
        },
      ]
