import { type Expression, expressionBuilder, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { beginOf, endOf, type LineKind, type LogFilter } from './log-filter.ts';
import type { Seen } from './rules-patterns.ts';
import { own } from './tables.ts';

export interface LogLine {
  readonly id: number; readonly at: Temporal.Instant; readonly kind: 'anonymous' | 'person' | 'worker' | 'command'; readonly name: string | null;
  readonly did: string; readonly about: string | null; readonly purpose: string; readonly result: 'done' | 'refused';
}

type Tables = ReturnType<typeof own> extends import('kysely').Kysely<infer T> ? T : never;
type Entry = ExpressionBuilder<{ entry: Tables['audit.entry'] }, 'entry'>;

/** Which lines belong to a kind. */
const kinds: Readonly<Record<LineKind, (eb: Entry) => Expression<SqlBool>>> = {
  dossiers: (eb) => eb.and([eb('entry.subject_kind', 'in', ['signal', 'own-report', 'inspection', 'case']), eb('entry.act', 'like', 'GET %'), eb('entry.result', '=', 'done')]),
  gezocht: (eb) => eb('entry.act', '=', 'POST /signalen/zoeken'),
  identiteit: (eb) => eb.and([eb('entry.subject_kind', '=', 'identity'), sql<SqlBool>`entry.facts ->> 'identity' = 'opened'`]),
  gedeeld: () => sql<SqlBool>`entry.facts ->> 'packageStep' in ('send', 'tell', 'hand')`,
  opgeslagen: (eb) => eb.or([eb('entry.act', 'like', '%/uitvoer'), eb('entry.purpose', '=', 'log-export')]),
  geweigerd: (eb) => eb('entry.result', '=', 'refused'),
  logboek: (eb) => eb('entry.purpose', 'in', ['oversight', 'log-export']),
};

function where(filter: LogFilter): Expression<SqlBool> {
  const eb: Entry = expressionBuilder();
  return eb.and([
    ...(filter.dossier ? [eb('entry.subject_ref', '=', filter.dossier)] : []),
    ...(filter.person ? [eb('entry.actor_id', '=', filter.person)] : []),
    ...(filter.kind ? [kinds[filter.kind](eb)] : []),
    ...(filter.from ? [eb('entry.at', '>=', beginOf(filter.from))] : []),
    ...(filter.until ? [eb('entry.at', '<', endOf(filter.until))] : []),
  ]);
}

/** Lines of the log under a filter, newest first. */
export async function logLines(act: Act, filter: LogFilter, page: { readonly from: number; readonly most: number }): Promise<LogLine[]> {
  const rows = await own(act.db).selectFrom('audit.entry as entry')
    .leftJoin('platform.person as person', (join) => join.onRef('person.municipality_id', '=', 'entry.municipality_id').onRef('person.person_id', '=', 'entry.actor_id'))
    .select(['entry.entry_id', 'entry.at', 'entry.actor_kind', 'entry.actor_id', 'person.name', 'entry.act', 'entry.subject_kind', 'entry.subject_ref', 'entry.purpose', 'entry.result'])
    .where(() => where(filter)).orderBy('entry.entry_id', 'desc').offset(page.from).limit(page.most).execute();
  // Whoever looks at the log processes the data of who acted and of whom it was about; a kind behind which nobody stands adds nobody.
  for (const row of rows) if (row.subject_kind && row.subject_ref) act.concerns(row.subject_kind, [row.subject_ref]);
  act.concerns('person', rows.flatMap((row) => (row.actor_kind === 'person' && row.actor_id ? [row.actor_id] : [])));
  return rows.map((row) => ({ id: row.entry_id, at: row.at, kind: row.actor_kind, name: row.name ?? row.actor_id, did: row.act, about: row.subject_ref, purpose: row.purpose, result: row.result }));
}

/** Lines are counted up to here; who needs more needs a filter. */
export const mostCounted = 10_000;

export async function countLines(act: Act, filter: LogFilter): Promise<number> {
  const row = await own(act.db).selectFrom(own(act.db).selectFrom('audit.entry as entry').select('entry.entry_id').where(() => where(filter)).limit(mostCounted + 1).as('some'))
    .select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  return row.n;
}

/** How many lines of each kind there are between two days. */
export async function countsOf(act: Act, from: string, until: string): Promise<Readonly<Record<LineKind | 'alles', number>>> {
  const row = await own(act.db).selectFrom('audit.entry as entry').where(() => where({ dossier: null, person: null, kind: null, from, until })).select((eb) => [
    eb.fn.countAll<number>().as('alles'),
    ...(Object.keys(kinds) as LineKind[]).map((kind) => eb.fn.countAll<number>().filterWhere(() => kinds[kind](expressionBuilder())).as(kind)),
  ]).executeTakeFirstOrThrow();
  return row as unknown as Readonly<Record<LineKind | 'alles', number>>;
}

export interface LogPerson { readonly id: string; readonly name: string; readonly role: string }

export async function logPeople(act: Act): Promise<LogPerson[]> {
  return (await own(act.db).selectFrom('platform.person').select(['person_id', 'name', 'role']).orderBy('person_id').execute()).map((row) => ({ id: row.person_id, name: row.name, role: row.role }));
}

/** Most moments that are looked at for patterns in one month. */
const mostSeen = 50_000;

/** Who opened which file and who was refused in a month, in the order of time. What set up the installation is nobody's reading. */
export async function seenBetween(act: Act, from: string, until: string): Promise<{ readonly seen: readonly Seen[]; readonly refused: readonly Seen[] }> {
  const of = async (kind: LineKind): Promise<Seen[]> => {
    const rows = await own(act.db).selectFrom('audit.entry as entry').select(['entry.at', 'entry.actor_id', 'entry.subject_ref']).where(() => where({ dossier: null, person: null, kind, from, until }))
      .where('entry.actor_kind', '=', 'person').where('entry.purpose', '<>', 'set-up').orderBy('entry.at').limit(mostSeen).execute();
    return rows.flatMap((row) => (row.actor_id ? [{ at: row.at, person: row.actor_id, ref: row.subject_ref }] : []));
  };
  const found = { seen: await of('dossiers'), refused: await of('geweigerd') };
  act.concerns('person', [...found.seen, ...found.refused].map((one) => one.person));
  return found;
}
