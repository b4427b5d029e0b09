import type { ReactNode } from 'react';
import { CheckboxGroup, RadioGroup } from '../../../../ui/choice.tsx';
import { Alert } from '../../../../ui/alert.tsx';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { Form, SelectField, TextArea, TextField } from '../../../../ui/form.tsx';
import { DescriptionList } from '../../../../ui/list.tsx';
import { Timeline } from '../../../../ui/task-list.tsx';
import { Details, Section } from '../../../../ui/text.tsx';
import { type ExploitationForm, inLanguage, SECTORS } from '../../../knowledge/offers.ts';
import { Story } from '../../pages/file.tsx';
import { grounds, type Outcome, outcomes } from '../../states.ts';
import type { Question } from '../rules.ts';
import { decided } from './file-section.tsx';
import { errorIn, TriageFrame, type TriageView } from './frame.tsx';
import { RouteOut, type WhomToCall } from './routes-out.tsx';
import { Summary, Weighings } from './weighing.tsx';

export interface DecideProps {
  readonly view: TriageView;
  readonly chosen: readonly string[];
  readonly forms: readonly ExploitationForm[];
  readonly questions: readonly Question[];
  readonly reviewDays: number;
  /** Two have to weigh, and one did not yet. */
  readonly secondMissing: boolean;
  readonly standardAnswer: (outcome: Outcome) => string;
  readonly mayShare: boolean;
  readonly whom: WhomToCall;
}

export function DecidePage({ view, chosen, forms, questions, reviewDays, secondMissing, standardAnswer, mayShare, whom }: DecideProps): ReactNode {
  const { request, signal, file, typed } = view;
  const words = request.texts.signals;
  const { decide, weighing, held } = request.texts.triage;
  const { language } = request;
  const none = { value: '', label: words.formUnknown };
  return (
    <TriageFrame view={view} beside={<><Story request={request} signal={signal} /><Summary view={view} questions={questions} /></>}>
      {secondMissing ? <Alert kind="warning" title={weighing.two}>{weighing.twoLeft}</Alert> : null}
      {file.weighings.length > 0 ? <Section title={weighing.earlier} level={3}><Weighings view={view} /></Section> : null}
      {file.decisions.length > 0 ? <Section title={request.texts.triage.decide.earlier} level={3}><Timeline events={file.decisions.map((one) => decided(request, one))} /></Section> : null}
      {signal.state === 'closed' && view.against === null ? null : (
        <Form action={`/signalen/${signal.number}/besluit`} label={words.file.decision}>
          {file.heldBy ? <TextField name="overnemen" label={held.why} description={held.whyHint} value={typed['overnemen']} error={errorIn(view, 'overnemen')} required /> : null}
          <CheckboxGroup name="uitkomst" legend={decide.outcome} description={decide.outcomeHint} options={outcomes.map((outcome) => ({ value: outcome, label: words.outcomes[outcome] }))} values={chosen} error={errorIn(view, 'uitkomst')} required />
          <Details summary={decide.routes}>
            {outcomes.map((outcome) => <RouteOut request={request} whom={whom} outcome={outcome} number={signal.number} mayShare={mayShare} key={outcome} />)}
          </Details>
          <TextField name="bewaren_tot" type="date" width="short" label={decide.keep} description={decide.keepHint(reviewDays)} value={typed['bewaren_tot']} error={errorIn(view, 'bewaren_tot')} optional />
          <TextField name="overgedragen_aan" label={decide.handed} description={decide.handedHint} value={typed['overgedragen_aan']} error={errorIn(view, 'overgedragen_aan')} optional />
          <SelectField name="vorm" label={words.file.form} options={[none, ...forms.map((form) => ({ value: form.code, label: inLanguage(form.name, language) }))]} value={typed['vorm']} />
          <SelectField name="sector" label={words.file.sector} options={[{ value: '', label: words.file.sectorUnknown }, ...SECTORS.map((sector) => ({ value: sector.code, label: inLanguage(sector.name, language) }))]} value={typed['sector']} />
          <RadioGroup name="grond" legend={words.file.ground} description={words.file.groundHint} options={grounds.map((ground) => ({ value: ground, label: words.grounds[ground] }))} value={typed['grond']} error={errorIn(view, 'grond')} required />
          <TextArea name="grond_toelichting" label={words.file.groundText} rows={2} value={typed['grond_toelichting']} error={errorIn(view, 'grond_toelichting')} optional />
          <TextArea name="reden" label={words.file.reason} description={words.file.reasonHint} rows={5} value={typed['reden']} error={errorIn(view, 'reden')} required />
          <TextArea name="antwoord" label={words.file.answer} description={words.file.answerHint} rows={4} value={typed['antwoord']} error={errorIn(view, 'antwoord')} optional />
          <Details summary={words.file.standardAnswers}>
            <DescriptionList rows={outcomes.map((outcome) => ({ term: words.outcomes[outcome], value: standardAnswer(outcome) }))} />
          </Details>
          <ButtonRow><Button>{words.file.decide}</Button></ButtonRow>
        </Form>
      )}
    </TriageFrame>
  );
}
