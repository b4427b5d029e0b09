import type { ReactNode } from 'react';
import type { Request } from '../../../platform/routes.ts';
import { ErrorSummary } from '../../../ui/alert.tsx';
import { Button, ButtonRow, ButtonLink } from '../../../ui/button.tsx';
import { RadioGroup } from '../../../ui/choice.tsx';
import { Fieldset, Form, SelectField, TextArea } from '../../../ui/form.tsx';
import { DescriptionList } from '../../../ui/list.tsx';
import { Details, Heading, Paragraph } from '../../../ui/text.tsx';
import { type ExploitationForm, indicatorGroupsFor, inLanguage, SECTORS, WAYS_OF_KNOWING } from '../../knowledge/offers.ts';
import type { DecisionFields, DecisionMistake } from '../decision-form.ts';
import type { SignalFile } from '../queries.ts';
import { grounds, outcomes } from '../states.ts';
import { SignalHead, Story } from './file.tsx';

export function MarkPage({ request, signal, form }: { readonly request: Request; readonly signal: SignalFile; readonly form: ExploitationForm }): ReactNode {
  const { file } = request.texts.signals;
  const { language } = request;
  const ways = WAYS_OF_KNOWING.map((way) => ({ value: way.code, label: inLanguage(way.name, language) }));
  return (
    <>
      <SignalHead request={request} signal={signal} />
      <div className="baken-beside">
        <Story request={request} signal={signal} />
        <div>
          <Heading level={2}>{`${file.indicators} ${inLanguage(form.name, language)}`}</Heading>
          <Paragraph>{file.indicatorsLead}</Paragraph>
          <Details summary={request.texts.signals.ways}>
            <DescriptionList rows={WAYS_OF_KNOWING.map((way) => ({ term: inLanguage(way.name, language), value: inLanguage(way.meaning, language) }))} />
          </Details>
          <Form action={`/signalen/${signal.number}/kenmerken/${form.slug}`} label={file.saveMarks(inLanguage(form.name, language))}>
            {indicatorGroupsFor([form.code]).map((group) => (
              <Fieldset legend={inLanguage(group.cluster.name, language)} key={group.cluster.code}>
                {group.indicators.map((sign) => (
                  <SelectField
                    key={sign.code} name={`i-${sign.code}`} label={inLanguage(sign.text, language)} options={ways} value={signal.marks.get(sign.code)?.way ?? 'unknown'}
                    description={sign.acute ? file.acuteIndicator : undefined}
                  />
                ))}
              </Fieldset>
            ))}
            <ButtonRow>
              <Button>{file.saveMarks(inLanguage(form.name, language))}</Button>
              <ButtonLink kind="subtle" href={`/signalen/${signal.number}`}>{file.title(signal.number)}</ButtonLink>
            </ButtonRow>
          </Form>
        </div>
      </div>
    </>
  );
}

export interface DecidePageProps {
  readonly request: Request;
  readonly signal: SignalFile;
  readonly forms: readonly ExploitationForm[];
  readonly fields: DecisionFields;
  readonly mistakes: readonly { readonly field: keyof DecisionFields; readonly mistake: DecisionMistake }[];
}

export function DecidePage({ request, signal, forms, fields, mistakes }: DecidePageProps): ReactNode {
  const words = request.texts.signals;
  const { file } = words;
  const { language } = request;
  const error = (field: keyof DecisionFields): string | undefined => {
    const found = mistakes.find((one) => one.field === field);
    return found ? words.decisionMistakes[found.mistake] : undefined;
  };
  return (
    <>
      {mistakes.length > 0 ? <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ field, mistake }) => ({ field, message: words.decisionMistakes[mistake] }))} /> : null}
      <SignalHead request={request} signal={signal} />
      <div className="baken-beside">
        <Story request={request} signal={signal} />
        <div>
          <Heading level={2}>{file.decision}</Heading>
          <Form action={`/signalen/${signal.number}/besluit`} label={file.decision}>
            <RadioGroup name="uitkomst" legend={file.outcome} options={outcomes.map((outcome) => ({ value: outcome, label: words.outcomes[outcome] }))} value={fields.uitkomst} error={error('uitkomst')} required />
            <SelectField name="vorm" label={file.form} options={[{ value: '', label: words.formUnknown }, ...forms.map((form) => ({ value: form.code, label: inLanguage(form.name, language) }))]} value={fields.vorm} />
            <SelectField name="sector" label={file.sector} options={[{ value: '', label: file.sectorUnknown }, ...SECTORS.map((sector) => ({ value: sector.code, label: inLanguage(sector.name, language) }))]} value={fields.sector} />
            <RadioGroup name="grond" legend={file.ground} description={file.groundHint} options={grounds.map((ground) => ({ value: ground, label: words.grounds[ground] }))} value={fields.grond} error={error('grond')} required />
            <TextArea name="grond_toelichting" label={file.groundText} rows={2} value={fields.grond_toelichting} error={error('grond_toelichting')} optional />
            <TextArea name="reden" label={file.reason} description={file.reasonHint} rows={5} value={fields.reden} error={error('reden')} required />
            <TextArea name="antwoord" label={file.answer} description={file.answerHint} rows={4} value={fields.antwoord} error={error('antwoord')} optional />
            <Details summary={file.standardAnswers}>
              <DescriptionList rows={outcomes.map((outcome) => ({ term: words.outcomes[outcome], value: request.texts.report.answers[outcome] }))} />
            </Details>
            <ButtonRow>
              <Button>{file.decide}</Button>
              <ButtonLink kind="subtle" href={`/signalen/${signal.number}`}>{file.title(signal.number)}</ButtonLink>
            </ButtonRow>
          </Form>
        </div>
      </div>
    </>
  );
}
