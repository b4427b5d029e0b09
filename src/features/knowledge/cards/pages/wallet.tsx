import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Heading, Lead, Link, Paragraph } from '../../../../ui/text.tsx';
import { type WalletLine, WalletSheet } from '../../../../ui/wallet-card.tsx';
import { inLanguage } from '../../catalogue/language.ts';
import type { RouteCode } from '../../catalogue/route-card.ts';
import { openingInWords } from '../../opening/words.ts';
import type { EffectiveTexts } from '../../own-texts/rules-effective.ts';
import { reviewState } from '../../own-texts/rules-texts.ts';

const front: readonly RouteCode[] = ['police', 'anonymous'];
const back: readonly RouteCode[] = ['labour-inspectorate', 'veilig-thuis', 'comensha'];

/** The route card as large as a bank card, five on one A4: to cut out, and to fold along the middle. */
export function WalletPage({ own, today, request }: { readonly own: EffectiveTexts; readonly today: Temporal.PlainDate; readonly request: Request }): ReactNode {
  const { language, texts } = request;
  const words = texts.cards.wallet;
  const line = (code: RouteCode): WalletLine[] => {
    const entry = own.route(code);
    return entry ? [{ name: inLanguage(entry.name, language).replace(/ \(.*\)$/, ''), phone: entry.phone, what: inLanguage(entry.when, language), hours: entry.opening ? openingInWords(entry.opening, request) : null }] : [];
  };
  const over = [...front, ...back].some((code) => {
    const mark = own.route(code)?.mark;
    return mark ? reviewState(mark.reviewOn, today) === 'over' : false;
  });
  const danger = own.route('emergency');
  return (
    <>
      <div className="baken-screen baken-flow">
        <Heading level={1}>{words.title}</Heading>
        <Lead>{words.lead}</Lead>
        {over ? <Alert kind="warning">{words.over}</Alert> : null}
      </div>
      <WalletSheet
        label={words.sheet} fold={words.fold} count={5}
        front={{ title: words.front, urgent: danger ? { name: words.danger, phone: danger.phone } : null, lines: front.flatMap(line), foot: words.dont }}
        back={{ title: words.back, urgent: null, lines: back.flatMap(line), foot: words.stand(request.municipality.name, day(today, language)) }}
      />
      <div className="baken-screen"><Paragraph><Link href={request.href('/kennis/kaarten')}>{texts.knowledge.cards.back}</Link></Paragraph></div>
    </>
  );
}
