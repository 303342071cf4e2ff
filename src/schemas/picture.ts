import { z } from 'astro/zod'

const phoneColors = ['blue', 'green', 'red', 'purple', 'orange', 'gray'] as const
const grounds = ['none', 'paddy', 'field', 'slope', 'water', 'room', 'road'] as const

const letters = (most: number) =>
  z
    .string('viết chữ trong ngoặc kép, ví dụ "113"')
    .trim()
    .min(1, 'thiếu chữ')
    .refine((text) => [...text].length <= most, `dài quá, nhiều nhất ${most} chữ cái`)

/** Name of a shape: own (`src/pictures/own/`), alias, or an icon of Fluent Emoji Flat. */
const pictogram = z
  .string('tên hình là chữ, ví dụ envelope')
  .regex(/^[a-z0-9][a-z0-9-]{0,60}$/, 'tên hình chỉ gồm chữ thường không dấu, số và gạch nối, ví dụ mobile-phone')

const press = z.literal(true, 'chỉ ghi press: true, hoặc bỏ dòng này').optional()

const textRow = z.strictObject({ text: letters(18), icon: pictogram.optional(), press })
const fieldRow = z.strictObject({ field: letters(18), press })
const buttonRow = z.strictObject({ button: letters(18), press })
const iconRow = z.strictObject({ icon: pictogram, press })
const keysRow = z.strictObject({ keys: z.enum(['numbers', 'letters'], 'keys là numbers hoặc letters') })
const iconsRow = z
  .strictObject({
    icons: z.array(pictogram).min(2, 'cần từ 2 hình').max(4, 'nhiều nhất 4 hình một hàng'),
    press: z.int('press của icons là số thứ tự, đếm từ 1').min(1, 'đếm từ 1').optional(),
  })
  .refine(({ icons, press }) => !press || press <= icons.length, 'press lớn hơn số hình trong hàng')

const rowKinds = { text: textRow, field: fieldRow, button: buttonRow, icons: iconsRow, keys: keysRow, icon: iconRow }

/** A union whose complaint is that of the kind the writer meant, told by its key, not "invalid input". */
const byKey = <Kinds extends Record<string, z.ZodType>>(what: string, kinds: Kinds) =>
  z.union(Object.values(kinds) as unknown as readonly [Kinds[keyof Kinds], ...Kinds[keyof Kinds][]], {
    error: ({ input }) => {
      const key = Object.keys(kinds).find((name) => typeof input === 'object' && input && name in input)
      const problem = key && kinds[key]!.safeParse(input).error?.issues[0]
      if (!problem) return `${what} phải có đúng một trong các khóa: ${Object.keys(kinds).join(', ')}`
      if (problem.code === 'unrecognized_keys') return `${what} «${key}» không dùng khóa: ${problem.keys.join(', ')}`
      const where = problem.path.join('.')
      return `${what} «${key}»${where && where !== key ? ` (${where})` : ''}: ${problem.message}`
    },
  })

const rowSchema = byKey('dòng', rowKinds)
export type Row = z.infer<typeof rowSchema>

/** How many of a screen's four lines a row fills. */
export const linesOf = (row: Row) => ('keys' in row || ('icon' in row && !('text' in row)) ? 2 : 1)

const phoneSchema = z
  .strictObject({
    title: letters(16).optional(),
    color: z.enum(phoneColors, `màu là một trong: ${phoneColors.join(', ')}`).default('blue'),
    rows: z.array(rowSchema).min(1, 'màn hình cần ít nhất một dòng').max(4, 'màn hình nhiều nhất bốn dòng'),
  })
  .refine(({ rows }) => rows.reduce((sum, row) => sum + linesOf(row), 0) <= 4, {
    path: ['rows'],
    error: 'màn hình chỉ có bốn dòng; hình lớn và bàn phím mỗi thứ hai dòng',
  })
  .refine(({ rows }) => rows.filter((row) => 'press' in row && row.press).length <= 1, {
    path: ['rows'],
    error: 'mỗi màn hình chỉ một chỗ bấm (press); việc khác để sang bước khác',
  })
export type Phone = z.infer<typeof phoneSchema>

const itemSchema = z.union(
  [
    pictogram,
    z.strictObject({
      pictogram,
      hand: z.literal(true).optional(),
      no: z.literal(true).optional(),
      label: letters(10).optional(),
    }),
  ],
  'mỗi thứ trong cảnh là tên hình, hoặc { pictogram: tên, hand: true, no: true, label: nhiều nhất 10 chữ cái }',
)
export type Item = z.infer<typeof itemSchema>

const sceneSchema = z.strictObject({
  ground: z.enum(grounds, `nền là một trong: ${grounds.join(', ')}`).default('none'),
  items: z.array(itemSchema).min(1, 'cảnh cần ít nhất một hình').max(4, 'cảnh nhiều nhất bốn hình'),
})
export type Scene = z.infer<typeof sceneSchema>

const paperSchema = z
  .strictObject({
    title: letters(18).optional(),
    lines: z.array(letters(22)).min(1, 'tờ giấy cần ít nhất một dòng').max(5, 'tờ giấy nhiều nhất năm dòng'),
    point: z.int('point là số thứ tự của dòng, đếm từ 1').min(1, 'đếm từ 1').optional(),
  })
  .refine(({ lines, point }) => !point || point <= lines.length, {
    path: ['point'],
    error: 'tờ giấy không có dòng này',
  })
export type Paper = z.infer<typeof paperSchema>

const photoSchema = z
  .string('photo là tên tệp trong pictures/')
  .regex(/^[a-z0-9][a-z0-9-]{0,60}\.(jpg|jpeg|png|webp)$/, 'tên tệp ảnh: chữ thường không dấu, đuôi jpg, png hoặc webp')

/** A step's picture: `{ phone }`, `{ scene }`, `{ paper }` are drawn; `{ photo }` is a file in the guide's `pictures/`. */
export const pictureSchema = byKey('hình', {
  phone: z.strictObject({ phone: phoneSchema }),
  scene: z.strictObject({ scene: sceneSchema }),
  paper: z.strictObject({ paper: paperSchema }),
  photo: z.strictObject({ photo: photoSchema }),
})
export type Picture = z.infer<typeof pictureSchema>
