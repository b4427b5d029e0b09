import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { CheckboxGroup } from '../../../../ui/choice.tsx';
import { SelectField, TextArea, TextField } from '../../../../ui/form.tsx';
import { Paragraph } from '../../../../ui/text.tsx';
import { registerNames } from '../../indicators/register-names.ts';
import { actionStates, directions, evidenceKinds, type Indicator, origins, rhythms } from '../../plan-file-schema.ts';
import { type FieldMistake, formFields, targetsInLines, type WorkField, type WorkFields } from '../work-form.ts';
import type { Kind } from '../rules.ts';

export interface FieldsProps {
  readonly request: Request;
  readonly kind: Kind;
  readonly fields: WorkFields;
  readonly mistakes: readonly FieldMistake[];
  /** The plan's agreements, for a measure. */
  readonly agreements: readonly { readonly code: string; readonly text: string }[];
  /** Names that an owner may be chosen from. */
  readonly owners: readonly string[];
}

const long = new Set<WorkField>(['doel', 'waarom', 'bron', 'doelen']);
const dates = new Set<WorkField>(['van', 'tot', 'uiterlijk', 'bereikt', 'datum']);
const needed = new Set<WorkField>(['titel', 'stand', 'soort', 'herkomst']);

/** The fields of one part, in the order of its form. */
export function Fields(props: FieldsProps): ReactNode {
  return <>{formFields[props.kind].map(([field]) => <OneField {...props} field={field} key={field} />)}</>;
}

function OneField({ request, kind, fields, mistakes, agreements, owners, field }: FieldsProps & { readonly field: WorkField }): ReactNode {
  const { indicators, planwork: words, plan: texts } = request.texts;
  const found = mistakes.find((one) => one.field === field);
  const hints: Readonly<Partial<Record<WorkField, string>>> = { ...words.hints, ...(kind === 'indicator' ? { bron: words.hints.indicatorBron, eigenaar: words.hints.indicatorEigenaar } : {}) };
  const hint = dates.has(field) ? [field === 'bereikt' ? words.hints.bereikt : '', words.hints.date].filter(Boolean).join(' ') : hints[field];
  const face = { name: field, value: fields[field] ?? '', label: kind === 'indicator' && field === 'eigenaar' ? words.fields.indicatorEigenaar : words.fields[field], description: hint, error: found ? words.mistakes[found.mistake] : undefined, ...(needed.has(field) ? { required: true } : { optional: true }) };
  const choose = (options: readonly { readonly value: string; readonly label: string }[]): ReactNode => <SelectField {...face} options={options} />;
  switch (field) {
    case 'herkomst': return choose(origins.map((value) => ({ value, label: words.origins[value] })));
    case 'stand': return choose(actionStates.map((value) => ({ value, label: texts.states[value] })));
    case 'soort': return choose(evidenceKinds.map((value) => ({ value, label: words.evidenceKinds[value] })));
    case 'richting': return choose([{ value: '', label: words.notFilledIn }, ...directions.map((value) => ({ value, label: indicators.directions[value] }))]);
    case 'register': return choose([{ value: '', label: words.byHand }, ...registerNames.map((value) => ({ value, label: words.registers[value] }))]);
    case 'ritme': return choose([{ value: '', label: words.usualRhythm }, ...rhythms.map((value) => ({ value, label: indicators.rhythms[value] }))]);
    case 'afspraken': {
      const { value, label, ...group } = face;
      if (agreements.length === 0) return <Paragraph>{words.noAgreements}</Paragraph>;
      return <CheckboxGroup {...group} legend={label} options={agreements.map(({ code, text }) => ({ value: code, label: request.language === 'nl' ? text : <span lang="nl">{text}</span> }))} values={value.split('\n')} />;
    }
    case 'eigenaar': case 'vervanger': return <TextField {...face} width="medium" autocomplete="off" suggestions={owners} />;
    case 'budget': return <TextField {...face} width="short" inputMode="numeric" />;
    default: return long.has(field) ? <TextArea {...face} rows={3} /> : <TextField {...face} width={dates.has(field) || field === 'streven' ? 'short' : 'full'} />;
  }
}

/** A value of a part as people read it, whatever it is. */
export function shown(request: Request, field: string, value: unknown): string {
  const { indicators, planwork: words, plan: texts, progress } = request.texts;
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return words.notFilledIn;
  if (field === 'targets') return targetsInLines(value as Indicator['targets']).replaceAll('\n', '; ');
  if (Array.isArray(value)) return value.join(', ');
  const named: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    state: { ...texts.states, ...progress.states }, phase: progress.phases, origin: words.origins, level: texts.levels, kind: words.evidenceKinds,
    direction: indicators.directions, every: indicators.rhythms, register: words.registers,
  };
  if (field.endsWith('_eur') && typeof value === 'number') return texts.euros(value);
  return named[field]?.[String(value)] ?? String(value);
}

/** The name of a field of the plan file in the words of the pages. */
export function fieldName(request: Request, field: string): string {
  const names: Readonly<Record<string, string>> = request.texts.planwork.fileFields;
  return names[field] ?? field;
}
