import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { ButtonLink } from '../../../../ui/button.tsx';
import { DescriptionList } from '../../../../ui/list.tsx';
import { Details, Link, Paragraph } from '../../../../ui/text.tsx';
import {
  type EffectiveTexts, inLanguage, OpenNow, openingInWords, type PartnersByRecipient, PartnersToCall, recipientByCode, recipientOfOutcome, type RouteCode, SharingGrounds,
} from '../../../knowledge/offers.ts';
import type { Outcome } from '../../states.ts';

/** The line of the route card for an outcome; most have none, because no source that was read gives a number. */
const cards: Readonly<Partial<Record<Outcome, RouteCode>>> = {
  'passed-to-police': 'police', 'passed-to-labour-inspectorate': 'labour-inspectorate', 'passed-to-veilig-thuis': 'veilig-thuis', 'passed-to-comensha': 'comensha',
};

/** Whom the municipality calls: the numbers as they count here, and its own partners. */
export interface WhomToCall { readonly own: EffectiveTexts; readonly partners: PartnersByRecipient; readonly now: Temporal.Instant }

/** What the route card says of an outcome, what to have at hand, which partners and grounds there are, and what may be shared. */
export function RouteOut({ request, outcome, number, whom, mayShare, open = false }: {
  readonly request: Request; readonly whom: WhomToCall; readonly outcome: Outcome; readonly number: string; readonly mayShare: boolean; readonly open?: boolean;
}): ReactNode {
  const { decide } = request.texts.triage;
  const { language } = request;
  const recipient = recipientByCode(recipientOfOutcome(outcome) ?? '');
  const code = cards[outcome];
  const card = code ? whom.own.route(code) : undefined;
  const own: Readonly<Partial<Record<Outcome, string>>> = decide.atHandOwn;
  return (
    <Details summary={request.texts.signals.outcomes[outcome]} open={open}>
      {recipient ? (
        <>
          <DescriptionList rows={[
            { term: decide.phone, value: card ? <Link href={`tel:${card.phone.replace(/[^\d+]/g, '')}`}>{card.phone}</Link> : decide.phoneUnknown },
            ...(card?.opening ? [{ term: decide.hours, value: <>{openingInWords(card.opening, request)} <OpenNow opening={card.opening} now={whom.now} reader={request} /></> }] : []),
            ...(card ? [{ term: decide.card, value: inLanguage(card.when, language) }] : []),
            { term: decide.atHand, value: <>{decide.atHandText}{own[outcome] ? ` ${own[outcome]}` : null}</> },
          ]} />
          <p className="utrecht-paragraph baken-strong">{request.texts.partners.toCall.title}</p>
          <PartnersToCall partners={whom.partners.get(recipient.code) ?? []} now={whom.now} reader={request} />
          <p className="utrecht-paragraph baken-strong">{decide.shareWhat}</p>
          <SharingGrounds recipient={recipient} reader={request} />
          {mayShare ? <ButtonLink href={`/signalen/${number}/delen`} kind="secondary">{decide.share(inLanguage(recipient.name, language))}</ButtonLink> : null}
        </>
      ) : <Paragraph>{outcome === 'watch' ? decide.reviewed : decide.noRecipient}</Paragraph>}
    </Details>
  );
}
