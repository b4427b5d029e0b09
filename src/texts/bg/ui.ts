import type { ui as nl } from '../nl/ui.ts';

export const ui: typeof nl = {
  siteName: 'Срещу трафика на хора',
  municipality: (name) => `Община ${name}`,
  skipToMain: 'Към съдържанието', mainNavigation: 'Главно меню', footerNavigation: 'За този сайт', menu: 'Меню',
  readIn: 'Прочетете тази страница на български', languages: 'Език', demo: 'Демонстрация',
  exit: 'Напуснете тази страница', exitHint: 'Или натиснете три пъти Shift.',
  exitPressed: (left) => (left === 1 ? 'Натиснете Shift още 1 път, за да напуснете страницата.' : `Натиснете Shift още ${left} пъти, за да напуснете страницата.`),
  exitTooSlow: 'Оставате на тази страница.', exitLeaving: 'Напускате тази страница.', exitNeutralTitle: 'Зареждане',
  signedInAs: 'Влезли сте като', signOut: 'Изход', rooms: 'Части', optional: '(не е задължително)', error: 'Грешка:', elsewhere: '(отваря друг сайт)', source: 'Източник:',
  asTable: 'Вижте числата в таблица', what: 'Част', value: 'Стойност', nothingToShow: 'Няма нищо за показване.', chosenFilters: 'Избрани филтри',
  removeFilter: (filter) => `Махнете филтъра: ${filter}`,
  pages: 'Страници', previousPage: 'Предишна страница', nextPage: 'Следваща страница', page: (page, pages) => `Страница ${page} от ${pages}`,
  steps: 'Стъпки', step: (step, steps) => `Стъпка ${step} от ${steps}`, stepDone: 'готово',
  openingHours: 'Работно време:', urgent: 'Ако сега има опасност', call: (name) => `Обадете се на ${name}:`,
  upload: {
    tooLarge: (megabytes) => `Един файл е твърде голям. Може да е най-много ${megabytes} MB.`,
    tooMany: (most) => `Избрали сте твърде много файлове. Изберете най-много ${most}.`,
    sending: 'Файловете ви се изпращат.', progress: (percent) => `Изпратени са ${percent}%.`, cancel: 'Спрете изпращането',
    cancelled: 'Изпращането е спряно. Това, което написахте, е още тук.',
    failed: 'Изпращането не успя. Това, което написахте, е още тук. Опитайте пак.',
  },
  alertInfo: 'Информация', alertOk: 'Готово', alertWarning: 'Внимание', alertError: 'Грешка',
  mistakes: { title: 'Нещо още не е наред', prefix: (title) => `Грешка: ${title}` },
};
