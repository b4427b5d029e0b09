import type { ReactNode } from 'react';
import type { Request } from '../../../platform/routes.ts';
import { day } from '../../../texts/dates.ts';
import { SectionNav } from '../../../ui/navigation.tsx';
import { Heading, Lead, Paragraph } from '../../../ui/text.tsx';
import { WaitChart } from '../../../ui/wait-chart.tsx';
import { filterFields } from '../picture-filter.ts';
import type { HandlingPicture, PaceRow, Paces } from '../queries-handling.ts';
import { type DayScale, placeOf } from '../rules-decisions.ts';
import { PictureFilterForm, Strips } from './charts.tsx';
import { PictureNav } from './picture-nav.tsx';
import { Nothing } from './signals.tsx';
import { notCounted, paceSentence, quarterName, readerOf, type Reader } from './words.ts';

const path = '/beeld/beslissen';

/** /beeld/beslissen: how long it takes to decide, each decision a mark beside the own term, and what is decided. */
export function HandlingPage({ picture, request }: { readonly picture: HandlingPicture; readonly request: Request }): ReactNode {
  const reader = readerOf(request);
  const { handling: words, charts } = request.texts.pictureStaff;
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <PictureNav request={request} current="handling" />
      <Lead>{words.lead} {charts.period(day(picture.period.from, request.language), day(picture.period.to, request.language))} {notCounted({ destroyed: picture.destroyed }, request.texts.picture.own).join(' ')}</Lead>
      <PictureFilterForm path={path} filter={picture.filter} choices={picture.choices} reader={reader} />
      {picture.total === 0 ? <Nothing filtered={filterFields(picture.filter).length > 0} destroyed={picture.destroyed} path={path} reader={reader} /> : (
        <>
          <SectionNav label={words.jump} links={[{ href: '#dagen', text: words.pace }, { href: '#uitkomst', text: words.outcomes }]} />
          <div id="dagen"><PaceChart paces={picture.paces} reader={reader} /></div>
          {terms(picture.paces).length > 1 ? <Paragraph>{words.changed}</Paragraph> : null}
          <div id="uitkomst"><Strips title={words.outcomes} finding={words.outcomesFinding} chart={picture.outcomes} bins={picture.bins} reader={reader} unknown={words.notDecided} level={2} /></div>
        </>
      )}
    </>
  );
}

function PaceChart({ paces, reader }: { readonly paces: Paces; readonly reader: Reader }): ReactNode {
  const { handling: words } = reader.texts.pictureStaff;
  const { scale, finding } = paces;
  const numbers = stretchNames(scale);
  return (
    <WaitChart
      title={words.pace} finding={paceSentence(finding, words)} unit={words.paceUnit(scale.each)} legend={words.legend} names={words.names} as={paces.as} stretches={numbers} level={2}
      marks={[
        ...terms(paces).map((term, at) => ({ kind: 'term' as const, at: placeOf(term, scale, 'end'), text: at === 0 && terms(paces).length > 1 ? words.shortest(term) : terms(paces).length > 1 ? words.longest(term) : words.term(term) })),
        ...('middle' in finding ? [{ kind: 'middle' as const, at: placeOf(finding.middle, scale, 'middle'), text: words.middle(finding.middle) }] : []),
      ]}
      rows={paces.rows.map((row) => ({ key: `${row.quarter.year} ${row.quarter.quarter}`, label: quarterName(row.quarter, reader.texts.picture.own), piles: row.piles, text: words.row(row.decided, row.waiting), when: inWords(row, scale, reader) }))}
    />
  );
}

/** One line, or two when not every signal had the same term. */
function terms({ term }: Paces): readonly number[] {
  return term === null ? [] : term.least === term.most ? [term.least] : [term.least, term.most];
}

/** Where each stretch begins, as many as fit under the drawing on a phone; the last one holds all that took longer. */
function stretchNames({ each, stretches }: DayScale): readonly string[] {
  const step = Math.ceil(stretches / 7);
  return Array.from({ length: stretches }, (_, at) => (at === stretches - 1 ? `${at * each}+` : at % step === 0 && at < stretches - step / 2 - 1 ? String(at * each) : ''));
}

function inWords(row: PaceRow, { each, stretches }: DayScale, reader: Reader): string {
  const { handling: words } = reader.texts.pictureStaff;
  return row.piles.flatMap((pile, at) => {
    if (pile['in-time'] + pile.late + pile.waiting === 0) return [];
    const stretch = words.stretch(at * each, at === stretches - 1 ? null : at * each + each - 1);
    return [words.inRow(stretch, pile['in-time'], pile.late, pile.waiting)];
  }).join('; ');
}
