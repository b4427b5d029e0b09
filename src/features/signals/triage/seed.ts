import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { close, saveChecks, saveMissing, saveReading, saveUrgent, saveWeighing } from './commands.ts';
import { triageFile } from './queries.ts';
import type { Closing } from './commands.ts';
import type { Check } from './rules.ts';
import { retention } from './rules-retention.ts';

/** An invented assessment that is under way: everything but the decision. */
export async function seedTriage(act: Act, number: string): Promise<void> {
  const looked = (kind: Check['kind'], result: string): Check => ({ kind, standing: 'done', on: dutchDate(act.now).toString(), ground: 'Toezicht op de bouw (verzonnen voorbeeld; te bevestigen door de privacyfunctionaris)', result, whyNot: '' });
  const open = async (): Promise<number> => (await triageFile(act, number))?.version ?? 0;
  await saveUrgent(act, number, await open(), { acute: 'no', minor: 'no', done: null, note: 'Niemand vraagt om hulp. De gewonde man werkt nog, zegt de melder.' });
  await saveReading(act, number, await open(), 'De melder zag zelf: mannen die in een busje slapen, een verband, werk op zondag.\nVan horen zeggen: dat de baas geen dokter toestaat.\nNiet genoemd: hoeveel mannen, wie de baas is, wie hen betaalt.');
  await saveMissing(act, number, await open(), 'De naam van het bouwbedrijf. Toezicht kan die op het bouwbord lezen.');
  await saveChecks(act, number, await open(), [
    looked('permits', 'Er is een vergunning voor de verbouwing. Er staat een andere aannemer op dan op het (verzonnen) busje.'),
    { kind: 'address-registration', standing: 'not-done', on: null, ground: '', result: '', whyNot: 'Op een bouwplaats staat niemand ingeschreven.' },
  ], new Map());
  await saveWeighing(act, number, await open(), 'own', 'Slapen op het werk, lange dagen en geen dokter mogen bellen wijzen op dwang. Ertegen: wij weten niet of zij vrij kunnen gaan. Eerst het bedrijf kennen, dan kiezen tussen de Arbeidsinspectie en een integrale controle.');
}

/** Closes an invented signal by the rule of its decision. */
export async function seedClosing(act: Act, number: string, closing: Pick<Closing, 'outcome' | 'reason'>): Promise<void> {
  const decided = (await triageFile(act, number))?.decisions[0]?.outcomes.map((one) => one.outcome) ?? [];
  const { rule, until } = retention(decided, null, dutchDate(act.now));
  await close(act, number, { ...closing, feedback: 'sent', feedbackWhy: '', retainUntil: until.toString(), rule });
}
