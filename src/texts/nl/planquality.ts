import { plural } from '../plural.ts';

/** What is amiss in a plan, and why that matters. */
export const planquality = {
  title: 'Kwaliteit van het plan',
  enter: 'Kwaliteit van het plan',
  lead: 'Wat er in het plan nog ontbreekt of niet klopt, en waarom dat telt. Het is een hulp, geen oordeel: soms is er een goede reden.',
  ofWork: 'Dit gaat over de werkversie die nu open is, niet over de versie die geldt.',
  nothing: 'Er is niets gevonden',
  nothingText: 'Elke maatregel heeft een eigenaar, een vervanger, acties, een indicator met streefwaarde en meting, en een afspraak. De datums en bedragen kloppen met elkaar.',
  count: (n: number) => plural('nl', n, { one: 'Er is # punt gevonden.', other: 'Er zijn # punten gevonden.' }),
  short: (n: number) => (n === 0 ? 'niets gevonden' : plural('nl', n, { one: '# punt', other: '# punten' })),
  parts: (n: number) => plural('nl', n, { one: '# onderdeel', other: '# onderdelen' }),
  mend: '(herstellen in de werkversie)',
  budget: (pillar: string, sum: string) => `de pijler heeft ${pillar}, de maatregelen samen ${sum}`,
  findings: {
    'no-owner': { title: 'Geen eigenaar', why: 'Zonder naam of team voelt niemand zich ervan, en weet niemand wie de stand bijwerkt.' },
    'owner-gone': { title: 'Eigenaar of vervanger werkt hier niet meer', why: 'Een verzoek om de stand komt nergens aan. Kies een ander.' },
    'no-deputy': { title: 'Geen vervanger', why: 'Bij ziekte of vakantie ligt de maatregel stil.' },
    'no-action': { title: 'Geen acties', why: 'Een maatregel zonder acties is een voornemen: niemand ziet wat er moet gebeuren.' },
    'no-agreement': { title: 'Hoort bij geen afspraak', why: 'Niet te zien is welke landelijke of regionale afspraak de gemeente hiermee uitvoert.' },
    'no-indicator': { title: 'Geen indicator', why: 'Niet te zien is of de maatregel helpt.' },
    'aim-not-measured': { title: 'Doel dat niet te meten is', why: 'Bij geen enkele maatregel van deze pijler hoort een indicator. Of het doel wordt gehaald, kan niemand zeggen.' },
    'no-target': { title: 'Indicator zonder streefwaarde', why: 'Een meting zegt pas iets naast wat de gemeente wil bereiken.' },
    'no-reading': { title: 'Indicator zonder meting', why: 'Van deze indicator is nog geen meting bekend.' },
    'outside-plan': { title: 'Datum buiten de periode van het plan', why: 'Dit kan niet binnen het plan gebeuren. Zo kan de werkversie ook geen versie worden.' },
    'outside-measure': { title: 'Datum buiten de periode van de maatregel', why: 'De actie of mijlpaal valt voor het begin of na het einde van haar maatregel.' },
    'end-before-start': { title: 'Eindigt voor het begin', why: 'De twee datums zijn waarschijnlijk verwisseld.' },
    'budget-beyond-pillar': { title: 'Budget groter dan dat van de pijler', why: 'De maatregelen kosten samen meer dan er voor de pijler is.' },
    'no-measure': { title: 'Pijler zonder maatregelen', why: 'De pijler staat in het plan, maar er gebeurt niets.' },
  },
};
