import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { Form, TextField } from '../../../../ui/form.tsx';
import { List } from '../../../../ui/list.tsx';
import type { StatusKind } from '../../../../ui/status.tsx';
import { TaskList } from '../../../../ui/task-list.tsx';
import { Details, Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { inLanguage } from '../../catalogue/language.ts';
import { minutesOf, moduleByCode } from '../catalogue/modules.ts';
import type { OwnModule, OwnNeed, OwnTraining } from '../queries-own.ts';

export type ModuleState = 'new' | 'reading' | 'checking' | 'passed' | 'expired';

/** Where the reader is with a module. @param today YYYY-MM-DD */
export function stateOf({ place, certificate }: Pick<OwnModule, 'place' | 'certificate'>, today: string): ModuleState {
  if (place.attempt.size > 0) return 'checking';
  if (certificate) return certificate.until !== null && certificate.until < today ? 'expired' : 'passed';
  return place.page === null ? 'new' : 'reading';
}

export const stateKinds: Readonly<Record<ModuleState, StatusKind>> = { new: 'new', reading: 'open', checking: 'open', passed: 'done', expired: 'late' };

/** What is known of a module's standing, in one sentence; empty when nothing is. */
export function standingOf(file: OwnModule, today: string, request: Request): string {
  const { learning: words } = request.texts;
  const state = stateOf(file, today);
  if (file.certificate && state !== 'reading') {
    const { on, until } = file.certificate;
    return `${words.passedOn(day(on, request.language))} ${until ? words.due.doneUntil(day(until, request.language)) : ''}`.trim();
  }
  const at = file.pages.findIndex((page) => page.code === file.place.page);
  return state === 'reading' && at >= 0 ? words.at(at + 1, file.pages.length) : '';
}

function needTask(need: OwnNeed, request: Request) {
  const { learning: words, teams } = request.texts;
  const module = need.module === null ? null : moduleByCode(need.module);
  const shown = (date: string): string => day(date, request.language);
  const [kind, text, hint] = need.overdue && need.due ? ['late' as const, words.due.late, words.due.lateSince(shown(need.due))]
    : need.trained ? ['done' as const, words.due.done, need.due ? words.due.doneUntil(shown(need.due)) : words.due.forGood]
      : ['open' as const, words.due.open, need.due ? words.due.openBy(shown(need.due)) : ''];
  return {
    title: module ? inLanguage(module.name, request.language) : teams.what.course(need.course ?? '–'), href: request.href(module ? `/kennis/leren/${module.slug}` : '/kennis/leren#cursussen'),
    hint: module || need.trained ? hint : `${hint} ${words.due.courseHint}`, status: { kind, text },
  };
}

export function OwnTrainingPage({ request, own, today, address, error, done, mayTeams }: {
  readonly request: Request; readonly own: OwnTraining; readonly today: string; readonly address: string | null; readonly error: string | null; readonly done: string | null; readonly mayTeams: boolean;
}): ReactNode {
  const { learning: words } = request.texts;
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={error === null ? [] : [{ field: 'adres', message: words.mail.wrong }]} />
      <Heading level={1}>{words.title}</Heading>
      {done ? <Alert kind="ok">{done}</Alert> : null}
      <Lead>{words.lead}</Lead>
      <Paragraph>
        {mayTeams ? <><Link href={request.href('/kennis/teams')}>{words.links.teams}</Link> · </> : null}
        <Link href={request.href('/kennis/kaarten')}>{words.links.cards}</Link> · <Link href={request.href('/kennis/certificaat')}>{words.mark.title}</Link>
      </Paragraph>
      <Section title={words.due.title}>
        {own.teams.length > 0 ? <Paragraph>{words.due.team(own.teams.join(', '))}</Paragraph> : null}
        {own.needs.length === 0 ? <Paragraph>{own.teams.length === 0 ? words.due.noTeam : words.due.none}</Paragraph> : <TaskList tasks={own.needs.map((need) => needTask(need, request))} />}
      </Section>
      <Section title={words.modulesTitle}>
        <TaskList tasks={own.modules.map((file) => {
          const state = stateOf(file, today);
          return {
            title: inLanguage(file.module.name, request.language), href: request.href(`/kennis/leren/${file.module.slug}`),
            hint: [inLanguage(file.module.about, request.language), `${words.minutes(minutesOf(file.pages, file.module.situations))}.`, standingOf(file, today, request)].filter(Boolean).join(' '),
            status: { kind: stateKinds[state], text: words.states[state] },
          };
        })} />
      </Section>
      {own.courses.length > 0 ? <Section title={words.coursesTitle} id="cursussen"><List items={own.courses.map((course) => words.courseOn(course.title, day(course.on, request.language)))} /></Section> : null}
      <Section title={words.mail.title}>
        <Paragraph>{words.mail.hint}</Paragraph>
        {request.sendsMail ? null : <Paragraph>{words.mail.off}</Paragraph>}
        <Form action={request.href('/kennis/leren/mail')} label={words.mail.title}>
          <TextField name="adres" label={words.mail.address} type="email" autocomplete="email" value={error ?? address ?? ''} error={error === null ? undefined : words.mail.wrong} width="medium" />
          <ButtonRow>
            <Button kind="secondary" name="doe" value="bewaar">{words.mail.save}</Button>
            {address === null ? null : <Button kind="subtle" name="doe" value="vergeet">{words.mail.forget}</Button>}
          </ButtonRow>
        </Form>
      </Section>
      <Details summary={words.keeps.title}><List items={words.keeps.items} /></Details>
    </>
  );
}
