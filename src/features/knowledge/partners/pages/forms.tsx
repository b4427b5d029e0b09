import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { CheckboxGroup } from '../../../../ui/choice.tsx';
import { Form, HiddenField, SelectField, TextArea, TextField } from '../../../../ui/form.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { holidayRules } from '../../opening/rules-opening.ts';
import type { FieldMistake, Typed } from '../partner-form.ts';
import type { Partner } from '../queries.ts';
import { careKinds, partnerRoles } from '../rules-partners.ts';
import { PartnerFacts } from './partner.tsx';

export interface Attempt { readonly typed: Typed; readonly mistakes: readonly FieldMistake[]; readonly changed: boolean }

function errorsOf(request: Request, mistakes: readonly FieldMistake[]): { readonly summary: readonly { field: string; message: string }[]; of(field: string): string | undefined } {
  const words = request.texts.partners.mistakes;
  const summary = mistakes.map(({ field, mistake }) => ({ field, message: words[mistake] }));
  return { summary, of: (field) => summary.find((one) => one.field === field)?.message };
}

/** A new partner, or the facts of one that is there. */
export function PartnerFormPage({ request, now, partner, attempt }: { readonly request: Request; readonly now: Temporal.Instant; readonly partner: Partner | null; readonly attempt: Attempt }): ReactNode {
  const words = request.texts.partners;
  const { typed, mistakes, changed } = attempt;
  const errors = errorsOf(request, mistakes);
  const hints: Readonly<Record<string, string | undefined>> = words.hints;
  const face = (name: keyof typeof words.fields) => ({ name, label: words.fields[name], description: hints[name], value: typed[name] ?? '', error: errors.of(name) });
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={errors.summary} />
      <Heading level={1}>{partner ? words.formTitle.edit(partner.name) : words.formTitle.add}</Heading>
      {changed && partner ? (
        <>
          <Alert kind="error" title={words.changed.title}>{words.changed.text(partner.changedBy)}</Alert>
          <Section title={words.changed.now}><PartnerFacts request={request} now={now} partner={partner} /></Section>
        </>
      ) : null}
      <Form action={request.href(partner ? `/kennis/partners/${partner.id}/wijzigen` : '/kennis/partners/nieuw')} label={partner ? words.edit : words.add}>
        {partner ? <HiddenField name="versie" value={String(partner.version)} /> : null}
        <TextField {...face('naam')} autocomplete="off" required />
        <CheckboxGroup name="rol" legend={words.fields.rol} description={words.hints.rol} error={errors.of('rol')} values={(typed['rol'] ?? '').split(' ')} options={partnerRoles.map((value) => ({ value, label: words.roles[value] }))} />
        <TextArea {...face('waarvoor')} rows={3} optional />
        <TextField {...face('telefoon')} type="tel" width="medium" autocomplete="off" optional />
        <TextArea {...face('tijden')} rows={3} optional />
        <SelectField {...face('feestdagen')} options={holidayRules.map((value) => ({ value, label: words.holidays[value] }))} />
        <TextField {...face('postbus')} type="email" autocomplete="off" optional />
        <TextField {...face('website')} autocomplete="off" optional />
        <TextField {...face('bron')} autocomplete="off" required />
        <TextField {...face('brondatum')} type="date" width="medium" required />
        <TextField {...face('nakijken')} type="date" width="medium" required />
        <Button>{words.save}</Button>
      </Form>
      <Paragraph><Link href={request.href(partner ? `/kennis/partners/${partner.id}` : '/kennis/partners')}>{partner ? partner.name : words.back}</Link></Paragraph>
    </>
  );
}

export type PartKind = 'convenant' | 'hulp' | 'contact';

