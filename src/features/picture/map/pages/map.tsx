import type { ReactNode } from 'react';
import { dutchDate } from '../../../../platform/clock.ts';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import type { Language } from '../../../../texts/plural.ts';
import { AreaMap, MapRow } from '../../../../ui/area-map.tsx';
import { Alert } from '../../../../ui/alert.tsx';
import { ButtonLink } from '../../../../ui/button.tsx';
import { CardGrid, StatTile } from '../../../../ui/card.tsx';
import { HiddenField, SelectField } from '../../../../ui/form.tsx';
import { Filter, SectionNav } from '../../../../ui/navigation.tsx';
import { Table } from '../../../../ui/table.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { type FormCode, formName, isFormCode, isSectorCode, type SectorCode, sectorName } from '../../../knowledge/offers.ts';
import { PictureNav } from '../../pages/picture-nav.tsx';
import { ENOUGH_FOR_SHARE } from '../../rules.ts';
import type { MapData, MapPlace } from '../queries.ts';
import { levelNames, type MapFilter, type Placed } from '../rules-map.ts';

export interface MapChoices { readonly forms: readonly FormCode[]; readonly sectors: readonly SectorCode[] }

/** /beeld/kaart: the drawing, what it does not show as large as what it does, and the same in a table. `risks` are the open ones by the key of an area, and how many lie in no area of this map. */
export function MapPage({ request, map, choices, risks }: { readonly request: Request; readonly map: MapData; readonly choices: MapChoices; readonly risks: { readonly byKey: ReadonlyMap<string, number>; readonly elsewhere: number } }): ReactNode {
  const words = request.texts.maps;
  const { name } = request.municipality;
  if (map.places.length === 0) return <NoMap request={request} map={map} />;
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <PictureNav request={request} current="map" />
      <Lead>{map.counted ? words.lead(name) : words.leadWithout(name)}</Lead>
      {map.levels.length > 1 ? (
        <SectionNav label={words.filter.level} links={map.levels.map((level) => ({ href: request.href(address({ ...map.filter, level })), text: words.levels[level], current: level === map.level }))} />
      ) : null}
      {map.counted ? <Choose request={request} map={map} choices={choices} /> : null}
      {map.counted ? <NotShown request={request} filter={map.filter} counted={map.counted} /> : null}
      <Paragraph><Link href="#tabel">{words.toTable}</Link></Paragraph>
      <AreaMap
        label={words.label(name, words.levels[map.level])} width={map.drawing.width} height={map.drawing.height} words={words.zoom} legend={words.legend}
        spots={map.places.flatMap((place) => {
          const shape = map.drawing.shapes.find(({ key }) => key === place.key);
          const here = risks.byKey.get(place.key) ?? 0;
          return shape ? [{ ...shape, name: place.name, number: place.number, href: `#gebied-${place.code}`, said: words.spot(place.name, place.signals, here), dots: place.signals, hatched: here > 0 }] : [];
        })}
      />
      <Paragraph>{map.level === 'villages' ? words.villagesNote : words.source(map.source, map.importedAt ? day(dutchDate(map.importedAt), request.language) : '')}</Paragraph>
      {risks.elsewhere > 0 ? <Paragraph>{words.risksElsewhere(risks.elsewhere)} <Link href={request.href('/beeld/risicos')}>{words.allRisks}</Link></Paragraph> : null}
      {map.mayImport ? <Paragraph><Link href={request.href('/beeld/kaart/gebieden')}>{words.toAreas}</Link></Paragraph> : null}
      <Section title={words.table.title} id="tabel"><Twin request={request} places={map.places} counted={map.counted !== null} risks={risks.byKey} /></Section>
    </>
  );
}

function NoMap({ request, map }: { readonly request: Request; readonly map: MapData }): ReactNode {
  const words = request.texts.maps;
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <PictureNav request={request} current="map" />
      <EmptyState title={words.emptyTitle} action={map.mayImport ? <ButtonLink href={request.href('/beeld/kaart/gebieden')} kind="secondary">{words.toAreas}</ButtonLink> : null}>
        {words.empty}{map.mayImport ? '' : ` ${words.emptyAsk}`}
      </EmptyState>
    </>
  );
}

function address({ level, form, sector, period }: MapFilter): string {
  const fields = { kaart: level ? levelNames[level] : '', vorm: form ?? '', sector: sector ?? '', periode: period === 'all' ? 'alles' : period === 'two-years' ? '' : String(period) };
  const query = new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== '')).toString();
  return query ? `/beeld/kaart?${query}` : '/beeld/kaart';
}

