import type { Example } from '../../gallery/example.ts'
import type Sign from './Sign.astro'
import type { signs } from './signs.ts'

/** A sign that is missing here does not compile. */
const captions: Record<keyof typeof signs, string> = {
  home: 'Về trang đầu',
  guides: 'Các bài của chủ đề',
  call: 'Gọi điện',
  message: 'Nhắn tin',
  globe: 'Xem bằng tiếng khác',
  bag: 'Cần có gì',
  bulb: 'Điều nên biết',
  listen: 'Nghe đọc',
  people: 'Hỏi ai',
  picture: 'Gửi hình',
  copy: 'Chép',
  share: 'Gửi cho người khác',
  print: 'In ra giấy',
  text: 'Gửi chữ',
  screen: 'Chiếu lên tivi',
  saved: 'Bài đã lưu trong máy',
  unsaved: 'Bài chưa lưu được',
  record: 'Thu giọng đọc',
  stop: 'Dừng thu',
  bin: 'Xóa',
  search: 'Tìm bài',
}

export const examples = Object.entries(captions).map(([name, caption]): Example<typeof Sign> => {
  return { name, caption, within: 'sentence', props: { name: name as keyof typeof signs } }
})
