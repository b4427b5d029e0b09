import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button, ButtonRow } from '../../../../ui/button.tsx';
import { Form, HiddenField } from '../../../../ui/form.tsx';
import { DescriptionList } from '../../../../ui/list.tsx';
import { Heading, Lead } from '../../../../ui/text.tsx';
import { contactFrom, doorOf } from '../report-form.ts';
import { NoRoom } from './no-room.tsx';
import type { Typed } from '../typed.ts';

/** Everything once more before it goes; nothing was sent yet. */
export function CheckAnswers({ request, typed }: { readonly request: Request; readonly typed: Typed }): ReactNode {
  const { form: report, check } = request.texts.report;
  const { fields } = typed;
  const yesNo = (answer: string): string => (answer === 'ja' ? report.yes : answer === 'nee' ? report.no : answer === 'onbekend' ? report.unknown : check.notFilled);
  const form = Object.entries(report.forms).find(([code]) => code === fields.vorm)?.[1];
  return (
    <>
      <Heading level={1}>{check.title}</Heading>
      <Lead>{check.lead}</Lead>
      {fields.nu_gevaar === 'ja' ? <Alert kind="warning">{check.danger}</Alert> : null}
      {typed.noRoom > 0 ? <NoRoom request={request} /> : null}
      <DescriptionList rows={[
        { term: report.story, value: asTyped(fields.verhaal, check.notFilled) },
        { term: report.danger, value: yesNo(fields.nu_gevaar) },
        { term: report.minor, value: yesNo(fields.minderjarig) },
        { term: report.place, value: asTyped(fields.waar, check.notFilled) },
        { term: report.time, value: asTyped(fields.wanneer, check.notFilled) },
        { term: report.form, value: form ?? report.unknown },
        { term: report.files, value: typed.files.length === 0 ? check.notFilled : typed.files.map((file) => <div key={file.number}>{file.name}</div>) },
        { term: report.door, value: report.doors[doorOf(fields)] },
        ...contactRows(request, typed),
      ]} />
      <Form action={request.href('/melden')} multipart label={check.title}>
        {typed.token ? <HiddenField name="concept" value={typed.token.text} /> : null}
        <ButtonRow>
          <Button name="stap" value="versturen">{check.send}</Button>
          <Button kind="secondary" name="stap" value="wijzigen">{check.change}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

function asTyped(text: string, otherwise: string): ReactNode {
  return text.trim() === '' ? otherwise : <span className="baken-as-typed" dir="auto">{text}</span>;
}

/** How somebody may be reached, as it will be kept: nothing of another door than the chosen one. */
function contactRows(request: Request, { fields }: Typed): { term: string; value: ReactNode }[] {
  const { contact: words, check } = request.texts.report;
  const contact = contactFrom(fields);
  if (!contact) return [];
  if (!contact.identity) return [{ term: words.pseudonym, value: asTyped(contact.pseudonym ?? '', check.notFilled) }];
  return [
    { term: words.name, value: asTyped(contact.identity.name ?? '', check.notFilled) },
    { term: words.way, value: words.ways[contact.identity.way] },
    { term: words.reach, value: asTyped(contact.identity.reach, check.notFilled) },
    { term: words.rules, value: contact.rules.length === 0 ? check.notFilled : contact.rules.map((rule) => <div key={rule}>{words.ruleNames[rule]}</div>) },
    { term: words.times, value: asTyped(contact.times ?? '', check.notFilled) },
  ];
}
