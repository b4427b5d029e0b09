import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { RadioGroup } from '../../../../ui/choice.tsx';
import { Form, HiddenField, TextArea, TextField } from '../../../../ui/form.tsx';
import { Timeline } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { PlanNav } from '../../pages/plan-nav.tsx';
import { Origin, Own, type Voice } from '../../pages/words.tsx';
import { dateInWords } from '../../partial-dates.ts';
import type { FrameworkMistake, LookFields, VersionFields } from '../framework-form.ts';
import type { ChainLink, PlanChain, RegisteredVersion } from '../queries.ts';
import { choices } from '../rules.ts';

interface Around<F> {
  readonly request: Request; readonly voice: Voice; readonly chain: PlanChain; readonly link: ChainLink; readonly fields: F;
  readonly mistakes: readonly { readonly field: keyof F & string; readonly mistake: FrameworkMistake }[];
  /** Somebody else recorded something since this form was made. */
  readonly changed: boolean;
}

function Head<F>({ request, mistakes, changed, title, chain }: Pick<Around<F>, 'request' | 'mistakes' | 'changed' | 'chain'> & { readonly title: ReactNode }): ReactNode {
  const words = request.texts.planStory.frameworks;
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ field, mistake }) => ({ field, message: words.mistakes[mistake] }))} />
      <Heading level={1}>{title}</Heading>
      <PlanNav request={request} reference={chain.plan.head.reference} current="kaders" />
      <Paragraph><Link href={request.href(`/plan/${chain.plan.head.reference}/kaders`)}>{words.backToChain}</Link></Paragraph>
      {changed ? <Alert kind="error" title={words.changedTitle}>{words.changedText}</Alert> : null}
    </>
  );
}

function errorOf<F>({ mistakes, request }: Pick<Around<F>, 'mistakes' | 'request'>, name: keyof F): string | undefined {
  const found = mistakes.find((one) => one.field === name);
  return found ? request.texts.planStory.frameworks.mistakes[found.mistake] : undefined;
}

/** A version that the register does not know yet. */
export function RegisterPage(props: Around<VersionFields>): ReactNode {
  const { request, voice, chain, link, fields } = props;
  const words = request.texts.planStory.frameworks;
  const face = (name: keyof VersionFields) => ({ name, value: fields[name], error: errorOf(props, name) });
  return (
    <>
      <Head {...props} title={<Own voice={voice}>{words.registerFor(link.framework.title)}</Own>} />
      <Lead>{words.registerLead}</Lead>
      <Form action={request.href(`/plan/${chain.plan.head.reference}/kaders/${link.framework.code}/nieuw`)} label={words.register}>
        <HiddenField name="nieuwste" value={String(link.versions.at(-1)?.number ?? 0)} />
        <TextField {...face('naam')} label={words.name} required />
        <TextField {...face('vanaf')} label={words.from} description={words.fromHint} width="medium" required />
        <TextArea {...face('bron')} label={words.source} description={words.sourceHint} rows={2} required />
        <TextArea {...face('anders')} label={words.changed} description={words.changedHint} rows={4} required />
        <Button>{words.save}</Button>
      </Form>
    </>
  );
}

/** One version of a framework: what is different, and what the plan does with it. */
export function LookPage(props: Around<LookFields> & { readonly version: RegisteredVersion; readonly mayWrite: boolean }): ReactNode {
  const { request, voice, chain, link, fields, version, mayWrite } = props;
  const words = request.texts.planStory.frameworks;
  const dutch = request.language === 'nl' ? undefined : 'nl';
  return (
    <>
      <Head {...props} title={<Own voice={voice}>{link.framework.title}: {words.versionName(version.number, version.title)}</Own>} />
      <p className="baken-hint">{words.validFrom(dateInWords(voice.language, version.validFrom))} · {words.registeredBy(version.by, moment(version.at, request.language))}</p>
      <Section title={words.what}>
        <Paragraph><span className="baken-as-typed" lang={dutch}>{version.changed}</span></Paragraph>
        <Origin voice={voice} source={version.source} />
      </Section>
      {mayWrite ? (
        <Section title={words.outcome}>
          <Lead>{words.lookLead}</Lead>
          {link.standing.toAdapt.some(({ number }) => number === version.number) ? <Paragraph><Link href={request.href(`/plan/${chain.plan.head.reference}/werk`)}>{words.toWork}</Link></Paragraph> : null}
          <Form action={request.href(`/plan/${chain.plan.head.reference}/kaders/${link.framework.code}/${version.number}`)} label={words.outcome}>
            <HiddenField name="sinds" value={String(link.looks.at(-1)?.id ?? 0)} />
            <RadioGroup
              name="uitkomst" legend={words.outcome} value={fields.uitkomst} error={errorOf(props, 'uitkomst')} required
              options={choices(version.number, link.looks, chain.plan.current).map((value) => ({ value, label: words.outcomes[value], description: words.outcomeHints[value] || undefined }))}
            />
            <TextArea name="toelichting" label={words.reason} description={words.reasonHint} value={fields.toelichting} error={errorOf(props, 'toelichting')} rows={3} optional />
            <Button>{words.save}</Button>
          </Form>
        </Section>
      ) : null}
      {link.looks.length === 0 ? null : (
        <Section title={words.history}>
          <Timeline events={link.looks.toReversed().map((look) => ({
            title: words.said(look.number, words.outcomes[look.outcome]), at: words.saidBy(look.by, moment(look.at, request.language), look.planVersion),
            body: look.reason ? <Paragraph><span className="baken-as-typed" lang={dutch}>{look.reason}</span></Paragraph> : undefined,
          }))} />
        </Section>
      )}
    </>
  );
}
