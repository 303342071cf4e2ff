import type { GuideEntry } from '../../catalogue/entries.ts'
import { nearest } from '../../gate/nearest.ts'
import type { Finding } from '../../report.ts'
import type { ContentCheck } from './check.ts'

export const steps: ContentCheck = {
  name: 'steps',
  check: ({ entries }) => entries.guides.flatMap((guide) => [...repeated(guide), ...unpaired(guide), ...order(guide)]),
}

const why = 'guide.yaml giữ hình và sự thật của từng bước, tệp lời giữ chữ; hai bên gặp nhau bằng tên bước'

const written = ({ source }: GuideEntry) => source?.blocks.filter(({ kind }) => kind === 'Step') ?? []

const repeated = ({ file, line, bones }: GuideEntry): Finding[] =>
  bones.steps.flatMap(({ id }, index) =>
    bones.steps.findIndex((step) => step.id === id) === index
      ? []
      : [
          {
            rule: 'step-duplicate',
            level: 'error',
            file,
            line: line(['steps', index, 'id']),
            what: `bước «${id}» có hai lần trong guide.yaml`,
            why,
            fix: `xóa một lần, hoặc đặt tên khác như «${id}-2»`,
          },
        ],
  )

function unpaired(guide: GuideEntry): Finding[] {
  const { file, line, bones, source } = guide
  if (!source) return []
  const listed = bones.steps.map(({ id }) => id)
  const told = written(guide).map(({ id }) => id)
  const others = source.blocks.filter(({ kind }) => kind !== 'Step')
  return [
    ...written(guide)
      .filter(({ id }) => !listed.includes(id))
      .map(({ id, line: at }): Finding => {
        const near = nearest(id, listed.filter((name) => !told.includes(name)))
        return {
          rule: 'step-not-listed',
          level: 'error',
          file: source.file,
          line: at,
          what: `bước «${id}» không có trong guide.yaml`,
          why,
          fix: near ? `có phải «${near}» không?` : `thêm «- id: ${id}» vào steps của ${file}, kèm hình`,
        }
      }),
    ...listed.flatMap((id, index): Finding[] => {
      if (told.includes(id)) return []
      const near = nearest(id, told.filter((name) => !listed.includes(name)))
      const block = others.find((other) => other.id === id)
      const fix = block
        ? `«${id}» là ${block.kind}: chuyển hình và facts của nó xuống «blocks:»`
        : near
          ? `có phải «${near}» không?`
          : `viết <Step id="${id}"> trong ${source.file}, hoặc xóa bước này`
      const what = `bước «${id}» chưa có lời trong ${source.file}`
      return [{ rule: 'step-without-words', level: 'error', file, line: line(['steps', index, 'id']), what, why, fix }]
    }),
  ]
}

function order(guide: GuideEntry): Finding[] {
  const { file, line, bones, source } = guide
  const told = written(guide).map(({ id }) => id)
  const listed = bones.steps.map(({ id }) => id).filter((id, index, all) => told.includes(id) && all.indexOf(id) === index)
  const expected = told.filter((id) => listed.includes(id))
  const at = listed.findIndex((id, index) => id !== expected[index])
  if (at === -1 || !source) return []
  const index = bones.steps.findIndex(({ id }) => id === listed[at])
  return [
    {
      rule: 'step-order',
      level: 'error',
      file,
      line: line(['steps', index, 'id']),
      what: `thứ tự bước khác với ${source.file}: ở đây là «${listed[at]}», bên kia là «${expected[at]}»`,
      why: 'bà con làm theo thứ tự; hình và lời không được lệch nhau',
      fix: `xếp các bước theo thứ tự: ${expected.join(', ')}`,
    },
  ]
}
