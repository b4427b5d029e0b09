import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { month } from '../../../../texts/dates.ts';
import { localeOf } from '../../../../texts/plural.ts';
import { Alert, ErrorSummary } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { CardGrid, StatTile } from '../../../../ui/card.tsx';
import { Form, TextField } from '../../../../ui/form.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { daysOf, type LineKind, lineKinds, logAddress } from '../log-filter.ts';
import type { LogPerson } from '../queries.ts';
import type { Pattern } from '../rules-patterns.ts';
import { OversightNav } from './frame.tsx';
import { PatternList } from './patterns.tsx';
import { SealSection, type SealSeen } from './seal.tsx';

export function OverviewPage({ request, seen, counts, thisMonth, patterns, people, checked, typed, glass }: {
  readonly request: Request; readonly seen: SealSeen; readonly counts: Readonly<Record<LineKind | 'alles', number>>; readonly thisMonth: Temporal.PlainYearMonth; readonly patterns: readonly Pattern[];
  readonly people: readonly LogPerson[]; readonly checked: boolean; /** What was typed as a reference and is none. */ readonly typed: string | null; /** How often emergency access waits for a judgement. */ readonly glass: number;
}): ReactNode {
  const { overview: words, kinds, seal } = request.texts.sealedLog;
  const { from, until } = daysOf(thisMonth);
  return (
    <>
      {typed === null ? null : <ErrorSummary title={request.texts.ui.mistakes.title} errors={[{ field: 'kenmerk', message: words.badReference }]} />}
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      <OversightNav request={request} current="overview" />
      {glass > 0 ? <Alert kind="warning"><Link href={request.href('/vertrouwen/noodtoegang')}>{request.texts.glass.review.waits(glass)}</Link></Alert> : null}
      {checked ? <Alert kind="ok">{seal.checkedSound}</Alert> : null}
      <Section title={words.find}>
        <Form action={request.href('/vertrouwen/dossier')} label={words.find}>
          <TextField name="kenmerk" label={words.reference} description={words.referenceHint} width="medium" autocomplete="off" value={typed ?? ''} error={typed === null ? undefined : words.badReference} />
          <Button>{words.search}</Button>
        </Form>
      </Section>
      <Section title={words.month(month(thisMonth.toString(), request.language))}>
        <CardGrid>
          {(['alles', ...lineKinds] as const).map((kind) => (
            <StatTile key={kind} label={<Link href={request.href(logAddress({ kind: kind === 'alles' ? null : kind, from, until }))}>{kinds[kind]}</Link>} value={counts[kind].toLocaleString(localeOf(request.language))} />
          ))}
        </CardGrid>
      </Section>
      <Section title={words.talk}>
        {patterns.length === 0 ? <Paragraph>{words.noPatterns}</Paragraph> : <PatternList request={request} patterns={patterns.slice(0, 3)} people={people} />}
        <Paragraph><Link href={request.href('/vertrouwen/patronen')}>{words.allPatterns}</Link></Paragraph>
      </Section>
      <SealSection request={request} seen={seen} />
    </>
  );
}
