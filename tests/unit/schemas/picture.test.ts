import { describe, expect, it } from 'vitest'
import { pictureSchema } from '../../../src/schemas/picture.ts'

const complaint = (picture: unknown) =>
  pictureSchema
    .safeParse(picture)
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    .join('; ')

describe('pictureSchema', () => {
  it('accepts every kind of picture and fills in what may be left out', () => {
    expect(pictureSchema.parse({ phone: { rows: [{ text: 'Tin nhắn', icon: 'envelope', press: true }] } })).toEqual({
      phone: { color: 'blue', rows: [{ text: 'Tin nhắn', icon: 'envelope', press: true }] },
    })
    const rows = [{ field: '●●●●' }, { icons: ['call', 'message'], press: 2 }, { keys: 'numbers' }]
    expect(complaint({ phone: { title: 'Gọi', color: 'red', rows } })).toBeUndefined()
    expect(complaint({ scene: { items: ['person', { pictogram: 'link', no: true }] } })).toBeUndefined()
    expect(complaint({ paper: { title: 'HÓA ĐƠN', lines: ['Mã: PA03…'], point: 1 } })).toBeUndefined()
    expect(complaint({ photo: 'leaf.jpg' })).toBeUndefined()
  })

  it.each([
    [{ phoen: {} }, 'hình phải có đúng một trong các khóa: phone, scene, paper, photo'],
    [null, 'hình phải có đúng một'],
    [{ phone: { rows: [{ text: 'a' }] }, photo: 'a.jpg' }, 'không dùng khóa: photo'],
    [{ phone: { rows: [] } }, 'ít nhất một dòng'],
    [{ phone: { rows: [{ txt: 'a' }] } }, 'dòng phải có đúng một trong các khóa: text, field'],
    [{ phone: { rows: [{ text: 'a'.repeat(19) }] } }, 'phone.rows.0.text: dài quá, nhiều nhất 18 chữ cái'],
    [{ phone: { rows: [{ text: 113 }] } }, 'viết chữ trong ngoặc kép'],
    [{ phone: { rows: [{ icon: 'qr' }, { icon: 'tick' }, { text: 'a' }] } }, 'chỉ có bốn dòng'],
    [
      {
        phone: {
          rows: [
            { text: 'a', press: true },
            { button: 'b', press: true },
          ],
        },
      },
      'chỉ một chỗ bấm',
    ],
    [{ phone: { rows: [{ icons: ['a', 'b'], press: 3 }] } }, 'press lớn hơn số hình'],
    [{ scene: { ground: 'sea', items: ['a'] } }, 'nền là một trong'],
    [{ scene: { items: ['a', 'b', 'c', 'd', 'e'] } }, 'nhiều nhất bốn hình'],
    [{ scene: { items: ['../hand'] } }, 'tên hình chỉ gồm'],
    [{ scene: { items: [{ pictogram: 'a', label: 'a'.repeat(11) }] } }, 'nhiều nhất 10 chữ cái'],
    [{ paper: { lines: ['a'], point: 2 } }, 'tờ giấy không có dòng này'],
    [{ photo: '../leaf.jpg' }, 'tên tệp ảnh'],
  ])('%j is refused in words an editor understands', (picture, words) => {
    expect(complaint(picture)).toContain(words)
  })

  it('counts letters, not code units, so that Vietnamese marks cost nothing', () => {
    expect(complaint({ phone: { title: 'Nhập số điện thoạ', rows: [{ text: 'a' }] } })).toContain('16')
    expect(complaint({ phone: { title: 'Nhập số máy thoạ', rows: [{ text: 'a' }] } })).toBeUndefined()
  })
})
