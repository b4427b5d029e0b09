import type { Certainty } from '../states.ts';
import type { Urgent } from './commands.ts';
import type { TriageFile } from './queries.ts';
import { acuteDone, type Check, checkKinds, checkStandings, type SavedStep, type View, views } from './rules.ts';
import { chosen, dayFrom, type Mistake, type Read, tooLong, type Typed } from './typed.ts';

const certainties = ['yes', 'no', 'unknown'] as const satisfies readonly Certainty[];

/** The fields of each step, and what stands in them when nobody typed anything. */
export const stepFields: Readonly<Record<SavedStep, readonly string[]>> = {
  spoed: ['acuut', 'minderjarig', 'gedaan', 'toelichting'],
  verhaal: ['lezing'],
  ontbreekt: ['ontbreekt'],
  onderzoek: checkKinds.flatMap((kind) => ['stand', 'op', 'grond', 'resultaat', 'waarom'].map((part) => `${part}-${kind}`)),
  weging: ['mening', 'weging'],
};

export function savedValues(step: SavedStep, file: TriageFile, person: string | null): Typed {
  switch (step) {
    case 'spoed': return { acuut: file.acute ?? '', minderjarig: file.minor ?? '', gedaan: file.acuteDone ?? '', toelichting: file.acuteNote };
    case 'verhaal': return { lezing: file.reading };
    case 'ontbreekt': return { ontbreekt: file.missing };
    case 'onderzoek': return Object.fromEntries(checkKinds.flatMap((kind) => {
      const check = file.checks.get(kind);
      return [[`stand-${kind}`, check?.standing ?? 'open'], [`op-${kind}`, check?.on ?? ''], [`grond-${kind}`, check?.ground ?? ''], [`resultaat-${kind}`, check?.result ?? ''], [`waarom-${kind}`, check?.whyNot ?? '']];
    }));
    case 'weging': {
      const mine = file.weighings.find((one) => one.personId === person);
      return { mening: mine?.view ?? '', weging: mine?.text ?? '' };
    }
  }
}

export function readUrgent(typed: Typed): Read<Urgent> {
  const [acute, minor, done] = [chosen(certainties, typed['acuut']), chosen(certainties, typed['minderjarig']), chosen(acuteDone, typed['gedaan'])];
  const mistakes: Mistake[] = [];
  if (!acute) mistakes.push({ field: 'acuut', mistake: 'choose' });
  if (acute === 'yes' && !done) mistakes.push({ field: 'gedaan', mistake: 'done-missing' });
  mistakes.push(...tooLong(typed, ['toelichting']));
  if (!minor) mistakes.push({ field: 'minderjarig', mistake: 'choose' });
  return mistakes.length > 0 ? { mistakes } : { value: { acute, minor, done: acute === 'yes' ? done : null, note: typed['toelichting'] ?? '' } };
}

export function readText(typed: Typed, field: string): Read<string> {
  const mistakes = tooLong(typed, [field]);
  return mistakes.length > 0 ? { mistakes } : { value: typed[field] ?? '' };
}

/** What was looked up needs its day, ground and result; what was not needs its reason. What belongs to the other answer stays out. */
export function readChecks(typed: Typed, today: Temporal.PlainDate): Read<readonly Check[]> {
  const mistakes: Mistake[] = [];
  const checks = checkKinds.map((kind): Check => {
    const text = (part: string): string => typed[`${part}-${kind}`] ?? '';
    const standing = chosen(checkStandings, text('stand')) ?? 'open';
    const on = dayFrom(text('op'));
    const wrong = (part: string, mistake: Mistake['mistake']): unknown => mistakes.push({ field: `${part}-${kind}`, mistake });
    if (standing === 'done') {
      if (text('op') === '') wrong('op', 'date-missing');
      else if (!on) wrong('op', 'date-wrong');
      else if (Temporal.PlainDate.compare(on, today) > 0) wrong('op', 'date-future');
      if (text('grond').trim() === '') wrong('grond', 'ground-missing');
      if (text('resultaat').trim() === '') wrong('resultaat', 'result-missing');
    }
    if (standing === 'not-done' && text('waarom').trim() === '') wrong('waarom', 'why-missing');
    mistakes.push(...tooLong(typed, [`grond-${kind}`, `resultaat-${kind}`, `waarom-${kind}`]));
    return {
      kind, standing, on: standing === 'done' && on ? on.toString() : null, ground: standing === 'done' ? text('grond') : '', result: standing === 'done' ? text('resultaat') : '',
      whyNot: standing === 'not-done' ? text('waarom') : '',
    };
  });
  return mistakes.length > 0 ? { mistakes } : { value: checks };
}

/** `others`: somebody else wrote down a view, so that this one says whether it agrees. */
export function readWeighing(typed: Typed, others: boolean): Read<{ readonly view: View; readonly text: string }> {
  const view = others ? chosen(views, typed['mening']) : 'own';
  const mistakes: Mistake[] = [];
  if (!view) mistakes.push({ field: 'mening', mistake: 'view-missing' });
  if ((typed['weging'] ?? '').trim() === '') mistakes.push({ field: 'weging', mistake: 'text-missing' });
  mistakes.push(...tooLong(typed, ['weging']));
  return mistakes.length > 0 || !view ? { mistakes } : { value: { view, text: typed['weging'] ?? '' } };
}
