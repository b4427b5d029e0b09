import { addWorkingDays } from '../../../lib/deadlines.ts';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { usualTerms } from '../../../platform/municipality.ts';
import { textsIn } from '../../../texts/texts.ts';
import { WAYS_OF_KNOWING } from '../../knowledge/offers.ts';
import { signalFile } from '../queries.ts';
import { isOutcome } from '../states.ts';
import { takeStep } from '../step-commands.ts';
import { beginPackage, saveChoices, sendPackage } from './commands.ts';
import { contentOf, packageFile } from './queries.ts';
import { noChoices } from './rules-content.ts';

/** One package to the Labour Inspectorate for an invented signal: the first paragraph and the place, waiting for an answer. Its link and code are thrown away, so nobody opens it. */
export async function seedSharing(act: Act, number: string): Promise<void> {
  const { signals, sharing } = textsIn('nl');
  const id = await beginPackage(act, number, 'labour-inspectorate', 'investigation');
  await saveChoices(act, number, id, {
    ...noChoices, ground: 'report-to-authority', sections: ['story', 'place'], passages: [0],
    necessity: 'De inspectie kan op de bouwplaats kijken wie er werkt en slaapt. De gemeente mag dat niet zelf.',
    proportionality: 'Alleen wat er gezien is en waar. Geen namen en niets over de melder.',
    subsidiarity: 'Zonder de plaats kan de inspectie niet gaan kijken. De verzonnen contactpersoon, mevrouw Voorbeeld, is eerst gebeld zonder gegevens.',
  });
  const [signal, file] = [await signalFile(act, number), await packageFile(act, number, id)];
  if (!signal || !file) throw new Error(`The demonstration has no signal ${number}.`);
  const today = dutchDate(act.now);
  const content = await contentOf(act, signal, file, {
    way: (code) => WAYS_OF_KNOWING.find((one) => one.code === code)?.name.nl ?? code, outcome: (code) => (isOutcome(code) ? signals.outcomes[code] : code),
    sender: (code) => (code === 'reporter' ? sharing.fromReporter : sharing.toReporter),
  }, today.toString());
  await sendPackage(act, number, id, file.choices, content, addWorkingDays(today, usualTerms.partner).toString());
  await takeStep(act, number, 'wait-for-partner');
}
