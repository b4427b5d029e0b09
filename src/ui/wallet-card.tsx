import type { ReactNode } from 'react';

export interface WalletLine { readonly name: string; readonly phone: string; readonly what: string; readonly hours: string | null }

export interface WalletSide {
  readonly title: string;
  readonly urgent: { readonly name: string; readonly phone: string } | null;
  readonly lines: readonly WalletLine[];
  readonly foot: string;
}

/** More letters than fit in the usual size; they become smaller, because cut off they help nobody. And few enough to be read without glasses. */
const most = { large: 225, usual: 320 } as const;

const tel = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;

function Side({ side, links }: { readonly side: WalletSide; readonly links: boolean }): ReactNode {
  const number = (phone: string): ReactNode => (links ? <a href={tel(phone)}>{phone}</a> : phone);
  const letters = side.lines.reduce((sum, line) => sum + line.name.length + line.what.length + (line.hours?.length ?? 0), 0);
  return (
    <div className={`baken-wallet__side${letters > most.usual ? ' baken-wallet__side--full' : letters <= most.large ? ' baken-wallet__side--large' : ''}`}>
      <p className="baken-wallet__title">{side.title}</p>
      {side.urgent ? <p className="baken-wallet__urgent">{side.urgent.name} <b>{number(side.urgent.phone)}</b></p> : null}
      {side.lines.map((line) => (
        <p className="baken-wallet__line" key={line.name}><b>{line.name} <span className="baken-nowrap">{number(line.phone)}</span></b> {line.what}{line.hours ? ` (${line.hours})` : null}</p>
      ))}
      <p className="baken-wallet__foot">{side.foot}</p>
    </div>
  );
}

/**
 * A card of the size of a bank card (ISO/IEC 7810 ID-1: 85.6 × 54 mm), both sides beside each other with a line to fold along. The screen shows one;
 * on paper there are `count` on one A4. The others are for the printer only: who hears the page hears one.
 */
export function WalletSheet({ label, fold, count, front, back }: { readonly label: string; readonly fold: string; readonly count: number; readonly front: WalletSide; readonly back: WalletSide }): ReactNode {
  return (
    <div className="baken-wallets" role="group" aria-label={label}>
      {Array.from({ length: count }, (_, at) => (
        <div className={at === 0 ? 'baken-wallet' : 'baken-wallet baken-wallet--again'} aria-hidden={at === 0 ? undefined : true} key={at}>
          <Side side={front} links={at === 0} />
          <span className="baken-wallet__fold" aria-hidden="true">{fold}</span>
          <Side side={back} links={at === 0} />
        </div>
      ))}
    </div>
  );
}
