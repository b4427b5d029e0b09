import { indicators as dutch } from '../../../texts/nl/indicators.ts';
import type { AccountReading } from '../../plan/offers.ts';

/** A reading as the page of the indicator says it: "80 procent", "12 dagen", "ja", "3 gesprekken". Documents are Dutch. */
export function readingInWords({ kind, value }: Pick<AccountReading, 'kind' | 'value'>, unit: string | null): string {
  const { figures, number } = dutch;
  if (kind === 'yes-no') return value >= 1 ? figures.yes : figures.no;
  if (kind === 'share') return figures.share(number(value));
  if (kind === 'days') return figures.days(value);
  return unit ? `${number(value)} ${unit}` : number(value);
}
