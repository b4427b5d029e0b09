import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { RadioGroup } from '../../../../ui/choice.tsx';
import { Form, HiddenField, TextArea, TextField } from '../../../../ui/form.tsx';
import { DescriptionList } from '../../../../ui/list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { IntakeField, IntakeMistake, TypedIntake } from '../intake-form.ts';
import type { SubjectRequest } from '../queries.ts';
import { identifiedWays, requestKinds } from '../states.ts';
import { AskedList } from './request.tsx';

/** @param current the request that is changed; null for a new one */
export function IntakePage({ request, typed, mistakes, current, basis, stale }: {
  readonly request: Request; readonly typed: TypedIntake; readonly mistakes: readonly IntakeMistake[]; readonly current: SubjectRequest | null; /** The version that the writer had read. */ readonly basis: number; readonly stale: boolean;
}): ReactNode {
  const { form, kinds, kindHints, identified } = request.texts.subject;
  const label: Readonly<Record<IntakeField, string>> = { soort: form.kind, ontvangen: form.received, naam: form.name, bereik: form.reach, vraag: form.asks, zoekop: form.terms, zeker: form.sure };
  const wrong = (field: IntakeField): string | undefined => { const one = mistakes.find((mistake) => mistake.field === field); return one ? form.mistakes[one.why] : undefined; };
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ field, why }) => ({ field, message: `${label[field]} ${form.mistakes[why]}` }))} />
      <Heading level={1}>{current ? form.edit : form.title}</Heading>
      {stale ? <Alert kind="error">{form.stale}</Alert> : null}
      <Lead>{form.lead}</Lead>
      {stale && current ? <Section title={form.now}><AskedList request={request} asked={current} /></Section> : null}
      <Form action={request.href(current ? `/vertrouwen/verzoeken/${current.number}/wijzigen` : '/vertrouwen/verzoeken/nieuw')}>
        {current ? <HiddenField name="basis" value={String(basis)} /> : null}
        <RadioGroup name="soort" legend={form.kind} options={requestKinds.map((kind) => ({ value: kind, label: kinds[kind], description: kindHints[kind] }))} value={typed.soort} error={wrong('soort')} required />
        {current ? <DescriptionList rows={[{ term: request.texts.subject.received, value: day(current.receivedOn, request.language) }]} />
          : <TextField name="ontvangen" label={form.received} description={form.receivedHint} type="date" width="medium" value={typed.ontvangen} error={wrong('ontvangen')} required />}
        <TextField name="naam" label={form.name} value={typed.naam} autocomplete="off" error={wrong('naam')} required />
        <TextArea name="bereik" label={form.reach} description={form.reachHint} rows={3} value={typed.bereik} error={wrong('bereik')} required />
        <TextArea name="vraag" label={form.asks} rows={5} value={typed.vraag} error={wrong('vraag')} required />
        <TextArea name="zoekop" label={form.terms} description={form.termsHint} rows={5} value={typed.zoekop} error={wrong('zoekop')} optional />
        <RadioGroup name="zeker" legend={form.sure} description={form.sureHint} options={identifiedWays.map((way) => ({ value: way, label: identified[way] }))} value={typed.zeker} error={wrong('zeker')} required />
        <Button>{current ? form.change : form.save}</Button>
      </Form>
      <Paragraph><Link href={request.href(current ? `/vertrouwen/verzoeken/${current.number}` : '/vertrouwen/verzoeken')}>{current ? request.texts.subject.page.title(current.number) : request.texts.subject.page.all}</Link></Paragraph>
    </>
  );
}

/** One reason, and then it happens: a longer term, or an end without an answer. */
export function ReasonPage({ request, number, what, lead, typed, mistake }: {
  readonly request: Request; readonly number: string; readonly what: 'verlengen' | 'stoppen'; readonly lead: string; readonly typed: string; readonly mistake: string | null;
}): ReactNode {
  const { extend, stop, page } = request.texts.subject;
  const words = what === 'verlengen' ? { title: extend.title, label: extend.reason, hint: extend.reasonHint, save: extend.save } : { title: stop.title, label: stop.why, hint: undefined, save: stop.save };
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistake ? [{ field: 'reden', message: mistake }] : []} />
      <Heading level={1}>{words.title}</Heading>
      <Lead>{lead}</Lead>
      <Form action={request.href(`/vertrouwen/verzoeken/${number}/${what}`)}>
        <TextArea name="reden" label={words.label} description={words.hint} rows={4} value={typed} error={mistake ?? undefined} required />
        <Button kind={what === 'stoppen' ? 'danger' : 'primary'}>{words.save}</Button>
      </Form>
      <Paragraph><Link href={request.href(`/vertrouwen/verzoeken/${number}`)}>{page.title(number)}</Link></Paragraph>
    </>
  );
}
