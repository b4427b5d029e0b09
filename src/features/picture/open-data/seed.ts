import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { recordTerms } from './commands.ts';
import { openDataTerms } from './queries.ts';

/** An invented decision, which says so; the address leads nowhere (RFC 2606). */
export async function seedOpenData(act: Act): Promise<void> {
  if (await openDataTerms(act)) return;
  await recordTerms(act, { licence: 'cc0', mail: 'opendata@bloemendaal.example', by: 'Voorbeeld: het college', on: dutchDate(act.now).toString(), reference: 'Voorbeeldbesluit' });
}
