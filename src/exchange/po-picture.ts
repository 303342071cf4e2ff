import type { Item, Paper, Phone, Picture, Row, Scene } from '../schemas/picture.ts'

/** A picture in words, for translators who do not see it: `màn hình điện thoại «Tin nhắn»: «Tiền điện…» (bấm), «Nhóm bản»` */
export function pictureInWords(picture: Picture): string {
  if ('phone' in picture) return phone(picture.phone)
  if ('scene' in picture) return scene(picture.scene)
  if ('paper' in picture) return paper(picture.paper)
  return `ảnh chụp ${picture.photo}`
}

const named = (what: string, title: string | undefined, parts: string[]) =>
  `${what}${title ? ` «${title}»` : ''}: ${parts.join(', ')}`

const phone = ({ title, rows }: Phone) => named('màn hình điện thoại', title, rows.map(row))

function row(shown: Row): string {
  if ('keys' in shown) return shown.keys === 'numbers' ? 'bàn phím số' : 'bàn phím chữ'
  if ('icons' in shown) return `hình ${shown.icons.join(', ')}${shown.press ? ` (bấm hình thứ ${shown.press})` : ''}`
  const words =
    'text' in shown
      ? `«${shown.text}»`
      : 'field' in shown
        ? `ô gõ «${shown.field}»`
        : 'button' in shown
          ? `nút «${shown.button}»`
          : `hình ${shown.icon}`
  return shown.press ? `${words} (bấm)` : words
}

const scene = ({ items }: Scene) => named('cảnh vẽ', undefined, items.map(item))

function item(shown: Item): string {
  if (typeof shown === 'string') return shown
  const { pictogram, label, no } = shown
  return `${pictogram}${label ? ` «${label}»` : ''}${no ? ' (gạch chéo: đừng)' : ''}`
}

const paper = ({ title, lines, point }: Paper) =>
  named(
    'tờ giấy',
    title,
    lines.map((line, index) => (point === index + 1 ? `«${line}» (chỉ vào đây)` : `«${line}»`)),
  )
