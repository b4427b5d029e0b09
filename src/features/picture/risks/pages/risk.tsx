import type { ReactNode } from 'react';
import { type KeptRecord, KeptLine } from '../../../../platform/kept-records.tsx';
import type { Request } from '../../../../platform/routes.ts';
import { day, moment } from '../../../../texts/dates.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { ButtonLink, ButtonRow } from '../../../../ui/button.tsx';
import { IdentityBar } from '../../../../ui/card.tsx';
import { DescriptionList, List } from '../../../../ui/list.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Timeline } from '../../../../ui/task-list.tsx';
import { Details, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { inLanguage, REACH_NAMES } from '../../../knowledge/offers.ts';
import type { CatalogueGround } from '../queries-around.ts';
import type { RiskFile } from '../queries.ts';
import type { PlanMeasure } from '../rules.ts';
import { Doing, Grounds, Signals, TakingOff } from './ties.tsx';
import { attentionKinds, ChangedAlert, dayOf, type Event, formNames, historyOf, judgementKinds, riskAddress, riskName, Typed } from './words.tsx';

export interface RiskPageProps {
  readonly request: Request; readonly file: RiskFile; readonly catalogue: readonly CatalogueGround[]; readonly measures: readonly PlanMeasure[];
  /** Signals with the same sector and form; null for who may not know. */
  readonly like: number | null;
  readonly may: { readonly edit: boolean; readonly judge: boolean; readonly know: boolean };
  /** Null while it is open. */
  readonly kept: KeptRecord | null;
  readonly done: string | null;
  readonly problem: 'changed' | 'not-now' | 'nothing-chosen' | null;
}

/** One risk: what it is, how it is judged, what it rests on, what is done, and who said so when. */
export function RiskPage(props: RiskPageProps): ReactNode {
  const { request, file, may, done, problem } = props;
  const { risks: words } = request.texts;
  const { description } = file;
  const place = description.placeKind === 'object' ? words.places.object : description.street || description.area;
  const history = historyOf(request, file);
  return (
    <>
      <IdentityBar
        ref={words.number(file.number)} title={<Typed request={request}>{riskName(request, description)}</Typed>} status={<Status kind={attentionKinds[file.attention]}>{words.attention[file.attention]}</Status>}
        facts={[
          { term: words.file.forms, value: formNames(request, description) }, { term: words.file.place, value: <Typed request={request}>{place}</Typed> },
          ...(description.placeKind === 'object' ? [{ term: words.file.object, value: description.object === null ? words.file.notForYou : <Typed request={request}>{description.object}</Typed> }] : []),
          { term: words.file.exposure, value: words.exposures[description.exposure] },
        ]}
      />
      {done ? <Alert kind="ok">{done}</Alert> : null}
      {problem === 'nothing-chosen' ? <Alert kind="error">{words.file.whichMissing}</Alert> : <ChangedAlert request={request} file={file} problem={problem} />}
      {description.exposureWords === '' ? null : <Paragraph><Typed request={request}>{description.exposureWords}</Typed></Paragraph>}
      {may.know ? null : <Paragraph>{words.notShown}</Paragraph>}
      <Judgement {...props} />
      <Grounds {...props} />
      <Doing {...props} />
      {may.know ? <Signals {...props} /> : null}
      <Section title={words.file.historyTitle}>
        <Details summary={words.file.historyAll(history.length)} open={history.length <= 5}>
          <Timeline events={history.map((event) => ({ title: event.title, at: moment(event.at, request.language), by: event.by, body: said(request, event) }))} />
        </Details>
        <TakingOff {...props} />
      </Section>
      <Paragraph>
        {may.edit && file.state === 'open' ? <><Link href={riskAddress(request, file.number, '/wijzigen')}>{words.file.edit}</Link> · </> : null}
        {may.judge ? <><Link href={riskAddress(request, file.number, file.state === 'open' ? '/sluiten' : '/heropenen')}>{file.state === 'open' ? words.file.close : words.file.reopen}</Link> · </> : null}
        <Link href={request.href('/beeld/risicos')}>{words.back}</Link>
      </Paragraph>
    </>
  );
}

/** What somebody said at one moment: why, or what was there before; undefined when it was nothing more than what was done. */
function said(request: Request, { reason, deviates, changes }: Event): ReactNode {
  const { history } = request.texts.risks;
  const quoted = (text: string, typed: boolean): ReactNode => (text === '' ? history.nothing : typed ? <>“<Typed request={request}>{text}</Typed>”</> : `“${text}”`);
  const parts = [
    ...(reason === '' ? [] : [<Paragraph key="reason"><Typed request={request}>{reason}</Typed></Paragraph>]), ...(deviates === null ? [] : [<Paragraph key="deviates">{deviates}</Paragraph>]),
    ...(changes.length === 0 ? [] : [<List key="changes" items={changes.map(({ term, typed, earlier, later }) => <>{term}: {history.earlier} {quoted(earlier, typed)}, {history.later} {quoted(later, typed)}</>)} />]),
  ];
  return parts.length === 0 ? undefined : parts;
}

function Judgement({ request, file, may, kept }: RiskPageProps): ReactNode {
  const { risks: words } = request.texts;
  const { judged, suggested, reach, nextLook } = file;
  const [newest] = file.judgements;
  return (
    <Section title={words.file.judgementTitle}>
      {file.state === 'closed' && newest ? <Alert kind="info" title={words.file.closedBy(newest.by, dayOf(request, newest.at))}><Typed request={request}>{newest.reason}</Typed>{kept ? <Paragraph><KeptLine request={request} kept={kept} /></Paragraph> : null}</Alert> : null}
      {file.attention === 'due' && nextLook !== null ? <Alert kind="info">{words.file.dueText(day(nextLook, request.language))}</Alert> : null}
      {judged ? (
        <>
          <Paragraph><Status kind={judgementKinds[judged.judgement]}>{words.judgements[judged.judgement]}</Status> {words.judgementNotes[judged.judgement]}</Paragraph>
          <DescriptionList rows={[
            { term: words.list.columns.said, value: words.file.by(judged.by, dayOf(request, judged.at)) },
            { term: words.file.reason, value: judged.reason === '' ? (file.judgements.filter((one) => one.kind === 'judged').length === 1 ? words.file.asSuggested : words.file.sameAsBefore) : <Typed request={request}>{judged.reason}</Typed> },
            ...(nextLook === null || file.state === 'closed' ? [] : [{ term: words.file.next, value: day(nextLook, request.language) }]),
          ]} />
        </>
      ) : <Paragraph>{words.file.noJudgement}</Paragraph>}
      {suggested && reach ? <Paragraph>{words.file.suggested(words.judgements[suggested], inLanguage(REACH_NAMES[reach], request.language))}</Paragraph> : null}
      {may.judge && file.state === 'open' ? <ButtonRow><ButtonLink href={riskAddress(request, file.number, '/oordeel')}>{judged ? words.file.judgeAgain : words.file.judge}</ButtonLink></ButtonRow> : null}
    </Section>
  );
}
