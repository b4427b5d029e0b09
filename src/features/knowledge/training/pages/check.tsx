import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../../ui/button.tsx';
import { RadioGroup } from '../../../../ui/choice.tsx';
import { Form, HiddenField, TextField } from '../../../../ui/form.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { inLanguage } from '../../catalogue/language.ts';
import type { Situation } from '../catalogue/module.ts';
import type { OwnModule } from '../queries-own.ts';
import { type Norms, neededOf } from '../rules.ts';
import { moduleHref } from './module.tsx';

export function QuestionPage({ request, file, situation, missing }: { readonly request: Request; readonly file: OwnModule; readonly situation: Situation; readonly missing: boolean }): ReactNode {
  const { learning: words } = request.texts;
  const { language } = request;
  const { situations } = file.module;
  const first = file.place.attempt.size === 0;
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={missing ? [{ field: 'antwoord', message: words.check.choose }] : []} />
      <p className="baken-hint">{words.check.where(situations.indexOf(situation) + 1, situations.length)}</p>
      <Heading level={1}>{words.check.title(inLanguage(file.module.name, language))}</Heading>
      {first ? <Lead>{words.check.lead}</Lead> : null}
      <Paragraph>{inLanguage(situation.story, language)}</Paragraph>
      <Form action={moduleHref(request, file, '/toets')}>
        <HiddenField name="situatie" value={situation.code} />
        <RadioGroup
          name="antwoord" legend={inLanguage(situation.question, language)} required error={missing ? words.check.choose : undefined}
          options={situation.answers.map((answer) => ({ value: answer.code, label: inLanguage(answer.text, language) }))}
        />
        <Button>{words.check.answer}</Button>
      </Form>
      <p className="baken-hint">{words.check.kept} <Link href={moduleHref(request, file)}>{words.module.backToModule}</Link></p>
    </>
  );
}

/** After each answer: why it is right or not, and the same for every other answer. */
export function FeedbackPage({ request, file, situation, last }: { readonly request: Request; readonly file: OwnModule; readonly situation: Situation; readonly last: boolean }): ReactNode {
  const { learning: words } = request.texts;
  const { language } = request;
  const chosen = file.place.attempt.get(situation.code);
  const right = situation.answers.some((answer) => answer.right && answer.code === chosen);
  const ordered = [...situation.answers].sort((one, other) => Number(other.code === chosen) - Number(one.code === chosen) || Number(other.right) - Number(one.right));
  return (
    <>
      <p className="baken-hint">{words.check.where(file.module.situations.indexOf(situation) + 1, file.module.situations.length)}</p>
      <Heading level={1}>{right ? words.check.right : words.check.wrong}</Heading>
      <Paragraph>{inLanguage(situation.story, language)}</Paragraph>
      <Paragraph>{inLanguage(situation.question, language)}</Paragraph>
      {ordered.map((answer) => (
        <Section key={answer.code} title={inLanguage(answer.text, language)}>
          <Paragraph>
            <Status kind={answer.right ? 'done' : 'neutral'}>{answer.right ? words.check.best : words.check.other}</Status>
            {answer.code === chosen ? <> <Status kind="open">{words.check.yours}</Status></> : null}
          </Paragraph>
          <Paragraph>{inLanguage(answer.why, language)}</Paragraph>
        </Section>
      ))}
      {last
        ? <Form action={moduleHref(request, file, '/klaar')}><Button>{words.check.finish}</Button></Form>
        : <ButtonRow><ButtonLink href={moduleHref(request, file, '/toets')}>{words.check.next}</ButtonLink></ButtonRow>}
    </>
  );
}

export function ResultPage({ request, file, norms, today }: { readonly request: Request; readonly file: OwnModule; readonly norms: Norms; readonly today: string }): ReactNode {
  const { learning: words } = request.texts;
  const { last } = file.place;
  const passed = last !== null && last.right >= neededOf(last.asked, norms);
  return (
    <>
      <Heading level={1}>{words.result.title(inLanguage(file.module.name, request.language))}</Heading>
      {last === null ? <Paragraph>{words.result.none}</Paragraph> : (
        <>
          <Alert kind={passed ? 'ok' : 'info'} title={passed ? words.result.passed : words.result.notYet}>{words.result.score(last.right, last.asked, neededOf(last.asked, norms))}</Alert>
          {last.on === today ? <Paragraph>{words.result.gone}</Paragraph> : <Paragraph>{day(last.on, request.language)}</Paragraph>}
        </>
      )}
      {file.certificate
        ? <ButtonRow><ButtonLink href={moduleHref(request, file, '/certificaat.pdf')} kind={passed ? 'primary' : 'secondary'}>{words.result.certificate}</ButtonLink></ButtonRow> : null}
      {passed ? null : (
        <Form action={moduleHref(request, file, '/opnieuw')}>
          <ButtonRow>
            <Button name="doe" value="lezen">{words.result.retry}</Button>
            <Button kind="secondary" name="doe" value="toets">{words.result.retryCheck}</Button>
          </ButtonRow>
        </Form>
      )}
      <Paragraph><Link href={moduleHref(request, file)}>{words.module.backToModule}</Link> · <Link href={request.href('/kennis/leren')}>{words.module.back}</Link></Paragraph>
    </>
  );
}

export function MarkPage({ request, typed, error, found }: { readonly request: Request; readonly typed: string; readonly error: string | null; readonly found: string | null }): ReactNode {
  const { mark: words } = request.texts.learning;
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={error ? [{ field: 'kenmerk', message: error }] : []} />
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      {found ? <Alert kind="ok">{found}</Alert> : null}
      <Form action={request.href('/kennis/certificaat')}>
        <TextField name="kenmerk" label={words.label} description={words.hint} value={typed} error={error ?? undefined} width="medium" required />
        <Button>{words.check}</Button>
      </Form>
      <Paragraph><Link href={request.href('/kennis/leren')}>{request.texts.learning.module.back}</Link></Paragraph>
    </>
  );
}
