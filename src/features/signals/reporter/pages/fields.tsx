import type { ReactNode } from 'react';
import { acceptedFiles } from '../../../../platform/files.ts';
import type { Request } from '../../../../platform/routes.ts';
import { Checkbox, CheckboxGroup, RadioGroup } from '../../../../ui/choice.tsx';
import { FileField, SelectField, TextArea, TextField } from '../../../../ui/form.tsx';
import { Paragraph } from '../../../../ui/text.tsx';
import type { DraftFile } from '../drafts.ts';
import type { ReportField, ReportFields, ReportMistake } from '../report-form.ts';
import { doors, safetyRules, ways } from '../rules-reporter.ts';

interface Asked { readonly request: Request; readonly fields: ReportFields; readonly errors: Errors }

/** What is wrong, by field, in words. */
export type Errors = Readonly<Partial<Record<ReportField, string>>>;

export function errorsIn(request: Request, mistakes: readonly ReportMistake[]): Errors {
  const words = request.texts.report.mistakes;
  const found: Partial<Record<ReportField, string>> = {};
  for (const { field, mistake, file } of mistakes) {
    const said = file === undefined ? words[mistake] : words.file(file, words[mistake]);
    found[field] = found[field] ? `${found[field]} ${said}` : said;
  }
  return found;
}

export function errorList(errors: Errors): { field: string; message: string }[] {
  return Object.entries(errors).map(([field, message]) => ({ field, message }));
}

export function Story({ request, fields, errors }: Asked): ReactNode {
  const words = request.texts.report.form;
  return <TextArea name="verhaal" label={words.story} description={words.storyHint} rows={8} value={fields.verhaal} error={errors.verhaal} required />;
}

export function YesNo({ request, fields, name, legend }: Omit<Asked, 'errors'> & { readonly name: 'nu_gevaar' | 'minderjarig'; readonly legend: string }): ReactNode {
  const words = request.texts.report.form;
  const options = [{ value: 'ja', label: words.yes }, { value: 'nee', label: words.no }, { value: 'onbekend', label: words.unknown }];
  return <RadioGroup name={name} legend={legend} options={options} value={fields[name]} inline optional />;
}

export function Place({ request, fields, errors }: Asked): ReactNode {
  const words = request.texts.report.form;
  return <TextField name="waar" label={words.place} description={words.placeHint} value={fields.waar} error={errors.waar} optional />;
}

export function When({ request, fields, errors }: Asked): ReactNode {
  const words = request.texts.report.form;
  return <TextField name="wanneer" label={words.time} description={words.timeHint} value={fields.wanneer} error={errors.wanneer} optional />;
}

export function Kind({ request, fields }: Omit<Asked, 'errors'>): ReactNode {
  const words = request.texts.report.form;
  return <SelectField name="vorm" label={words.form} options={[{ value: '', label: words.unknown }, ...Object.entries(words.forms).map(([value, label]) => ({ value, label }))]} value={fields.vorm} optional />;
}

export function DoorChoice({ request, fields }: Omit<Asked, 'errors'>): ReactNode {
  const words = request.texts.report.form;
  const options = Object.entries(doors).map(([value, door]) => ({ value, label: words.doors[door], description: words.doorHints[door] }));
  return <RadioGroup name="deur" legend={words.door} options={options} value={fields.deur || 'anoniem'} />;
}

/**
 * The files come last in their form: a browser sends the fields in this order, and of a form that is too large only what stands before them can be read.
 */
export function Files({ request, files, error }: { readonly request: Request; readonly files: readonly DraftFile[]; readonly error: string | undefined }): ReactNode {
  const words = request.texts.report.form;
  return (
    <>
      {files.length > 0 ? (
        <div className="baken-flow">
          <Paragraph>{words.filesKept}</Paragraph>
          {files.map((file) => <Checkbox key={file.number} name="weg" value={String(file.number)} label={words.fileDrop(file.name)} />)}
        </div>
      ) : null}
      <FileField name="bijlage" label={words.files} description={words.filesHint} accept={acceptedFiles} multiple error={error} optional />
    </>
  );
}

export function PseudonymFields({ request, fields, errors }: Asked): ReactNode {
  const words = request.texts.report.contact;
  return <TextField name="schuilnaam" label={words.pseudonym} description={words.pseudonymHint} value={fields.schuilnaam} error={errors.schuilnaam} autocomplete="off" width="medium" required />;
}

export function ReachFields({ request, fields, errors }: Asked): ReactNode {
  const words = request.texts.report.contact;
  const chosen = fields.niet.split(' ');
  return (
    <>
      <TextField name="naam" label={words.name} value={fields.naam} error={errors.naam} autocomplete="name" optional />
      <RadioGroup name="hoe" legend={words.way} options={Object.entries(ways).map(([value, way]) => ({ value, label: words.ways[way] }))} value={fields.hoe} error={errors.hoe} required />
      <TextField name="bereikbaar" label={words.reach} description={words.reachHint} value={fields.bereikbaar} error={errors.bereikbaar} required />
      <CheckboxGroup
        name="niet" legend={words.rules} description={words.rulesHint} options={Object.entries(safetyRules).map(([value, rule]) => ({ value, label: words.ruleNames[rule] }))}
        values={Object.keys(safetyRules).filter((value) => chosen.includes(value))}
      />
      <TextField name="tijden" label={words.times} value={fields.tijden} error={errors.tijden} optional />
    </>
  );
}

/**
 * A field that people do not see and programs fill. Together with the time of writing it only marks a report as perhaps automated;
 * a frightened person whose browser fills in everything must not be turned away by it.
 */
export function Trap({ label }: { readonly label: string }): ReactNode {
  return (
    <div className="baken-trap" aria-hidden="true">
      <label htmlFor="website">{label}</label>
      <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
    </div>
  );
}
