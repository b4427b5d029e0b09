import type { ReactNode } from 'react';
import { dutchDate } from '../../../../platform/clock.ts';
import { isRole, type Permission, roles } from '../../../../platform/permissions.ts';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { RadioGroup } from '../../../../ui/choice.tsx';
import { Form, HiddenField, SelectField, TextField } from '../../../../ui/form.tsx';
import { DescriptionList } from '../../../../ui/list.tsx';
import { Details, Heading, Lead, Paragraph, Section } from '../../../../ui/text.tsx';
import type { Holder, Review } from '../queries.ts';
import { fieldOf, type ReviewMistake } from '../review-form.ts';
import { ownRights } from '../rights.ts';
import { judgements, type Typed } from '../rules.ts';
import { sinceInWords } from './overview.tsx';

/** Everybody of the review under each other, administrators first: what they may, what they did with it, and what becomes of it. */
export function JudgePage({ request, review, holders, typed, mistakes, stale, saved, rolesComeAlong }: {
  readonly request: Request; readonly review: Review; readonly holders: readonly Holder[]; readonly typed: ReadonlyMap<string, Typed>; readonly mistakes: readonly ReviewMistake[];
  readonly stale: boolean; readonly saved: boolean; readonly rolesComeAlong: boolean;
}): ReactNode {
  const { judge: words, mistakes: told } = request.texts.review;
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ holder, mistake, field }) => ({ field, message: told[mistake](holder.name) }))} />
      <Heading level={1}>{words.title}</Heading>
      {stale ? <Alert kind="error">{words.stale409}</Alert> : saved ? <Alert kind="ok">{words.saved}</Alert> : null}
      <Lead>{words.lead}</Lead>
      {rolesComeAlong ? <Alert kind="info">{words.comeAlong}</Alert> : null}
      <Form action={request.href(`/mensen/herziening/${review.id}`)} label={words.title}>
        <HiddenField name="versie" value={String(review.version)} />
        {holders.map((holder) => <One key={holder.id} request={request} holder={holder} typed={typed.get(holder.id) ?? { judgement: '', role: '', word: '' }} mistakes={mistakes.filter((one) => one.holder.id === holder.id)} />)}
        <Paragraph>{words.finishHint}</Paragraph>
        <ButtonRow>
          <Button kind="secondary" name="doe" value="bewaren">{words.save}</Button>
          <Button name="doe" value="afronden">{words.finish}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

function One({ request, holder, typed, mistakes }: { readonly request: Request; readonly holder: Holder; readonly typed: Typed; readonly mistakes: readonly ReviewMistake[] }): ReactNode {
  const { judge: words, judgements: names, mistakes: told, never } = request.texts.review;
  const error = (kind: 'oordeel' | 'rol' | 'woord'): string | undefined => {
    const found = mistakes.find((one) => one.field === fieldOf(kind, holder));
    return found ? told[found.mistake](holder.name) : undefined;
  };
  const on = (at: Temporal.Instant): string => day(dutchDate(at), request.language);
  const own = holder.id === request.person?.id;
  const roleName = isRole(holder.role) ? request.texts.trust.roles[holder.role] : holder.role;
  return (
    <Section title={`${holder.name}: ${roleName}`}>
      <DescriptionList rows={[{ term: words.since, value: sinceInWords(request, holder) }, { term: words.signedIn, value: holder.signedIn ? on(holder.signedIn) : never }]} />
      <Used request={request} holder={holder} />
      {holder.stale ? <Alert kind="warning">{words.stale}</Alert> : null}
      {own ? <><Paragraph>{words.own}</Paragraph><HiddenField name={fieldOf('oordeel', holder)} value="keep" /></> : (
        <>
          <RadioGroup name={fieldOf('oordeel', holder)} legend={words.legend} inline value={typed.judgement} error={error('oordeel')} options={judgements.map((value) => ({ value, label: names[value] }))} />
          <SelectField name={fieldOf('rol', holder)} label={words.newRole} value={typed.role} error={error('rol')} optional options={[{ value: '', label: words.noRole }, ...roles.map((role) => ({ value: role, label: request.texts.trust.roles[role] }))]} />
        </>
      )}
      <TextField name={fieldOf('woord', holder)} label={words.word} description={words.wordHint} value={typed.word} error={error('woord')} optional={!holder.stale} />
    </Section>
  );
}

/** Which of the rights that not everybody has were used, and which were not. */
function Used({ request, holder }: { readonly request: Request; readonly holder: Holder }): ReactNode {
  const { judge: words, permissions } = request.texts.review;
  const labels: Readonly<Record<Permission, string>> = permissions;
  const rights = isRole(holder.role) ? ownRights(holder.role) : [];
  const used = rights.flatMap((permission) => {
    const at = holder.used.get(permission);
    return at ? [words.usedOn(labels[permission], day(dutchDate(at), request.language))] : [];
  });
  const unused = rights.filter((permission) => !holder.used.has(permission)).map((permission) => labels[permission]);
  const list = (items: readonly string[]): string => (items.length === 0 ? words.nothing : items.join('; '));
  return rights.length === 0 ? null : <Details summary={`${words.usedRights}: ${used.length} / ${rights.length}`}><DescriptionList rows={[{ term: words.usedRights, value: list(used) }, { term: words.unusedRights, value: list(unused) }]} /></Details>;
}
