import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day, moment } from '../../../../texts/dates.ts';
import { Status } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { inLanguage } from '../../catalogue/language.ts';
import type { TextLine } from '../queries.ts';
import { kindOf, nameOfText, type TextKey, type TextKind } from '../rules-texts.ts';
import type { OwnMark } from '../rules-effective.ts';

/** What a text is called, for a list and for its own page. */
export function textName(request: Pick<Request, 'language' | 'texts'>, key: TextKey): string {
  const words = request.texts.ownTexts;
  const name = nameOfText(key);
  return name ? inLanguage(name, request.language) : key === 'short-concept' ? words.concept : words.everybody;
}

/** Whose words count: the built-in ones, the built-in ones that the municipality checked, or its own. */
export function Standing({ mark, request }: { readonly mark: OwnMark | null; readonly request: Pick<Request, 'texts'> }): ReactNode {
  const { standings } = request.texts.ownTexts;
  return mark ? <Status kind="done">{standings[mark.kind]}</Status> : <Status kind="neutral">{standings.base}</Status>;
}

/** "Over de datum: laatst bekeken op …", or when somebody looks again. */
export function Review({ line, request }: { readonly line: Pick<TextLine, 'mark' | 'review'>; readonly request: Pick<Request, 'language' | 'texts'> }): ReactNode {
  const words = request.texts.ownTexts.review;
  if (!line.mark || !line.review) return words.never;
  const looked = day(line.mark.lookedAt.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate(), request.language);
  if (line.review === 'over') return <Status kind="late">{words.over(looked)}</Status>;
  return <>{line.review === 'soon' ? <Status kind="waiting">{words.soon}</Status> : null} {words.on(day(line.mark.reviewOn, request.language))}</>;
}

const kinds: readonly TextKind[] = ['route', 'everybody', 'card', 'short'];

/** All texts that can be changed; what needs a look stands first. */
export function TextListPage({ request, lines, mayEdit }: { readonly request: Request; readonly lines: readonly TextLine[]; readonly mayEdit: boolean }): ReactNode {
  const words = request.texts.ownTexts;
  const due = lines.filter((line) => line.review === 'over' || line.baseChanged);
  return (
    <>
      <Paragraph><Link href={request.href('/kennis')}>{request.texts.knowledge.staff.backToAll}</Link></Paragraph>
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      {mayEdit ? null : <Paragraph>{words.onlyEditors}</Paragraph>}
      {due.length > 0 ? <Section title={words.due(due.length)}><LinesTable request={request} caption={words.due(due.length)} lines={due} /></Section> : null}
      {(['route', 'card', 'short'] as const).map((group) => (
        <Section title={words.groups[group].title} key={group}>
          <Paragraph>{words.groups[group].lead}</Paragraph>
          <LinesTable request={request} caption={words.groups[group].title} lines={lines.filter((line) => kinds.includes(kindOf(line.key)) && (kindOf(line.key) === 'everybody' ? 'card' : kindOf(line.key)) === group)} />
        </Section>
      ))}
    </>
  );
}

function LinesTable({ request, caption, lines }: { readonly request: Request; readonly caption: string; readonly lines: readonly TextLine[] }): ReactNode {
  const { columns, baseChanged } = request.texts.ownTexts;
  return (
    <Table
      caption={caption} captionHidden
      columns={[{ key: 'text', label: columns.text, header: true }, { key: 'standing', label: columns.standing }, { key: 'source', label: columns.source }, { key: 'review', label: columns.review }]}
      rows={lines.map((line) => ({
        key: line.key,
        cells: {
          text: <Link href={request.href(`/kennis/teksten/${line.key}`)}>{textName(request, line.key)}</Link>,
          standing: <><Standing mark={line.mark} request={request} />{line.baseChanged ? <> <Status kind="late">{baseChanged.short}</Status></> : null}</>,
          source: line.mark ? `${line.mark.source}, ${day(line.mark.sourceDate, request.language)}` : columns.builtIn,
          review: <Review line={line} request={request} />,
        },
      }))}
    />
  );
}

/** Who wrote when, as a person says it. */
export function writtenBy(request: Request, at: Temporal.Instant, by: string): string {
  return request.texts.ownTexts.writtenBy(moment(at, request.language), by);
}
