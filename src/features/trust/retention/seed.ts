import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { writeRule } from './commands.ts';

/** An invented decision of the municipality about one of the terms; the others stay proposals. */
export async function seedRule(act: Act): Promise<void> {
  await writeRule(act, 'handed-over', 1, {
    months: 12, category: 'Door de gemeente gesteld (verzonnen voorbeeld); categorie van de selectielijst te bevestigen', by: 'Het college', on: dutchDate(act.now).subtract({ days: 3 }), reference: 'Verzonnen besluit 2025-17',
  });
}
