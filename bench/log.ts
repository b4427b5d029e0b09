import { sql } from 'kysely';
import { readConfig } from '../src/config.ts';
import { signalFile } from '../src/features/signals/queries.ts';
import { receiveReport } from '../src/features/signals/reporter/commands.ts';
import { emptyReport } from '../src/features/signals/reporter/report-form.ts';
import { type Act, type ActSpec, withAct } from '../src/platform/act.ts';
import { addMunicipality, type Installation, openInstallation } from '../src/platform/installation.ts';
import { checkLog } from '../src/platform/log-check.ts';
import { sealLog } from '../src/platform/log-sealing.ts';
import { usualTerms } from '../src/platform/municipality.ts';
import { permissionsOf } from '../src/platform/permissions.ts';
import { type BenchRow, median, progress } from './measure.ts';
import { onServerDatabase } from './server-database.ts';

const town = 'GM9998';
const samples = 300;
const officer = { kind: 'person', id: 'p01', name: 'Meting', role: 'focal-officer' } as const;
const anonymous = { kind: 'anonymous', id: null, name: '', role: null } as const;

/** What the log costs: the line, its place in the queue and its share of a seal, beside the same act without any of it; and checking a long log as a whole. */
export async function logRows(dataDir: string): Promise<BenchRow[]> {
  const embedded = await inInstallation('embedded', { DATA_DIR: dataDir }, process.env['TEST_DATABASE_URL'] ? 0 : 100_000);
  return [...embedded, ...await onServerDatabase((url) => inInstallation('postgresql', { DATA_DIR: `${dataDir}-postgresql`, DATABASE_URL: url }, 1_000_000)) ?? []];
}

async function inInstallation(engine: string, environment: Readonly<Record<string, string>>, lines: number): Promise<BenchRow[]> {
  const installation = await openInstallation(readConfig({ BAKEN_DEMO: '1', ...environment }));
  try {
    await addMunicipality(installation, { code: town, name: 'Meting', region: null, demo: true, people: [] });
    const acts = await costOfActs(installation, engine);
    return lines > 0 ? [...acts, ...await costOfChecking(installation, engine, lines)] : acts;
  } finally {
    await installation.close();
  }
}

/** The same act with everything it does except its line. */
function withoutLine<T>(installation: Installation, spec: ActSpec, use: (act: Act) => Promise<T>): Promise<T> {
  const permissions = spec.actor.role ? permissionsOf(spec.actor.role) : [];
  const role = spec.origin === 'public-site' ? 'baken_public' : 'baken_staff';
  const now = installation.clock.now();
  return installation.database.as({ role, municipality: spec.municipality, actor: spec.actor.id ?? '', permissions }, async (db) => use({
    db, actor: spec.actor, municipality: spec.municipality, purpose: spec.purpose, now, vault: await installation.keys.vault(db, spec.municipality), may: () => true, about: () => undefined, concerns: () => undefined, note: () => undefined,
    presentReceipt: async (index) => { await sql`select set_config('baken.receipt', ${Buffer.from(index).toString('hex')}, true)`.execute(db); },
  }));
}

async function costOfActs(installation: Installation, engine: string): Promise<BenchRow[]> {
  progress(`log, ${engine}: acts with and without their line`);
  const report = (act: Act): Promise<{ number: string }> => receiveReport(act, { fields: { ...emptyReport, verhaal: 'Gemeten verhaal, verzonnen. '.repeat(20) }, form: null, files: [], language: 'nl', looksAutomated: false, terms: usualTerms });
  const reporting: ActSpec = { name: 'POST /melden', actor: anonymous, municipality: town, purpose: 'reporting', origin: 'public-site' };
  const reading: ActSpec = { name: 'GET /signalen/:ref', actor: officer, municipality: town, purpose: 'triage', origin: 'staff-site' };
  const { number } = await withAct(installation, reporting, report);
  const rows: BenchRow[] = [];
  for (const [what, spec, use] of [['Sending a report', reporting, report], ['Opening a signal', reading, (act: Act) => signalFile(act, number)]] as const) {
    const [bare, whole]: [number[], number[]] = [[], []];
    for (let at = 0; at < samples + 50; at += 1) {
      const [one, other] = [await timed(() => withoutLine<unknown>(installation, spec, use)), await timed(() => withAct<unknown>(installation, spec, use))];
      // The first rounds warm up.
      if (at >= 50) bare.push(one), whole.push(other);
    }
    let sealed = 0;
    const sealing = await timed(async () => { sealed = await sealLog(installation, town); });
    const [without, line, seal] = [median(bare), median(whole), sealing / Math.max(1, sealed)];
    rows.push({
      bench: 'log', what: `${what} with its line in the log and its share of a seal, beside the same act without, ${engine}`,
      value: `${(line + seal).toFixed(2)} ms beside ${without.toFixed(2)} ms: ${((line + seal) / without).toFixed(2)}× (of which sealing ${seal.toFixed(3)} ms)`, target: '≤ 1.5×', numbers: { without, line, seal },
    });
  }
  return rows;
}

/** Lines are laid out by the database, past triggers, because a million acts would take an hour; they are sealed and checked as any others. */
async function costOfChecking(installation: Installation, engine: string, lines: number): Promise<BenchRow[]> {
  progress(`log, ${engine}: laying out ${lines} lines`);
  await installation.database.asOwner(async (db) => {
    await sql`set local session_replication_role = replica`.execute(db);
    await sql.raw(`insert into audit.entry (municipality_id, at, actor_kind, actor_id, actor_role, act, purpose, subject_kind, subject_ref, result, origin, facts)
      select '${town}', timestamptz '2026-01-01' + n * interval '20 seconds', 'person', 'p0' || n % 9, 'focal-officer', 'GET /signalen/:ref', 'triage', 'signal', 'S-2026-' || n % 5000, 'done', 'staff-site', '{}' from generate_series(1, ${lines}) n`).execute(db);
    await sql`insert into audit.unsealed select municipality_id, entry_id from audit.entry e where not exists (select from audit.leaf l where l.municipality_id = e.municipality_id and l.entry_id = e.entry_id)`.execute(db);
  });
  await installation.database.bare((db) => sql`vacuum (analyze) audit.entry, audit.unsealed`.execute(db));
  progress(`log, ${engine}: sealing`);
  const sealing = await timed(() => sealLog(installation, town));
  await installation.database.bare((db) => sql`vacuum (analyze) audit.leaf, audit.unsealed`.execute(db));
  progress(`log, ${engine}: checking`);
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => { peak = Math.max(peak, process.memoryUsage().rss); }, 50);
  let damage: unknown = 'not checked';
  let size = 0;
  const checking = await timed(async () => ({ damage, size } = await checkLog((use) => installation.database.as({ role: 'baken_staff', municipality: town, actor: '', permissions: ['audit.read'] }, use), town)));
  clearInterval(watch);
  if (damage !== null) throw new Error(`A log that nobody touched was called damaged: ${JSON.stringify(damage)}`);
  const mib = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MiB`;
  return [
    { bench: 'log', what: `Sealing ${lines.toLocaleString('en')} lines that had waited, ${engine}`, value: `${(sealing / 1000).toFixed(1)} s: ${Math.round(lines / (sealing / 1000)).toLocaleString('en')} a second`, numbers: { sealing } },
    { bench: 'log', what: `verify-log over ${size.toLocaleString('en')} lines, ${engine}`, value: `${(checking / 1000).toFixed(1)} s, memory ${mib(peak)} (${mib(peak - before)} more than before)`, numbers: { checking, peak, before } },
  ];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - began) / 1e6;
}
