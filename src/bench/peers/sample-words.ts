/** Vietnamese to fill sample guides with, in the shape of ours: nobody follows them, they are only weighed and shown. */
export const titles = {
  phone: [
    'Bật và tắt chiếc điện thoại mới',
    'Sạc pin điện thoại cho bền',
    'Gọi có hình cho con ở xa',
    'Chụp ảnh rõ bằng điện thoại',
    'Vào mạng không dây ở nhà văn hóa',
    'Khóa màn hình điện thoại',
  ],
  pay: [
    'Trả tiền bằng mã vuông ở chợ phiên',
    'Mở tài khoản ngân hàng tại xã',
    'Gửi tiền cho con học xa',
    'Nhận trợ cấp vào tài khoản',
    'Nhận ra cuộc gọi đòi tiền giả',
    'Trả tiền điện mỗi tháng tại nhà',
  ],
  online: [
    'Làm khai sinh cho con trên mạng',
    'Nộp hồ sơ bảo hiểm y tế trên mạng',
    'Cài ứng dụng định danh của Nhà nước',
    'Xem hồ sơ đã nộp đến đâu rồi',
    'Đặt lịch khám ở trạm y tế xã',
    'Xin giấy xác nhận nơi ở trên mạng',
  ],
  crops: [
    'Chăm cây quế trong năm đầu',
    'Trừ sâu bệnh mà không hại người',
    'Ủ phân từ rơm rạ và lá cây',
    'Xem trời nắng mưa trước khi gieo hạt',
    'Bán quả trong vườn qua mạng',
    'Thu hái và phơi khô đúng lúc',
  ],
} as const
export type SampleTopic = keyof typeof titles

export const heads = [
  'Chuẩn bị trước',
  'Mở đúng chỗ',
  'Xem lại cho kỹ',
  'Làm như trong hình',
  'Chọn đúng dòng',
  'Chờ cho xong',
  'Hỏi người quen',
  'Giữ lại giấy tờ',
  'Thử thêm lần nữa',
  'Sửa chỗ làm sai',
  'Cất vào nơi an toàn',
  'Báo cho người nhà',
]

/** Each `{name}` takes one of `fillings`. */
export const sentences = [
  'Để mọi thứ lên mặt bàn phẳng, nơi có đủ ánh sáng, rồi hãy bắt đầu làm.',
  'Đọc hết một lượt trước khi làm, chỗ nào chưa hiểu thì hỏi {person} ngay lúc ấy.',
  'Ở {place} sóng yếu, bà con nên ra chỗ cao và thoáng rồi đứng yên chờ một lúc.',
  'Chạm nhẹ một lần là mở ra, chạm rồi giữ lâu là chọn, đừng ấn mạnh làm hỏng mặt kính.',
  'Nếu màn hình không đổi sau một lúc lâu, hãy quay về trang đầu và làm lại.',
  'Ghi {thing} ra giấy bằng chữ in to, đặt vào chỗ dễ thấy.',
  'Việc này {person} đã làm quen, ngồi cạnh xem một lần rồi tự làm.',
  'Khi trời mưa to có sấm sét thì dừng tay, rút dây ra khỏi ổ điện.',
  'Hình bánh răng là nơi đổi cỡ chữ, chọn cỡ to nhất cho đỡ mỏi mắt.',
  'Xem lại {thing} có đúng với giấy đang cầm trên tay không, sai một chữ cũng phải sửa.',
  'Mang theo {thing} bản gốc, kẹp trong túi ni lông để đi đường không bị ướt hay nhàu.',
  'Từ {place} ra đến nơi đường dốc và trơn, nên đi từ sáng sớm.',
  'Làm xong sẽ có dòng chữ màu xanh hiện ra, chưa thấy dòng ấy thì việc vẫn chưa xong.',
  'Chụp lại màn hình rồi gửi cho {person} giữ hộ, sau này còn có cái để đối chiếu.',
  'Mỗi lần chỉ làm một việc, làm xong việc này rồi mới chuyển sang việc khác.',
  'Người lớn tuổi mắt kém có thể nhờ con cháu đọc to từng dòng, còn mình tự tay bấm.',
  'Bà con ở {place} thường làm việc này vào buổi chợ phiên, đông người biết để hỏi.',
  'Chỗ nào có dấu sao màu đỏ là chỗ bắt buộc phải điền, những chỗ khác để trống cũng được.',
  'Gõ sai thì bấm mũi tên quay lại để xóa, máy không hỏng và cũng không mất gì cả.',
  'Hỏi rõ {person} xem có mất phí hay không, trả bao nhiêu và trả vào lúc nào.',
  'Tay ướt hay dính bùn đất thì màn hình không nhận, lau thật khô rồi hãy chạm vào.',
  'Cất {thing} ở nơi khô ráo, xa bếp lửa, trẻ nhỏ không với tới được.',
  'Một nhà có nhiều người dùng chung máy thì nhớ thoát ra trước khi đưa cho người khác.',
  'Vào mùa bận rộn nên làm từ tối hôm trước, sáng hôm sau chỉ việc mang đi nộp.',
  'Nghe thấy tiếng chuông ngắn nghĩa là máy đã nhận, không cần bấm thêm lần nào nữa.',
  'Cây cối ở {place} mỗi nơi một khác, xem đất và nước của nhà mình rồi hãy làm theo.',
  'Đứng xuôi chiều gió, đeo khẩu trang và găng tay, làm xong rửa tay bằng xà phòng.',
  'Sáng sớm là lúc tốt nhất vì trời mát, nhìn rõ hai mặt lá và chưa có nắng gắt.',
  'Giá cả lên xuống từng tuần, nên hỏi {person} và vài nơi nữa rồi mới quyết định.',
  'Để dành {thing} cho lần sau, có khi còn phải làm lại lần nữa.',
  'Đi cùng {person} trong lần đầu thì yên tâm hơn, lần sau tự mình làm được.',
  'Nhìn kỹ hình vẽ ở dưới, ngón tay chỉ vào đâu thì chạm vào đấy.',
]

