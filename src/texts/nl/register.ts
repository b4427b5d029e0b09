import { plural } from '../plural.ts';

export const register = {
  title: 'Register van verwerkingen',
  lead: 'Hier staat wat de gemeente met Baken doet met gegevens van mensen, waarom, en op welke grond (AVG artikel 30).',
  publicLead: 'Hier leest u wat de gemeente met gegevens van mensen doet in de aanpak van mensenhandel, waarom, en op welke grond.',
  fields: {
    name: 'Naam', purpose: 'Doel', ground: 'Grond in de wet', subjects: 'Over wie', data: 'Welke gegevens', recipients: 'Wie ze krijgt', transfers: 'Doorgifte buiten de EU', retention: 'Hoe lang bewaard', security: 'Beveiliging',
  },
  version: 'Versie', from: 'Geldt sinds', state: 'Stand', confirmed: 'Vastgesteld', proposal: 'Voorstel', proposalHint: 'Dit is een voorstel van het programma. De gemeente moet het nog bevestigen.',
  unknownFrom: 'het begin', change: 'Wijzigen', history: 'Eerdere versies', by: (who: string) => `door ${who}`, why: 'Reden van de wijziging', older: 'Dit is een eerdere versie.', newest: 'Lees de versie die nu geldt',
  all: 'Alle verwerkingen', address: 'Vast adres van deze versie',
  edit: { title: (name: string) => `${name}: nieuwe versie`, lead: 'U schrijft een nieuwe versie. De oude blijft staan: regels in het logboek verwijzen ernaar.', reason: 'Waarom wijzigt u dit?', save: 'Leg de nieuwe versie vast', saved: 'De nieuwe versie is vastgelegd.' },
  mistakes: { missing: 'Vul dit in.', long: (most: number) => `Gebruik hoogstens ${most} tekens.`, stale: 'Iemand anders legde intussen een nieuwe versie vast. Die staat hieronder naast wat u typte. Leg uw tekst nog eens vast als hij in de plaats moet komen.' },
  theirs: 'Zo staat het er nu',
  logbook: {
    title: 'Logboek dataverwerkingen', lead: 'Elke verwerking krijgt regels: één voor de handeling en één per persoon. Wie het deed, staat er niet in; dat staat in het logboek van Baken.',
    total: 'Regels', waiting: 'Nog niet bevestigd', last: 'Laatst bevestigd', never: 'nog nooit',
    off: 'Er is geen logboek ingesteld waar de regels naartoe gaan. Ze blijven hier bewaard.', late: (count: number) => `${plural('nl', count, { one: 'Eén regel wacht', other: '# regels wachten' })} langer dan een uur. Baken blijft het proberen. Vraag de beheerder om te kijken of het logboek bereikbaar is.`,
  },
  dpia: { title: 'DPIA', lead: 'Een begin van de gegevensbeschermingseffectbeoordeling, gevuld uit dit register. Wat de gemeente zelf moet invullen, is aangegeven.', docx: 'Als Word-bestand', odt: 'Als ODT-bestand', pdf: 'Als PDF' },
};
