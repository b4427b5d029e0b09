import type { ui as nl } from '../nl/ui.ts';

export const ui: typeof nl = {
  siteName: 'Gegen Menschenhandel',
  municipality: (name) => `Gemeinde ${name}`,
  skipToMain: 'Zum Inhalt', mainNavigation: 'Hauptmenü', footerNavigation: 'Über diese Website', menu: 'Menü',
  readIn: 'Diese Seite auf Deutsch lesen', languages: 'Sprache', demo: 'Demonstration',
  exit: 'Diese Seite verlassen', exitHint: 'Oder drücken Sie dreimal auf Shift.',
  exitPressed: (left) => (left === 1 ? 'Drücken Sie noch 1-mal auf Shift, um diese Seite zu verlassen.' : `Drücken Sie noch ${left}-mal auf Shift, um diese Seite zu verlassen.`),
  exitTooSlow: 'Sie bleiben auf dieser Seite.', exitLeaving: 'Sie verlassen diese Seite.', exitNeutralTitle: 'Laden',
  signedInAs: 'Angemeldet als', signOut: 'Abmelden', rooms: 'Bereiche', optional: '(freiwillig)', error: 'Fehler:', elsewhere: '(öffnet eine andere Website)', source: 'Quelle:',
  asTable: 'Zahlen als Tabelle ansehen', what: 'Teil', value: 'Wert', nothingToShow: 'Hier gibt es nichts zu zeigen.', chosenFilters: 'Gewählte Filter',
  removeFilter: (filter) => `Filter entfernen: ${filter}`,
  pages: 'Seiten', previousPage: 'Vorige Seite', nextPage: 'Nächste Seite', page: (page, pages) => `Seite ${page} von ${pages}`,
  steps: 'Schritte', step: (step, steps) => `Schritt ${step} von ${steps}`, stepDone: 'fertig',
  openingHours: 'Erreichbar:', urgent: 'Bei direkter Gefahr', call: (name) => `${name} anrufen:`,
  upload: {
    tooLarge: (megabytes) => `Eine Datei ist zu groß. Sie darf höchstens ${megabytes} MB groß sein.`,
    tooMany: (most) => `Sie haben zu viele Dateien gewählt. Wählen Sie höchstens ${most}.`,
    sending: 'Ihre Dateien werden gesendet.', progress: (percent) => `${percent}% ist gesendet.`, cancel: 'Senden abbrechen',
    cancelled: 'Das Senden wurde abgebrochen. Was Sie ausgefüllt haben, ist noch da.',
    failed: 'Das Senden hat nicht geklappt. Was Sie ausgefüllt haben, ist noch da. Versuchen Sie es noch einmal.',
  },
  alertInfo: 'Information', alertOk: 'Gelungen', alertWarning: 'Achtung', alertError: 'Fehler',
  mistakes: { title: 'Etwas stimmt noch nicht', prefix: (title) => `Fehler: ${title}` },
};
