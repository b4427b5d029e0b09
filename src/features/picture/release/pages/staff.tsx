import type { ReactNode } from 'react';
import type { AudienceRule } from '../../../../lib/disclosure-control/rules.ts';
import { dutchDate } from '../../../../platform/clock.ts';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonLink } from '../../../../ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '../../../../ui/choice.tsx';
import { Form } from '../../../../ui/form.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { AskMistake } from '../figures-form.ts';
import type { Proposal, PublishedRelease } from '../queries.ts';
import { type Audience, audiences, type Base, bases, tableKinds, yearsIn } from '../rules.ts';
import { isOpen } from '../states.ts';
import { PictureNav } from '../../pages/picture-nav.tsx';

export interface AskFields { readonly years: readonly string[]; readonly kinds: readonly string[]; readonly audience: string; readonly way: string }

/** Everything about publishing own figures: what is open, what was published, and the form to ask for more. */
export function FiguresPage({ request, proposals, releases, standing, yearsOver, rules, mayMake, fields, mistakes }: {
  readonly request: Request; readonly proposals: readonly Proposal[]; readonly releases: readonly PublishedRelease[]; readonly yearsOver: readonly number[];
  /** How numbers were shown until now; undefined as long as it can be chosen. */
  readonly standing: Base | null | undefined;
  readonly rules: Readonly<Record<Audience, AudienceRule>>; readonly mayMake: boolean; readonly fields: AskFields; readonly mistakes: readonly { readonly field: string; readonly mistake: AskMistake | 'open' }[];
}): ReactNode {
  const words = request.texts.figuresRelease;
  const open = proposals.find(({ state }) => isOpen(state));
  const said = (mistake: AskMistake | 'open'): string => (mistake === 'open' ? words.ask.openAlready : words.ask.errors[mistake]);
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ field, mistake }) => ({ field, message: said(mistake) }))} />
      <Heading level={1}>{words.title}</Heading>
      <PictureNav request={request} current="figures" />
      <Lead>{words.lead}</Lead>
      <Paragraph><Link href={request.href('/beeld')}>{words.toPicture}</Link> · <Link href={request.href('/beeld/cijfers/regels')}>{words.rules.link}</Link> · <Link href={request.href('/beeld/open-data')}>{request.texts.openData.terms.link}</Link></Paragraph>
      {open ? <OpenProposal request={request} proposal={open} /> : null}
      {!open && mayMake ? <Section title={words.ask.title}><AskForm request={request} yearsOver={yearsOver} standing={standing} rules={rules} fields={fields} errorOf={(field) => { const found = mistakes.find((one) => one.field === field); return found ? said(found.mistake) : undefined; }} /></Section> : null}
      <Section title={words.releasesTitle}>
        {releases.length === 0 ? <EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState> : (
          <Table
            caption={words.releasesTitle} captionHidden
            columns={[{ key: 'name', label: words.release, header: true }, { key: 'years', label: words.years }, { key: 'audience', label: words.audience }, { key: 'on', label: words.on }]}
            rows={releases.map((release) => ({
              key: String(release.number),
              cells: {
                name: <Link href={request.href(`/beeld/cijfers/publicatie/${release.number}`)}>{words.releaseName(release.number)}</Link>, years: yearsIn(release).join(', '),
                audience: words.audiences[release.audience], on: day(Temporal.PlainDate.from(release.day), request.language),
              },
            }))}
          />
        )}
      </Section>
    </>
  );
}

function OpenProposal({ request, proposal }: { readonly request: Request; readonly proposal: Proposal }): ReactNode {
  const words = request.texts.figuresRelease;
  return (
    <Section title={words.open}>
      <Paragraph>
        {words.proposal(proposal.number)}: {proposal.kinds.map((kind) => words.tables[kind]).join(', ')}; {proposal.years.join(', ')}; {words.audiences[proposal.audience]}.{' '}
        <Status kind={proposal.state === 'ready' ? 'open' : 'waiting'}>{words.states[proposal.state]}</Status>
      </Paragraph>
      <Paragraph>{words.askedBy(proposal.askedByName, day(dutchDate(proposal.askedAt), request.language))}</Paragraph>
      <ButtonLink href={request.href(`/beeld/cijfers/voorstel/${proposal.number}`)}>{words.look}</ButtonLink>
    </Section>
  );
}

function AskForm({ request, yearsOver, standing, rules, fields, errorOf }: {
  readonly request: Request; readonly yearsOver: readonly number[]; readonly standing: Base | null | undefined; readonly rules: Readonly<Record<Audience, AudienceRule>>; readonly fields: AskFields; readonly errorOf: (field: string) => string | undefined;
}): ReactNode {
  const words = request.texts.figuresRelease;
  return (
    <Form action={request.href('/beeld/cijfers')} label={words.ask.title}>
      <CheckboxGroup name="jaar" legend={words.ask.years} description={words.ask.yearsHint} options={yearsOver.map((year) => ({ value: String(year), label: String(year) }))} values={fields.years} error={errorOf('jaar')} />
      <CheckboxGroup name="tabel" legend={words.ask.tables} description={words.ask.tablesHint} options={tableKinds.map((kind) => ({ value: kind, label: words.tables[kind] }))} values={fields.kinds} error={errorOf('tabel')} />
      <RadioGroup
        name="voor" legend={words.ask.audience} value={fields.audience} error={errorOf('voor')}
        options={audiences.map((audience) => ({ value: audience, label: words.audiences[audience], description: <>{words.audienceNotes[audience]} {words.preview.rule(rules[audience].k)}</> }))}
      />
      {standing === undefined ? (
        <RadioGroup
          name="getallen" legend={words.ask.way} value={fields.way} error={errorOf('getallen')}
          options={[{ value: 'sterren', label: words.ask.stars, description: words.ask.starsHint }, ...bases.map((base) => ({ value: String(base), label: words.ask.rounded(base), description: words.ask.roundedHint(base) }))]}
        />
      ) : <Paragraph>{words.ask.wayStands(standing)}</Paragraph>}
      <Button>{words.ask.button}</Button>
    </Form>
  );
}

export function NoFiguresAlert({ request, reason }: { readonly request: Request; readonly reason: string }): ReactNode {
  return <Alert kind="error" title={request.texts.figuresRelease.noFigures}>{reason}</Alert>;
}
