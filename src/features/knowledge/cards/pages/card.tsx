import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { ButtonLink, ButtonRow } from '../../../../ui/button.tsx';
import { List } from '../../../../ui/list.tsx';
import { Details, Heading, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { ExploitationForm } from '../../catalogue/forms.ts';
import { indicatorGroupsFor, type Indicator } from '../../catalogue/indicators.ts';
import { inLanguage } from '../../catalogue/language.ts';
import type { ProfessionCard } from '../../catalogue/profession-cards.ts';
import type { SourceKey } from '../../catalogue/sources.ts';
import type { EffectiveTexts, OwnMark } from '../../own-texts/rules-effective.ts';
import { reviewState } from '../../own-texts/rules-texts.ts';
import { CardParts } from '../../pages/profession-card.tsx';
import { SourceLines } from '../../pages/source-lines.tsx';

export interface CardPageProps {
  readonly card: ProfessionCard;
  /** Null for the card of all forms. */
  readonly form: ExploitationForm | null;
  readonly forms: readonly ExploitationForm[];
  readonly own: EffectiveTexts;
  readonly today: Temporal.PlainDate;
  readonly mayReport: boolean;
  readonly mayEdit: boolean;
  readonly request: Request;
}

/** One A4 for on the wall: a profession, and if wished the signs of one form as triage shows them. */
export function ProfessionCardPage(props: CardPageProps): ReactNode {
  const { card, form, forms, own, today, mayReport, mayEdit, request } = props;
  const { language, texts } = request;
  const words = texts.knowledge.cards;
  const name = inLanguage(card.name, language);
  const marks = [own.card(card).mark, own.everybody.mark, ...card.call.map((code) => own.route(code)?.mark ?? null)].flatMap((mark) => mark ?? []);
  return (
    <>
      <Heading level={1}>{form ? texts.cards.cardOf(name, inLanguage(form.name, language)) : words.cardTitle(name)}</Heading>
      <div className="baken-screen baken-flow">
        {mayReport ? <p><ButtonLink href={request.href(`/melden?beroep=${card.slug}`)}>{words.report}</ButtonLink></p> : null}
        <p className="baken-hint">{words.print}</p>
      </div>
      <OverDate marks={marks} today={today} request={request} />
      <CardParts
        card={card} own={own} reader={request} level={2} signs={form ? <FormSignsPart form={form} request={request} /> : null}
        foot={<p className="baken-hint">{texts.cards.printed(request.municipality.name, day(today, language))}</p>}
      />
      <div className="baken-screen baken-flow">
        <Section title={texts.cards.otherForms}>
          <List items={forms.map((one) => <Link href={request.href(`/kennis/kaarten/${card.slug}/${one.slug}`)}>{inLanguage(one.name, language)}</Link>)} />
        </Section>
        {mayEdit ? <ButtonRow><ButtonLink href={request.href(`/kennis/teksten/card-${card.code}`)} kind="secondary">{texts.cards.edit}</ButtonLink></ButtonRow> : null}
        <Paragraph><Link href={request.href('/kennis/kaarten')}>{words.back}</Link></Paragraph>
      </div>
    </>
  );
}

/** On the screen and on paper: somebody should have looked again. */
function OverDate({ marks, today, request }: { readonly marks: readonly OwnMark[]; readonly today: Temporal.PlainDate; readonly request: Request }): ReactNode {
  const over = marks.filter((mark) => reviewState(mark.reviewOn, today) === 'over').sort((one, other) => Temporal.Instant.compare(one.lookedAt, other.lookedAt));
  const [oldest] = over;
  return oldest ? <Alert kind="warning">{request.texts.cards.over(day(oldest.lookedAt.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate(), request.language))}</Alert> : null;
}

/** How many signs fit on the A4 beside the rest. */
const mostSigns = 14;

/** The form's own list of triage; where it has none, the first signs of the general list. Acute signs always stand on it. */
function signsOnCard(form: ExploitationForm): { readonly signs: readonly Indicator[]; readonly general: boolean } {
  const groups = indicatorGroupsFor([form.code]);
  const own = groups.filter((group) => !group.cluster.code.startsWith('om-'));
  const all = (own.length > 0 ? own : groups).flatMap((group) => group.indicators);
  const kept = new Set([...all.filter((sign) => sign.acute), ...all].slice(0, mostSigns));
  return { signs: all.filter((sign) => kept.has(sign)), general: own.length === 0 };
}

function FormSignsPart({ form, request }: { readonly form: ExploitationForm; readonly request: Request }): ReactNode {
  const { language, texts } = request;
  const { signs, general } = signsOnCard(form);
  return (
    <Section title={texts.cards.signs(inLanguage(form.name, language))}>
      <List items={signs.map((sign) => <>{inLanguage(sign.text, language)}{sign.acute ? <> <strong>({texts.cards.urgent})</strong></> : null}</>)} />
      {general ? <p className="baken-hint">{texts.cards.generalSigns}</p> : null}
      <p className="baken-screen"><Link href={request.href(`/kennis/${form.slug}`)}>{texts.cards.allSigns}</Link></p>
      <div className="baken-screen"><Details summary={texts.knowledge.sources.title}><SourceLines keys={[...new Set(signs.map((sign): SourceKey => sign.source))]} reader={request} /></Details></div>
    </Section>
  );
}
