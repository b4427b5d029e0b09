import type { ui as nl } from '../nl/ui.ts';

export const ui: typeof nl = {
  siteName: 'Chống buôn người',
  municipality: (name) => `Chính quyền ${name}`,
  skipToMain: 'Đến nội dung', mainNavigation: 'Trình đơn chính', footerNavigation: 'Về trang web này', menu: 'Trình đơn',
  readIn: 'Đọc trang này bằng tiếng Việt', languages: 'Ngôn ngữ', demo: 'Bản dùng thử',
  exit: 'Rời khỏi trang này', exitHint: 'Hoặc bấm phím Shift ba lần.',
  exitPressed: (left) => `Bấm Shift thêm ${left} lần nữa để rời khỏi trang này.`,
  exitTooSlow: 'Bạn vẫn ở trang này.', exitLeaving: 'Bạn đang rời khỏi trang này.', exitNeutralTitle: 'Đang tải',
  signedInAs: 'Đã đăng nhập với tên', signOut: 'Đăng xuất', rooms: 'Các phần', optional: '(không bắt buộc)', error: 'Lỗi:', elsewhere: '(mở trang web khác)', source: 'Nguồn:',
  asTable: 'Xem số liệu dạng bảng', what: 'Phần', value: 'Giá trị', nothingToShow: 'Không có gì để hiển thị.', chosenFilters: 'Bộ lọc đã chọn',
  removeFilter: (filter) => `Bỏ bộ lọc: ${filter}`,
  pages: 'Các trang', previousPage: 'Trang trước', nextPage: 'Trang sau', page: (page, pages) => `Trang ${page} trên ${pages}`,
  steps: 'Các bước', step: (step, steps) => `Bước ${step} trên ${steps}`, stepDone: 'xong',
  openingHours: 'Giờ làm việc:', urgent: 'Khi đang nguy hiểm', call: (name) => `Gọi ${name}:`,
  upload: {
    tooLarge: (megabytes) => `Có một tệp quá lớn. Mỗi tệp tối đa ${megabytes} MB.`,
    tooMany: (most) => `Bạn đã chọn quá nhiều tệp. Hãy chọn tối đa ${most} tệp.`,
    sending: 'Đang gửi tệp của bạn.', progress: (percent) => `Đã gửi ${percent}%.`, cancel: 'Dừng gửi',
    cancelled: 'Đã dừng gửi. Những gì bạn viết vẫn còn đây.',
    failed: 'Gửi không được. Những gì bạn viết vẫn còn đây. Hãy thử lại.',
  },
  alertInfo: 'Thông tin', alertOk: 'Thành công', alertWarning: 'Chú ý', alertError: 'Lỗi',
  mistakes: { title: 'Có điều gì đó chưa đúng', prefix: (title) => `Lỗi: ${title}` },
};
