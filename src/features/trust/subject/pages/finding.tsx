import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { IdentityBar } from '../../../../ui/card.tsx';
import { Checkbox, RadioGroup } from '../../../../ui/choice.tsx';
import { Form, HiddenField, SelectField, TextArea } from '../../../../ui/form.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Heading, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { MarkField, MarkMistake, TypedMark } from '../mark-form.ts';
import type { Hit, SubjectRequest } from '../queries.ts';
import { actionsOf, allMarked, withholdGrounds } from '../rules-mark.ts';
import { dueInWords, StateOf } from './list.tsx';
import { AskedList, fileName, markInWords, PlacesOf } from './request.tsx';

export function FindingPage({ request, asked, hits, searched, today, two, news, problem }: {
  readonly request: Request; readonly asked: SubjectRequest; readonly hits: readonly Hit[]; readonly searched: { readonly at: Temporal.Instant; readonly found: number } | null; readonly today: Temporal.PlainDate;
  /** Where a search takes two people: who asked for it, if anybody did. Null where one is enough. */
  readonly two: { readonly asked: { readonly by: string; readonly at: Temporal.Instant; readonly self: boolean } | null } | null;
  readonly news: 'searched' | 'asked' | 'marked' | null; readonly problem: boolean;
}): ReactNode {
  const texts = request.texts.subject;
  const { find, page } = texts;
  const base = `/vertrouwen/vindplaatsen/${asked.number}`;
  const finding = asked.state === 'finding';
  const ready = finding && searched !== null && allMarked(hits);
  const label = two ? (two.asked ? find.two.agree : find.two.ask) : searched ? find.lookAgain : find.look;
  const look = two?.asked?.self ? <Alert kind={news === 'asked' ? 'ok' : 'info'}>{find.two.waits(moment(two.asked.at, request.language))}</Alert> : (
    <Form action={request.href(`${base}/zoeken`)} label={label}>
      {two ? <Paragraph>{two.asked ? find.two.askedBy(two.asked.by, moment(two.asked.at, request.language)) : find.two.lead}</Paragraph> : null}
      <Button kind={searched ? 'secondary' : 'primary'}>{label}</Button><Paragraph>{find.lookHint}</Paragraph>
    </Form>
  );
  return (
    <>
      <IdentityBar ref={asked.number} title={texts.today.find(asked.number)} status={<StateOf request={request} line={asked} today={today} />} facts={[{ term: texts.kind, value: texts.kinds[asked.kind] }, { term: texts.due, value: dueInWords(request, asked, today) }]} />
      {news === 'searched' ? <Alert kind="ok">{hits.length === 0 ? find.nothing : find.done(hits.length)}</Alert> : null}
      {news === 'marked' ? <Alert kind="ok">{find.saved}</Alert> : null}
      {problem ? <Alert kind="error">{find.unmarked}</Alert> : null}
      {finding ? null : <Alert kind="info">{find.waits}</Alert>}
      <AskedList request={request} asked={asked} />
      {finding && !searched ? look : null}
      {searched ? (
        <Section title={page.found}>
          <Paragraph>{find.lookedAt(moment(searched.at, request.language))}</Paragraph>
          {hits.length === 0 ? <Paragraph>{page.none}</Paragraph> : (
            <Table
              caption={page.found} captionHidden columns={[{ key: 'where', label: page.where, header: true }, { key: 'places', label: page.places }, { key: 'mark', label: page.mark }]}
              rows={hits.map((hit) => ({
                key: hit.id,
                cells: {
                  where: fileName(request, hit), places: <PlacesOf request={request} hit={hit} />,
                  mark: <>{markInWords(request, hit.mark)}{finding ? <Paragraph><Link href={request.href(`${base}/${hit.id}`)} hiddenSuffix={fileName(request, hit)}>{find.judge}</Link></Paragraph> : null}</>,
                },
              }))}
            />
          )}
        </Section>
      ) : null}
      {ready ? <Form action={request.href(`${base}/klaar`)} label={find.ready}><Button>{find.ready}</Button></Form> : null}
      {finding && searched ? look : null}
      <Paragraph><Link href={request.href('/vertrouwen/vindplaatsen')}>{find.caption}</Link></Paragraph>
    </>
  );
}

