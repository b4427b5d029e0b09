import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../../ui/button.tsx';
import { Form, HiddenField } from '../../../../ui/form.tsx';
import { Outline, type OutlineRow, SignButton, SignButtons } from '../../../../ui/outline.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Details, Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { PlanNav } from '../../pages/plan-nav.tsx';
import { Own } from '../../pages/words.tsx';
import type { WorkItem, WorkState } from '../queries.ts';
import type { SmallKind } from '../rules.ts';

export interface WorkRoom {
  readonly request: Request;
  readonly state: WorkState;
}

export const workHref = ({ request, state }: WorkRoom, rest = ''): string => request.href(`/plan/${state.reference}/werk${rest}`);

/** What every form of the copy carries: which copy it was made for. */
export function BasisFields({ state }: { readonly state: WorkState }): ReactNode {
  return <><HiddenField name="werk" value={String(state.work?.id ?? 0)} /><HiddenField name="versie" value={String(state.version)} /></>;
}

/** Rows of parts that are equals, with buttons to change their order; they stand in a form that sends to `verplaats`. */
export function PartRows({ room, items, hint }: { readonly room: WorkRoom; readonly items: readonly WorkItem[]; readonly hint: (item: WorkItem) => ReactNode }): ReactNode {
  const { request } = room;
  const { planwork: words } = request.texts;
  const voice = { texts: request.texts.plan, language: request.language, href: request.href };
  return (
    <Outline rows={items.map((item, at): OutlineRow => ({
      key: String(item.number), id: `deel-${item.number}`,
      title: <Link href={workHref(room, `/${item.number}`)}><Own voice={voice}>{item.content.title}</Own></Link>,
      hint: <>{hint(item)}{item.changed ? <> · {words.edited(item.changed.by, moment(item.changed.at, request.language))}</> : null}</>,
      actions: items.length < 2 ? null : (
        <>
          {at === 0 ? null : <SignButton shape="up" name="doe" value={`omhoog-${item.number}`} label={words.upOf(item.content.title)} />}
          {at === items.length - 1 ? null : <SignButton shape="down" name="doe" value={`omlaag-${item.number}`} label={words.downOf(item.content.title)} />}
        </>
      ),
    }))} />
  );
}

