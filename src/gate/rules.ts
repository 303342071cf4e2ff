import type { Finding } from '../report.ts'

/** Every rule of the gate, and why it stands: the second line of each message. */
export const rules = {
  // The file as a document
  'mdx-parse': 'máy không đọc được tệp này nên không dựng được trang',
  'mdx-too-large': 'bài dài bất thường làm máy dựng trang bị treo; một bài thật chỉ vài nghìn chữ',
  'mdx-too-deep': 'lồng quá nhiều lớp làm máy dựng trang bị treo',
  'mdx-import': 'import và export là mã máy, sẽ chạy khi dựng trang; bài hướng dẫn chỉ có lời',
  'mdx-expression': 'chữ trong { } là mã máy, sẽ chạy khi dựng trang; bài hướng dẫn chỉ có lời',
  'mdx-image': 'hình được tả hoặc đặt tên trong guide.yaml, để mọi thứ tiếng dùng chung và máy kiểm được',
  'mark-unknown': 'bài chỉ gồm các khối và đoạn văn; kiểu trình bày khác làm trang rối và bản dịch lệch nhau',
  'mark-broken': 'dấu không đúng chỗ thì không thành chữ đậm hay liên kết mà hiện nguyên ra trang',

  // Components and their attributes
  'component-unknown': 'chỉ các thẻ đã định mới được dùng; thẻ lạ có thể chạy mã hoặc giả làm trang khác',
  'attribute-unknown': 'mỗi thẻ chỉ có vài thuộc tính đã định; thuộc tính lạ có thể chạy mã',
  'attribute-expression': 'giá trị trong { } là mã máy, sẽ chạy khi dựng trang',
  'attribute-bare': 'thuộc tính phải có giá trị là chữ trong dấu nháy',
  'attribute-duplicate': 'hai giá trị cho một thuộc tính: người đọc và máy có thể hiểu khác nhau',
  'attribute-value': 'giá trị sai dạng thì liên kết, dấu vân tay hay hình sẽ hỏng',
  'attribute-missing': 'thiếu thuộc tính này thì bản dịch và hình không tìm được khối',
  'block-nested': 'các khối đứng cạnh nhau, không khối nào nằm trong khối khác',
  'block-one-line': 'thẻ mở và thẻ đóng phải đứng riêng dòng, không thì lời không thành đoạn văn',
  'block-empty': 'khối không có lời là một bước trống trên trang',
  'words-outside-block': 'lời ngoài khối không có tên, nên không dịch và không kiểm được',
  'inline-alone': 'thẻ này nằm trong câu; đứng riêng một dòng thì nó cắt đoạn văn làm đôi',
  'inline-with-words': 'chữ và số của thẻ này lấy từ tệp dữ liệu, không ai sửa được trong bài',
  'inline-in-link': 'số gọi được nằm trong một liên kết khác thì bấm vào không biết đi đâu',
  'id-duplicate': 'hai khối trùng tên thì bản dịch và liên kết không biết khối nào',
  'hotline-unknown': 'số điện thoại chỉ lấy từ facts/hotlines.yaml, nơi có nguồn và ngày kiểm',
  'guide-unknown': 'liên kết đến bài không có thì người đọc lạc đường',
  'service-unknown': 'địa chỉ chỉ lấy từ facts/services.yaml, nơi có nguồn và ngày kiểm',

  // Links, numbers and addresses in words
  'link-scheme': 'chỉ liên kết https, trong thư viện hoặc trong bài mới an toàn cho người đọc',
  'link-host': 'liên kết chỉ dẫn tới các trang đã duyệt; trang giả thường chỉ khác một chữ',
  'link-form': 'địa chỉ viết kiểu này có thể dẫn đi nơi khác với điều mắt thấy',
  'link-title': 'lời trong ngoặc kép sau địa chỉ không hiện trên điện thoại và không được dịch',
  'link-empty': 'liên kết không có chữ thì không ai thấy để bấm',
  'phone-in-words': 'số gõ tay có thể sai hoặc bị đổi; số gọi được chỉ lấy từ facts/hotlines.yaml',
  'number-lookalike': 'chữ O, l, I giả làm số 0, 1 là cách làm giả số điện thoại',
  'address-in-words': 'địa chỉ gõ tay có thể sai hoặc bị làm giả; địa chỉ chỉ lấy từ facts/services.yaml',

  // Characters
  'character-control': 'ký tự điều khiển không nhìn thấy, làm hỏng dòng và phép so sánh',
  'character-hidden': 'ký tự ẩn không nhìn thấy được nhưng đổi thứ tự chữ, giấu lời hoặc làm giả địa chỉ',
  'character-unassigned': 'ký tự này không có hình trên điện thoại, chỉ hiện ô vuông',
  'character-combining': 'dấu rời chồng lên chữ làm tìm kiếm và máy đọc hỏng',
  'character-unknown': 'nhiều điện thoại không có hình cho ký hiệu này; hình vẽ trong guide.yaml thay cho nó',
  'letter-foreign': 'chữ này không thuộc bảng chữ cái của thứ tiếng; chữ giống hệt của bảng khác dùng để làm giả',
  'digit-foreign': 'chữ số kiểu khác không gọi được và không so được với bản gốc',
  'text-not-nfc': 'chữ có dấu viết tách rời nhìn giống nhau mà máy coi là khác: tìm không ra',

  // Front matter and YAML
  'front-matter-missing': 'đầu tệp nói tên bài, tóm tắt và ai viết',
  'front-matter-fence': 'hai dòng --- bao phần đầu phải đúng chỗ, không thì mỗi máy hiểu phần đầu một khác',
  'front-matter-toml': 'phần đầu chỉ viết kiểu YAML giữa hai dòng ---',
  'front-matter': 'phần đầu chỉ có các mục đã định; mục như layout hay slug đổi được cách máy dựng trang',
  'yaml-parse': 'máy không đọc được YAML này',
  'yaml-size': 'tệp dữ liệu lớn bất thường làm máy dựng trang bị treo',
  'yaml-depth': 'dữ liệu lồng quá nhiều lớp làm máy dựng trang bị treo',
  'yaml-alias': 'dấu & và * nhân bản dữ liệu, vài dòng có thể nở ra thành hàng tỷ',
  'yaml-tag': 'dấu ! đổi kiểu dữ liệu, có máy còn chạy mã',
  'yaml-merge': '<< trộn dữ liệu từ chỗ khác vào, người đọc tệp không thấy',
  'yaml-document': 'mỗi tệp chỉ có một phần dữ liệu',
  'yaml-key': 'tên mục kiểu này làm hỏng dữ liệu khi máy đọc',
  'yaml-duplicate-key': 'hai mục trùng tên: máy chỉ giữ một, người viết không biết mục nào',

  // Files
  'file-symlink': 'lối tắt có thể dẫn ra ngoài thư viện và đăng nhầm tệp riêng lên trang',
  'file-special': 'chỉ tệp thường mới đọc và đăng được',
  'file-executable': 'tệp nội dung không bao giờ được chạy như chương trình',
  'file-name': 'tên chữ thường không dấu thì mọi máy, mọi địa chỉ đều dùng được',
  'file-place': 'tệp để sai chỗ thì không ai đọc, hoặc bị đăng nhầm',
  'file-twin': 'hai tên chỉ khác chữ hoa hay cách bỏ dấu: trên máy khác chúng đè lên nhau',
  'file-encoding': 'tệp không phải UTF-8 thì chữ có dấu hiện sai',
  'file-bom': 'ký tự ẩn ở đầu tệp làm máy đọc sai dòng đầu',
  'file-size': 'tệp lớn làm trang chậm và gói ngoại tuyến không gửi được',
  'file-count': 'quá nhiều tệp làm máy dựng trang bị treo',
  'file-format': 'đuôi tệp phải đúng với ruột tệp; tệp giả đuôi có thể chứa mã',
  'file-junk': 'tệp do máy tự tạo, không thuộc nội dung',

  // Translation against source
  'facts-numbers': 'con số trong bản dịch phải đúng như bản gốc: sai một số là sai tiền, sai thuốc, sai người nghe máy',
  'facts-links': 'liên kết trong bản dịch phải đúng như bản gốc',
  'facts-components': 'số gọi và địa chỉ trong bản dịch phải đúng như bản gốc',
  'facts-sentences': 'khối có rủi ro phải đủ từng câu, để không mất lời dặn an toàn',
  'facts-bold': 'chữ đậm là nút phải bấm hoặc điều phải tránh; bản dịch không được mất chữ nào',
} as const

export type Rule = keyof typeof rules

/** A finding of the gate; its reason comes from the table. */
export const finding = (
  rule: Rule,
  file: string,
  line: number,
  what: string,
  fix: string,
  level: Finding['level'] = 'error',
): Finding => ({ rule, level, file, line, what: shorten(what), why: rules[rule], fix: shorten(fix) })

const shorten = (words: string) => (words.length > 400 ? `${words.slice(0, 400)}…` : words)

/** What a pure test of a piece of words found; `index` counts UTF-16 units from its start. */
export interface Problem {
  rule: Rule
  index: number
  what: string
  fix: string
}

/** lineAt('a\nb', 2) → 2 */
export const lineAt = (text: string, index: number) => lineFinder(text)(index)

/** lineAt for many places of one text. */
export function lineFinder(text: string): (index: number) => number {
  const ends = Array.from(text.matchAll(/\n/g), ({ index }) => index)
  return (index) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (ends[middle]! < index) low = middle + 1
      else high = middle
    }
    return low + 1
  }
}
