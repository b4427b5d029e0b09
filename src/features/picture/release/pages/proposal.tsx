import type { ReactNode } from 'react';
import { mostStars } from '../../../../lib/disclosure-control/rules.ts';
import { dutchDate } from '../../../../platform/clock.ts';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { Form } from '../../../../ui/form.tsx';
import { Status } from '../../../../ui/status.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { MadeFigures, Proposal, PublishedRelease } from '../queries.ts';
import { isSentence, yearsIn } from '../rules.ts';
import { CoarserProposals, HeldChanges } from './making.tsx';
import { isOpen } from '../states.ts';
import { FiguresTables } from './figures-tables.tsx';
import { NoFiguresAlert } from './staff.tsx';

/** One wish to publish: what it would be, beside what the register knows, and the one press that publishes. */
export function ProposalPage({ request, proposal, made, mayHandle, reason }: {
  readonly request: Request; readonly proposal: Proposal; readonly made: MadeFigures | null; readonly mayHandle: boolean;
  /** Why something was just refused, in words. */
  readonly reason: string | null;
}): ReactNode {
  const words = request.texts.figuresRelease;
  const action = request.href(`/beeld/cijfers/voorstel/${proposal.number}`);
  const isOwn = proposal.askedBy === request.person?.id;
  const open = isOpen(proposal.state);
  return (
    <>
      {reason ? <NoFiguresAlert request={request} reason={reason} /> : null}
      <Heading level={1}>{words.preview.title}</Heading>
      <Paragraph><Link href={request.href('/beeld/cijfers')}>{words.title}</Link></Paragraph>
      <Paragraph>
        {words.proposal(proposal.number)}: {proposal.kinds.map((kind) => words.tables[kind]).join(', ')}; {proposal.years.join(', ')}; {words.audiences[proposal.audience]}; {words.ways(proposal.roundedTo)}.{' '}
        <Status kind={proposal.state === 'published' ? 'done' : proposal.state === 'ready' ? 'open' : proposal.state === 'withdrawn' ? 'stopped' : 'waiting'}>{words.states[proposal.state]}</Status>
      </Paragraph>
      <Paragraph>{words.askedBy(proposal.askedByName, day(dutchDate(proposal.askedAt), request.language))}</Paragraph>
      {proposal.state === 'published' && request.query.has('gepubliceerd') ? <Alert kind="ok" title={words.preview.published}>{words.preview.toPublic}</Alert> : null}
      {!open ? <Paragraph>{words.preview.over}</Paragraph> : null}
      {!open && made ? <HeldChanges held={made.held} kinds={proposal.kinds} request={request} /> : null}
      {open && !mayHandle ? <Alert kind="info">{words.waitsForHandler}</Alert> : null}
      {open && mayHandle && !made ? <EmptyState title={words.preview.notMade} action={<Form action={action} label={words.preview.make}><ButtonRow><Button name="doe" value="maak">{words.preview.make}</Button>{reason ? <Button kind="secondary" name="doe" value="maak-grover">{words.coarser.button}</Button> : null}</ButtonRow></Form>}>{words.preview.notMadeText}</EmptyState> : null}
      {open && made ? <Preview request={request} proposal={proposal} made={made} action={action} isOwn={isOwn} /> : null}
      {open ? <Form action={action} label={words.preview.withdraw}><Button kind="subtle" name="doe" value="trek-in">{words.preview.withdraw}</Button></Form> : null}
    </>
  );
}

function Preview({ request, proposal, made, action, isOwn }: { readonly request: Request; readonly proposal: Proposal; readonly made: MadeFigures; readonly action: string; readonly isOwn: boolean }): ReactNode {
  const words = request.texts.figuresRelease;
  const cells = made.tables.flatMap((table) => table.cells);
  const stars = cells.filter(({ value }) => value === null).length / Math.max(1, cells.length);
  return (
    <Section title={words.audiences[proposal.audience]}>
      <Lead>{words.preview.lead(words.audiences[proposal.audience])}</Lead>
      <FiguresTables release={made} texts={request.texts} inside={made.inside} />
      <Paragraph>{words.preview.insideTotal(made.inside.reduce((sum, { count }) => sum + count, 0))} {words.preview.rule(made.rule.k)} {made.rule.decided ? null : `(${words.rules.proposalOnly})`}</Paragraph>
      {isSentence(made) ? <Paragraph>{words.preview.chosenByRule}</Paragraph> : null}
      {made.cost ? <Paragraph>{words.preview.costs[made.cost]}</Paragraph> : null}
      {made.coarser.length > 0 ? <CoarserProposals coarser={made.coarser} action={action} request={request} /> : stars > mostStars ? <Alert kind="info">{words.preview.many}</Alert> : null}
      <HeldChanges held={made.held} kinds={proposal.kinds} request={request} />
      {isOwn ? <Alert kind="info">{words.preview.otherPerson}</Alert> : <Paragraph>{words.preview.publishNote}</Paragraph>}
      <Form action={action} label={words.preview.title}>
        <ButtonRow>
          {isOwn ? null : <Button name="doe" value="publiceer">{words.preview.publish}</Button>}
          <Button kind="secondary" name="doe" value="maak">{words.preview.makeAgain}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

/** One release as its readers have it, for colleagues who make or approve figures. */
export function ReleasePage({ request, release }: { readonly request: Request; readonly release: PublishedRelease }): ReactNode {
  const words = request.texts.figuresRelease;
  return (
    <>
      <Heading level={1}>{words.releaseName(release.number)}</Heading>
      <Paragraph><Link href={request.href('/beeld/cijfers')}>{words.title}</Link></Paragraph>
      <Lead>{words.audiences[release.audience]}; {yearsIn(release).join(', ')}; {day(Temporal.PlainDate.from(release.day), request.language)}.</Lead>
      <FiguresTables release={release} texts={request.texts} level={2} />
    </>
  );
}
