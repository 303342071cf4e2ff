export interface AboutPack {
  /** Day on which the pack is made, `22/11/2026`. */
  day: string
  /** Public address; undefined on a trial build. */
  siteUrl: string | undefined
  /** Endonyms of the languages inside. */
  languages: string[]
  /** The promise on every page: what we never ask for. */
  neverAsks: string
  /** Guides as single files are inside. */
  singleFiles: boolean
}

/** `HUONG-DAN.txt`: how to open the pack, in plain Vietnamese. With a byte order mark and CRLF, for the Notepad of old computers. */
export function guideText({ day, siteUrl, languages, neverAsks, singleFiles }: AboutPack) {
  const lines = `CẦM TAY
Cầm tay chỉ việc, từng bước một. Đọc được khi không có mạng.

Bản này làm ngày ${day}.
${siteUrl ? `Bản mới nhất: ${siteUrl}` : 'Đây là bản thử, chưa có địa chỉ.'}
Có ${languages.length > 1 ? 'các tiếng' : 'tiếng'}: ${languages.join(', ')}.

MỞ TRÊN MÁY TÍNH
1. Bấm chuột phải vào tệp zip, chọn giải nén (Extract All).
2. Mở thư mục cam-tay.
3. Bấm hai lần vào tệp index.html.

MỞ TRÊN ĐIỆN THOẠI
1. Mở tệp zip trong ứng dụng Tệp (Files), bấm giải nén.
2. Mở thư mục cam-tay, bấm tệp index.html, chọn Chrome.
3. Trang đầu hiện ra mà bấm vào bài không được? Nhiều điện thoại mới chặn cách này. Khi đó:
   - Cài ứng dụng Kiwix, rồi mở tệp .zim của Cầm Tay.${
     singleFiles
       ? `
   - Hoặc mở từng bài: vào thư mục tiếng của mình, guides, tên bài, share, bấm tệp .html.`
       : ''
   }
   - Hoặc mở trên máy tính.

CHÉP CHO NGƯỜI KHÁC
Chép tệp zip, hoặc chép cả thư mục cam-tay. Đừng chép riêng tệp index.html.

GIỮ AN TOÀN
${neverAsks}
Trong gói này chỉ có trang để đọc, không có gì phải cài đặt.
Ai gửi tệp .apk hay .exe mà nói là Cầm Tay thì đừng mở.

GIẤY PHÉP
Được chép, in, phát cho người khác. Nhớ ghi tên Cầm Tay.
CC BY-SA 4.0: https://creativecommons.org/licenses/by-sa/4.0/deed.vi
`
  return `\uFEFF${lines.normalize('NFC').replaceAll('\n', '\r\n')}`
}