/** One agreement, one kind of help or one contact person of a partner. `now` are the lines that count, for whoever has to see what somebody else saved. */
export function PartFormPage({ request, partner, kind, version, attempt, now, by, id }: {
  readonly request: Request; readonly partner: Partner; readonly kind: PartKind; readonly version: number; readonly attempt: Attempt; readonly now: Typed | null; /** Who was first, where that is known. */ readonly by: string | null; readonly id: string | null;
}): ReactNode {
  const words = request.texts.partners;
  const errors = errorsOf(request, attempt.mistakes);
  const own = { convenant: words.covenant, hulp: words.care, contact: words.contacts }[kind];
  const action = `/kennis/partners/${partner.id}/${kind}/${id ?? 'nieuw'}`;
  const fields = fieldsOf(request, kind);
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={errors.summary} />
      <Heading level={1}>{id ? own.edit : own.add}</Heading>
      <Lead>{partner.name}</Lead>
      {kind === 'contact' ? <Paragraph>{words.contacts.lead}</Paragraph> : null}
      {attempt.changed ? (
        <Alert kind="error" title={words.changed.title}>
          <Paragraph>{words.changed.text(by ?? words.changed.somebody)}</Paragraph>
          {now ? fields.map((field) => <Paragraph key={field.name}>{field.label}: <span className="baken-as-typed">{now[field.name]}</span></Paragraph>) : <Paragraph>{words.removed}</Paragraph>}
        </Alert>
      ) : null}
      <Form action={request.href(action)} label={id ? own.edit : own.add}>
        <HiddenField name="versie" value={String(version)} />
        {fields.map((field) => {
          const face = { name: field.name, label: field.label, description: field.hint, value: attempt.typed[field.name] ?? '', error: errors.of(field.name), optional: field.optional };
          if (field.type === 'kind') return <SelectField {...face} options={careKinds.map((value) => ({ value, label: words.care.kinds[value] }))} key={field.name} />;
          if (field.type === 'text') return <TextArea {...face} rows={3} key={field.name} />;
          return <TextField {...face} type={field.type} width={field.type === 'date' || field.type === 'tel' ? 'medium' : 'full'} autocomplete="off" key={field.name} />;
        })}
        <Button>{words.save}</Button>
      </Form>
      {id ? (
        <Form action={request.href(`${action}/weg`)} label={own.remove}>
          <HiddenField name="versie" value={String(version)} />
          <Button kind={kind === 'contact' ? 'danger' : 'secondary'}>{own.remove}</Button>
        </Form>
      ) : null}
      <Paragraph><Link href={request.href(`/kennis/partners/${partner.id}`)}>{partner.name}</Link></Paragraph>
    </>
  );
}

interface PartField { readonly name: string; readonly label: string; readonly hint?: string | undefined; readonly type: 'line' | 'text' | 'date' | 'tel' | 'email' | 'kind'; readonly optional?: boolean }

function fieldsOf(request: Request, kind: PartKind): readonly (Omit<PartField, 'type'> & { readonly type: Exclude<PartField['type'], 'line'> | undefined })[] {
  const { covenant, care, contacts } = request.texts.partners;
  const all: Readonly<Record<PartKind, readonly PartField[]>> = {
    convenant: [
      { name: 'titel', label: covenant.name, hint: covenant.nameHint, type: 'line' }, { name: 'getekend', label: covenant.signed, type: 'date' }, { name: 'geldig', label: covenant.until, hint: covenant.untilHint, type: 'date', optional: true },
      { name: 'document', label: covenant.document, hint: covenant.documentHint, type: 'line', optional: true },
    ],
    hulp: [
      { name: 'soort', label: care.fields.soort, type: 'kind' }, { name: 'voor', label: care.fields.voor, type: 'text' }, { name: 'talen', label: care.fields.talen, hint: care.hints.talen, type: 'line', optional: true },
      { name: 'plaats', label: care.fields.plaats, hint: care.hints.plaats, type: 'line', optional: true }, { name: 'plaats-datum', label: care.fields['plaats-datum'], type: 'date', optional: true },
      { name: 'verwijzen', label: care.fields.verwijzen, hint: care.hints.verwijzen, type: 'text' },
    ],
    contact: [
      { name: 'persoon', label: contacts.name, type: 'line' }, { name: 'functie', label: contacts.work, type: 'line', optional: true }, { name: 'persoon-telefoon', label: contacts.phone, type: 'tel', optional: true },
      { name: 'persoon-mail', label: contacts.mail, type: 'email', optional: true }, { name: 'opmerking', label: contacts.note, hint: contacts.noteHint, type: 'text', optional: true },
    ],
  };
  return all[kind].map((field) => ({ ...field, type: field.type === 'line' ? undefined : field.type }));
}
