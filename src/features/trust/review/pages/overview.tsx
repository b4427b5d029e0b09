import type { ReactNode } from 'react';
import { isRole } from '../../../../platform/permissions.ts';
import { dutchDate } from '../../../../platform/clock.ts';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../../ui/button.tsx';
import { Form } from '../../../../ui/form.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { Holder, Review } from '../queries.ts';
import { dueOn, dueScopes, type FinishedReview } from '../rules.ts';

/** Who has which right and why, whether it is time to look again, and what was found before. */
export function ReviewsPage({ request, holders, reviews, finished, today, mayDo }: {
  readonly request: Request; readonly holders: readonly Holder[]; readonly reviews: readonly Review[]; readonly finished: readonly FinishedReview[]; readonly today: Temporal.PlainDate; readonly mayDo: boolean;
}): ReactNode {
  const words = request.texts.review;
  const due = dueScopes(finished, today);
  const open = reviews.find((review) => !review.finished);
  const said = (scope: 'privileged' | 'all'): string => {
    const by = dueOn(scope, finished);
    return by === null ? words.due.never[scope] : words.due[due.includes(scope) ? 'late' : 'next'][scope](day(by, request.language));
  };
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      <Alert kind={due.length > 0 ? 'warning' : 'info'}><Paragraph>{said('privileged')}</Paragraph><Paragraph>{said('all')}</Paragraph></Alert>
      {open ? (
        <Section title={words.open}>
          <Paragraph>{words.underWay(words.scopes[open.scope], day(dutchDate(open.begun), request.language))}</Paragraph>
          {mayDo ? <ButtonRow><ButtonLink href={request.href(`/mensen/herziening/${open.id}`)}>{words.goOn}</ButtonLink></ButtonRow> : null}
        </Section>
      ) : mayDo ? (
        <Section title={words.begin}>
          <Form action={request.href('/mensen/herziening')} label={words.begin}>
            <Paragraph>{words.beginWhat}</Paragraph>
            <ButtonRow>
              <Button name="wie" value={due.includes('all') ? 'alles' : 'veel'}>{due.includes('all') ? words.beginAll : words.beginPrivileged}</Button>
              <Button kind="secondary" name="wie" value={due.includes('all') ? 'veel' : 'alles'}>{due.includes('all') ? words.beginPrivileged : words.beginAll}</Button>
            </ButtonRow>
          </Form>
        </Section>
      ) : null}
      <Section title={words.who}>
        <Table
          caption={words.who} captionHidden columns={[{ key: 'name', label: words.name, header: true }, { key: 'role', label: words.role }, { key: 'since', label: words.why }, { key: 'signedIn', label: words.signedIn }, { key: 'used', label: words.used }]}
          rows={holders.map((holder) => ({
            key: holder.id,
            cells: {
              name: holder.name, role: <>{isRole(holder.role) ? request.texts.trust.roles[holder.role] : holder.role}{holder.privileged ? <><br /><span className="baken-hint">{words.privileged}</span></> : null}</>,
              since: sinceInWords(request, holder), signedIn: holder.signedIn ? day(dutchDate(holder.signedIn), request.language) : words.never,
              used: <Status kind={holder.stale ? 'late' : 'done'}>{holder.stale ? words.stale : words.inUse}</Status>,
            },
          }))}
        />
        <Form action={request.href('/mensen/herziening/uitvoer')} label={words.export}><Button kind="secondary">{words.export}</Button><p className="baken-hint">{words.exportHint}</p></Form>
      </Section>
      <Section title={words.history}><History request={request} reviews={reviews.filter((review) => review.finished)} /></Section>
      {mayDo ? <Paragraph><Link href={request.href('/mensen/vier-ogen')}>{words.two.menu}</Link></Paragraph> : null}
    </>
  );
}

function History({ request, reviews }: { readonly request: Request; readonly reviews: readonly Review[] }): ReactNode {
  const words = request.texts.review;
  if (reviews.length === 0) return <EmptyState title={words.none}>{words.noneText}</EmptyState>;
  return (
    <Table
      caption={words.history} captionHidden columns={[{ key: 'period', label: words.period, header: true }, { key: 'scope', label: words.scope }, { key: 'result', label: words.result }, { key: 'state', label: words.state }]}
      rows={reviews.flatMap(({ id, scope, finished, seconded }) => (finished ? [{
        key: String(id),
        cells: {
          period: <Link href={request.href(`/mensen/herziening/${id}`)}>{words.look(id)}, {day(dutchDate(finished.at), request.language)}</Link>, scope: words.scopes[scope], result: words.outcome(finished.kept, finished.changed, finished.ended),
          state: <Status kind={seconded ? 'done' : 'waiting'}>{seconded ? words.signedTwice : words.waitsForSecond}</Status>,
        },
      }] : []))}
    />
  );
}

/** Since when, and by whom when a person gave it. */
export function sinceInWords(request: Request, holder: Holder): string {
  const words = request.texts.review;
  if (!holder.since) return words.unknown;
  const when = day(dutchDate(holder.since), request.language);
  return holder.by ? words.by(when, holder.by) : when;
}
