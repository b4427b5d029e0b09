import { plural } from '../plural.ts';

/** The plan over its quarters. */
export const plantime = {
  title: 'Het plan in de tijd',
  enter: 'Het plan in de tijd',
  lead: 'Elke maatregel als een balk over de kwartalen van het plan, met haar mijlpalen.',
  filter: 'Welke maatregelen?',
  pillar: 'Pijler', pillarAll: 'Alle pijlers', owner: 'Eigenaar', ownerAll: 'Alle eigenaren', apply: 'Toon',
  print: 'Afdrukken? Kies A3, liggend.',
  quarter: (quarter: number, year: number) => (quarter === 1 ? `K1 ${year}` : `K${quarter}`),
  today: 'vandaag',
  legend: 'Volle balk: klaar. Lichte balk: bezig of te laat. Lege balk: nog niet begonnen. Stippellijn: geen begin en einde bekend. Volle ruit: mijlpaal bereikt. Open ruit: nog niet.',
  finding: (measures: number, late: number, milestones: number) => `${plural('nl', measures, { one: '# maatregel', other: '# maatregelen' })}; ${late === 0 ? 'geen is te laat' : plural('nl', late, { one: '# is te laat', other: '# zijn te laat' })}. ${milestones === 0 ? 'De komende drie maanden is er geen mijlpaal.' : plural('nl', milestones, { one: 'In de komende drie maanden is er # mijlpaal.', other: 'In de komende drie maanden zijn er # mijlpalen.' })}`,
  noDates: 'geen begin en einde bekend',
  milestone: (title: string, due: string) => `mijlpaal ${title}: ${due}`,
  reached: (title: string, date: string) => `mijlpaal ${title}: bereikt ${date}`,
  milestoneNoDate: (title: string) => `mijlpaal ${title}: geen datum`,
  columns: { part: 'Maatregel', state: 'Stand', when: 'Wanneer' },
  nothing: 'Niets om te tonen',
  nothingText: 'Dit plan heeft nog geen maatregelen, of geen die bij uw keuze past.',
};