export function WorkPage({ request, state, edits, mayFix, thrown, undo, open }: WorkRoom & {
  readonly edits: number; readonly mayFix: boolean;
  readonly thrown: { readonly id: number; readonly by: string; readonly at: Temporal.Instant } | null;
  /** What was removed just now. */
  readonly undo: WorkItem | null;
  /** The pillar that somebody works in; in a small plan all are open. */
  readonly open: number | null;
}): ReactNode {
  const { planwork: words } = request.texts;
  const room = { request, state };
  const voice = { texts: request.texts.plan, language: request.language, href: request.href };
  const done = request.query.get('gelukt');
  const said: Readonly<Record<string, string>> = { toegevoegd: words.added, verplaatst: words.movedTo, terug: words.putBackDone, teruggehaald: words.takenBack, weggegooid: words.thrown };
  const under = Map.groupBy(state.items, (item) => item.parent);
  const pillars = (under.get(null) ?? []).toSorted((one, other) => one.position - other.position);
  const measuresOf = (number: number): WorkItem[] => (under.get(number) ?? []).toSorted((one, other) => one.position - other.position);
  const count = (number: number, kind: SmallKind): number => (under.get(number) ?? []).filter((item) => item.kind === kind).length;
  const small = state.items.filter((item) => item.kind === 'measure').length <= 25;
  const removed = state.all.filter((item) => item.removed);
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <PlanNav request={request} reference={state.reference} current="werk" />
      <Lead>{words.lead}</Lead>
      {done && said[done] ? <Alert kind="ok">{said[done]}</Alert> : null}
      {undo ? (
        <Alert kind="ok">
          <Paragraph>{words.removed(undo.content.title)}</Paragraph>
          <Form action={workHref(room, `/${undo.number}/terug`)}><BasisFields state={state} /><Button kind="secondary">{words.putBack}</Button></Form>
        </Alert>
      ) : null}
      {state.work === null ? <Paragraph>{words.none(state.version)}</Paragraph> : (
        <Paragraph>{words.open(state.work.by, moment(state.work.at, request.language), state.work.base)} {words.edits(edits)} <Link href={workHref(room, '/geschiedenis')}>{words.history}</Link></Paragraph>
      )}
      {state.work && state.work.base !== state.version ? <Alert kind="warning" title={words.behindTitle}>{words.behind(state.work.base, state.version)}</Alert> : null}
      {thrown ? (
        <Alert kind="info">
          <Paragraph>{words.thrownBy(thrown.by, moment(thrown.at, request.language))}</Paragraph>
          <Form action={workHref(room, '/terughalen')}><HiddenField name="werk" value={String(thrown.id)} /><Button kind="secondary">{words.takeBack}</Button></Form>
        </Alert>
      ) : null}
      {state.work ? (
        <ButtonRow>
          {mayFix ? <ButtonLink href={workHref(room, '/vastleggen')}>{words.fix}</ButtonLink> : null}
          <ButtonLink kind="subtle" href={workHref(room, '/weggooien')}>{words.throwAway}</ButtonLink>
        </ButtonRow>
      ) : null}
      {pillars.length === 0 ? <EmptyState title={words.emptyTitle} action={<ButtonLink href={workHref(room, '/nieuw/pillar')}>{words.add.pillar}</ButtonLink>}>{words.emptyText}</EmptyState> : (
        <Section title={words.many.pillar}>
          <Form action={workHref(room, '/verplaats')} label={words.many.pillar}>
            <BasisFields state={state} />
            {pillars.map((pillar, at) => {
              const measures = measuresOf(pillar.number);
              return (
                <Details key={pillar.number} open={small || open === pillar.number} summary={<span id={`deel-${pillar.number}`}><Own voice={voice}>{pillar.content.title}</Own> <span className="baken-hint">{words.measures(measures.length)}</span></span>}>
                  <div className="baken-buttons">
                    <Link href={workHref(room, `/${pillar.number}`)} hiddenSuffix={pillar.content.title}>{words.editing.pillar}</Link>
                    <Link href={workHref(room, `/nieuw/measure?in=${pillar.number}`)} hiddenSuffix={pillar.content.title}>{words.add.measure}</Link>
                    <SignButtons>
                      {at === 0 ? null : <SignButton shape="up" name="doe" value={`omhoog-${pillar.number}`} label={words.upOf(pillar.content.title)} />}
                      {at === pillars.length - 1 ? null : <SignButton shape="down" name="doe" value={`omlaag-${pillar.number}`} label={words.downOf(pillar.content.title)} />}
                    </SignButtons>
                  </div>
                  {measures.length === 0 ? <Paragraph>{words.nothingBelow.measure}</Paragraph> : <PartRows room={room} items={measures} hint={(item) => <>{'code' in item.content ? `${item.content.code} · ` : ''}{words.parts(count(item.number, 'action'), count(item.number, 'milestone'))}</>} />}
                </Details>
              );
            })}
          </Form>
          <Paragraph><Link href={workHref(room, '/nieuw/pillar')}>{words.add.pillar}</Link></Paragraph>
        </Section>
      )}
      {removed.length === 0 ? null : (
        <Section title={words.removedTitle}>
          <Paragraph>{words.removedText}</Paragraph>
          <Outline rows={removed.map((item) => ({
            key: String(item.number), title: <Own voice={voice}>{item.content.title}</Own>, hint: words.kinds[item.kind],
            actions: <Form action={workHref(room, `/${item.number}/terug`)}><BasisFields state={state} /><Button kind="secondary">{words.putBack}</Button></Form>,
          }))} />
        </Section>
      )}
    </>
  );
}
