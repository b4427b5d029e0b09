import type { ReactNode } from 'react';
import type { KeyLevel } from '../../../../lib/identifiers/kinds.ts';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import type { Texts } from '../../../../texts/texts.ts';
import { ErrorSummary } from '../../../../ui/alert.tsx';
import { IdentityBar } from '../../../../ui/card.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Link, Paragraph } from '../../../../ui/text.tsx';
import { stateKinds } from '../../desk/pages/list.tsx';
import type { FieldMistake } from '../links-form.ts';
import type { LinksHead } from '../queries.ts';
import type { Why } from '../rules-matches.ts';

/** Which signal this is, and what this page is for. */
export function Head({ request, head, title }: { readonly request: Request; readonly head: LinksHead; readonly title: string }): ReactNode {
  const { file, states } = request.texts.signals;
  return (
    <IdentityBar
      ref={head.number} title={title} status={<Status kind={stateKinds[head.state]}>{states[head.state]}</Status>}
      facts={[{ term: file.received, value: day(dutchDay(head.receivedAt), request.language) }]}
    />
  );
}

export function BackToLinks({ request, number }: { readonly request: Request; readonly number: string }): ReactNode {
  return <Paragraph><Link href={`/signalen/${number}/verbanden`}>{request.texts.links.backToLinks}</Link></Paragraph>;
}

export function Mistakes({ request, mistakes }: { readonly request: Request; readonly mistakes: readonly FieldMistake[] }): ReactNode {
  const { mistakes: words } = request.texts.links;
  return mistakes.length > 0 ? <ErrorSummary title={request.texts.ui.mistakes.title} errors={mistakes.map(({ field, mistake }) => ({ field, message: words[mistake] }))} /> : null;
}

/** The words at one field. */
export function mistakeAt(request: Request, mistakes: readonly FieldMistake[], field: string): string | undefined {
  const found = mistakes.find((one) => one.field === field);
  return found ? request.texts.links.mistakes[found.mistake] : undefined;
}

/** How long ago, as one says it: days within two months, then months. */
export function ago(texts: Texts['links'], at: Temporal.Instant, now: Temporal.Instant): string {
  const [from, to] = [dutchDay(at), dutchDay(now)];
  const days = Math.max(0, from.until(to, { largestUnit: 'days' }).days);
  return days < 62 ? texts.agoDays(days) : texts.agoMonths(from.until(to, { largestUnit: 'months' }).months);
}

export function dutchDay(at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();
}

/** "Zelfde kenteken", "Waarschijnlijk dezelfde persoon": what two signals share, and how sure it is. */
export function reason(texts: Texts['links'], why: Pick<Why, 'kind' | 'grade' | 'levels'>): string {
  if (why.grade === 'probable' || why.grade === 'possible') return texts.persons[why.grade];
  if (why.grade === 'same') return texts.same[why.kind];
  if (why.levels.includes('house')) return texts.partly.house;
  if (why.levels.includes('street')) return texts.partly.street;
  return why.kind === 'plate' ? texts.partly.plate : why.kind === 'handle' ? texts.partly.handle : texts.partly.other;
}

/** Which keys of a person agree; empty for anything else, where the reason says it. */
export function agreement(texts: Texts['links'], why: Pick<Why, 'kind' | 'levels'>): string {
  if (why.kind !== 'person') return '';
  const levels = [...new Set<KeyLevel>(why.levels)];
  return texts.agrees(levels.map((level) => texts.agreeing[level]).join('; '));
}
