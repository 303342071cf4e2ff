import { suggest, type ContentCheck } from './check.ts'

/** Guides that a need names must exist, and every guide answers a need. */
export const needs: ContentCheck = {
  name: 'needs',
  check({ entries: { needs: all, guides, files, lines } }) {
    if (!files.texts.has('needs.yaml')) return []
    const slugs = guides.map(({ slug }) => slug)
    const line = lines.get('needs.yaml') ?? (() => 0)
    const answered = new Set(Object.values(all).flatMap((need) => need.guides))
    return [
      ...Object.entries(all).flatMap(([key, need]) =>
        need.guides.flatMap((name, index) => {
          if (slugs.includes(name)) return []
          return [
            {
              rule: 'need-guide-unknown',
              level: 'error' as const,
              file: 'needs.yaml',
              line: line([key, 'guides', index]),
              what: `${key} «${need.what}»: không có bài «${name}»`,
              why: 'việc bà con cần tưởng là có bài mà thật ra chưa có',
              fix: suggest(name, slugs),
            },
          ]
        }),
      ),
      ...guides
        .filter(({ slug }) => !answered.has(slug))
        .map(({ slug, file }) => ({
          rule: 'guide-without-need',
          level: 'warning' as const,
          file,
          line: 0,
          what: `bài «${slug}» chưa có trong needs.yaml`,
          why: 'mỗi bài phải giúp một việc bà con cần; bài không giúp việc gì thì không nên viết',
          fix: `ghi «${slug}» vào guides của một việc trong needs.yaml`,
        })),
    ]
  },
}
