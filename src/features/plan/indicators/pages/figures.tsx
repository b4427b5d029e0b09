import type { Texts } from '../../../../texts/texts.ts';
import type { IndicatorFile, ReadingLine } from '../queries.ts';
import { registerKinds, type ReadingKind } from '../register-names.ts';
import type { Figure } from '../rules-readings.ts';
import { isYesNo } from '../reading-form.ts';

type Words = Texts['indicators'];

/** How the numbers of an indicator are to be read. */
export function kindOf({ indicator }: Pick<IndicatorFile, 'indicator'>): ReadingKind {
  if (indicator.register) return registerKinds[indicator.register].kind;
  return isYesNo(indicator.unit) ? 'yes-no' : 'number';
}

/** A bare number in the words of its kind: "80 procent", "12 dagen", "ja". */
export function valueInWords(words: Words, kind: ReadingKind, unit: string | null, value: number): string {
  if (kind === 'yes-no') return value >= 1 ? words.figures.yes : words.figures.no;
  if (kind === 'share') return words.figures.share(words.number(value));
  if (kind === 'days') return words.figures.days(value);
  return unit ? `${words.number(value)} ${unit}` : words.number(value);
}

export function figureInWords(words: Words, kind: ReadingKind, unit: string | null, figure: Figure, about: ReadingLine['about']): string {
  if (figure.small === 'hidden') return about === 'signals' ? words.figures.unpublished : words.figures.hidden;
  if (figure.small === 'star') return words.figures.star;
  if (figure.small === 'rounded') return words.figures.rounded(words.number(figure.value ?? 0));
  if (figure.small === 'fewer') return kind === 'share' ? words.figures.share5 : words.figures.fewer;
  if (figure.of === 0) return words.figures.nothing;
  const value = figure.value ?? 0;
  const said = valueInWords(words, kind, kind === 'set' ? null : unit, value);
  return figure.of === null ? said : `${said} (${words.figures.of(figure.of)})`;
}

/** A whole reading in words; of a set, how many parts are in it is said elsewhere. */
export function readingInWords(words: Words, line: ReadingLine, unit: string | null): string {
  if (line.outcome === 'failed') return words.figures.failed;
  if (line.outcome === 'nothing' || line.figures.length === 0) return words.figures.nothing;
  return line.figures.map((figure) => `${figure.part ? `${words.sources[figure.part] ?? figure.part}: ` : ''}${figureInWords(words, line.kind, unit, figure, line.about)}`).join(' · ');
}

/** The sentence that says what one sees. */
export function findingInWords(words: Words, file: IndicatorFile): string | null {
  const { finding, indicator } = file;
  if (!finding) return null;
  const kind = kindOf(file);
  const say = (value: number): string => valueInWords(words, kind, indicator.unit, value);
  const goal = finding.verdict !== 'no-target' && finding.target !== null ? words.findingTarget[finding.verdict](say(finding.target)) : '';
  const trend = finding.trend && kind !== 'yes-no' ? words.findingTrend[finding.trend] : '';
  return `${words.finding(say(finding.newest.value), words.period(finding.newest.period))}${goal}${trend}`;
}
