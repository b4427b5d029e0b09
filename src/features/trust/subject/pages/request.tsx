import type { ReactNode } from 'react';
import type { DocumentContent } from '../../../../platform/documents/content.ts';
import { DocumentText } from '../../../../platform/documents/as-page.tsx';
import { KeptDay, type KeptRecord } from '../../../../platform/kept-records.tsx';
import type { Request } from '../../../../platform/routes.ts';
import { day, moment } from '../../../../texts/dates.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button, ButtonLink } from '../../../../ui/button.tsx';
import { IdentityBar } from '../../../../ui/card.tsx';
import { Form } from '../../../../ui/form.tsx';
import { DescriptionList, LinkList, List } from '../../../../ui/list.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { fileKinds } from '../files.ts';
import type { Hit, LetterLine, Processed, SubjectRequest } from '../queries.ts';
import type { Mark } from '../rules-mark.ts';
import { isOpen } from '../states.ts';
import { dueInWords, StateOf } from './list.tsx';

export function AskedList({ request, asked }: { readonly request: Request; readonly asked: SubjectRequest }): ReactNode {
  const { page, kinds, identified, kind } = request.texts.subject;
  return (
    <DescriptionList rows={[
      { term: kind, value: kinds[asked.kind] }, { term: page.who, value: asked.words.name }, { term: page.reach, value: <Lines text={asked.words.contact} /> }, { term: page.asks, value: <Lines text={asked.words.asks} /> },
      ...(asked.words.terms ? [{ term: page.terms, value: <Lines text={asked.words.terms} /> }] : []), { term: page.identity, value: identified[asked.identified] },
    ]} />
  );
}

function Lines({ text }: { readonly text: string }): ReactNode {
  return text.split('\n').map((line, at) => <span key={at}>{at > 0 ? <br /> : null}{line}</span>);
}

/** What stands in a file, without its words: "telephone number in the story". */
export function PlacesOf({ request, hit }: { readonly request: Request; readonly hit: Hit }): ReactNode {
  const texts = request.texts.subject;
  const places: Readonly<Record<string, string>> = texts.places;
  return <List items={hit.file.places.map(({ where, by }) => texts.foundAt(by, places[where] ?? where))} />;
}

export function fileName(request: Request, hit: Hit): string {
  return request.texts.subject.rooms[hit.file.room](hit.file.ref);
}

export function markInWords(request: Request, mark: Mark | null): string {
  const { marks } = request.texts.subject;
  if (!mark) return marks.none;
  if (!mark.belongs) return marks.other;
  const told = mark.tell ? marks.tell : marks.withhold(marks.grounds[mark.ground]);
  return mark.action ? `${told}. ${marks.actions[mark.action]}` : told;
}

