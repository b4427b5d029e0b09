import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { ButtonLink } from '../../../../ui/button.tsx';
import { DescriptionList, List } from '../../../../ui/list.tsx';
import { Details, Link, Paragraph } from '../../../../ui/text.tsx';
import { groundsFor, inLanguage, recipientByCode, recipientOfOutcome, ROUTE_CARD, type RouteCode } from '../../../knowledge/offers.ts';
import type { Outcome } from '../../states.ts';

/** The line of the route card for an outcome; most have none, because no source that was read gives a number. */
const cards: Readonly<Partial<Record<Outcome, RouteCode>>> = {
  'passed-to-police': 'police', 'passed-to-labour-inspectorate': 'labour-inspectorate', 'passed-to-veilig-thuis': 'veilig-thuis', 'passed-to-comensha': 'comensha',
};

/** What the route card says of an outcome, what to have at hand, which grounds there are, and what may be shared. */
export function RouteOut({ request, outcome, number, mayShare, open = false }: {
  readonly request: Request; readonly outcome: Outcome; readonly number: string; readonly mayShare: boolean; readonly open?: boolean;
}): ReactNode {
  const { decide } = request.texts.triage;
  const { language } = request;
  const recipient = recipientByCode(recipientOfOutcome(outcome) ?? '');
  const card = ROUTE_CARD.find((one) => one.code === cards[outcome]);
  const own: Readonly<Partial<Record<Outcome, string>>> = decide.atHandOwn;
  const grounds = recipient ? [...new Set(recipient.purposes.flatMap((purpose) => groundsFor(recipient.code, purpose)))] : [];
  return (
    <Details summary={request.texts.signals.outcomes[outcome]} open={open}>
      {recipient ? (
        <>
          <DescriptionList rows={[
            { term: decide.phone, value: card ? <a className="utrecht-link utrecht-link--html-a" href={`tel:${card.phone.replace(/\D/g, '')}`}>{card.phone}</a> : decide.phoneUnknown },
            ...(card?.hours ? [{ term: decide.hours, value: inLanguage(card.hours, language) }] : []),
            ...(card ? [{ term: decide.card, value: inLanguage(card.when, language) }] : []),
            { term: decide.atHand, value: <>{decide.atHandText}{own[outcome] ? ` ${own[outcome]}` : null}</> },
          ]} />
          <p className="utrecht-paragraph baken-strong">{decide.shareWhat}</p>
          <List items={grounds.map((ground) => (
            <>
              {inLanguage(ground.name, language)}: {inLanguage(ground.what, language)}{ground.article ? ` ${decide.article}: ${ground.article}.` : null}
              {ground.sources.map((source) => <span className="baken-hint" key={source.url}> <Link href={source.url} external>{source.title}</Link></span>)}
            </>
          ))} />
          {mayShare ? <ButtonLink href={`/signalen/${number}/delen`} kind="secondary">{decide.share(inLanguage(recipient.name, language))}</ButtonLink> : null}
        </>
      ) : <Paragraph>{outcome === 'watch' ? decide.reviewed : decide.noRecipient}</Paragraph>}
    </Details>
  );
}
