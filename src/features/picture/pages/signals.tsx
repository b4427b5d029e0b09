import type { ReactNode } from 'react';
import type { Request } from '../../../platform/routes.ts';
import { day } from '../../../texts/dates.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { SectionNav } from '../../../ui/navigation.tsx';
import { EmptyState } from '../../../ui/task-list.tsx';
import { Heading, Lead, Link } from '../../../ui/text.tsx';
import { filterFields } from '../picture-filter.ts';
import type { SignalsPicture } from '../queries-charts.ts';
import { PictureFilterForm, Strips } from './charts.tsx';
import { PictureNav } from './picture-nav.tsx';
import { changeSentence, chartSentence, meaningSentence, notCounted, readerOf, type Reader } from './words.ts';

const path = '/beeld/signalen';

/** /beeld/signalen: every chart of what came in, through one filter. */
export function SignalsPage({ picture, request }: { readonly picture: SignalsPicture; readonly request: Request }): ReactNode {
  const reader = readerOf(request);
  const { charts: words } = request.texts.pictureStaff;
  const { own } = request.texts.picture;
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <PictureNav request={request} current="signals" />
      <Lead>{words.period(day(picture.period.from, request.language), day(picture.period.to, request.language))} {notCounted(picture, own).join(' ')}</Lead>
      <PictureFilterForm path={path} filter={picture.filter} choices={picture.choices} reader={reader} />
      {picture.total === 0 ? <Nothing filtered={filterFields(picture.filter).length > 0} destroyed={picture.destroyed} path={path} reader={reader} /> : <Charts picture={picture} reader={reader} />}
    </>
  );
}

/** Why there is no chart, and what to do about it. */
export function Nothing({ filtered, destroyed, path, reader }: { readonly filtered: boolean; readonly destroyed: number; readonly path: string; readonly reader: Reader }): ReactNode {
  const { filter: words } = reader.texts.pictureStaff;
  const { empty } = reader.texts.picture;
  if (filtered) return <EmptyState title={words.none} action={<ButtonLink href={reader.href(path)} kind="secondary">{words.takeAway}</ButtonLink>}>{empty.noProof}</EmptyState>;
  return <EmptyState title={destroyed > 0 ? empty.gone : empty.lately} action={<ButtonLink href={reader.href('/beeld/onbekend')} kind="secondary">{reader.texts.pictureStaff.toUnknown}</ButtonLink>}>{empty.text}</EmptyState>;
}

function Charts({ picture, reader }: { readonly picture: SignalsPicture; readonly reader: Reader }): ReactNode {
  const { charts: words, all } = reader.texts.pictureStaff;
  const { own } = reader.texts.picture;
  const shared = { bins: picture.bins, reader, level: 2 } as const;
  const from = picture.period.from.toString();
  const list = (name: string) => (code: string): string => reader.href(`/signalen?${name}=${code}&van=${from}&tot=${picture.period.to.toString()}`);
  const [named] = picture.places.strips.filter(({ code }) => code === 'named');
  return (
    <>
      <Alert kind="info" title={own.meaningTitle}>{meaningSentence(picture.meaning, picture.filter.period, reader.texts)}</Alert>
      <SectionNav
        label={words.jump}
        links={[{ href: '#tijd', text: words.time }, { href: '#vorm', text: words.forms }, { href: '#sector', text: words.sectors }, { href: '#bron', text: words.sources }, { href: '#plaats', text: words.places }]}
      />
      <div id="tijd"><Strips {...shared} title={words.time} finding={changeSentence(picture.change, own)} chart={picture.all} nameOf={() => all} /></div>
      <div id="vorm"><Strips {...shared} title={words.forms} finding={chartSentence(picture.forms, own.formFindings, reader.texts.pictureStaff)} chart={picture.forms} hrefOf={list('vorm')} /></div>
      <div id="sector"><Strips {...shared} title={words.sectors} finding={chartSentence(picture.sectors, own.sectorFindings, reader.texts.pictureStaff)} chart={picture.sectors} /></div>
      <div id="bron"><Strips {...shared} title={words.sources} finding={chartSentence(picture.sources, own.sourceFindings, reader.texts.pictureStaff)} chart={picture.sources} hrefOf={list('bron')} /></div>
      <div id="plaats"><Strips {...shared} title={words.places} finding={<>{words.placeFinding(named?.total ?? 0, picture.total)} <Link href={reader.href('/beeld/kaart')}>{words.toMap}</Link></>} chart={picture.places} nameOf={(code) => (code === 'named' ? words.place.named : words.place['not-named'])} /></div>
    </>
  );
}
