import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { log } from '../../../platform/log.ts';
import { type CurrentIndicator, currentIndicators } from './queries-current.ts';
import { registerKinds } from './register-names.ts';
import type { Registers } from './registers.ts';
import { daysOf, isOver, overlaps, type Period, periodOf, periodsToRead } from './rules-periods.ts';
import { type DefinitionWords, figuresOf, type RegisterAnswer, sameDefinition } from './rules-readings.ts';
import { type Audience, own } from './tables.ts';

export interface NewReading extends Pick<CurrentIndicator, 'plan' | 'code' | 'title' | 'unit' | 'source' | 'register'> {
  readonly period: Period;
  readonly kind: 'number' | 'share' | 'days' | 'yes-no' | 'set';
  readonly about: 'signals' | 'colleagues' | 'things';
  readonly outcome: 'value' | 'nothing' | 'failed';
  readonly answer: RegisterAnswer;
  readonly note: string | null;
}

/** Keeps a reading with the definition that it was read under, and of its figures what each circle may see. */
export async function keepReading(act: Act, reading: NewReading): Promise<void> {
  const db = own(act.db);
  const key = { municipality_id: act.municipality, plan_ref: reading.plan };
  const today = dutchDate(act.now);
  const definition = await definitionFor(act, reading);
  const { reading_id } = await db.insertInto('plan.reading').values({
    ...key, indicator_code: reading.code, definition, period: reading.period, period_over: isOver(reading.period, today), kind: reading.kind, outcome: reading.outcome, about: reading.about,
    note: reading.note, read_at: act.now, said_by: act.actor.kind === 'person' ? act.actor.id : null,
  }).returning('reading_id').executeTakeFirstOrThrow();
  const figures = figuresOf(reading.answer, reading.about, reading.period, today);
  const rows = (['everybody', 'handlers'] as const satisfies readonly Audience[]).flatMap((audience) => (figures[audience] ?? []).map((figure) => ({
    ...key, reading_id, audience, part: figure.part, value: figure.value, of_count: figure.of, small: figure.small,
  })));
  if (rows.length > 0) await db.insertInto('plan.reading_figure').values(rows).execute();
}

/** The number of the definition that holds, a new one where something else is counted than before. */
async function definitionFor(act: Act, { plan, code, title, unit, source, register }: NewReading): Promise<number> {
  const db = own(act.db);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality} ${plan} ${code}`}, 64))`.execute(act.db);
  const registerVersion = register ? registerKinds[register].version : null;
  const words: DefinitionWords = { title, unit, source, register, registerVersion };
  const last = await db.selectFrom('plan.definition').select(['definition', 'title', 'unit', 'source', 'register', 'register_version']).where('plan_ref', '=', plan).where('indicator_code', '=', code).orderBy('definition', 'desc').limit(1).executeTakeFirst();
  if (last && sameDefinition({ ...last, registerVersion: last.register_version }, words)) return last.definition;
  const definition = (last?.definition ?? 0) + 1;
  await db.insertInto('plan.definition').values({ municipality_id: act.municipality, plan_ref: plan, indicator_code: code, definition, title, unit, source, register, register_version: registerVersion, since: act.now }).execute();
  return definition;
}

interface Due { readonly indicator: CurrentIndicator; readonly period: Period }

/** Which register indicators have a period that is over and not read, and which plans somebody asked to read now. Without an act's line: the worker looks every minute. */
export async function readingsDue({ db: anyDb, now }: Pick<Act, 'db' | 'now'>, registers: Registers): Promise<{ readonly due: readonly Due[]; readonly asked: readonly string[] }> {
  const db = own(anyDb);
  const today = dutchDate(now);
  const asked = (await db.selectFrom('plan.reading_request').select('plan_ref').distinct().where('done_at', 'is', null).execute()).map((row) => row.plan_ref);
  // A register that does not exist yet gets no reading: once it does, the newest period is read.
  const indicators = (await currentIndicators(anyDb)).filter((indicator) => indicator.register !== null && registers[indicator.register]);
  const periods = new Set(indicators.flatMap((indicator) => periodsOf(indicator, today)));
  if (periods.size === 0) return { due: [], asked };
  const read = new Set((await db.selectFrom('plan.reading').select(['plan_ref', 'indicator_code', 'period', 'outcome', 'read_at']).where('period', 'in', [...periods]).where('period_over', '=', true).where('said_by', 'is', null).execute())
    // What failed is tried again tomorrow, not every minute.
    .filter((row) => row.outcome !== 'failed' || dutchDate(row.read_at).equals(today)).map((row) => `${row.plan_ref} ${row.indicator_code} ${row.period}`));
  return { asked, due: indicators.flatMap((indicator) => periodsOf(indicator, today).filter((period) => !read.has(`${indicator.plan} ${indicator.code} ${period}`) && overlaps(period, indicator.planDays)).map((period) => ({ indicator, period }))) };
}

function periodsOf(indicator: CurrentIndicator, today: Temporal.PlainDate): readonly Period[] {
  return indicator.register ? periodsToRead(indicator.every, registerKinds[indicator.register].about === 'signals', today) : [];
}

/** Reads what is due, and of the plans that somebody asked for also the period that still runs. */
export async function readRegisters(act: Act, registers: Registers): Promise<void> {
  const db = own(act.db);
  const today = dutchDate(act.now);
  // Two workers at once read each period once.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality} registers`}, 64))`.execute(act.db);
  const { due, asked } = await readingsDue(act, registers);
  const now = (await currentIndicators(act.db)).filter((indicator) => indicator.register !== null && registers[indicator.register] && asked.includes(indicator.plan)).map((indicator) => ({ indicator, period: periodOf(indicator.every, today) }))
    .filter(({ indicator, period }) => overlaps(period, indicator.planDays));
  for (const { indicator, period } of [...due, ...now]) await readOne(act, registers, indicator, period);
  if (asked.length > 0) await db.updateTable('plan.reading_request').set({ done_at: act.now }).where('done_at', 'is', null).execute();
  act.note({ readings: due.length + now.length });
}

async function readOne(act: Act, registers: Registers, indicator: CurrentIndicator, period: Period): Promise<void> {
  const read = indicator.register ? registers[indicator.register] : undefined;
  if (!indicator.register || !read) return;
  const { kind, about } = registerKinds[indicator.register];
  const answer = await within(act, () => read(act, daysOf(period)), indicator.register);
  // That there was nothing to count is itself a count of signals: it lies with the figures, not beside them.
  const outcome = answer === 'failed' ? 'failed' : about !== 'signals' && isNothing(answer) ? 'nothing' : 'value';
  await keepReading(act, { ...indicator, period, kind, about, outcome, answer: answer === 'failed' || outcome === 'nothing' ? null : answer, note: null });
}

function isNothing(answer: RegisterAnswer | 'failed'): boolean {
  return answer === null || (answer !== 'failed' && 'of' in answer && answer.of === 0);
}

/** One register that cannot be read must not keep the others from being read. */
async function within(act: Act, use: () => Promise<RegisterAnswer>, register: string): Promise<RegisterAnswer | 'failed'> {
  await sql`savepoint one_register`.execute(act.db);
  try {
    const answer = await use();
    await sql`release savepoint one_register`.execute(act.db);
    return answer;
  } catch (error) {
    await sql`rollback to savepoint one_register`.execute(act.db);
    log.warn({ register, code: error instanceof Error && 'code' in error ? String(error.code) : 'unknown' }, 'a register could not be read');
    return 'failed';
  }
}
