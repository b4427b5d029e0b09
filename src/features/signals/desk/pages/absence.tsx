import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day, moment } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { Checkbox } from '../../../../ui/choice.tsx';
import { Form, SelectField, TextField } from '../../../../ui/form.tsx';
import { List } from '../../../../ui/list.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Heading, Hidden, Lead, Paragraph, Section } from '../../../../ui/text.tsx';
import type { AbsenceFields, AbsenceMistake, DigestFields } from '../absence-form.ts';
import { digestTimes } from '../absence-form.ts';
import type { AbsenceLine, Cover, LastMail } from '../queries-absence.ts';

export interface AbsencePageData {
  readonly lines: readonly AbsenceLine[]; readonly cover: Cover; readonly mail: LastMail | null; readonly hasAddress: boolean;
  readonly absence: AbsenceFields; readonly digest: DigestFields; readonly mistakes: readonly AbsenceMistake[]; readonly done: string | null;
}

export function AbsencePage({ request, lines, cover, mail, hasAddress, absence, digest, mistakes, done }: AbsencePageData & { readonly request: Request }): ReactNode {
  const { absence: texts } = request.texts.desk;
  const errors = mistakes.map((one) => ({ field: one.field, message: texts.mistakes[one.what] }));
  const error = (field: AbsenceMistake['field']): string | undefined => errors.find((one) => one.field === field)?.message;
  const days = (line: AbsenceLine): string => texts.days(day(line.from, request.language), line.until && day(line.until, request.language));
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={errors} />
      <Heading level={1}>{texts.title}</Heading>
      {done ? <Alert kind="ok">{done}</Alert> : null}
      <Lead>{texts.lead}</Lead>
      <TakesOver request={request} cover={cover} />
      <Section title={texts.list}>
        {lines.length === 0 ? <EmptyState title={texts.noneTitle}>{texts.none}</EmptyState> : (
          <Table
            caption={texts.list} captionHidden columns={[{ key: 'who', label: texts.who, header: true }, { key: 'when', label: texts.when }, { key: 'state', label: texts.state }, { key: 'action', label: texts.action }]}
            rows={lines.map((line) => ({
              key: String(line.id),
              cells: {
                who: line.mine ? texts.you : line.name, when: days(line), state: <Status kind={line.running ? 'open' : 'neutral'}>{line.running ? texts.now : texts.later}</Status>,
                action: line.mine
                  ? <Form action={request.href('/afwezigheid/einde')}><Button kind="subtle" name="afwezigheid" value={String(line.id)}>{line.running ? texts.end : texts.withdraw}<Hidden>{texts.ofDays(days(line))}</Hidden></Button></Form>
                  : texts.notYours,
              },
            }))}
          />
        )}
      </Section>
      <Section title={texts.add}>
        <Form action={request.href('/afwezigheid')}>
          <TextField name="van" type="date" width="short" label={texts.from} value={absence.van} error={error('van')} />
          <TextField name="tot" type="date" width="short" label={texts.until} description={texts.untilHint} value={absence.tot} error={error('tot')} optional />
          <Button>{texts.save}</Button>
        </Form>
      </Section>
      <Section title={texts.mailTitle}>
        {request.sendsMail ? null : <Alert kind="warning">{texts.mailOff}</Alert>}
        <Paragraph>{texts.mailLead}</Paragraph>
        <List items={texts.mailRules} />
        {mail ? <Paragraph>{texts.last[mail.standing](moment(mail.at, request.language))}</Paragraph> : null}
        <Form action={request.href('/afwezigheid/mail')}>
          <TextField name="adres" type="email" width="medium" label={texts.address} description={texts.addressHint} value={digest.adres} error={error('adres')} autocomplete="email" />
          <SelectField name="tijd" label={texts.time} options={digestTimes.map((time) => ({ value: time, label: time }))} value={digest.tijd} error={error('tijd')} />
          <Checkbox name="aan" label={texts.on} checked={digest.aan} />
          <ButtonRow>
            <Button>{texts.saveMail}</Button>
            {hasAddress ? <Button kind="subtle" name="doe" value="vergeet">{texts.forget}</Button> : null}
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}

function TakesOver({ request, cover }: { readonly request: Request; readonly cover: Cover }): ReactNode {
  const { absence: texts } = request.texts.desk;
  const others = [...cover.here, ...cover.away].filter((one) => one.id !== request.person?.id);
  const names = (role: 'focal-officer' | 'deputy'): string => others.filter((one) => one.role === role).map((one) => one.name).join(', ');
  const mine = request.person?.role === 'deputy' ? 'deputy' : 'focal-officer';
  return (
    <>
      {cover.here.length === 0 ? <Alert kind="warning">{texts.bothAway}</Alert> : null}
      {mine === 'deputy' && names('focal-officer') ? <Paragraph>{texts.takesOverFor(names('focal-officer'))}</Paragraph> : null}
      {others.length === 0 ? <Alert kind="warning">{texts.nobody}</Alert> : mine === 'focal-officer' ? <Paragraph>{texts.takesOver(others.map((one) => one.name).join(', '))}</Paragraph> : null}
    </>
  );
}
