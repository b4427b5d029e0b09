import type { ReactNode } from 'react';
import { List } from '../../../ui/list.tsx';
import { Status } from '../../../ui/status.tsx';
import { Table } from '../../../ui/table.tsx';
import { Link, Paragraph, Section } from '../../../ui/text.tsx';
import type { AgreementInPlan, CoveringMeasure } from '../queries.ts';
import type { Coverage } from '../rules.ts';
import { measureAnchor, Own } from './words.tsx';
import type { Voice } from './words.tsx';

type Rows = readonly Coverage<AgreementInPlan, CoveringMeasure>[];

/** The agreements that nothing covers yet. Nothing at all when there are none. */
export function Uncovered({ voice, coverage }: { readonly voice: Voice; readonly coverage: Rows }): ReactNode {
  const { texts } = voice;
  const open = coverage.filter((row) => row.coveredBy.length === 0);
  if (open.length === 0) return null;
  return (
    <Section title={texts.uncoveredTitle} level={3}>
      <Paragraph>{texts.uncoveredText}</Paragraph>
      <List items={open.map(({ agreement }) => <Own voice={voice}>{agreement.text} ({agreement.framework})</Own>)} />
    </Section>
  );
}

/** Every agreement with the measures that carry it out. */
export function CoverageTable({ voice, coverage, measureHref = (code) => `#${measureAnchor(code)}` }: {
  readonly voice: Voice; readonly coverage: Rows;
  /** Where a measure is read; without it the measures stand on the same page. */
  readonly measureHref?: (code: string) => string;
}): ReactNode {
  const { texts } = voice;
  return (
    <Section title={texts.coverageTitle} id="dekking">
      <Table
        caption={texts.coverageTitle} captionHidden empty={texts.noAgreements}
        columns={[{ key: 'agreement', label: texts.agreement, header: true }, { key: 'framework', label: texts.framework }, { key: 'measures', label: texts.coveredBy }]}
        rows={coverage.map(({ agreement, coveredBy }) => ({
          key: agreement.code,
          cells: {
            agreement: <Own voice={voice}>{agreement.text}</Own>,
            framework: <Own voice={voice}>{agreement.framework}</Own>,
            measures: coveredBy.length === 0
              ? <Status kind="late">{texts.nothingCovers}</Status>
              : <List items={coveredBy.map((measure) => <Link href={measureHref(measure.code)}><Own voice={voice}>{measure.title}</Own></Link>)} />,
          },
        }))}
      />
    </Section>
  );
}

export function coverageInWords({ texts }: Voice, coverage: Rows): string {
  if (coverage.length === 0) return texts.noAgreements;
  return texts.covered(coverage.filter((row) => row.coveredBy.length > 0).length, coverage.length);
}
