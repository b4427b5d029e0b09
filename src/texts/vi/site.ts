import type { site as nl } from '../nl/site.ts';

export const site: typeof nl = {
  title: (page, municipality) => `${page} – chính quyền ${municipality}`,
  demoNotice: 'Các tin báo và người trong đó đều không có thật.',
  nav: {
    about: 'Buôn người là gì?', report: 'Báo tin', myReport: 'Tin báo của tôi', plan: 'Kế hoạch của chúng tôi', figures: 'Số liệu', account: 'Báo cáo trách nhiệm', privacy: 'Quyền riêng tư',
    accessibility: 'Khả năng tiếp cận', security: 'Bảo mật',
  },
  notFound: { title: 'Không có trang này', text: 'Có thể địa chỉ bị chép sai, hoặc trang này không còn nữa.', home: 'Về trang đầu' },
  wrongOrigin: { title: 'Mẫu này đến từ một trang web khác', text: 'Vì sự an toàn của bạn, chúng tôi không nhận mẫu này. Hãy mở lại trang và gửi mẫu từ đó.' },
  notAllowed: { title: 'Trang này không hoạt động như vậy', text: 'Trang này không thực hiện được yêu cầu đó. Hãy quay lại và dùng các nút trên trang.' },
  failed: { title: 'Phía chúng tôi có trục trặc', text: 'Đây không phải lỗi của bạn. Không có gì bị lưu dở dang. Hãy thử lại sau vài phút.', acute: 'Có ai đang gặp nguy hiểm không? Hãy gọi 112.',
    kept: 'Những gì bạn đã viết vẫn còn trên trang này. Hãy để trang mở, đợi một lát rồi nhấn nút. Nếu thật ra đã đến nơi, việc đó không xảy ra lần thứ hai.',
    files: 'Các tệp bạn chọn không được giữ lại. Hãy thêm lại sau đó.', send: 'Gửi lại', again: 'Thử lại',
  },
  refused: {
    title: 'Không thực hiện được', text: 'Không có gì thay đổi. Hãy quay lại trang trước và thử lại.',
    tooLarge: 'Những gì bạn gửi quá lớn. Mỗi tệp tối đa 10 MB.', unreadable: 'Mẫu không đến nơi đầy đủ. Hãy quay lại và gửi lần nữa.',
  },
  notSetUp: { title: 'Trang web này chưa sẵn sàng', text: 'Chưa có chính quyền nào. Hãy nạp một kế hoạch để bắt đầu:' },
  privacy: {
    title: 'Quyền riêng tư',
    lead: 'Người báo tin phải được an toàn. Vì vậy chúng tôi lưu càng ít càng tốt.',
    sections: [
      { title: 'Những gì chúng tôi không lưu', items: ['Địa chỉ internet và thông tin về điện thoại hay máy tính của bạn.', 'Cookie: trang công khai không dùng cookie.', 'Số lượt xem: chúng tôi không theo dõi ai đọc trang nào.'] },
      {
        title: 'Những gì chúng tôi lưu', items: [
          'Những gì bạn tự viết và các tệp bạn gửi. Chúng được mã hóa trong hồ sơ của chúng tôi.', 'Bạn có cho biết cách liên lạc không? Điều đó được lưu riêng, có khóa riêng. Ai mở ra phải nói lý do.',
          'Những gì bạn gõ mà chưa gửi: tối đa 24 giờ.', 'Ngày và giờ bạn báo tin.', 'Ai ở chính quyền mở tin báo của bạn, khi nào và để làm gì.',
        ],
      },
      {
        title: 'Ai đọc tin báo của bạn', items: [
          'Người phụ trách về nạn buôn người của chính quyền và người thay thế.', 'Các nhân viên khác không mở được câu chuyện của bạn.',
          'Có nguy hiểm, hoặc đó là việc của cảnh sát hay tổ chức khác? Khi đó chính quyền có thể chuyển thông tin. Chỉ được làm khi có lý do và căn cứ pháp luật. Cả hai đều được ghi lại.',
        ],
      },
      { title: 'Lưu bao lâu', items: ['Chính quyền quyết định thời gian lưu. Chính quyền còn phải xác nhận điều này tại đây.'] },
      {
        title: 'Quyền của bạn', items: [
          'Bạn có thể hỏi chúng tôi có thông tin gì về bạn, và yêu cầu sửa hoặc xóa. Bạn hỏi người phụ trách bảo vệ dữ liệu của chính quyền.',
          'Hãy viết tên của bạn và cách chúng tôi có thể trả lời bạn. Hãy nói cả điều chúng tôi cần tìm, ví dụ một số điện thoại. Bạn không cần nói vì sao bạn hỏi, và việc này không mất tiền.',
          'Chúng tôi phải chắc chắn rằng chính bạn là người hỏi. Chúng tôi không giữ bản sao hộ chiếu hay giấy tờ tùy thân của bạn.',
          'Bạn nhận được câu trả lời trong vòng một tháng. Cần thêm thời gian? Khi đó bạn được báo trong tháng đó, kèm lý do. Việc này khi đó có thể kéo dài thêm hai tháng.',
          'Đôi khi chúng tôi không được nói tất cả, ví dụ để bảo vệ người khác.',
          'Bạn không đồng ý? Bạn có thể khiếu nại với Autoriteit Persoonsgegevens (cơ quan bảo vệ dữ liệu Hà Lan).',
          'Điều này nằm trong Quy định chung về bảo vệ dữ liệu (EU) 2016/679: điều 12, 15 đến 22 và 77.',
        ],
      },
    ],
  },
};
