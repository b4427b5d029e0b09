import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Form } from '../../../../ui/form.tsx';
import { Status, type StatusKind } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { PlanNav } from '../../pages/plan-nav.tsx';
import { Own } from '../../pages/words.tsx';
import type { IndicatorFile, IndicatorsOfPlan } from '../queries.ts';
import type { RegisterName } from '../register-names.ts';
import { periodOf } from '../rules-periods.ts';
import { targetFor, type Verdict } from '../rules-readings.ts';
import { kindOf, readingInWords, valueInWords } from './figures.tsx';

export const verdictKinds: Readonly<Record<Verdict, StatusKind>> = { 'reached': 'done', 'not-reached': 'late', 'no-target': 'neutral' };

/** Every indicator of the plan in one row: what it reads now, and whether that is where it should be. */
export function IndicatorsPage({ request, found, known, mayRead }: {
  readonly request: Request; readonly found: IndicatorsOfPlan; readonly known: ReadonlySet<RegisterName>; readonly mayRead: boolean;
}): ReactNode {
  const { indicators: words } = request.texts;
  const at = `/plan/${found.plan.head.reference}`;
  const voice = { texts: request.texts.plan, language: request.language, href: request.href };
  const reads = found.files.some(({ indicator }) => indicator.register && known.has(indicator.register));
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <PlanNav request={request} reference={found.plan.head.reference} current="indicatoren" />
      <Lead>{words.lead}</Lead>
      {request.query.get('gelukt') === 'gevraagd' ? <Alert kind="ok">{words.readAsked}</Alert> : found.waitingSince ? <Alert kind="info">{words.waiting(moment(found.waitingSince, request.language))}</Alert> : null}
      {found.files.length === 0 ? <EmptyState title={words.empty}>{words.emptyHow}</EmptyState> : (
        <Table
          caption={words.count(found.files.length)}
          columns={[
            { key: 'indicator', label: words.columns.indicator, header: true }, { key: 'newest', label: words.columns.newest }, { key: 'target', label: words.columns.target }, { key: 'verdict', label: words.columns.verdict },
            { key: 'how', label: words.columns.how },
          ]}
          rows={found.files.map((file) => ({
            key: file.indicator.code,
            cells: {
              indicator: <><Link href={request.href(`${at}/indicatoren/${file.indicator.code}`)}><Own voice={voice}>{file.indicator.title}</Own></Link> <span className="baken-hint"><Own voice={voice}>{file.measureTitle}</Own></span></>,
              newest: <Newest request={request} file={file} known={known} />,
              target: targetInWords(request, file) ?? '–',
              verdict: file.finding ? <Status kind={verdictKinds[file.finding.verdict]}>{words.verdicts[file.finding.verdict]}</Status> : '–',
              how: file.indicator.register ? words.byRegister : <>{words.byHand(file.indicator.owner ?? file.measureOwner ?? words.nobody)}{file.asked ? <> <Status kind="waiting">{words.askedNow(words.period(file.asked))}</Status></> : null}</>,
            },
          }))}
        />
      )}
      {mayRead && reads ? (
        <Section title={words.readNow}>
          <Paragraph>{words.readNowHint}</Paragraph>
          <Form action={request.href(`${at}/indicatoren`)} label={words.readNow}><Button kind="secondary">{words.readNow}</Button></Form>
        </Section>
      ) : null}
    </>
  );
}

function Newest({ request, file, known }: { readonly request: Request; readonly file: IndicatorFile; readonly known: ReadonlySet<RegisterName> }): ReactNode {
  const { indicators: words } = request.texts;
  const { register, unit } = file.indicator;
  if (register && !known.has(register)) return <Status kind="stopped">{words.noRegister}</Status>;
  const shown = file.finding?.newest.period;
  const line = file.readings.find((one) => one.period === shown) ?? file.readings.find((one) => one.figures.some((figure) => figure.small !== 'hidden')) ?? file.readings[0];
  if (!line) return <Status kind="neutral">{words.noReading}</Status>;
  if (line.kind === 'set') return words.period(line.period);
  return <>{readingInWords(words, line, unit)} <span className="baken-hint">{words.period(line.period)}{line.over ? '' : `, ${words.running}`}</span></>;
}

const dutchDay = (now: Temporal.Instant): Temporal.PlainDate => now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();

/** The target that counts in the newest period read, or else in the one that runs. */
export function targetInWords(request: Request, file: IndicatorFile): string | null {
  const { indicators: words } = request.texts;
  const { indicator, targets, finding } = file;
  const value = finding?.target ?? targetFor(periodOf(indicator.every, dutchDay(request.now)), targets, indicator.target);
  if (value !== null) return valueInWords(words, kindOf(file), indicator.unit, value);
  return typeof indicator.target === 'string' ? indicator.target : null;
}
