import type { ReactNode } from 'react';
import { SelectField } from '../../../ui/form.tsx';
import { EventChart } from '../../../ui/event-chart.tsx';
import { Filter } from '../../../ui/navigation.tsx';
import { filterAddress, filterFields, NOT_KNOWN, type PictureFilter } from '../picture-filter.ts';
import type { Chart, Choices } from '../queries-charts.ts';
import { type Bin, lookBacks } from '../rules-periods.ts';
import { binNames, periodName, type Reader } from './words.ts';

/** The charts of a page through the same questions: they stand in the address, so that a filter can be kept and passed on. */
export function PictureFilterForm({ path, filter, choices, reader }: { readonly path: string; readonly filter: PictureFilter; readonly choices: Choices; readonly reader: Reader }): ReactNode {
  const { filter: words } = reader.texts.pictureStaff;
  const fields = filterFields(filter);
  const periods = [...Object.keys(lookBacks), ...choices.years.map(String)];
  const labelOf = (list: Choices['forms'], code: string): string => (code === NOT_KNOWN ? words.notKnown : list.find((one) => one.code === code)?.label ?? code);
  const said: Readonly<Record<string, (value: string) => string>> = {
    periode: (value) => periodName(value, reader.texts.pictureStaff), vorm: (value) => labelOf(choices.forms, value), sector: (value) => labelOf(choices.sectors, value), bron: (value) => labelOf(choices.sources, value),
  };
  const options = (any: string, list: Choices['forms'], unknown: boolean): { readonly value: string; readonly label: string }[] => [
    { value: '', label: any }, ...list.map(({ code, label }) => ({ value: code, label })), ...(unknown ? [{ value: NOT_KNOWN, label: words.notKnown }] : []),
  ];
  return (
    <Filter
      label={words.label} action={reader.href(path)} apply={words.apply}
      chosen={fields.map(([name, value]) => ({ text: said[name]?.(value) ?? value, href: reader.href(filterAddress(path, fields.filter(([one]) => one !== name))) }))}
    >
      <SelectField name="periode" label={words.period} value={String(filter.period)} options={periods.map((value) => ({ value, label: periodName(value, reader.texts.pictureStaff) }))} />
      <SelectField name="vorm" label={words.form} value={filter.form ?? ''} options={options(words.anyForm, choices.forms, true)} />
      <SelectField name="sector" label={words.sector} value={filter.sector ?? ''} options={options(words.anySector, choices.sectors, true)} />
      <SelectField name="bron" label={words.source} value={filter.source ?? ''} options={options(words.anySource, choices.sources, false)} />
    </Filter>
  );
}

/** One chart of small multiples. `nameOf` names a row that carries no name of its own; `hrefOf` leads to the signals behind it. */
export function Strips({ title, finding, chart, bins, reader, unknown, nameOf, hrefOf, level }: {
  readonly title: string; readonly finding: ReactNode; readonly chart: Chart; readonly bins: readonly Bin[]; readonly reader: Reader; readonly unknown?: string | undefined; readonly level?: 2 | 3 | undefined;
  readonly nameOf?: ((code: string) => string) | undefined; readonly hrefOf?: ((code: string) => string | undefined) | undefined;
}): ReactNode {
  const { charts: words } = reader.texts.pictureStaff;
  const label = (code: string | null, own: string | null): string => (code === null ? unknown ?? reader.texts.picture.own.notKnown : nameOf?.(code) ?? own ?? code);
  return (
    <EventChart
      title={title} finding={finding} unit={unitOf(chart, bins, reader)} periods={binNames(bins, reader)} as={chart.as} names={words.names} level={level}
      rows={chart.strips.map((strip) => ({ key: strip.code ?? '-', label: label(strip.code, strip.label), href: strip.code === null || strip.total === 0 ? undefined : hrefOf?.(strip.code), counts: strip.counts, text: String(strip.total) }))}
    />
  );
}

function unitOf(chart: Chart, bins: readonly Bin[], reader: Reader): string {
  const { charts: words } = reader.texts.pictureStaff;
  const quarters = bins[0]?.months === 3;
  if (chart.as === 'columns') return quarters ? words.unit.columns : words.unit.columnsMonth;
  return quarters ? words.leadQuarters : words.lead;
}