export const warnings = [
  'Không ai được bắt bà con gửi tiền trước để nhận quà hay nhận trợ cấp. Gặp người như vậy thì dừng lại, tắt máy và báo ngay cho {person} để cùng xem xét.',
  'Không đưa {thing} hay mã bí mật cho người lạ, dù họ nói là cán bộ. Kẻ gian dùng những thứ ấy để lấy tiền và vay nợ đứng tên mình, sau này rất khó gỡ.',
  'Không tự trộn nhiều loại thuốc với nhau rồi phun. Vỏ chai phải gom vào bể chứa của thôn, đừng vứt xuống khe suối vì người và gia súc ở {place} còn uống nước ấy.',
]

export const fillings = {
  place: [
    'thôn vùng cao',
    'bản bên suối',
    'xã biên giới',
    'chợ phiên',
    'nhà văn hóa',
    'trạm y tế',
    'bìa rừng',
    'nương xa',
  ],
  person: [
    'trưởng thôn',
    'cô giáo cắm bản',
    'chị bên hội phụ nữ',
    'anh công an xã',
    'cán bộ khuyến nông',
    'bạn đoàn viên',
  ],
  thing: [
    'giấy khai sinh',
    'thẻ căn cước',
    'sổ đất',
    'thẻ bảo hiểm',
    'tờ hóa đơn',
    'cuốn sổ tay',
    'mã hồ sơ',
    'tờ biên lai',
  ],
}

/** Words of the pages around the guides. */
export const around: Record<string, { name: string; step: string; warning: string; more: string; search: string }> = {
  vi: { name: 'Tiếng Việt', step: 'Bước', warning: 'Cảnh báo', more: 'Xem thêm', search: 'Tìm' },
  hmn: { name: 'Hmoob', step: 'Kauj', warning: 'Ceeb', more: 'Saib', search: 'Nrhiav' },
  ium: { name: 'Mienh', step: 'Jiex', warning: 'Jaa', more: 'Mangc', search: 'Lorz' },
  tyz: { name: 'Tày', step: 'Bước', warning: 'Cảnh báo', more: 'Ngòi thêm', search: 'Xa' },
}
export const codes = Object.keys(around)
