import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { Form, HiddenField, TextField } from '../../../../ui/form.tsx';
import { Steps } from '../../../../ui/navigation.tsx';
import { Details, Heading, Lead, Paragraph } from '../../../../ui/text.tsx';
import { SignalHead, Story } from '../../pages/file.tsx';
import type { SignalFile } from '../../queries.ts';
import { isOpen } from '../../states.ts';
import type { TriageFile } from '../queries.ts';
import { type TriageStep, triageSteps } from '../rules.ts';
import type { Mistake, Typed } from '../typed.ts';

/** What stands between what was typed and keeping it; null when nothing does. */
export type Against = 'held' | 'changed' | null;

export interface TriageView {
  readonly request: Request;
  readonly signal: SignalFile;
  readonly file: TriageFile;
  readonly step: TriageStep;
  readonly done: ReadonlySet<TriageStep>;
  /** What stands in the fields: what was typed, else what is kept. */
  readonly typed: Typed;
  readonly mistakes: readonly Mistake[];
  readonly against: Against;
  /** Typed for a take-over that could not be: why. */
  readonly takeOver?: { readonly why: string; readonly mistake: 'whyMissing' | 'whyLong' } | undefined;
}

/** Whether this reader may keep anything here now. */
export function mayWrite({ signal, file }: TriageView): boolean {
  return isOpen(signal.state) && file.heldBy === null;
}

export function errorIn(view: TriageView, field: string): string | undefined {
  const found = view.mistakes.find((one) => one.field === field);
  return found ? view.request.texts.triage.mistakes[found.mistake] : undefined;
}

/** One step of the guided page: which signal, which step, who is in it, and the story beside the work. */
export function TriageFrame({ view, children, beside, now }: { readonly view: TriageView; readonly children: ReactNode; readonly beside?: ReactNode; /** What is kept now, for who typed over something older. */ readonly now?: ReactNode }): ReactNode {
  const { request, signal, step, done, mistakes, against } = view;
  const words = request.texts.triage;
  const saved = request.query.get('gelukt');
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ field, mistake }) => ({ field, message: words.mistakes[mistake] }))} />
      <SignalHead request={request} signal={signal} />
      <Steps
        current={triageSteps.indexOf(step) + 1}
        steps={triageSteps.map((one) => ({ text: words.steps[one], done: done.has(one), href: one === 'besluit' ? `/signalen/${signal.number}/besluit` : `/signalen/${signal.number}/beoordelen/${one}` }))}
      />
      {saved === 'bewaard' ? <Alert kind="ok">{words.saved}</Alert> : saved === 'overgenomen' ? <Alert kind="ok">{words.held.taken}</Alert> : null}
      {/* A later decision may stand beside the earlier one, as long as the signal is not closed. */}
      {isOpen(signal.state) || (step === 'besluit' && signal.state === 'decided') ? null : <Alert kind="info">{words.readOnly}</Alert>}
      <Holder view={view} />
      {against === 'changed' ? <Alert kind="error" title={words.changed.title}><Paragraph>{words.changed.text}</Paragraph>{now ? <Details summary={words.changed.now}>{now}</Details> : null}</Alert> : null}
      <div className="baken-beside">
        <div className="baken-flow">{beside ?? <Story request={request} signal={signal} />}</div>
        <div className="baken-flow">
          <Heading level={2}>{words.steps[step]}</Heading>
          {step === 'besluit' && signal.state === 'closed' ? null : <Lead>{words.leads[step]}</Lead>}
          {children}
          <Standing view={view} />
        </div>
      </div>
    </>
  );
}

/** Who is in the page, and the way past. */
function Holder({ view }: { readonly view: TriageView }): ReactNode {
  const { request, signal, file, against, takeOver } = view;
  const { held } = request.texts.triage;
  if (!file.heldBy) return null;
  return (
    <Alert kind={against === 'held' ? 'error' : 'warning'} title={held.title(file.heldBy.name)}>
      <Paragraph>{against === 'held' ? held.typed : held.text(moment(file.heldBy.since, request.language))}</Paragraph>
      {/* Whoever decides takes over in the same form. */}
      {view.step === 'besluit' ? null : <Form action={`/signalen/${signal.number}/beoordelen/overnemen`} label={held.takeOver}>
        <HiddenField name="stap" value={view.step} />
        {Object.entries(against === 'held' ? view.typed : {}).map(([name, value]) => <HiddenField name={`getypt-${name}`} value={value} key={name} />)}
        <TextField name="overnemen" label={held.why} description={held.whyHint} value={takeOver?.why} error={takeOver ? held[takeOver.mistake] : undefined} required />
        <Button kind="secondary">{held.takeOver}</Button>
      </Form>}
    </Alert>
  );
}

function Standing({ view }: { readonly view: TriageView }): ReactNode {
  const { request, signal, file } = view;
  const words = request.texts.triage;
  return (
    <>
      {file.savedBy && file.savedAt ? <p className="baken-hint">{words.savedBy(file.savedBy, moment(file.savedAt, request.language))}</p> : null}
      {mayWrite(view) ? (
        <Form action={`/signalen/${signal.number}/beoordelen/verlaten`} label={words.leave}>
          <p className="baken-hint">{words.hold}</p>
          <Button kind="subtle">{words.leave}</Button>
        </Form>
      ) : null}
    </>
  );
}

/** The fields of a step with its button; to be read, not changed, while somebody else is in it or when it is decided. */
export function StepForm({ view, action, children, save, multiple = false }: {
  readonly view: TriageView; readonly action?: string; readonly children: ReactNode; readonly save?: string; readonly multiple?: boolean;
}): ReactNode {
  const { request, signal, step, file } = view;
  const words = request.texts.triage;
  if (!mayWrite(view)) return <fieldset disabled className="baken-read"><legend className="baken-hidden">{words.steps[step]}</legend><div className="baken-form">{children}</div></fieldset>;
  return (
    <Form action={action ?? `/signalen/${signal.number}/beoordelen/${step}`} label={words.steps[step]}>
      <HiddenField name="versie" value={String(file.version)} />
      {children}
      {multiple ? null : <ButtonRow><Button>{save ?? words.save}</Button></ButtonRow>}
    </Form>
  );
}
