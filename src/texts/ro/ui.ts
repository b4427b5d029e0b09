import type { ui as nl } from '../nl/ui.ts';

export const ui: typeof nl = {
  siteName: 'Împotriva traficului de persoane',
  municipality: (name) => `Primăria ${name}`,
  skipToMain: 'La conținut', mainNavigation: 'Meniu principal', footerNavigation: 'Despre acest site', menu: 'Meniu',
  readIn: 'Citiți această pagină în română', languages: 'Limba', demo: 'Demonstrație',
  exit: 'Ieșiți din această pagină', exitHint: 'Sau apăsați de trei ori Shift.',
  exitPressed: (left) => (left === 1 ? 'Mai apăsați Shift o dată pentru a ieși din pagină.' : `Mai apăsați Shift de ${left} ori pentru a ieși din pagină.`),
  exitTooSlow: 'Rămâneți pe această pagină.', exitLeaving: 'Ieșiți din pagină.', exitNeutralTitle: 'Se încarcă',
  signedInAs: 'Conectat ca', signOut: 'Deconectare', rooms: 'Părți', optional: '(opțional)', error: 'Greșeală:', elsewhere: '(deschide alt site)', source: 'Sursa:',
  asTable: 'Vedeți cifrele în tabel', what: 'Parte', value: 'Valoare', nothingToShow: 'Nu este nimic de arătat.', chosenFilters: 'Filtre alese',
  removeFilter: (filter) => `Scoateți filtrul: ${filter}`,
  pages: 'Pagini', previousPage: 'Pagina anterioară', nextPage: 'Pagina următoare', page: (page, pages) => `Pagina ${page} din ${pages}`,
  steps: 'Pași', step: (step, steps) => `Pasul ${step} din ${steps}`, stepDone: 'gata',
  openingHours: 'Program:', urgent: 'Dacă acum este pericol', call: (name) => `Sunați la ${name}:`,
  upload: {
    tooLarge: (megabytes) => `Un fișier este prea mare. Poate avea cel mult ${megabytes} MB.`,
    tooMany: (most) => `Ați ales prea multe fișiere. Alegeți cel mult ${most}.`,
    sending: 'Fișierele se trimit.', progress: (percent) => `S-a trimis ${percent}%.`, cancel: 'Opriți trimiterea',
    cancelled: 'Trimiterea s-a oprit. Ce ați scris este încă aici.',
    failed: 'Trimiterea nu a reușit. Ce ați scris este încă aici. Încercați din nou.',
  },
  alertInfo: 'Informație', alertOk: 'Reușit', alertWarning: 'Atenție', alertError: 'Greșeală',
  mistakes: { title: 'Ceva nu este încă bine', prefix: (title) => `Greșeală: ${title}` },
};
