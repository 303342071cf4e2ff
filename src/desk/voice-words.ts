import { MOST_SECONDS, type NoVoice } from './recorder.ts'

/** Why nothing can be recorded, and what to do. */
export const noVoice: Record<NoVoice, string> = {
  insecure: 'Không thu được: trang mở bằng http. Mở địa chỉ bắt đầu bằng https:// rồi thu.',
  unable: 'Trình duyệt này không thu tiếng được. Mở trang bằng Chrome mới.',
  refused:
    'Trang chưa được dùng micrô. Bấm hình ổ khóa cạnh địa chỉ, cho phép micrô, rồi bấm thu lại. Trong Zalo, Facebook thì mở bằng Chrome.',
  'no-microphone': 'Máy không có micrô, hoặc micrô đang bận.',
}
/** Loudness from 0 to 1 below which nobody hears anything. */
const WORTH_HEARING = 0.06
/** Seconds. */
const SOON = 2
const NEAR_THE_END = 15

/** `0:07` */
export const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${`0${Math.floor(seconds % 60)}`.slice(-2)}`

/** `most`: how loud it has been at most, from 0 to 1. */
export const whileRecording = (seconds: number, most: number) => {
  const hint = seconds > SOON && most < WORTH_HEARING ? 'Chưa nghe thấy tiếng: nói gần máy hơn.' : ''
  return `Đang thu ${clock(seconds)}. ${MOST_SECONDS - seconds < NEAR_THE_END ? 'Sắp hết giờ thu.' : hint}`
}

export const afterRecording = (most: number) => (most < WORTH_HEARING ? 'Tiếng rất nhỏ: nghe lại xem có rõ không.' : '')
