import type { Finding } from '../report.ts'

/** Why a recording is refused. */
const voiceRules = {
  'voice-consent': 'giọng nói là của người đọc; họ chưa bằng lòng thì không ai được đăng',
  'voice-speaker': 'người sau cần biết giọng của ai, thu ngày nào, để hỏi lại và thu lại',
  'voice-language': 'mỗi thư mục trong voice/ là một thứ tiếng trong languages/',
  'voice-step': 'bản thu tìm lời của nó bằng tên khối',
  'voice-words': 'tai nghe một đằng, mắt đọc một nẻo thì bà con không biết tin bên nào',
  'voice-twice': 'hai bản thu cho một bước cùng một giọng: máy không biết lấy bản nào',
  'voice-exists': 'bản thu đang có là công của người khác; không thay khi chưa ai bảo',
  'voice-target': 'tệp đang có lỗi thì ghi thêm vào dễ làm hỏng nó',
  'voice-size': 'một bước đọc chưa đầy một phút; tệp lớn làm máy treo và tốn tiền mạng của bà con',
  'voice-format': 'chỉ nhận tệp ghi âm; tệp khác có thể dẫn máy đọc tệp riêng hoặc tải thứ lạ về',
  'voice-video': 'thư viện chỉ lấy tiếng; phim có mặt người thì phải hỏi ý họ chuyện khác',
  'voice-broken': 'tệp hỏng hoặc bị cắt thì bà con nghe thiếu nửa sau',
  'voice-silent': 'bản thu không có tiếng thì nút nghe không phát ra gì',
  'voice-short': 'bản thu ngắn thế không đủ một lời đọc',
  'voice-long': 'một bước chỉ một hai câu; dài quá thì tốn tiền mạng, hoặc là thu nhầm nhiều bước vào một',
  'voice-clipped': 'tiếng bị vỡ thì người già, người nghe kém không hiểu được',
  'voice-pace': 'đọc nhanh hay chậm lạ thường là dấu hiệu bản thu của bước khác, hoặc bị cắt',
  'voice-count': 'mỗi bước một bản thu, đúng thứ tự; lệch một bản là mọi bước sau đọc sai lời',
} as const

export type VoiceRule = keyof typeof voiceRules

export const voiceFinding = (
  rule: VoiceRule,
  file: string,
  what: string,
  fix: string,
  level: Finding['level'] = 'error',
): Finding => ({ rule, level, file, line: 0, what, why: voiceRules[rule], fix })
