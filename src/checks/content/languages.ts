import type { LanguageEntry } from '../../catalogue/entries.ts'
import type { Finding } from '../../report.ts'
import type { ContentCheck } from './check.ts'

export const languages: ContentCheck = {
  name: 'languages',
  check({ entries }) {
    const all = sourceFirst([...entries.languages.values()])
    return [...sources(all), ...folders(all), ...twins(all, 'letter'), ...twins(all, 'order'), ...incomplete(entries)]
  },
}

// The source language is never the one to give way.
const sourceFirst = (all: LanguageEntry[]) => [
  ...all.filter(({ language }) => language.source),
  ...all.filter(({ language }) => !language.source),
]

const fileOf = ({ folder }: LanguageEntry) => `languages/${folder}/language.yaml`

function sources(all: LanguageEntry[]): Finding[] {
  const marked = all.filter(({ language }) => language.source)
  const common = {
    rule: 'language-source',
    level: 'error',
    why: 'mọi bản dịch được so với đúng một thứ tiếng gốc',
  } as const
  if (marked.length === 0)
    return [
      {
        ...common,
        file: 'languages/vi/language.yaml',
        line: 0,
        what: 'chưa có thứ tiếng nào là tiếng gốc',
        fix: 'thêm dòng «source: true» vào languages/vi/language.yaml',
      },
    ]
  return marked.slice(1).map((entry) => ({
    ...common,
    file: fileOf(entry),
    line: entry.line(['source']),
    what: `«${entry.folder}» cũng ghi là tiếng gốc, sau «${marked[0]!.folder}»`,
    fix: 'xóa dòng «source: true» ở tệp này',
  }))
}

const folders = (all: LanguageEntry[]): Finding[] =>
  all
    .filter(({ folder, language }) => folder !== language.code)
    .map((entry) => ({
      rule: 'language-folder',
      level: 'error',
      file: fileOf(entry),
      line: entry.line(['code']),
      what: `mã «${entry.language.code}» khác tên thư mục «${entry.folder}»`,
      why: 'tên thư mục, mã và đuôi tên tệp bản dịch phải là một, không thì bản dịch không tìm được tiếng của nó',
      fix: `ghi «code: ${entry.folder}», hoặc đổi tên thư mục thành «${entry.language.code}»`,
    }))

const reasons = {
  letter: 'chữ cái này là địa chỉ ngắn in trên giấy và trong mã QR; trùng thì mở nhầm tiếng',
  order: 'số này là chỗ của thứ tiếng trên thanh chọn tiếng; trùng thì mỗi lần dựng trang một khác',
}

function twins(all: LanguageEntry[], key: 'letter' | 'order'): Finding[] {
  const taken = all.map(({ language }) => language[key])
  const free =
    key === 'letter'
      ? [...'BCDEFGHIJKLMNOPQRSTUVWXYZ'].find((letter) => !taken.includes(letter))
      : Math.max(...all.map(({ language }) => language.order)) + 1
  return all.flatMap((entry, index): Finding[] => {
    const first = all[taken.indexOf(entry.language[key])]!
    if (first === all[index]) return []
    return [
      {
        rule: `language-${key}`,
        level: 'error',
        file: fileOf(entry),
        line: entry.line([key]),
        what: `${key} «${entry.language[key]}» đã là của «${first.folder}»`,
        why: reasons[key],
        fix: `chọn cái khác, ví dụ «${key}: ${free}»`,
      },
    ]
  })
}

function incomplete({ files, languages: known }: Parameters<ContentCheck['check']>[0]['entries']): Finding[] {
  const folderNames = new Set([...files.texts.keys()].flatMap((file) => file.match(/^languages\/([^/]+)\//)?.[1] ?? []))
  return [...folderNames]
    .filter((folder) => !known.has(folder) && !files.texts.has(`languages/${folder}/language.yaml`))
    .map((folder) => ({
      rule: 'language-missing',
      level: 'error',
      file: `languages/${folder}/language.yaml`,
      line: 0,
      what: `thư mục languages/${folder} chưa có language.yaml`,
      why: 'không có tệp này thì thứ tiếng không được dựng, lời đã viết nằm im',
      fix: 'chép language.yaml của một thứ tiếng khác rồi sửa, hoặc xóa thư mục',
    }))
}
