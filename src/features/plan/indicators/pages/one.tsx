import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day, moment } from '../../../../texts/dates.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { BarChart } from '../../../../ui/chart.tsx';
import { DotChart } from '../../../../ui/dot-chart.tsx';
import { DescriptionList, List } from '../../../../ui/list.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { EmptyState, Timeline } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { PlanNav } from '../../pages/plan-nav.tsx';
import { Origin, Own } from '../../pages/words.tsx';
import type { IndicatorFile } from '../queries.ts';
import type { ReadingFields, ReadingMistake } from '../reading-form.ts';
import { registerKinds, type RegisterName } from '../register-names.ts';
import type { Period } from '../rules-periods.ts';
import { targetFor } from '../rules-readings.ts';
import { targetInWords, verdictKinds } from './all.tsx';
import { findingInWords, figureInWords, kindOf, readingInWords, valueInWords } from './figures.tsx';
import { ReadingForm } from './reading-form.tsx';

export interface IndicatorPageProps {
  readonly request: Request; readonly file: IndicatorFile; readonly known: ReadonlySet<RegisterName>; readonly seesCounts: boolean;
  readonly mayWrite: boolean; readonly periods: readonly Period[]; readonly fields: ReadingFields;
  readonly mistakes: readonly { readonly field: keyof ReadingFields; readonly mistake: ReadingMistake }[]; readonly changed: boolean;
}

export function IndicatorPage(props: IndicatorPageProps): ReactNode {
  const { request, file, known, mayWrite, mistakes, changed } = props;
  const { indicators: words } = request.texts;
  const { indicator, readings } = file;
  const voice = { texts: request.texts.plan, language: request.language, href: request.href };
  const at = `/plan/${indicator.plan}`;
  const missing = indicator.register !== null && !known.has(indicator.register);
  return (
    <>
      <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ field, mistake }) => ({ field, message: words.mistakes[mistake] }))} />
      <Heading level={1}><Own voice={voice}>{indicator.title}</Own></Heading>
      <PlanNav request={request} reference={indicator.plan} current="indicatoren" />
      <Paragraph><Link href={request.href(`${at}/indicatoren`)}>{words.backToAll}</Link> · <Link href={request.href(`${at}/maatregel/${indicator.measure}`)}><Own voice={voice}>{file.measureTitle}</Own></Link></Paragraph>
      {request.query.get('gelukt') === 'bewaard' ? <Alert kind="ok">{words.saved}</Alert> : null}
      {changed ? <Alert kind="error" title={words.changedTitle}>{words.changed}</Alert> : null}
      <Section title={words.now}>
        {missing ? <EmptyState title={words.noRegister}>{words.noRegisterText}</EmptyState> : readings.length === 0 ? <EmptyState title={words.noReading}>{words.noReadingText}</EmptyState> : <Now {...props} />}
        <Facts request={request} file={file} />
      </Section>
      {aboutSignals(file) ? <Alert kind="info" title={words.smallTitle}>{props.seesCounts ? words.smallHandlers : words.smallEverybody}</Alert> : null}
      {mayWrite && !indicator.register ? <ReadingForm {...props} /> : null}
      <Section title={words.readings}>
        {readings.length === 0 ? <Paragraph>{words.readingsEmpty}</Paragraph> : (
          <Table
            caption={words.readings} captionHidden
            columns={[
              { key: 'period', label: words.readingColumns.period, header: true }, { key: 'value', label: words.readingColumns.value }, { key: 'when', label: words.readingColumns.when },
              { key: 'who', label: words.readingColumns.who }, { key: 'definition', label: words.readingColumns.definition, numeric: true },
            ]}
            rows={readings.map((line) => ({
              key: String(line.id),
              cells: {
                period: <>{words.period(line.period)}{line.over ? null : <> <span className="baken-hint">{words.running}</span></>}</>,
                value: <>{readingInWords(words, line, indicator.unit)}{line.note ? <> <span className="baken-hint baken-as-typed">{line.note}</span></> : null}</>,
                when: moment(line.at, request.language), who: line.by ?? words.readBy, definition: line.definition,
              },
            }))}
          />
        )}
      </Section>
      <Definitions request={request} file={file} />
    </>
  );
}

const aboutSignals = (file: IndicatorFile): boolean => (file.indicator.register !== null && registerKinds[file.indicator.register].about === 'signals') || file.readings.some((line) => line.about === 'signals');

