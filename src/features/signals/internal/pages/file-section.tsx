import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day, moment } from '../../../../texts/dates.ts';
import { languages } from '../../../../texts/texts.ts';
import { Button } from '../../../../ui/button.tsx';
import { Form } from '../../../../ui/form.tsx';
import { DescriptionList, type DescriptionRow } from '../../../../ui/list.tsx';
import { Paragraph, Section } from '../../../../ui/text.tsx';
import type { InternalFacts } from '../queries.ts';
import { professionName } from './report.tsx';

/** How the signal came in by a colleague, and what the colleague kept apart; nothing for any other signal. */
export function InternalSection({ request, facts, mayConverse }: { readonly request: Request; readonly facts: InternalFacts | null; readonly mayConverse: boolean }): ReactNode {
  if (!facts) return null;
  return facts.kind === 'colleague' ? <Colleague request={request} facts={facts} mayConverse={mayConverse} /> : <Telephone request={request} facts={facts} />;
}

function typed(text: string): ReactNode {
  return <span className="baken-as-typed">{text}</span>;
}

function Colleague({ request, facts, mayConverse }: { readonly request: Request; readonly facts: Extract<InternalFacts, { kind: 'colleague' }>; readonly mayConverse: boolean }): ReactNode {
  const { section: words, own } = request.texts.internal;
  const row = (term: string, text: string | null): DescriptionRow[] => (text ? [{ term, value: typed(text) }] : []);
  return (
    <Section title={words.colleague}>
      <DescriptionList rows={[
        { term: words.by, value: facts.by }, { term: words.work, value: professionName(request, facts.profession) },
        { term: words.observedTitle, value: facts.words.observed ? typed(facts.words.observed) : words.notFilled },
        { term: words.toldTitle, value: facts.words.told ? typed(facts.words.told) : words.notFilled },
        { term: words.thoughtTitle, value: facts.words.thought ? typed(facts.words.thought) : words.notFilled },
        ...row(own.where, facts.place), ...row(own.when, facts.time),
        ...row(words.whoKnows, facts.words.whoKnows), ...row(words.reach, facts.words.reach),
      ]} />
      {facts.confirmedAt ? <Paragraph>{words.confirmed(day(facts.confirmedAt.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate(), request.language))}</Paragraph> : mayConverse ? (
        <Form action={request.href(`/signalen/${facts.number}/ontvangst`)} label={words.confirm}>
          <Button kind="secondary">{words.confirm}</Button>
          <p className="baken-hint">{words.confirmHint(day(facts.confirmBy, request.language))}</p>
        </Form>
      ) : null}
    </Section>
  );
}

function Telephone({ request, facts }: { readonly request: Request; readonly facts: Extract<InternalFacts, { kind: 'telephone' }> }): ReactNode {
  const { section: words, intake } = request.texts.internal;
  return (
    <Section title={words.telephone}>
      <DescriptionList rows={[
        { term: words.by, value: facts.by }, { term: words.at, value: moment(facts.at, request.language) },
        { term: words.language, value: languages.find(({ code }) => code === facts.language)?.name ?? facts.language },
        { term: words.interpreter, value: intake.interpreters[facts.interpreter] },
        ...(facts.note ? [{ term: words.note, value: typed(facts.note) }] : []),
      ]} />
    </Section>
  );
}
