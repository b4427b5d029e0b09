import { createHash } from 'node:crypto';
import { canonicalJson } from '../../lib/canonical.ts';
import type { Act } from '../../platform/act.ts';
import { type Judgement } from './checklist/rules.ts';
import { checklist } from './checklist/queries.ts';
import { adoptedForAll } from './decisions/queries.ts';
import { indicatorsOf, type ReadingLine } from './indicators/queries.ts';
import { isYesNo } from './indicators/reading-form.ts';
import { type ReadingKind, registerKinds } from './indicators/register-names.ts';
import { standings } from './progress/queries.ts';
import type { ProgressState } from './progress/rules.ts';
import { exportPlan } from './plan-to-file.ts';

export interface AccountMeasure {
  readonly code: string; readonly title: string; readonly pillar: string; readonly state: ProgressState;
  /** The newest words that were meant for everybody; empty when there are none. */
  readonly forAll: string;
  /** The word in the register that says so; null: only the plan file speaks of it. */
  readonly word: { readonly id: number; readonly at: Temporal.Instant } | null;
}

export interface AccountReading {
  readonly id: number; readonly at: Temporal.Instant; readonly period: string; readonly kind: ReadingKind;
  /** Per cent, days, 1 or 0 for yes or no, or the number itself. */
  readonly value: number;
}

export interface AccountIndicator {
  readonly code: string; readonly title: string; readonly unit: string | null; readonly measure: string; readonly target: number | string | null;
  /** `guarded`: it counts reports, so only a published figure may say how many. `none`: nobody measured yet. */
  readonly newest: AccountReading | 'guarded' | 'none';
}

export interface AccountChecklist {
  readonly edition: string;
  readonly rows: readonly { readonly code: string; readonly title: string; readonly judgement: Judgement | 'never'; readonly version: number; readonly source: string; readonly look: { readonly id: number; readonly at: Temporal.Instant } | null }[];
}

/** How a plan stands, as far as the council and everybody may hear it: no owner, no internal word, no count of reports. */
export interface PlanAccount {
  /** SHA-256 of the version in force: of the file that was kept when it was adopted, else of the plan as canonical JSON. */
  readonly checksum: string;
  readonly measures: readonly AccountMeasure[];
  readonly indicators: readonly AccountIndicator[];
  /** Null when no list was taken over yet. */
  readonly checklist: AccountChecklist | null;
}

/** Null when the actor can see no plan with this reference. Needs `plan.read`. */
export async function accountOfPlan(act: Act, reference: string): Promise<PlanAccount | null> {
  const standing = await standings(act, reference);
  if (!standing) return null;
  const { version } = standing.plan.head;
  const adopted = await adoptedForAll(act, reference, version);
  const list = await checklist(act);
  return {
    checksum: adopted?.kept?.sha256 ?? createHash('sha256').update(canonicalJson(await exportPlan(act, reference, version))).digest('hex'),
    measures: standing.rows.map(({ code, title, pillar, standing: { state, newest } }) => ({ code, title, pillar, state, forAll: newest?.forAll ?? '', word: newest ? { id: newest.id, at: newest.at } : null })),
    indicators: ((await indicatorsOf(act, reference))?.files ?? []).map(({ indicator, measureTitle, readings }): AccountIndicator => {
      const { code, title, unit, target, register } = indicator;
      const kind = register ? registerKinds[register].kind : isYesNo(unit) ? 'yes-no' : 'number';
      return { code, title, unit, measure: measureTitle, target, newest: newestFor(kind, register !== null && registerKinds[register].about === 'signals', readings) };
    }),
    checklist: list === null ? null : {
      edition: list.edition,
      rows: list.rows.map(({ code, words, look }) => ({ code, title: words.title, judgement: look?.basis ?? 'never', version: words.version, source: words.source, look: look ? { id: look.id, at: look.at } : null })),
    },
  };
}

/** Of readings about reports nothing leaves here, not even on which side of five they lie: the one way out is the ledger (docs/decisions/0030). */
function newestFor(kind: ReadingKind, aboutSignals: boolean, readings: readonly ReadingLine[]): AccountIndicator['newest'] {
  if (aboutSignals || readings.some(({ about }) => about === 'signals')) return 'guarded';
  const told = readings.find((line) => line.outcome === 'value' && line.over && line.figures.length === 1 && line.figures[0]?.small === null && line.figures[0].value !== null);
  return told ? { id: told.id, at: told.at, period: told.period, kind, value: told.figures[0]?.value ?? 0 } : 'none';
}
