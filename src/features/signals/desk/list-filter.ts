import { isFormCode } from '../../knowledge/offers.ts';
import { type SignalSource, signalSources, type SignalState, signalStates } from '../states.ts';

export const sortings = ['nieuw', 'oud', 'termijn', 'spoed'] as const;
export type Sorting = (typeof sortings)[number];

/** What stands in the address of the list: codes and days, never a word of a signal. */
export interface ListFilter {
  readonly state: SignalState | null;
  readonly form: string | null;
  readonly source: SignalSource | null;
  readonly urgent: boolean;
  readonly late: boolean;
  readonly from: string | null;
  readonly until: string | null;
  readonly sorting: Sorting;
}

/** What cannot be read is left out: an old or mistyped address still opens the list. */
export function listFilter(value: (name: string) => string): ListFilter {
  const form = value('vorm');
  return {
    state: signalStates.find((state) => state === value('stand')) ?? null, form: isFormCode(form) ? form : null,
    source: signalSources.find((source) => source === value('bron')) ?? null, urgent: value('spoed') === 'ja', late: value('laat') === 'ja',
    from: dayIn(value('van')), until: dayIn(value('tot')), sorting: sortings.find((sorting) => sorting === value('volgorde')) ?? 'nieuw',
  };
}

function dayIn(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text).toString();
  } catch {
    return null;
  }
}

/** The fields of a filter as they are named in the address; only what was chosen. */
export function filterFields(filter: ListFilter): readonly (readonly [string, string])[] {
  const all: readonly (readonly [string, string | null])[] = [
    ['stand', filter.state], ['vorm', filter.form], ['bron', filter.source], ['spoed', filter.urgent ? 'ja' : null], ['laat', filter.late ? 'ja' : null],
    ['van', filter.from], ['tot', filter.until], ['volgorde', filter.sorting === 'nieuw' ? null : filter.sorting],
  ];
  return all.flatMap(([name, text]) => (text ? [[name, text] as const] : []));
}

export function filterAddress(filter: ListFilter, extra: readonly (readonly [string, string])[] = []): string {
  const query = new URLSearchParams([...filterFields(filter), ...extra].map(([name, text]) => [name, text])).toString();
  return query ? `/signalen?${query}` : '/signalen';
}
