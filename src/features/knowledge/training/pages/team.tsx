import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { RadioGroup } from '../../../../ui/choice.tsx';
import { Form, HiddenField, SelectField, TextField } from '../../../../ui/form.tsx';
import { DescriptionList, List } from '../../../../ui/list.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Details, Heading, Hidden, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { Member, Person, TeamFile } from '../queries-teams.ts';
import { posts } from '../rules.ts';
import type { MemberField, TeamField } from '../teams-form.ts';
import { face, Mistakes, Share, type Typed, whatText } from './parts.tsx';
import { TeamFieldsPart } from './teams.tsx';

export interface TeamPageProps {
  readonly request: Request;
  readonly file: TeamFile;
  readonly mayKeep: boolean;
  readonly people: readonly Person[];
  readonly usual: number;
  readonly change: Typed<TeamField>;
  readonly member: Typed<MemberField>;
  /** Somebody else changed the team since this form was made. */
  readonly changed: boolean;
  readonly done: string | null;
}

export function TeamPage(props: TeamPageProps): ReactNode {
  const { request, file, mayKeep, change, member, changed, done } = props;
  const { teams: words } = request.texts;
  const at = request.href(`/kennis/teams/${file.id}`);
  return (
    <>
      <Mistakes of={[change, member]} request={request} />
      <Heading level={1}>{file.name}</Heading>
      {done ? <Alert kind="ok">{done}</Alert> : null}
      {changed ? <Alert kind="error" title={words.change.conflictTitle}>{words.change.conflict(file.name, file.manager?.name ?? words.nobody, words.norm(file.norm))}</Alert> : null}
      <Paragraph><Link href={request.href('/kennis/teams')}>{words.backToTeams}</Link></Paragraph>
      <DescriptionList rows={[
        { term: words.file.manager, value: file.manager?.name ?? words.nobody }, { term: words.file.norm, value: words.norm(file.norm) },
        ...(file.share ? [{ term: words.file.share, value: <Share share={file.share} norm={file.norm} request={request} /> }] : []),
      ]} />
      {file.share?.kind === 'fewer' ? <p className="baken-hint">{words.small}</p> : null}
      <Asked request={request} file={file} />
      <Section title={words.file.members}>
        {file.members === null ? <Paragraph>{words.file.namesHidden}</Paragraph> : <Members request={request} file={file} members={file.members} />}
      </Section>
      {file.members === null ? null : <AddMember {...props} at={at} />}
      {mayKeep ? (
        <Details summary={words.change.title} open={change.mistakes.length > 0 || changed}>
          <Form action={at} label={words.change.title}>
            <HiddenField name="versie" value={String(file.version)} />
            <TeamFieldsPart request={request} typed={change} people={props.people} usual={props.usual} />
            <Button kind="secondary">{words.change.save}</Button>
          </Form>
          <Form action={`${at}/opheffen`}><Button kind="subtle">{words.change.close}</Button></Form>
        </Details>
      ) : null}
    </>
  );
}

function Asked({ request, file }: { readonly request: Request; readonly file: TeamFile }): ReactNode {
  const { teams: words } = request.texts;
  return (
    <Section title={words.file.asked}>
      {file.asked.length === 0 ? <Paragraph>{words.file.askedNone}</Paragraph> : (
        <Table
          caption={words.file.asked} captionHidden
          columns={[
            { key: 'what', label: words.what.columns.what, header: true }, { key: 'who', label: words.what.columns.who }, { key: 'within', label: words.what.columns.within }, { key: 'refresh', label: words.what.columns.refresh },
            ...(file.share ? [{ key: 'share', label: words.what.columns.share }] : []),
          ]}
          rows={file.asked.map((one) => ({
            key: String(one.id),
            cells: {
              what: whatText(one.what, request), who: one.post ? words.posts[one.post] : words.everyPost, within: words.what.within(one.within), refresh: one.refresh === null ? words.what.once : words.what.months(one.refresh),
              share: <Share share={one.share} norm={null} request={request} />,
            },
          }))}
        />
      )}
    </Section>
  );
}

