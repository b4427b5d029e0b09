import type { ReactNode } from 'react';
import { Matrix } from '../../../ui/matrix.tsx';
import { Details, Heading, Link, Paragraph } from '../../../ui/text.tsx';
import { SourceLines } from '../../knowledge/offers.ts';
import type { RiskGround, RiskSector, RiskTable } from '../queries-risk.ts';
import { EVERYTHING, type Reader } from './words.ts';

const anchor = (sector: string): string => `grond-${sector}`;

/** Sector × form, and under it the grounds with their sources: folded, but for the sector that was asked for, or all of them for paper. */
export function Risks({ risks, open, reader }: { readonly risks: RiskTable; readonly open: string | null; readonly reader: Reader }): ReactNode {
  const words = reader.texts.picture.risks;
  return (
    <>
      <Paragraph>{words.lead(reader.municipality)}</Paragraph>
      <Matrix
        caption={words.caption} corner={words.sector} columns={risks.forms}
        rows={risks.sectors.map((sector) => ({ ...sector, label: <Link href={`${reader.href('/beeld/elders')}?open=${sector.key}#${anchor(sector.key)}`}>{sector.label}</Link> }))}
        cell={(sector, form) => {
          const square = sector.squares[form.key];
          return { text: square?.reach ?? words.nothing, level: square?.level ?? 0, note: square?.own ? words.own(square.own) : undefined };
        }}
      />
      {risks.unplaced > 0 ? <Paragraph>{words.unplaced(risks.unplaced)}</Paragraph> : null}
      <Heading level={3}>{words.groundsTitle}</Heading>
      <Paragraph>{words.groundsLead}</Paragraph>
      {risks.sectors.map((sector) => <Grounds key={sector.key} sector={sector} open={open === EVERYTHING || open === sector.key} reader={reader} />)}
    </>
  );
}

function Grounds({ sector, open, reader }: { readonly sector: RiskSector; readonly open: boolean; readonly reader: Reader }): ReactNode {
  return (
    <div id={anchor(sector.key)}>
      <Details summary={sector.label} open={open}>
        {sector.grounds.map((ground) => <Ground key={ground.text} ground={ground} reader={reader} />)}
      </Details>
    </div>
  );
}

function Ground({ ground, reader }: { readonly ground: RiskGround; readonly reader: Reader }): ReactNode {
  return (
    <div>
      <Paragraph><strong>{reader.texts.picture.risks.ground(ground.forms, ground.reach)}</strong> {ground.text}</Paragraph>
      {ground.original ? <p className="baken-hint" lang="nl">{ground.original}</p> : null}
      <SourceLines keys={ground.sources} reader={reader} />
    </div>
  );
}
