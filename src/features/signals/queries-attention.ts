import type { Act } from '../../platform/act.ts';
import { INDICATORS } from '../knowledge/offers.ts';
import { pointsThere } from './states.ts';
import { own } from './tables.ts';
import { own as triage } from './triage/tables.ts';

const acuteCodes = INDICATORS.filter((sign) => sign.acute).map((sign) => sign.code);

/** Signals in which an acute sign stands as anything but "not observed" or "unknown" (the newest mark of a sign counts), or of which an officer judged that somebody is in danger. */
export async function acuteNumbers(act: Act): Promise<ReadonlySet<string>> {
  const marks = await own(act.db).selectFrom('signals.indicator_mark').select(['number', 'indicator_code', 'way']).where('indicator_code', 'in', acuteCodes).orderBy('mark_id').execute();
  const newest = new Map(marks.map((mark) => [`${mark.number} ${mark.indicator_code}`, mark]));
  const judged = await triage(act.db).selectFrom('signals.triage').select('number').where('acute', '=', 'yes').execute();
  return new Set([...[...newest.values()].filter((mark) => pointsThere(mark.way)), ...judged].map((one) => one.number));
}

/** Signals whose reporter wrote after a person last opened them: the log of reads says so itself, and nobody has to tick that a message was read. */
export async function unreadNumbers(act: Act): Promise<ReadonlySet<string>> {
  const rows = await own(act.db).selectFrom('signals.message as message').select('message.number').distinct().where('message.sender', '=', 'reporter')
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('audit.entry as entry').select('entry.entry_id').whereRef('entry.municipality_id', '=', 'message.municipality_id')
      .where('entry.subject_kind', '=', 'signal').whereRef('entry.subject_ref', '=', 'message.number').where('entry.actor_kind', '=', 'person').where('entry.result', '=', 'done')
      .whereRef('entry.at', '>=', 'message.sent_at')))).execute();
  return new Set(rows.map((row) => row.number));
}