/** The finding and the drawing; for a set the parts of its newest reading that may be seen. */
function Now({ request, file }: IndicatorPageProps): ReactNode {
  const { indicators: words } = request.texts;
  const { indicator, points, targets } = file;
  const kind = kindOf(file);
  const set = kind === 'set' ? file.readings.find((line) => line.figures.some((figure) => figure.small !== 'hidden')) : undefined;
  if (set) {
    const bars = set.figures.map((figure) => ({ label: words.sources[figure.part] ?? figure.part, value: figure.value ?? 0, text: figureInWords(words, kind, null, figure, set.about) }));
    return <BarChart title={words.setTitle(words.period(set.period))} finding={words.setFinding} unit={words.setUnit} bars={bars} />;
  }
  if (points.length === 0) {
    const line = file.readings.find((one) => one.figures.some((figure) => figure.small !== 'hidden'));
    return <Lead>{line ? words.finding(readingInWords(words, line, indicator.unit), words.period(line.period)) : words.noLine}</Lead>;
  }
  const finding = findingInWords(words, file);
  const say = (value: number): string => valueInWords(words, kind, null, value);
  return (
    <>
      {file.finding ? <Paragraph><Status kind={verdictKinds[file.finding.verdict]}>{words.verdicts[file.finding.verdict]}</Status></Paragraph> : null}
      <DotChart
        title={words.chart.title} finding={finding} unit={kind === 'share' ? words.figures.share('').trim() : indicator.unit ?? words.readingColumns.value} names={{ period: words.chart.period, target: words.chart.target, break: words.chart.break }}
        dots={points.map((point, place) => {
          const target = targetFor(point.period, targets, indicator.target);
          const short = kind === 'share' ? `${words.number(point.value)}%` : say(point.value);
          return {
            label: words.period(point.period), short: words.periodShort(point.period), value: point.value, text: short, target: target === null ? null : { value: target, text: words.chart.goal(kind === 'share' ? `${words.number(target)}%` : say(target)) },
            breaks: place > 0 && points[place - 1]?.definition !== point.definition,
          };
        })}
      />
    </>
  );
}

function Facts({ request, file }: { readonly request: Request; readonly file: IndicatorFile }): ReactNode {
  const { indicators: words } = request.texts;
  const { indicator, targets } = file;
  const voice = { texts: request.texts.plan, language: request.language, href: request.href };
  const kind = kindOf(file);
  const target = targets.length > 0
    ? <List items={targets.map((one) => words.targetOf(words.period(one.period), valueInWords(words, kind, indicator.unit, one.value)))} />
    : targetInWords(request, file) ?? words.verdicts['no-target'];
  return (
    <DescriptionList rows={[
      { term: words.facts.pillar, value: <Own voice={voice}>{file.pillar}</Own> }, { term: words.facts.measure, value: <Own voice={voice}>{file.measureTitle}</Own> },
      ...(indicator.unit ? [{ term: words.facts.unit, value: <Own voice={voice}>{indicator.unit}</Own> }] : []),
      { term: words.facts.target, value: target },
      ...(indicator.direction ? [{ term: words.facts.direction, value: words.directions[indicator.direction] }] : []),
      { term: words.facts.how, value: indicator.register ? words.byRegister : words.byHand(indicator.owner ?? file.measureOwner ?? words.nobody) },
      { term: words.facts.every, value: words.rhythms[indicator.every] },
    ]} />
  );
}

/** What the numbers mean, and since when. */
function Definitions({ request, file }: { readonly request: Request; readonly file: IndicatorFile }): ReactNode {
  const { indicators: words } = request.texts;
  const { register } = file.indicator;
  const voice = { texts: request.texts.plan, language: request.language, href: request.href };
  if (file.definitions.length === 0 && !register) return null;
  return (
    <Section title={words.definitions}>
      {register ? <Paragraph>{words.registerMeaning[register]}</Paragraph> : null}
      {file.definitions.length > 0 ? (
        <>
          <Paragraph>{words.definitionsLead}</Paragraph>
          <Timeline events={file.definitions.toReversed().map((one) => ({
            title: words.definition(one.number), at: words.since(day(one.since.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate(), request.language)),
            body: <><Paragraph><Own voice={voice}>{one.title}{one.unit ? ` (${one.unit})` : ''}</Own></Paragraph><Origin voice={voice} source={one.source} /></>,
          }))} />
        </>
      ) : null}
    </Section>
  );
}
