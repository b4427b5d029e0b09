import type { ui as nl } from '../nl/ui.ts';
import { plural } from '../plural.ts';

export const ui: typeof nl = {
  siteName: 'Проти торгівлі людьми',
  municipality: (name) => `Муніципалітет ${name}`,
  skipToMain: 'До змісту', mainNavigation: 'Головне меню', footerNavigation: 'Про цей сайт', menu: 'Меню',
  readIn: 'Читати цю сторінку українською', languages: 'Мова', demo: 'Демонстрація',
  exit: 'Залишити цю сторінку', exitHint: 'Або натисніть тричі Shift.',
  exitPressed: (left) => plural('uk', left, { one: 'Натисніть Shift ще # раз, щоб залишити сторінку.', few: 'Натисніть Shift ще # рази, щоб залишити сторінку.', many: 'Натисніть Shift ще # разів, щоб залишити сторінку.', other: 'Натисніть Shift ще # раза, щоб залишити сторінку.' }),
  exitTooSlow: 'Ви залишаєтеся на цій сторінці.', exitLeaving: 'Ви виходите з цієї сторінки.', exitNeutralTitle: 'Завантаження',
  signedInAs: 'Ви увійшли як', signOut: 'Вийти', rooms: 'Розділи', optional: '(необов’язково)', error: 'Помилка:', elsewhere: '(відкриває інший сайт)', source: 'Джерело:',
  asTable: 'Переглянути числа в таблиці', what: 'Частина', value: 'Значення', nothingToShow: 'Тут немає що показати.', chosenFilters: 'Вибрані фільтри',
  removeFilter: (filter) => `Прибрати фільтр: ${filter}`,
  pages: 'Сторінки', previousPage: 'Попередня сторінка', nextPage: 'Наступна сторінка', page: (page, pages) => `Сторінка ${page} з ${pages}`,
  steps: 'Кроки', step: (step, steps) => `Крок ${step} з ${steps}`, stepDone: 'готово',
  openingHours: 'Години роботи:', urgent: 'Якщо зараз небезпечно', call: (name) => `Подзвонити: ${name}`,
  upload: {
    tooLarge: (megabytes) => `Один файл завеликий. Файл може мати щонайбільше ${megabytes} МБ.`,
    tooMany: (most) => `Ви вибрали забагато файлів. Виберіть щонайбільше ${most}.`,
    sending: 'Ваші файли надсилаються.', progress: (percent) => `Надіслано ${percent}%.`, cancel: 'Зупинити надсилання',
    cancelled: 'Надсилання зупинено. Усе, що ви написали, залишилося.',
    failed: 'Надіслати не вдалося. Усе, що ви написали, залишилося. Спробуйте ще раз.',
  },
  alertInfo: 'Інформація', alertOk: 'Вдалося', alertWarning: 'Увага', alertError: 'Помилка',
  mistakes: { title: 'Щось іще не так', prefix: (title) => `Помилка: ${title}` },
};
