import { isWorkingDay, workingDaysBetween } from '../../../lib/deadlines.ts';
import type { FormValues } from '../../../platform/form-values.ts';
import type { Assignment } from './commands.ts';
import type { RoundFile } from './queries.ts';
import { usualDue } from './rules-chain.ts';

export interface RoundFields {
  /** By the place of the owner on the page. */
  readonly people: readonly { readonly wie: string; readonly vervanger: string }[];
  /** By the person. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly uiterlijk: string;
}

export interface RoundMistake { readonly field: string; readonly mistake: 'address' | 'due' | 'person' }

/** Fewer working days than this and the reminder would fall together with the question. */
const shortest = 5;

export function usualRound({ asks, head }: RoundFile, today: Temporal.PlainDate): RoundFields {
  return { people: asks.map((ask) => ({ wie: ask.person?.id ?? '', vervanger: ask.deputy?.id ?? '' })), addresses: new Map(), uiterlijk: head.due ?? usualDue(today).toString() };
}

export function roundFrom(form: FormValues, { asks, people }: RoundFile): RoundFields {
  // Each owner names itself, because their order changes with their answers.
  const at = new Map(asks.map((_, place) => [form.text(`eigenaar-${place + 1}`), place + 1]));
  const chosen = asks.map((ask) => ({ wie: form.text(`wie-${at.get(ask.owner) ?? 0}`), vervanger: form.text(`vervanger-${at.get(ask.owner) ?? 0}`) }));
  return { people: chosen, addresses: new Map(people.map((person) => [person.id, form.text(`adres-${person.id}`).trim()])), uiterlijk: form.text('uiterlijk') };
}

/** An address as people have them at work: one line, one @, a domain with a dot. */
export function isAddress(typed: string): boolean {
  return typed.length <= 254 && /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(typed);
}

export interface ReadRound { readonly assignments: readonly Assignment[]; readonly addresses: readonly (readonly [person: string, address: string])[]; readonly due: Temporal.PlainDate | null }

/** @param asking whether the owners are to be asked now, so that the day counts */
export function readRound(fields: RoundFields, { asks, people }: RoundFile, asking: boolean, today: Temporal.PlainDate): ReadRound | { readonly mistakes: readonly RoundMistake[] } {
  const mistakes: RoundMistake[] = [];
  const known = (id: string): boolean => id === '' || people.some((person) => person.id === id);
  fields.people.forEach(({ wie, vervanger }, place) => {
    if (!known(wie)) mistakes.push({ field: `wie-${place + 1}`, mistake: 'person' });
    if (!known(vervanger)) mistakes.push({ field: `vervanger-${place + 1}`, mistake: 'person' });
  });
  const addresses = [...fields.addresses].filter(([, typed]) => typed !== '');
  for (const [person, typed] of addresses) if (!isAddress(typed)) mistakes.push({ field: `adres-${person}`, mistake: 'address' });
  const due = dayIn(fields.uiterlijk);
  if (asking && (!due || !isWorkingDay(due) || workingDaysBetween(today, due) < shortest || Temporal.PlainDate.compare(due, today.add({ months: 6 })) > 0)) mistakes.push({ field: 'uiterlijk', mistake: 'due' });
  if (mistakes.length > 0) return { mistakes };
  return { addresses, due, assignments: asks.map((ask, place) => ({ owner: ask.owner, person: fields.people[place]?.wie || null, deputy: fields.people[place]?.vervanger || null })) };
}

function dayIn(text: string): Temporal.PlainDate | null {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text.trim()) ? Temporal.PlainDate.from(text.trim()) : null;
  } catch {
    return null;
  }
}
