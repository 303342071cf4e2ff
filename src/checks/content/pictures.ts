import type { GuideEntry } from '../../catalogue/entries.ts'
import { checkPicture, nearestPictograms } from '../../pictures/check-picture.ts'
import { loadPictogram } from '../../pictures/pictogram.ts'
import type { Finding } from '../../report.ts'
import type { Picture } from '../../schemas/picture.ts'
import { suggest, type ContentCheck } from './check.ts'

export const pictures: ContentCheck = {
  name: 'pictures',
  check({ entries: { guides, topics, hotlines, lines } }) {
    const named = (file: string, record: Record<string, { pictogram: string }>) =>
      Object.entries(record).flatMap(([id, { pictogram }]): Finding[] =>
        loadPictogram(pictogram)
          ? []
          : [unknownPictogram(file, lines.get(file)!([id, 'pictogram']), `không có hình «${pictogram}»; gần giống: ${nearestPictograms(pictogram).join(', ')}`)],
      )
    return [
      ...named('topics.yaml', topics),
      ...named('facts/hotlines.yaml', hotlines),
      ...guides.flatMap((guide) => [...withoutPicture(guide), ...drawn(guide), ...unused(guide)]),
    ]
  },
}

interface Placed {
  picture: Picture
  path: (string | number)[]
}

/** Every picture of a guide with its place in guide.yaml. */
const placed = ({ bones }: GuideEntry): Placed[] => [
  ...bones.steps.flatMap(({ picture }, index) => (picture ? [{ picture, path: ['steps', index, 'picture'] }] : [])),
  ...Object.entries(bones.blocks).flatMap(([id, { picture }]) => (picture ? [{ picture, path: ['blocks', id, 'picture'] }] : [])),
]

const withoutPicture = ({ file, line, bones }: GuideEntry): Finding[] =>
  bones.steps.flatMap(({ id, picture }, index) =>
    picture
      ? []
      : [
          {
            rule: 'step-without-picture',
            level: 'error',
            file,
            line: line(['steps', index, 'id']),
            what: `bước «${id}» chưa có hình`,
            why: 'người chưa đọc thạo làm theo hình',
            fix: 'thêm «picture:» với phone, scene, paper hoặc photo; xem một bài có sẵn',
          },
        ],
  )

function drawn(guide: GuideEntry): Finding[] {
  const { file, line } = guide
  return placed(guide).flatMap(({ picture, path }) => {
    if (!('photo' in picture)) return checkPicture(picture).map((what) => unknownPictogram(file, line(path), what))
    if (guide.pictures.has(picture.photo)) return []
    return [
      {
        rule: 'photo-missing',
        level: 'error' as const,
        file,
        line: line([...path, 'photo']),
        what: `không có ảnh «${picture.photo}» trong thư mục pictures/ của bài`,
        why: 'ảnh không có thì bước này trống hình',
        fix: suggest(picture.photo, guide.pictures),
      },
    ]
  })
}

function unused(guide: GuideEntry): Finding[] {
  const used = new Set(placed(guide).map(({ picture }) => ('photo' in picture ? picture.photo : '')))
  return [...guide.pictures]
    .filter((name) => !used.has(name))
    .map((name) => ({
      rule: 'picture-unused',
      level: 'warning',
      file: `guides/${guide.slug}/pictures/${name}`,
      line: 0,
      what: 'không bước nào dùng ảnh này',
      why: 'ảnh thừa làm kho nặng thêm mà không ai thấy',
      fix: `ghi «picture: { photo: ${name} }» ở bước cần nó, hoặc xóa ảnh`,
    }))
}

const unknownPictogram = (file: string, line: number, what: string): Finding => ({
  rule: 'pictogram-unknown',
  level: 'error',
  file,
  line,
  what,
  why: 'hình không có tên này nên trang sẽ trống chỗ đó',
  fix: 'chọn một tên trong các tên gần giống, hoặc xem trang các hình có sẵn',
})