export function RequestPage({ request, asked, hits, searched, used, letters, today, news, mayExtend, problem, kept }: {
  readonly request: Request; readonly asked: SubjectRequest; readonly hits: readonly Hit[]; readonly searched: boolean; readonly used: readonly (Processed & { readonly name: string })[];
  readonly letters: readonly LetterLine[]; readonly today: Temporal.PlainDate; readonly news: string | null; readonly mayExtend: boolean; readonly problem: string | null;
  readonly kept: KeptRecord | null;
}): ReactNode {
  const texts = request.texts.subject;
  const { page } = texts;
  const base = `/vertrouwen/verzoeken/${asked.number}`;
  const open = isOpen(asked.state);
  const unsure = asked.identified === 'not-yet' && open;
  return (
    <>
      <IdentityBar
        ref={asked.number} title={page.title(asked.number)} status={<StateOf request={request} line={asked} today={today} />}
        facts={[{ term: texts.kind, value: texts.kinds[asked.kind] }, { term: texts.received, value: day(asked.receivedOn, request.language) }, { term: texts.due, value: dueInWords(request, asked, today) },
          ...(asked.extendedOn ? [{ term: texts.extended, value: day(asked.extendedOn, request.language) }] : []), ...(asked.endedAt ? [{ term: texts.ended, value: moment(asked.endedAt, request.language) }] : []), ...(kept ? [{ term: request.texts.retention.records.until, value: <KeptDay request={request} kept={kept} /> }] : [])]}
      />
      {news ? <Alert kind="ok">{news}</Alert> : null}
      {problem ? <Alert kind="error">{problem}</Alert> : null}
      <Section title={page.nextTitle}>
        <Paragraph>{page.next[unsure ? 'identity' : asked.state]}</Paragraph>
        {unsure ? <ButtonLink href={request.href(`${base}/wijzigen`)}>{page.change}</ButtonLink> : null}
        {asked.state === 'intake' && !unsure ? <Form action={request.href(`${base}/zoeken`)}><Button>{page.ask}</Button></Form> : null}
        {asked.state === 'weighing' ? <ButtonLink href={request.href(`${base}/antwoord`)}>{page.answer}</ButtonLink> : null}
      </Section>
      {asked.stopped ? <Section title={page.whyStopped}><Paragraph>{asked.stopped}</Paragraph></Section> : null}
      {letters.length === 0 ? null : (
        <Section title={page.letters}>
          {letters.map((letter) => (
            <Section key={letter.id} level={3} title={page.letter[letter.kind](day(letter.sentAt.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate(), request.language))}>
              <LinkList links={fileKinds.map((kind) => ({ href: request.href(`${base}/${letter.kind === 'answer' ? 'antwoord' : 'verlenging'}.${kind}`), text: page.file(kind.toUpperCase()) }))} />
              <p className="baken-hint">{page.fingerprint}: <code>{letter.hashes.pdf}</code></p>
            </Section>
          ))}
        </Section>
      )}
      <Section title={page.asks}>
        <AskedList request={request} asked={asked} />
        {open && !unsure ? <Paragraph><Link href={request.href(`${base}/wijzigen`)}>{page.change}</Link></Paragraph> : null}
      </Section>
      <Section title={page.found}>
        {hits.length === 0 ? <Paragraph>{searched ? page.none : page.notYet}</Paragraph> : (
          <Table
            caption={page.found} captionHidden columns={[{ key: 'where', label: page.where, header: true }, { key: 'places', label: page.places }, { key: 'mark', label: page.mark }]}
            rows={hits.map((hit) => ({ key: hit.id, cells: { where: fileName(request, hit), places: <PlacesOf request={request} hit={hit} />, mark: markInWords(request, hit.mark) } }))}
          />
        )}
      </Section>
      {used.length === 0 ? null : (
        <Section title={page.used}>
          <Paragraph>{page.usedLead}</Paragraph>
          <Table
            caption={page.used} captionHidden columns={[{ key: 'name', label: page.activity, header: true }, { key: 'times', label: page.times }, { key: 'first', label: page.first }, { key: 'last', label: page.last }]}
            rows={used.map((one) => ({ key: one.code, cells: { name: <span lang="nl">{one.name}</span>, times: page.usedRow(one.times), first: moment(one.first, request.language), last: moment(one.last, request.language) } }))}
          />
        </Section>
      )}
      {asked.state === 'weighing' ? <Form action={request.href(`${base}/opnieuw`)} label={page.again}><Button kind="secondary">{page.again}</Button><Paragraph>{page.againHint}</Paragraph></Form> : null}
      <LinkList links={[
        ...(open && mayExtend ? [{ href: request.href(`${base}/verlengen`), text: page.extend }] : []), ...(open ? [{ href: request.href(`${base}/stoppen`), text: page.stop }] : []),
        { href: request.href(`/vertrouwen/regels?dossier=${asked.number}`), text: page.log }, { href: request.href('/vertrouwen/verzoeken'), text: page.all },
      ]} />
    </>
  );
}

export function AnswerPage({ request, number, content, hidden, unconfirmed }: { readonly request: Request; readonly number: string; readonly content: DocumentContent; /** Places that are not in the letter. */ readonly hidden: number; /** It leans on entries of the register that nobody confirmed. */ readonly unconfirmed: boolean }): ReactNode {
  const { answer, page } = request.texts.subject;
  return (
    <>
      <Heading level={1}>{answer.title}</Heading>
      <Lead>{answer.lead}</Lead>
      {hidden > 0 ? <Alert kind="info">{answer.hidden(hidden)}</Alert> : null}
      {unconfirmed ? <Alert kind="warning"><Paragraph>{answer.unconfirmed} <Link href={request.href('/vertrouwen/register')}>{answer.toRegister}</Link></Paragraph></Alert> : null}
      <p className="baken-hint">{request.texts.subject.law} {request.texts.subject.lawLetter}</p>
      <DocumentText content={content} reader={request.language} framed />
      <Form action={request.href(`/vertrouwen/verzoeken/${number}/antwoord`)} label={answer.save}><Paragraph>{answer.saveHint}</Paragraph><Button>{answer.save}</Button></Form>
      <LinkList links={[{ href: request.href(`/vertrouwen/verzoeken/${number}`), text: page.title(number) }]} />
    </>
  );
}