/** What a member still must do, in one cell. */
function Standing({ request, member }: { readonly request: Request; readonly member: Member }): ReactNode {
  const { member: words } = request.texts.teams;
  if (member.left) return <Status kind="neutral">{words.left(day(member.left, request.language))}</Status>;
  if (member.needs === null) return request.texts.teams.notForYou;
  if (member.needs.length === 0) return words.nothing;
  const late = member.needs.filter((need) => need.overdue);
  const open = member.needs.filter((need) => !need.trained && !need.overdue);
  const [kind, text] = late.length > 0 ? ['late' as const, words.states.late] : open.length > 0 ? ['open' as const, words.states.open] : ['done' as const, words.states.done];
  const shown = (need: (typeof late)[number], say: (what: string, on: string) => string): string => say(whatText(need.what, request), need.due ? day(need.due, request.language) : '–');
  return (
    <>
      <Status kind={kind}>{text}</Status>
      {late.length + open.length > 0 ? <List items={[...late.map((need) => shown(need, words.lateSince)), ...open.map((need) => shown(need, words.openBy))]} /> : null}
    </>
  );
}

function Members({ request, file, members }: { readonly request: Request; readonly file: TeamFile; readonly members: readonly Member[] }): ReactNode {
  const { teams: words } = request.texts;
  if (members.length === 0) return <EmptyState title={words.file.members}>{words.file.membersEmpty}</EmptyState>;
  const order = (one: Member): number => (one.left ? 3 : one.needs?.some((need) => need.overdue) ? 0 : one.needs?.some((need) => !need.trained) ? 1 : 2);
  return (
    <>
      {file.mine ? <p className="baken-hint">{words.file.neverAnswers}</p> : null}
      <Table
        caption={words.file.members} captionHidden
        columns={[{ key: 'name', label: words.member.columns.name, header: true }, { key: 'post', label: words.member.columns.post }, ...(file.mine || members.some((one) => one.left) ? [{ key: 'standing', label: words.member.columns.standing }] : []), { key: 'action', label: words.member.columns.action }]}
        rows={members.toSorted((one, other) => order(one) - order(other)).map((one) => ({
          key: String(one.id),
          cells: {
            name: <>{one.name}{one.hasAccount ? null : <span className="baken-hint"> ({words.member.noAccount})</span>}</>,
            post: <>{words.posts[one.post]}<span className="baken-hint"> {words.member.since(day(one.joined, request.language))}</span></>,
            standing: <Standing request={request} member={one} />,
            action: <MemberActions request={request} at={request.href(`/kennis/teams/${file.id}/leden/${one.id}`)} member={one} />,
          },
        }))}
      />
    </>
  );
}

/** Out of the team, back into it, or other work in it. */
function MemberActions({ request, at, member }: { readonly request: Request; readonly at: string; readonly member: Member }): ReactNode {
  const { member: words, posts: names } = request.texts.teams;
  const hidden = <Hidden>{words.leaveHidden(member.name)}</Hidden>;
  if (member.left) return <Form action={at}><Button kind="subtle" name="doe" value="terug">{words.back}{hidden}</Button></Form>;
  return (
    <Details summary={<>{words.change}{hidden}</>}>
      <Form action={at}>
        <SelectField name={`werk-${member.id}`} label={words.columns.post} value={member.post} options={posts.map((value) => ({ value, label: names[value] }))} />
        <Button kind="secondary" name="doe" value="werk">{words.changePost}</Button>
      </Form>
      <Form action={at}><Button kind="subtle" name="doe" value="weg">{words.leave}{hidden}</Button></Form>
    </Details>
  );
}

function AddMember({ request, at, people, member }: TeamPageProps & { readonly at: string }): ReactNode {
  const { addMember: words, posts: names } = request.texts.teams;
  return (
    <Section title={words.title}>
      <Form action={`${at}/leden`} label={words.title}>
        <SelectField {...face(member, 'persoon', request)} label={words.who} description={words.whoHint} options={[{ value: '', label: words.none }, ...people.map((one) => ({ value: one.id, label: one.name }))]} />
        <TextField {...face(member, 'collega', request)} label={words.name} description={words.nameHint} width="medium" optional />
        <RadioGroup {...face(member, 'werk', request)} legend={words.post} options={posts.map((value) => ({ value, label: names[value] }))} required />
        <TextField {...face(member, 'sinds', request)} label={words.joined} type="date" width="short" />
        <Button>{words.save}</Button>
      </Form>
    </Section>
  );
}
