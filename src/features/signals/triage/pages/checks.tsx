import type { ReactNode } from 'react';
import { day } from '../../../../texts/dates.ts';
import { RadioGroup } from '../../../../ui/choice.tsx';
import { Fieldset, TextArea, TextField } from '../../../../ui/form.tsx';
import { DescriptionList } from '../../../../ui/list.tsx';
import { Details, Link, Paragraph } from '../../../../ui/text.tsx';
import { type CheckKind, checkKinds, checkStandings } from '../rules.ts';
import { errorIn, StepForm, TriageFrame, type TriageView } from './frame.tsx';

/** What the municipality itself knows already, source by source: on what ground it was looked up, when, and what it gave. */
export function ChecksPage({ view, earlier }: { readonly view: TriageView; /** Other signals with an identifier of this one. */ readonly earlier: number }): ReactNode {
  return (
    <TriageFrame view={view} now={<ChecksKept view={view} />}>
      <StepForm view={view}>
        {checkKinds.map((kind) => <OneCheck view={view} kind={kind} earlier={earlier} key={kind} />)}
      </StepForm>
    </TriageFrame>
  );
}

function OneCheck({ view, kind, earlier }: { readonly view: TriageView; readonly kind: CheckKind; readonly earlier: number }): ReactNode {
  const { request, typed, file, signal, mistakes } = view;
  const { checks } = request.texts.triage;
  const value = (part: string): string => typed[`${part}-${kind}`] ?? '';
  const standing = checkStandings.find((one) => one === value('stand')) ?? 'open';
  const kept = file.checks.get(kind);
  const face = (part: string) => ({ name: `${part}-${kind}`, value: value(part), error: errorIn(view, `${part}-${kind}`) });
  const wrong = mistakes.some((one) => one.field.endsWith(`-${kind}`));
  return (
    <Details summary={<><span className="baken-strong">{checks.kinds[kind]}</span> · {checks.standings[standing]}</>} open={wrong || standing !== 'open'}>
      <Fieldset legend={checks.kinds[kind]} description={checks.hints[kind]}>
        {kind === 'earlier-signals' ? <Paragraph>{earlier > 0 ? `${checks.earlier(earlier)} ` : null}<Link href={`/signalen/${signal.number}/verbanden`}>{checks.links}</Link></Paragraph> : null}
        <RadioGroup {...face('stand')} legend={checks.standing} options={checkStandings.map((one) => ({ value: one, label: checks.standings[one] }))} value={standing} />
        <TextField {...face('op')} label={checks.on} description={checks.onlyDone} type="date" width="short" />
        <TextField {...face('grond')} label={checks.ground} description={checks.groundHint} />
        <TextArea {...face('resultaat')} label={checks.result} rows={3} />
        <TextArea {...face('waarom')} label={checks.whyNot} description={checks.onlyNot} rows={2} />
        {kept ? <p className="baken-hint">{checks.line(day(kept.at.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate(), request.language), kept.by)}</p> : null}
      </Fieldset>
    </Details>
  );
}

/** What was looked up until now; nothing for what is still open. */
export function ChecksKept({ view: { request, file } }: { readonly view: Pick<TriageView, 'request' | 'file'> }): ReactNode {
  const { checks, empty } = request.texts.triage;
  const looked = checkKinds.flatMap((kind) => file.checks.get(kind) ?? []).filter((check) => check.standing !== 'open');
  if (looked.length === 0) return <Paragraph>{empty}</Paragraph>;
  return (
    <DescriptionList rows={looked.map((check) => ({
      term: checks.kinds[check.kind],
      value: check.standing === 'done'
        ? <>{check.on ? `${day(check.on, request.language)}. ` : null}<span className="baken-as-typed">{check.result}</span> <span className="baken-hint">{checks.ground} <span className="baken-as-typed">{check.ground}</span></span></>
        : <>{checks.standings['not-done']}: <span className="baken-as-typed">{check.whyNot}</span></>,
    }))} />
  );
}
