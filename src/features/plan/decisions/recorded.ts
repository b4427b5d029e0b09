import type { Act } from '../../../platform/act.ts';
import type { DecisionPart, VersionKey } from '../plan-parts.ts';
import { own } from './tables.ts';

/** What was recorded of a version on screen, in the shape of the decisions of its file. For residents the row policies leave only what is adopted. */
export async function recordedDecisions(act: Act, key: VersionKey): Promise<DecisionPart[]> {
  const rows = await own(act.db).selectFrom('plan.step').select(['step', 'body', 'happened_on', 'document', 'gazette'])
    .where('municipality_id', '=', key.municipality_id).where('plan_ref', '=', key.plan_ref).where('version', '=', key.version).orderBy('step_id').execute();
  // What was added later, such as the number in the gazette, belongs to the adoption.
  const later = rows.filter((row) => row.step === 'supplement');
  return rows.flatMap((row): DecisionPart[] => {
    if (row.step !== 'adopt' && row.step !== 'inform') return [];
    const documents = [row.document, row.gazette, ...(row.step === 'adopt' ? later.flatMap((one) => [one.document, one.gazette]) : [])];
    return [{
      body: row.body, kind: row.step === 'adopt' ? 'adopted' : 'noted', date: row.happened_on, document: [...new Set(documents)].filter((one) => one !== null).join(', ') || null,
      about: null, origin: 'given', source: null,
    }];
  });
}
