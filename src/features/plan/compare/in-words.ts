import type { Language } from '../../../texts/plural.ts';
import { localeOf } from '../../../texts/plural.ts';
import type { Texts } from '../../../texts/texts.ts';
import { dateInWords, isPartialDate } from '../partial-dates.ts';
import type { Change, Value } from './rules.ts';

export interface Told {
  readonly sentence: string;
  /** Two long texts, to be read side by side. */
  readonly texts: { readonly before: string; readonly after: string } | null;
}

/** What the words of a change need beside it. */
export interface Speech { readonly texts: Texts; readonly language: Language; /** The text of an agreement by its code. */ agreement(code: string): string }

const dates = new Set(['from', 'to', 'due', 'date', 'period.from', 'period.to']);
/** Longer than this reads better below than inside a sentence, in signs. */
const longest = 90;

function partName(part: string, { texts }: Speech): string {
  const { parts, otherPart } = texts.planStory.compare;
  return Object.hasOwn(parts, part) ? parts[part as keyof typeof parts] : otherPart(part);
}

function fieldName(field: string, { texts }: Speech): string {
  const { fields, otherField } = texts.planStory.compare;
  return Object.hasOwn(fields, field) ? fields[field as keyof typeof fields] : otherField(field);
}

function shown(one: Change, value: Value, { texts, language }: Speech): string {
  const { plan, planStory: { compare } } = texts;
  const field = one.field ?? '';
  if (value === null) return '–';
  if (typeof value === 'boolean') return value ? compare.yes : compare.no;
  if (typeof value === 'object') return value.join(', ');
  if (field === 'budget_eur' && typeof value === 'number') return plan.euros(value);
  if (typeof value === 'number') {
    const number = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 6 }).format(value);
    return one.unit === null ? number : one.unit.includes('%') || /^procent/i.test(one.unit) ? `${number}%` : `${number} ${one.unit}`;
  }
  if (dates.has(field) && isPartialDate(value)) return dateInWords(language, value);
  if (field === 'state' && Object.hasOwn(plan.states, value)) return `‘${plan.states[value as keyof typeof plan.states]}’`;
  if (field === 'level' && Object.hasOwn(plan.levels, value)) return `‘${plan.levels[value as keyof typeof plan.levels]}’`;
  return `‘${value}’`;
}

/** Who or what a change is about: "maatregel 2.1 ‘Training voor de balie’". */
function subject(one: Change, speech: Speech): string {
  const { compare } = speech.texts.planStory;
  const part = partName(one.part, speech);
  if (one.part === 'plan') return part;
  const name = one.name.after ?? one.name.before ?? '';
  const code = /^measure:M?(.+)$/.exec(one.id)?.[1];
  const held = one.part === 'action' || one.part === 'indicator' || !['framework', 'agreement', 'decision', 'pillar', 'measure'].includes(one.part) ? one.within.after ?? one.within.before : null;
  return `${code === undefined ? compare.named(part, name) : compare.withCode(part, code, name)}${held === null ? '' : compare.inside(held)}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** One change as a council member says it. */
export function inWords(one: Change, speech: Speech): Told {
  const { compare } = speech.texts.planStory;
  const what = subject(one, speech);
  const told = (sentence: string, texts: Told['texts'] = null): Told => ({ sentence: capital(sentence), texts });
  switch (one.kind) {
    case 'added': return told(compare.added(what));
    case 'removed': return told(compare.removed(what));
    case 'moved': return told(compare.moved(what, one.within.before ?? '', one.within.after ?? ''));
    case 'reordered': {
      const parts = compare.reorderedParts;
      return told(compare.reordered(Object.hasOwn(parts, one.part) ? parts[one.part as keyof typeof parts] : one.part, one.name.after ?? ''));
    }
    case 'changed': return changedInWords(one, what, speech, told);
  }
}

function changedInWords(one: Change, what: string, speech: Speech, told: (sentence: string, texts?: Told['texts']) => Told): Told {
  const { compare } = speech.texts.planStory;
  const { before, after } = one.value;
  if (one.field === 'covers') return told(coversInWords(what, before, after, speech));
  if (one.field === 'origin') return told(after === 'given' ? compare.confirmed(what) : compare.madeExample(what));
  if (one.field === 'title' && typeof before === 'string' && typeof after === 'string') return told(compare.renamed(subject({ ...one, name: { before, after: before } }, speech), after));
  const field = fieldName(one.field ?? '', speech);
  const object = one.part === 'plan' ? small(what) : what.charAt(0).toLowerCase() + what.slice(1);
  const long = [before, after].some((value) => typeof value === 'string' && (value.length > longest || value.includes('\n')));
  if (long) return told(compare.rewritten(field, object), { before: before === null ? '–' : String(before), after: after === null ? '–' : String(after) });
  if (before === null) return told(compare.filled(field, object, shown(one, after, speech)));
  if (after === null) return told(compare.emptied(field, object, shown(one, before, speech)));
  const words = [field, object, shown(one, before, speech), shown(one, after, speech)] as const;
  const moves = dates.has(one.field ?? '') && typeof before === 'string' && typeof after === 'string';
  return told(moves ? (after > before ? compare.later(...words) : compare.earlier(...words)) : compare.changed(...words));
}

function coversInWords(what: string, before: Value, after: Value, { texts, agreement }: Speech): string {
  const { compare } = texts.planStory;
  const codes = (value: Value): string[] => (typeof value === 'object' && value !== null ? value.map(String) : []);
  const quoted = (list: readonly string[]): string => list.map((code) => `‘${agreement(code)}’`).join(', ');
  const [was, now] = [codes(before), codes(after)];
  const [added, removed] = [now.filter((code) => !was.includes(code)), was.filter((code) => !now.includes(code))];
  return added.length + removed.length === 0 ? compare.coversOrder(what) : compare.covers(what, quoted(added), quoted(removed));
}
