import type { ReactNode } from 'react';
import { Matrix } from '../../../ui/matrix.tsx';
import { Heading, Link, Paragraph } from '../../../ui/text.tsx';
import { SourceLines } from '../../knowledge/offers.ts';
import type { RiskGround, RiskSector, RiskTable } from '../queries-risk.ts';
import type { Reader } from './words.ts';

const anchor = (sector: string): string => `grond-${sector}`;

/** Sector × form, and under it the grounds with their sources. */
export function Risks({ risks, reader }: { readonly risks: RiskTable; readonly reader: Reader }): ReactNode {
  const words = reader.texts.picture.risks;
  return (
    <>
      <Paragraph>{words.lead(reader.municipality)}</Paragraph>
      <Matrix
        caption={words.caption} corner={words.sector} columns={risks.forms}
        rows={risks.sectors.map((sector) => ({ ...sector, label: <Link href={`#${anchor(sector.key)}`}>{sector.label}</Link> }))}
        cell={(sector, form) => {
          const square = sector.squares[form.key];
          return { text: square?.reach ?? words.nothing, level: square?.level ?? 0, note: square?.own ? words.own(square.own) : undefined };
        }}
      />
      {risks.unplaced > 0 ? <Paragraph>{words.unplaced(risks.unplaced)}</Paragraph> : null}
      <Heading level={3}>{words.groundsTitle}</Heading>
      <Paragraph>{words.groundsLead}</Paragraph>
      {risks.sectors.map((sector) => <Grounds key={sector.key} sector={sector} reader={reader} />)}
    </>
  );
}

function Grounds({ sector, reader }: { readonly sector: RiskSector; readonly reader: Reader }): ReactNode {
  return (
    <>
      <Heading level={4} id={anchor(sector.key)}>{sector.label}</Heading>
      <ul className="utrecht-unordered-list">
        {sector.grounds.map((ground) => <li className="utrecht-unordered-list__item" key={ground.text}><Ground ground={ground} reader={reader} /></li>)}
      </ul>
    </>
  );
}

function Ground({ ground, reader }: { readonly ground: RiskGround; readonly reader: Reader }): ReactNode {
  return (
    <>
      <Paragraph><strong>{reader.texts.picture.risks.ground(ground.forms, ground.reach)}</strong> {ground.text}</Paragraph>
      <SourceLines keys={ground.sources} reader={reader} />
    </>
  );
}
