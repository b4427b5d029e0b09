import type { ReactNode } from 'react';
import type { AddressFields } from '../../../../lib/identifiers/address.ts';
import type { PersonFields } from '../../../../lib/identifiers/person.ts';
import type { Request } from '../../../../platform/routes.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { CheckboxGroup } from '../../../../ui/choice.tsx';
import { Form, SelectField, TextField } from '../../../../ui/form.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Lead, Link, Paragraph } from '../../../../ui/text.tsx';
import { type FieldMistake, type LineFields, typedKinds } from '../links-form.ts';
import type { LinksHead } from '../queries.ts';
import type { CandidateView } from '../queries-pages.ts';
import { BackToLinks, Head, mistakeAt, Mistakes } from './parts.tsx';

interface FormPage<T> { readonly request: Request; readonly head: LinksHead; readonly fields: T; readonly mistakes: readonly FieldMistake[] }

export function AddPage({ request, head, fields, mistakes }: FormPage<LineFields>): ReactNode {
  const { add, kinds, identifiers } = request.texts.links;
  return (
    <>
      <Mistakes request={request} mistakes={mistakes} />
      <Head request={request} head={head} title={add.title} />
      <Lead>{add.lead}</Lead>
      <Form action={`/signalen/${head.number}/verbanden/toevoegen`} label={add.title}>
        <TextField name="waarde" label={add.value} description={add.valueHint} value={fields.waarde} error={mistakeAt(request, mistakes, 'waarde')} required />
        <SelectField
          name="soort" label={add.kind} description={add.kindHint} value={fields.soort} error={mistakeAt(request, mistakes, 'soort')}
          options={[{ value: '', label: add.guess }, ...typedKinds.map((kind) => ({ value: kind, label: kinds[kind] }))]}
        />
        <ButtonRow><Button>{add.save}</Button></ButtonRow>
      </Form>
      <Paragraph><Link href={`/signalen/${head.number}/verbanden/adres`}>{identifiers.addAddress}</Link> · <Link href={`/signalen/${head.number}/verbanden/persoon`}>{identifiers.addPerson}</Link></Paragraph>
      <BackToLinks request={request} number={head.number} />
    </>
  );
}

export function AddressPage({ request, head, fields, mistakes }: FormPage<AddressFields>): ReactNode {
  const { add } = request.texts.links;
  const error = (field: string): string | undefined => mistakeAt(request, mistakes, field);
  return (
    <>
      <Mistakes request={request} mistakes={mistakes} />
      <Head request={request} head={head} title={add.address} />
      <Lead>{add.addressLead}</Lead>
      <Form action={`/signalen/${head.number}/verbanden/adres`} label={add.address}>
        <TextField name="postcode" label={add.postcode} width="short" value={fields.postcode} error={error('postcode')} optional />
        <TextField name="huisnummer" label={add.number} width="short" value={fields.number} error={error('huisnummer')} required />
        <TextField name="straat" label={add.street} value={fields.street} error={error('straat')} optional />
        <TextField name="plaats" label={add.town} value={fields.town} error={error('plaats')} optional />
        <ButtonRow><Button>{add.save}</Button></ButtonRow>
      </Form>
      <BackToLinks request={request} number={head.number} />
    </>
  );
}

export function PersonPage({ request, head, fields, mistakes }: FormPage<PersonFields>): ReactNode {
  const { add } = request.texts.links;
  const error = (field: string): string | undefined => mistakeAt(request, mistakes, field);
  return (
    <>
      <Mistakes request={request} mistakes={mistakes} />
      <Head request={request} head={head} title={add.person} />
      <Lead>{add.personLead}</Lead>
      <Alert kind="info">{add.personCare}</Alert>
      <Form action={`/signalen/${head.number}/verbanden/persoon`} label={add.person}>
        <TextField name="voornaam" label={add.given} value={fields.given} error={error('voornaam')} optional />
        <TextField name="achternaam" label={add.surname} value={fields.surname} error={error('achternaam')} optional />
        <TextField name="geboren" label={add.born} description={add.bornHint} width="medium" value={fields.born} error={error('geboren')} optional />
        <TextField name="postcode" label={add.postcode} width="short" value={fields.postcode} error={error('postcode')} optional />
        <TextField name="huisnummer" label={add.number} width="short" value={fields.number} error={error('huisnummer')} optional />
        <TextField name="straat" label={add.street} value={fields.street} error={error('straat')} optional />
        <ButtonRow><Button>{add.save}</Button></ButtonRow>
      </Form>
      <BackToLinks request={request} number={head.number} />
    </>
  );
}

export function FoundPage({ request, head, candidates, chosen, mistakes }: {
  readonly request: Request; readonly head: LinksHead; readonly candidates: readonly CandidateView[]; readonly chosen: readonly string[]; readonly mistakes: readonly FieldMistake[];
}): ReactNode {
  const { found, kinds } = request.texts.links;
  return (
    <>
      <Mistakes request={request} mistakes={mistakes} />
      <Head request={request} head={head} title={found.title} />
      {candidates.length === 0 ? <EmptyState title={found.emptyTitle}>{found.empty}</EmptyState> : (
        <>
          <Lead>{found.lead}</Lead>
          <Form action={`/signalen/${head.number}/verbanden/herkend`} label={found.title}>
            <CheckboxGroup
              name="kies" legend={found.legend} error={mistakeAt(request, mistakes, 'kies')} values={chosen}
              options={candidates.map(({ id, candidate, before, after }) => ({
                value: id, label: `${kinds[candidate.identifier.kind]}: ${candidate.identifier.shown}`,
                description: <>{id.startsWith('plek') ? `${found.inPlace}: ` : ''}<span dir="auto">{before}<mark>{candidate.written}</mark>{after}</span></>,
              }))}
            />
            <ButtonRow><Button>{found.save}</Button></ButtonRow>
          </Form>
        </>
      )}
      <BackToLinks request={request} number={head.number} />
    </>
  );
}