function Choose({ request, map, choices }: { readonly request: Request; readonly map: MapData; readonly choices: MapChoices }): ReactNode {
  const { filter: words } = request.texts.maps;
  const { filter, years, level } = map;
  const forms = [...choices.forms.map((code) => ({ value: code, label: formName(code, request.language) })), { value: 'onbekend', label: words.unknown }];
  const sectors = [...choices.sectors.map((code) => ({ value: code, label: sectorName(code, request.language) })), { value: 'onbekend', label: words.unknown }];
  const periods = [{ value: '', label: words.periods['two-years'] }, ...years.map((year) => ({ value: String(year), label: String(year) })), { value: 'alles', label: words.periods.all }];
  const period = filter.period === 'all' ? 'alles' : filter.period === 'two-years' ? '' : String(filter.period);
  const chip = (name: string, options: readonly { readonly value: string; readonly label: string }[], value: string, without: MapFilter) => (value === '' ? [] : [{ text: `${name}: ${options.find((one) => one.value === value)?.label ?? value}`, href: request.href(address(without)) }]);
  return (
    <Filter
      label={words.title} action={request.href('/beeld/kaart')} apply={words.apply}
      chosen={[...chip(words.form, forms, filter.form ?? '', { ...filter, form: null }), ...chip(words.sector, sectors, filter.sector ?? '', { ...filter, sector: null }), ...chip(words.period, periods, period, { ...filter, period: 'two-years' })]}
    >
      {map.levels.length > 1 ? <HiddenField name="kaart" value={levelNames[level]} /> : null}
      <SelectField name="vorm" label={words.form} options={[{ value: '', label: words.anyForm }, ...forms]} value={filter.form ?? ''} />
      <SelectField name="sector" label={words.sector} options={[{ value: '', label: words.anySector }, ...sectors]} value={filter.sector ?? ''} />
      <SelectField name="periode" label={words.period} options={periods} value={period} />
    </Filter>
  );
}

/** What is counted, in words; on paper they are all that is left of the choice. */
function chosenWords({ texts: { maps: { filter: words } }, language }: Request, { form, sector, period }: MapFilter): readonly [string, string, string] {
  const named = <Code extends string>(code: string | null, every: string, is: (text: string) => text is Code, nameOf: (known: Code, language: Language) => string): string => (code === null ? every : is(code) ? nameOf(code, language) : words.unknown);
  return [named(form, words.anyForm, isFormCode, formName), named(sector, words.anySector, isSectorCode, sectorName), typeof period === 'number' ? String(period) : words.periods[period]];
}

/** A signal without an area is in no dot, so it is told beside the map as large as what is. */
function NotShown({ request, filter, counted }: { readonly request: Request; readonly filter: MapFilter; readonly counted: Placed }): ReactNode {
  const { counts: words } = request.texts.maps;
  const { total, without, elsewhere } = counted;
  if (total === 0) return <Alert kind="info">{words.counted(...chosenWords(request, filter))} {words.none} {words.few}</Alert>;
  return (
    <>
      <CardGrid>
        <StatTile label={words.placedLabel} value={total - without - elsewhere} note={words.placedNote(total)} />
        <StatTile label={words.withoutLabel} value={without} note={without > 0 ? <>{words.withoutNote} <Link href={request.href('/signalen')}>{words.toSignals}</Link></> : undefined} />
        {elsewhere > 0 ? <StatTile label={words.elsewhereLabel} value={elsewhere} note={words.elsewhereNote} /> : null}
      </CardGrid>
      <Paragraph>{words.counted(...chosenWords(request, filter))} {words.without(without, total)} {total < ENOUGH_FOR_SHARE ? words.few : words.many}</Paragraph>
    </>
  );
}

function Twin({ request, places, counted, risks }: { readonly request: Request; readonly places: readonly MapPlace[]; readonly counted: boolean; readonly risks: ReadonlyMap<string, number> | null }): ReactNode {
  const { table: words } = request.texts.maps;
  return (
    <Table
      caption={words.title} captionHidden
      columns={[
        { key: 'number', label: words.number }, { key: 'area', label: words.area, header: true },
        ...(counted ? [{ key: 'signals', label: words.signals, numeric: true }] : []), ...(risks ? [{ key: 'risks', label: words.risks, numeric: true }] : []),
      ]}
      rows={places.map(({ key, code, number, name, signals }) => ({
        key, cells: { number, area: <MapRow id={`gebied-${code}`}>{name}</MapRow>, signals: signals ?? '', risks: risks?.get(key) ?? 0 },
      }))}
    />
  );
}
