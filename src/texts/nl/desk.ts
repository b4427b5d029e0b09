import { plural } from '../plural.ts';

const byLevel = (what: string, late: string) => (level: 'on-time' | 'soon' | 'today' | 'late', day: string): string =>
  (level === 'late' ? `${late} Dit moest uiterlijk ${day}.` : level === 'today' ? `${what} vandaag.` : `${what} uiterlijk ${day}.`);

export const desk = {
  toClose: (n: number) => plural('nl', n, { one: '# besloten signaal is nog niet afgesloten.', other: '# besloten signalen zijn nog niet afgesloten.' }),
  close: (number: string) => `Sluit signaal ${number} af`,
  closeHint: 'Er is een besluit. Sluit het signaal af als alles gedaan is.',
  due: {
    confirm: byLevel('Bevestig de ontvangst', 'De ontvangst is nog niet bevestigd.'),
    triage: byLevel('Begin met beoordelen', 'De beoordeling is nog niet begonnen.'),
    feedback: byLevel('Antwoord', 'Het antwoord is te laat.'),
  },
  clocks: { confirm: 'Ontvangst bevestigen', triage: 'Beoordelen', feedback: 'Antwoord' },
  filter: {
    source: 'Bron', anySource: 'Alle bronnen', form: 'Vorm', anyForm: 'Alle vormen', from: 'Ontvangen vanaf', until: 'Ontvangen tot en met',
    urgent: 'Alleen met gevaar, een ernstig signaal of een minderjarige', late: 'Alleen te laat', sorting: 'Volgorde',
    sortings: { nieuw: 'Nieuwste eerst', oud: 'Oudste eerst', termijn: 'Eerste termijn eerst', spoed: 'Meest dringend eerst' },
    off: (what: string) => what,
  },
  count: (n: number) => plural('nl', n, { one: '# signaal', other: '# signalen' }),
  nextClock: 'Eerste termijn',
  search: {
    label: 'Zoek in signalen', hint: 'Typ een nummer van een signaal, of woorden uit het verhaal of de berichten. De woorden komen niet in het adres te staan.', button: 'Zoek',
    title: 'Gevonden signalen', empty: 'Typ minstens twee letters.',
    found: (n: number) => plural('nl', n, { one: 'Gevonden in # signaal.', other: 'Gevonden in # signalen.' }), none: 'Geen signaal bevat al deze woorden.',
    cut: (n: number) => `U ziet de nieuwste ${n}. Er kunnen er meer zijn. Zoek met meer woorden.`, where: 'Waar', words: 'In de tekst',
    places: { story: 'Verhaal', place: 'Plaats', time: 'Tijd', message: 'Bericht' }, back: 'Terug naar alle signalen',
  },
  export: { button: 'Download deze lijst (CSV)', file: 'signalen.csv', danger: 'Direct gevaar', minor: 'Minderjarige', source: 'Bron' },
  terms: {
    title: 'Termijnen', lead: 'Dit zijn de termijnen die uw gemeente zelf kiest. Het zijn geen termijnen uit een wet.',
    effect: 'Een nieuwe termijn geldt voor signalen die daarna binnenkomen. Weekenden en feestdagen tellen niet mee als werkdag.',
    fields: {
      bevestigen: 'Ontvangst bevestigen (werkdagen)', beoordelen: 'Beginnen met beoordelen (werkdagen)', terugkoppelen: 'Antwoord aan de melder (werkdagen)',
      partner: 'Antwoord van een partner (werkdagen)', herzien: 'Bewaarde informatie opnieuw bekijken (dagen)',
    },
    weigh: 'Twee mensen wegen samen een signaal', identity: 'Twee mensen besluiten samen of iemand mag zien wie de melder is', save: 'Bewaar de termijnen', saved: 'De termijnen zijn bewaard. Binnen tien seconden gelden ze overal.',
    mistake: (most: number) => `Vul een heel getal in van 1 tot en met ${most}.`, order: 'Het antwoord kan niet eerder klaar zijn dan de eerste beoordeling.',
  },
};