export function MarkPage({ request, asked, hit, typed, mistakes, stale }: {
  readonly request: Request; readonly asked: SubjectRequest; readonly hit: Hit; readonly typed: TypedMark; readonly mistakes: readonly MarkMistake[]; readonly stale: boolean;
}): ReactNode {
  const { mark, marks, find } = request.texts.subject;
  const actions = actionsOf[asked.kind];
  const label: Readonly<Record<MarkField, string>> = { hoort: mark.belongs, vertellen: mark.tell, woorden: mark.words, gedeeld: mark.shared, grond: mark.ground, waarom: mark.why, gedaan: mark.action, uitleg: mark.actionWhy };
  const wrong = (field: MarkField): string | undefined => { const one = mistakes.find((mistake) => mistake.field === field); return one ? mark[one.why] : undefined; };
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ field, why }) => ({ field, message: `${label[field]} ${mark[why]}` }))} />
      <Heading level={1}>{mark.title}</Heading>
      {stale ? <Alert kind="error"><Paragraph>{mark.stale}</Paragraph><Paragraph>{mark.now}: {markInWords(request, hit.mark)}</Paragraph></Alert> : null}
      <Section title={fileName(request, hit)}>
        <PlacesOf request={request} hit={hit} />
        {hit.file.room === 'signal' ? <Paragraph><Link href={request.href(`/signalen/${hit.file.ref}`)}>{find.open}</Link></Paragraph> : null}
      </Section>
      <Form action={request.href(`/vertrouwen/vindplaatsen/${asked.number}/${hit.id}`)}>
        <HiddenField name="basis" value={String(hit.version)} />
        <RadioGroup name="hoort" legend={mark.belongs} options={[{ value: 'ja', label: mark.yes }, { value: 'nee', label: mark.no }]} value={typed.hoort} error={wrong('hoort')} required />
        <RadioGroup name="vertellen" legend={mark.tell} description={mark.tellHint} options={[{ value: 'ja', label: mark.tellYes }, { value: 'nee', label: mark.tellNo }]} value={typed.vertellen} error={wrong('vertellen')} />
        <TextArea name="woorden" label={mark.words} description={mark.wordsHint} rows={4} value={typed.woorden} error={wrong('woorden')} />
        {hit.file.room === 'signal' ? <Checkbox name="gedeeld" label={mark.shared} description={mark.sharedHint} checked={typed.gedeeld === 'ja'} /> : null}
        <SelectField name="grond" label={mark.ground} description={<>{mark.groundHint} {marks.groundsLaw}</>} options={[{ value: '', label: mark.groundChoose }, ...withholdGrounds.map((ground) => ({ value: ground, label: marks.grounds[ground] }))]} value={typed.grond} error={wrong('grond')} />
        <TextArea name="waarom" label={mark.why} description={mark.whyHint} rows={3} value={typed.waarom} error={wrong('waarom')} />
        {actions.length === 0 ? null : (
          <>
            <RadioGroup name="gedaan" legend={mark.action} description={mark.actionHint} options={actions.map((action) => ({ value: action, label: marks.actions[action] }))} value={typed.gedaan} error={wrong('gedaan')} />
            <TextArea name="uitleg" label={mark.actionWhy} description={mark.actionWhyHint} rows={3} value={typed.uitleg} error={wrong('uitleg')} />
          </>
        )}
        <Button>{mark.save}</Button>
      </Form>
      <Paragraph><Link href={request.href(`/vertrouwen/vindplaatsen/${asked.number}`)}>{request.texts.subject.today.find(asked.number)}</Link></Paragraph>
    </>
  );
}
