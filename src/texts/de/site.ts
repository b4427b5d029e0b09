import type { site as nl } from '../nl/site.ts';

export const site: typeof nl = {
  title: (page, municipality) => `${page} – Gemeinde ${municipality}`,
  demoNotice: 'Meldungen und Personen sind erfunden.',
  nav: {
    about: 'Was ist Menschenhandel?', report: 'Melden', myReport: 'Meine Meldung', plan: 'Unser Plan', figures: 'Zahlen', account: 'Rechenschaft', privacy: 'Datenschutz',
    accessibility: 'Barrierefreiheit', security: 'Sicherheit',
  },
  notFound: { title: 'Diese Seite gibt es nicht', text: 'Vielleicht ist die Adresse nicht richtig abgeschrieben, oder die Seite gibt es nicht mehr.', home: 'Zur ersten Seite' },
  wrongOrigin: { title: 'Dieses Formular kam von einer anderen Website', text: 'Zu Ihrer Sicherheit nehmen wir das nicht an. Öffnen Sie die Seite neu und senden Sie das Formular dort.' },
  notAllowed: { title: 'So geht es auf dieser Seite nicht', text: 'Diese Seite kann damit nichts anfangen. Gehen Sie zurück und benutzen Sie die Knöpfe auf der Seite.' },
  failed: { title: 'Bei uns ist etwas schiefgegangen', text: 'Das liegt nicht an Ihnen. Es wurde nichts halb gespeichert. Versuchen Sie es in ein paar Minuten noch einmal.', acute: 'Ist jetzt jemand in Gefahr? Rufen Sie 112 an.',
    kept: 'Was Sie geschrieben haben, steht noch auf dieser Seite. Lassen Sie die Seite offen, warten Sie kurz und drücken Sie dann auf den Knopf. War es doch schon angekommen, geschieht es kein zweites Mal.',
    files: 'Die gewählten Dateien wurden nicht aufbewahrt. Fügen Sie sie danach noch einmal hinzu.', send: 'Noch einmal senden', again: 'Noch einmal versuchen',
  },
  refused: {
    title: 'Das ging nicht', text: 'Es hat sich nichts geändert. Gehen Sie zur vorigen Seite und versuchen Sie es noch einmal.',
    tooLarge: 'Was Sie gesendet haben, ist zu groß. Eine Datei darf höchstens 10 MB groß sein.', unreadable: 'Das Formular kam nicht richtig an. Gehen Sie zurück und senden Sie es noch einmal.',
  },
  notSetUp: { title: 'Diese Website ist noch nicht eingerichtet', text: 'Es gibt noch keine Gemeinde. Lesen Sie einen Plan ein, um zu beginnen:' },
  privacy: {
    title: 'Datenschutz',
    lead: 'Wer etwas meldet, muss dabei sicher sein. Deshalb bewahren wir so wenig wie möglich auf.',
    sections: [
      { title: 'Was wir nicht aufbewahren', items: ['Ihre Internetadresse und die Daten Ihres Telefons oder Computers.', 'Cookies: Die öffentliche Website setzt keine.', 'Besucherzahlen: Wir messen nicht, wer welche Seite liest.'] },
      {
        title: 'Was wir aufbewahren', items: [
          'Was Sie selbst schreiben und die Dateien, die Sie mitsenden. Das steht verschlüsselt in unserer Verwaltung.', 'Sagen Sie uns, wie wir Sie erreichen? Das steht getrennt davon, mit einem eigenen Schloss. Wer es öffnet, muss sagen warum.',
          'Was Sie tippen und noch nicht senden: höchstens 24 Stunden.', 'Den Tag und die Uhrzeit Ihrer Meldung.', 'Wer von der Gemeinde Ihre Meldung öffnet, wann und wofür.',
        ],
      },
      {
        title: 'Wer Ihre Meldung liest', items: [
          'Die Ansprechperson für Menschenhandel der Gemeinde und die Vertretung.', 'Andere Kolleginnen und Kollegen können Ihre Geschichte nicht öffnen.',
          'Gibt es Gefahr, oder ist es Arbeit für die Polizei oder eine andere Organisation? Dann kann die Gemeinde Daten weitergeben. Das geht nur mit einem Grund und einer gesetzlichen Grundlage. Beides wird festgehalten.',
        ],
      },
      { title: 'Wie lange', items: ['Wie lange etwas aufbewahrt wird, legt die Gemeinde fest. Das muss die Gemeinde hier noch bestätigen.'] },
      {
        title: 'Ihre Rechte', items: [
          'Sie dürfen fragen, welche Daten wir von Ihnen haben. Sie dürfen darum bitten, sie zu verbessern oder zu löschen. Das fragen Sie bei der oder dem Datenschutzbeauftragten der Gemeinde.',
          'Schreiben Sie Ihren Namen und wie wir Ihnen antworten können. Nennen Sie auch, wonach wir suchen sollen, zum Beispiel eine Telefonnummer. Sie müssen nicht sagen, warum Sie fragen, und es kostet nichts.',
          'Wir müssen sicher wissen, dass Sie es selbst sind. Wir bewahren keine Kopie von Ihrem Reisepass oder Personalausweis auf.',
          'Sie bekommen innerhalb eines Monats eine Antwort. Wird mehr Zeit gebraucht? Dann hören Sie das innerhalb dieses Monats, mit dem Grund. Es darf dann zwei Monate länger dauern.',
          'Manchmal dürfen wir nicht alles sagen, zum Beispiel um jemand anderen zu schützen.',
          'Sind Sie nicht einverstanden? Dann können Sie sich bei der Autoriteit Persoonsgegevens (niederländische Datenschutzbehörde) beschweren.',
          'Das steht in der Datenschutz-Grundverordnung (EU) 2016/679: Artikel 12, 15 bis 22 und 77.',
        ],
      },
    ],
  },
};
