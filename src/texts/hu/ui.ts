import type { ui as nl } from '../nl/ui.ts';

export const ui: typeof nl = {
  siteName: 'Az emberkereskedelem ellen',
  municipality: (name) => `${name} önkormányzata`,
  skipToMain: 'Ugrás a tartalomhoz', mainNavigation: 'Főmenü', footerNavigation: 'Erről az oldalról', menu: 'Menü',
  readIn: 'Az oldal olvasása magyarul', languages: 'Nyelv', demo: 'Bemutató',
  exit: 'Kilépés az oldalról', exitHint: 'Vagy nyomja meg háromszor a Shift billentyűt.',
  exitPressed: (left) => `Nyomja meg még ${left}-szer a Shift billentyűt a kilépéshez.`,
  exitTooSlow: 'Ezen az oldalon marad.', exitLeaving: 'Kilép az oldalról.', exitNeutralTitle: 'Betöltés',
  signedInAs: 'Belépve mint', signOut: 'Kijelentkezés', rooms: 'Részek', optional: '(nem kötelező)', error: 'Hiba:', elsewhere: '(másik webhelyet nyit meg)', source: 'Forrás:',
  asTable: 'A számok táblázatban', what: 'Rész', value: 'Érték', nothingToShow: 'Itt nincs mit mutatni.', chosenFilters: 'Választott szűrők',
  removeFilter: (filter) => `Szűrő törlése: ${filter}`,
  pages: 'Oldalak', previousPage: 'Előző oldal', nextPage: 'Következő oldal', page: (page, pages) => `${page}. oldal, összesen ${pages}`,
  steps: 'Lépések', step: (step, steps) => `${step}. lépés, összesen ${steps}`, stepDone: 'kész',
  openingHours: 'Elérhető:', urgent: 'Ha most veszély van', call: (name) => `Hívja: ${name}`,
  upload: {
    tooLarge: (megabytes) => `Egy fájl túl nagy. Legfeljebb ${megabytes} MB lehet.`,
    tooMany: (most) => `Túl sok fájlt választott. Legfeljebb ${most} fájlt válasszon.`,
    sending: 'A fájlok küldése folyik.', progress: (percent) => `${percent}% elküldve.`, cancel: 'Küldés leállítása',
    cancelled: 'A küldés leállt. Amit írt, még itt van.',
    failed: 'A küldés nem sikerült. Amit írt, még itt van. Próbálja újra.',
  },
  alertInfo: 'Tudnivaló', alertOk: 'Sikerült', alertWarning: 'Figyelem', alertError: 'Hiba',
  mistakes: { title: 'Valami még nem jó', prefix: (title) => `Hiba: ${title}` },
};
