import type { ReactNode } from 'react';
import { day, moment } from '../../../../texts/dates.ts';
import type { Request } from '../../../../platform/routes.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { FileField, Form, HiddenField, SelectField, TextArea, TextField } from '../../../../ui/form.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { EmptyState, Timeline } from '../../../../ui/task-list.tsx';
import { Details, Heading, Hidden, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { Courses } from '../queries-courses.ts';
import type { CourseField, FollowedField } from '../teams-form.ts';
import { face, Mistakes, type Typed } from './parts.tsx';

export interface CoursesPageProps {
  readonly request: Request;
  readonly courses: Courses;
  readonly course: Typed<CourseField>;
  readonly followed: Typed<FollowedField>;
  /** What is wrong with the list that was sent, and the text that was pasted. */
  readonly list: { readonly error: string | null; readonly text: string };
  readonly done: string | null;
}

/** Courses of others: which there are, who followed them, by hand and by list. */
export function CoursesPage(props: CoursesPageProps): ReactNode {
  const { request, course, followed, list, done } = props;
  const { courses: words } = request.texts.teams;
  return (
    <>
      <Mistakes of={[course, followed]} also={list.error === null ? [] : [{ field: 'bestand', message: list.error }]} request={request} />
      <Heading level={1}>{words.title}</Heading>
      {done ? <Alert kind="ok">{done}</Alert> : null}
      <Lead>{words.lead}</Lead>
      <Paragraph><Link href={request.href('/kennis/teams')}>{request.texts.teams.backToTeams}</Link></Paragraph>
      <CourseTable {...props} />
      <Details summary={words.add} open={course.mistakes.length > 0 || props.courses.courses.length === 0}>
        <Form action={request.href('/kennis/cursussen')} label={words.add}>
          <TextField {...face(course, 'titel', request)} label={words.name} width="medium" required />
          <TextField {...face(course, 'gever', request)} label={words.provider} width="medium" optional />
          <Button kind="secondary">{words.save}</Button>
        </Form>
      </Details>
      <Details summary={words.byHand} open={followed.mistakes.length > 0}><ByHand {...props} /></Details>
      <ListForm request={request} list={list} />
      <Newest {...props} />
      <Imports {...props} />
    </>
  );
}

function CourseTable({ request, courses }: CoursesPageProps): ReactNode {
  const { courses: words } = request.texts.teams;
  if (courses.courses.length === 0) return <EmptyState title={words.table}>{words.none}</EmptyState>;
  return (
    <Table
      caption={words.table}
      columns={[{ key: 'title', label: words.columns.title, header: true }, { key: 'provider', label: words.columns.provider }, { key: 'followed', label: words.columns.followed, numeric: true }, { key: 'action', label: words.columns.action }]}
      rows={courses.courses.map((one) => ({
        key: String(one.id),
        cells: {
          title: <>{one.title}{one.ended ? <> <Status kind="stopped">{words.ended}</Status></> : null}</>, provider: one.provider || '–', followed: one.followed,
          action: (
            <Form action={request.href(`/kennis/cursussen/${one.id}`)}>
              <Button kind="subtle" name="doe" value={one.ended ? 'weer' : 'stop'}>{one.ended ? words.again : words.end}<Hidden>{words.hidden(one.title)}</Hidden></Button>
            </Form>
          ),
        },
      }))}
    />
  );
}

function ByHand({ request, courses, followed }: CoursesPageProps): ReactNode {
  const { courses: words } = request.texts.teams;
  const open = courses.courses.filter((one) => !one.ended);
  if (courses.learners.length === 0) return <Paragraph>{words.noLearners}</Paragraph>;
  if (open.length === 0) return <Paragraph>{words.none}</Paragraph>;
  const choose = { value: '', label: words.choose };
  return (
    <Form action={request.href('/kennis/cursussen/gevolgd')} label={words.byHand}>
      <SelectField {...face(followed, 'wie', request)} label={words.who} options={[choose, ...courses.learners.map((one) => ({ value: one.key, label: `${one.name} (${one.teams.join(', ')})` }))]} />
      <SelectField {...face(followed, 'cursus', request)} label={words.which} options={[choose, ...open.map((one) => ({ value: String(one.id), label: one.title }))]} />
      <TextField {...face(followed, 'dag', request)} label={words.day} type="date" width="short" />
      <Button kind="secondary">{words.record}</Button>
    </Form>
  );
}

export function ListForm({ request, list }: { readonly request: Request; readonly list: CoursesPageProps['list'] }): ReactNode {
  const { list: words } = request.texts.teams;
  return (
    <Section title={words.title}>
      <Paragraph>{words.lead}</Paragraph>
      <Form action={request.href('/kennis/cursussen/controleren')} label={words.title} multipart>
        <FileField name="bestand" label={words.file} description={words.fileHint} accept=".csv,.txt,text/csv,text/plain" error={list.error ?? undefined} optional />
        <TextArea name="tekst" label={words.text} value={list.text} rows={4} optional />
        <Button>{words.look}</Button>
      </Form>
    </Section>
  );
}

function Newest({ request, courses }: CoursesPageProps): ReactNode {
  const { courses: words } = request.texts.teams;
  return (
    <Section title={words.newest}>
      {courses.followed.length === 0 ? <Paragraph>{words.newestNone}</Paragraph> : (
        <Table
          caption={words.newest} captionHidden
          columns={[{ key: 'name', label: words.who, header: true }, { key: 'course', label: words.columns.title }, { key: 'day', label: words.day }, { key: 'action', label: words.columns.action }]}
          rows={courses.followed.map((one) => ({
            key: String(one.id),
            cells: {
              name: one.name, course: one.course, day: <><span className="baken-nowrap">{day(one.on, request.language)}</span>{one.imported ? <span className="baken-hint"> ({words.byList})</span> : null}</>,
              action: (
                <Form action={request.href('/kennis/cursussen/weghalen')}>
                  <HiddenField name="gevolgd" value={String(one.id)} />
                  <Button kind="subtle">{words.drop}<Hidden>{words.hidden(`${one.name}, ${one.course}`)}</Hidden></Button>
                </Form>
              ),
            },
          }))}
        />
      )}
    </Section>
  );
}

function Imports({ request, courses }: CoursesPageProps): ReactNode {
  const { list: words } = request.texts.teams;
  return (
    <Section title={words.imports}>
      {courses.imports.length === 0 ? <Paragraph>{words.importsNone}</Paragraph> : (
        <Timeline events={courses.imports.map((one) => ({
          title: words.importRow(one.written, one.read, one.by), at: moment(one.at, request.language),
          body: one.undone ? words.undoneOn(moment(one.undone, request.language)) : (
            <Form action={request.href('/kennis/cursussen/ongedaan')}>
              <HiddenField name="lijst" value={String(one.id)} />
              <Button kind="subtle">{words.undo}<Hidden> {words.undoHidden(moment(one.at, request.language))}</Hidden></Button>
            </Form>
          ),
        }))} />
      )}
    </Section>
  );
}
