import { addWorkingDays } from '../../../lib/deadlines.ts';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { type MunicipalityCode, usualTerms } from '../../../platform/municipality.ts';
import type { Role } from '../../../platform/permissions.ts';
import { day } from '../../../texts/dates.ts';
import { textsIn } from '../../../texts/texts.ts';
import { writeToReporter } from '../reporter/conversation-commands.ts';
import { confirmToColleague, reportAsColleague, takeDownCall } from './commands.ts';
import { emptyIntake } from './intake-form.ts';
import { emptyInternal, type InternalFields } from './internal-form.ts';

/** Runs something as the invented person of a role, so many days ago. */
export type AsPerson = <T>(daysAgo: number, municipality: MunicipalityCode, role: Role, use: (act: Act) => Promise<T>) => Promise<T>;

const town: MunicipalityCode = 'GM0377';

const atTheDesk: InternalFields = {
  ...emptyInternal, beroep: 'front-desk', nu_gevaar: 'nee', minderjarig: 'onbekend',
  waarneming: 'Een vrouw kwam zich inschrijven met een man erbij. De man had haar paspoort in zijn zak en gaf antwoord op al mijn vragen. Toen ik haar zelf iets vroeg, keek zij eerst naar hem. Zij wist haar adres niet.',
  gehoord: 'Mijn collega van de andere balie zei dat dezelfde man vorige maand met een andere vrouw kwam.', gedachte: 'Misschien bepaalt hij waar zij woont en werkt.',
  waar: 'Balie Burgerzaken, het (verzonnen) adres is Duinpad 3', wanneer: 'Dinsdag rond 11 uur', wie_weet: 'De collega van balie 2', bereik: 'Toestel 000 (verzonnen), niet op vrijdag',
};

const onTheBeach: InternalFields = {
  ...emptyInternal, beroep: 'enforcement', nu_gevaar: 'nee', minderjarig: 'nee',
  waarneming: 'Bij de controle van de (verzonnen) strandtent De Zilte Meeuw lagen vier matrassen in de opslag achter de keuken. Er hing was. Twee mannen liepen weg toen wij binnenkwamen.',
  gehoord: 'De kok zei in gebroken Engels dat de eigenaar de paspoorten bewaart.', waar: 'Bloemendaal aan Zee', wanneer: 'Gisteren om 16 uur', bereik: 'Via de planning van Toezicht',
};

const onTheTelephone = {
  ...emptyIntake, taal: 'pl', tolk: 'tolk', notitie: 'De beller sprak zacht. Ik hoorde een machine op de achtergrond.',
  report: {
    ...emptyIntake.report, deur: 'schuilnaam', schuilnaam: 'Zeewind', nu_gevaar: 'nee', minderjarig: 'nee', waar: 'Een (verzonnen) kwekerij bij Vogelenzang', wanneer: 'Al sinds het voorjaar',
    verhaal: 'Wij werken zes dagen, van donker tot donker. De baas haalt de huur en het busje van ons loon af. Wie ziek is, moet een boete betalen. Eén man wil naar huis, maar hij heeft zijn papieren niet.',
  },
} as const;

/** Two reports of colleagues and a call that was taken down. Nobody and nothing in them exists. */
export async function seedInternal(as: AsPerson): Promise<void> {
  const texts = textsIn('nl').internal.section;
  const report = (fields: InternalFields) => async (act: Act): Promise<string> => (await reportAsColleague(act, { fields, files: [], noRoom: 0, headings: { told: texts.told, thought: texts.thought }, language: 'nl', terms: usualTerms })).number;
  const answered = await as(6, town, 'colleague', report(atTheDesk));
  await as(5, town, 'focal-officer', (act) => confirmToColleague(act, answered, texts.confirmMessage(day(addWorkingDays(dutchDate(act.now), usualTerms.feedback), 'nl'))));
  await as(4, town, 'focal-officer', (act) => writeToReporter(act, answered, 'Fijn dat u dit meldde. Weet u nog of de vrouw iets over haar werk zei?', true));
  await as(3, town, 'colleague', (act) => takeDownCall(act, onTheTelephone, 'pl', usualTerms));
  await as(1, town, 'supervisor', report(onTheBeach));
}
