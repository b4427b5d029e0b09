import type { ui as nl } from '../nl/ui.ts';

export const ui: typeof nl = {
  siteName: 'Przeciw handlowi ludźmi',
  municipality: (name) => `Gmina ${name}`,
  skipToMain: 'Do treści', mainNavigation: 'Menu główne', footerNavigation: 'O tej stronie', menu: 'Menu',
  readIn: 'Czytaj tę stronę po polsku', languages: 'Język', demo: 'Wersja pokazowa',
  exit: 'Opuść tę stronę', exitHint: 'Albo naciśnij trzy razy Shift.',
  exitPressed: (left) => (left === 1 ? 'Naciśnij jeszcze 1 raz Shift, żeby opuścić tę stronę.' : `Naciśnij jeszcze ${left} razy Shift, żeby opuścić tę stronę.`),
  exitTooSlow: 'Zostajesz na tej stronie.', exitLeaving: 'Opuszczasz tę stronę.', exitNeutralTitle: 'Wczytywanie',
  signedInAs: 'Zalogowano jako', signOut: 'Wyloguj', rooms: 'Części', optional: '(nieobowiązkowe)', error: 'Błąd:', elsewhere: '(otwiera inną stronę)', source: 'Źródło:',
  asTable: 'Zobacz liczby w tabeli', what: 'Część', value: 'Wartość', nothingToShow: 'Nie ma nic do pokazania.', chosenFilters: 'Wybrane filtry',
  removeFilter: (filter) => `Usuń filtr: ${filter}`,
  pages: 'Strony', previousPage: 'Poprzednia strona', nextPage: 'Następna strona', page: (page, pages) => `Strona ${page} z ${pages}`,
  steps: 'Kroki', step: (step, steps) => `Krok ${step} z ${steps}`, stepDone: 'gotowe',
  openingHours: 'Czynne:', urgent: 'Gdy teraz jest niebezpiecznie', call: (name) => `Zadzwoń: ${name}`,
  upload: {
    tooLarge: (megabytes) => `Jeden plik jest za duży. Może mieć najwyżej ${megabytes} MB.`,
    tooMany: (most) => `Wybrano za dużo plików. Wybierz najwyżej ${most}.`,
    sending: 'Pliki są wysyłane.', progress: (percent) => `Wysłano ${percent}%.`, cancel: 'Zatrzymaj wysyłanie',
    cancelled: 'Wysyłanie zatrzymano. Wszystko, co zostało wpisane, nadal tu jest.',
    failed: 'Wysyłanie się nie udało. Wszystko, co zostało wpisane, nadal tu jest. Spróbuj ponownie.',
  },
  alertInfo: 'Informacja', alertOk: 'Udało się', alertWarning: 'Uwaga', alertError: 'Błąd',
  mistakes: { title: 'Coś się jeszcze nie zgadza', prefix: (title) => `Błąd: ${title}` },
};
