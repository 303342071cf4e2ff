import type { GuideEntry } from '../../catalogue/entries.ts'
import type { Finding } from '../../report.ts'
import { sampleMark } from '../../scaffold/new-guide.ts'
import type { ContentCheck } from './check.ts'

/** Sample words never reach a reader: a guide that has some is not on the site, and no guide of the site leads to it. */
export const unfinished: ContentCheck = {
  name: 'unfinished',
  check: ({ entries: { guides } }) => {
    const hidden = new Set(guides.filter(({ bones }) => bones.unfinished).map(({ slug }) => slug))
    return guides.flatMap((guide) =>
      hidden.has(guide.slug) ? [stillHidden(guide)] : [...samples(guide), ...leadingTo(hidden, guide)],
    )
  },
}

const samplesOf = ({ source }: GuideEntry) =>
  [
    { words: source?.front.title ?? '', line: () => source?.frontLine(['title']) ?? 0 },
    { words: source?.front.summary ?? '', line: () => source?.frontLine(['summary']) ?? 0 },
    ...(source?.blocks ?? []).map(({ words, line }) => ({ words, line: () => line })),
  ]
    .filter(({ words }) => words.includes(sampleMark))
    .map(({ words, line }) => ({ words, line: line() }))

function stillHidden(guide: GuideEntry): Finding {
  const lines = samplesOf(guide).map(({ line }) => line)
  const remove = `xóa dòng «unfinished: true» trong ${guide.file}`
  return {
    rule: 'unfinished',
    level: 'warning',
    file: lines.length ? guide.source!.file : guide.file,
    line: lines[0] ?? guide.line(['unfinished']),
    what: lines.length
      ? `bài «${guide.slug}» đang viết, chưa lên trang: còn ${lines.length} câu mẫu (dòng ${lines.join(', ')})`
      : `bài «${guide.slug}» đã hết câu mẫu mà vẫn ghi là đang viết, nên chưa lên trang`,
    why: 'bài đang viết chỉ hiện khi xem bằng npm run dev, bà con chưa thấy',
    fix: lines.length ? `thay mọi câu «${sampleMark}», đọc lại cả bài, rồi ${remove}` : `đọc lại cả bài, rồi ${remove}`,
  }
}

const samples = (guide: GuideEntry): Finding[] =>
  samplesOf(guide).map(({ words, line }) => ({
    rule: 'unfinished',
    level: 'error',
    file: guide.source!.file,
    line,
    what: `còn câu mẫu: «${words}»`,
    why: 'câu mẫu do lệnh new:guide viết sẵn, không phải để bà con đọc',
    fix: 'viết lời của mình thay vào, hoặc xóa khối này (và bước của nó trong guide.yaml)',
  }))

function leadingTo(hidden: Set<string>, { file, line, bones, source }: GuideEntry): Finding[] {
  if (!hidden.size) return []
  const related = bones.related.flatMap((slug, index) =>
    hidden.has(slug) ? [{ slug, file, line: line(['related', index]) }] : [],
  )
  const links = (source?.blocks ?? []).flatMap((block) =>
    [...block.words.matchAll(/<Guide id="([^"#]+)/g)]
      .filter(([, slug]) => hidden.has(slug!))
      .map(([, slug]) => ({ slug: slug!, file: source!.file, line: block.line })),
  )
  return [...related, ...links].map(({ slug, ...at }) => ({
    rule: 'unfinished-link',
    level: 'error',
    ...at,
    what: `bài «${slug}» đang viết, chưa lên trang, mà bài này đã chỉ sang`,
    why: 'bà con bấm vào sẽ không có gì để đọc',
    fix: `viết xong bài ấy rồi xóa dòng «unfinished: true» của nó, hoặc bỏ chỗ chỉ sang «${slug}»`,
  }))
}
