import type { Finding } from '../../report.ts'
import { sampleMark } from '../../scaffold/new-guide.ts'
import type { ContentCheck } from './check.ts'

export const unfinished: ContentCheck = {
  name: 'unfinished',
  check: ({ entries: { guides } }) =>
    guides.flatMap(({ source }) => {
      if (!source) return []
      const pieces = [
        { words: source.front.title, line: () => source.frontLine(['title']) },
        { words: source.front.summary, line: () => source.frontLine(['summary']) },
        ...source.blocks.map(({ words, line }) => ({ words, line: () => line })),
      ]
      return pieces
        .filter(({ words }) => words.includes(sampleMark))
        .map(
          ({ words, line }): Finding => ({
            rule: 'unfinished',
            level: 'error',
            file: source.file,
            line: line(),
            what: `còn lời mẫu: «${words}»`,
            why: 'lời mẫu do lệnh new:guide viết sẵn, không phải để bà con đọc',
            fix: 'viết lời của mình thay vào, hoặc xóa khối này (và bước của nó trong guide.yaml)',
          }),
        )
    }),
}
