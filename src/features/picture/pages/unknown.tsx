import type { ReactNode } from 'react';
import { permissionsOf } from '../../../platform/permissions.ts';
import type { Request } from '../../../platform/routes.ts';
import { month } from '../../../texts/dates.ts';
import { DescriptionList, List } from '../../../ui/list.tsx';
import { SectionNav } from '../../../ui/navigation.tsx';
import { Details, Heading, Lead, Link, Paragraph, Section } from '../../../ui/text.tsx';
import type { Fronts, Gap, RegisterGaps, UnknownPicture } from '../queries-unknown.ts';
import { PictureNav } from './picture-nav.tsx';
import { CoverageChart } from './staff.tsx';
import { EVERYTHING, readerOf, type Reader } from './words.ts';

/** /beeld/onbekend: what the register is silent about, each with what one could do about it. `open` unfolds everything, for paper. */
export function UnknownPage({ unknown, open, request }: { readonly unknown: UnknownPicture; readonly open: string | null; readonly request: Request }): ReactNode {
  const reader = readerOf(request);
  const { unknown: words } = request.texts.pictureStaff;
  const { register } = unknown;
  const role = request.person?.role ?? null;
  const requires = role !== null && permissionsOf(role).includes('training.require');
  const parts = [...(register ? [['sectoren', words.sectors], ['vormen', words.forms], ['gebieden', words.areas], ['melders', words.sources], ['maanden', words.months], ['gegevens', words.missing]] as const : []), ['groepen', words.groups], ...(unknown.fronts ? [['teams', words.fronts]] as const : [])] as const;
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <PictureNav request={request} current="unknown" />
      <Lead>{register ? words.lead : words.leadRestricted}</Lead>
      {register ? null : <Paragraph>{words.restricted}</Paragraph>}
      {register && register.destroyed > 0 ? <Paragraph>{request.texts.picture.own.destroyed(register.destroyed)} {words.destroyed}</Paragraph> : null}
      <CoverageChart unknown={unknown} reader={reader} />
      <SectionNav label={request.texts.pictureStaff.charts.jump} links={parts.map(([id, text]) => ({ href: `#${id}`, text }))} />
      {register ? <RegisterParts register={register} open={open === EVERYTHING} reader={reader} /> : null}
      <Section title={words.groups} id="groepen">
        {unknown.noWayIn.length === 0 ? <Paragraph>{words.noGroups}</Paragraph> : (
          <>
            <Paragraph>{words.groupsText}</Paragraph>
            <List items={unknown.noWayIn.map((group) => request.texts.picture.groups[group])} />
            <Actions reader={reader} links={[['/kennis/partners', words.actions.partners], ['/melden', words.actions.report]]} />
          </>
        )}
      </Section>
      {unknown.fronts ? <Section title={words.fronts} id="teams"><FrontParts fronts={unknown.fronts} requires={requires} reader={reader} /></Section> : null}
    </>
  );
}

/** What one could do, beside every thing that is not known: a blind spot without a step is a complaint. */
function Actions({ links, reader }: { readonly links: readonly (readonly [path: string, text: string])[]; readonly reader: Reader }): ReactNode {
  return (
    <>
      <p className="baken-strong">{reader.texts.pictureStaff.unknown.doTitle}</p>
      <List items={links.map(([path, text]) => <Link key={path} href={reader.href(path)}>{text}</Link>)} />
    </>
  );
}

function RegisterParts({ register, open, reader }: { readonly register: RegisterGaps; readonly open: boolean; readonly reader: Reader }): ReactNode {
  const { unknown: words, sides } = reader.texts.pictureStaff;
  const { silences, missing, signals } = register;
  const named = ({ label, ever }: Gap): string => (ever ? words.ever(label) : label);
  return (
    <>
      <Section title={words.sectors} id="sectoren">
        {register.nearSectors.length + register.otherSectors.length === 0 ? <Paragraph>{words.noSectors}</Paragraph> : null}
        {register.nearSectors.length > 0 ? (
          <Section level={3} title={words.near}>
            <List items={register.nearSectors.map((gap) => <>{named(gap)}: <Link href={`${reader.href('/beeld/elders')}?open=${gap.code}#grond-${gap.code}`} hiddenSuffix={gap.label}>{words.actions.found}</Link></>)} />
          </Section>
        ) : null}
        {register.otherSectors.length > 0 ? <Details summary={words.other(register.otherSectors.length)} open={open}><List items={register.otherSectors.map(named)} /></Details> : null}
        {register.nearSectors.length + register.otherSectors.length > 0 ? <Actions reader={reader} links={[['/kennis/kaarten', words.actions.cards], ['/plan', words.actions.measure]]} /> : null}
      </Section>
      <Section title={words.forms} id="vormen">
        {register.forms.length === 0 ? <Paragraph>{words.noForms}</Paragraph> : (
          <>
            <List items={register.forms.map(named)} />
            <Actions reader={reader} links={register.forms.flatMap(({ slug, label }) => (slug === null ? [] : [[`/kennis/${slug}`, words.actions.form(label)] as const]))} />
          </>
        )}
      </Section>
      <Section title={words.areas} id="gebieden">
        {register.areas.of === 0 ? <Paragraph>{words.noAreasKnown}</Paragraph> : <Paragraph>{sides.areas([], register.areas.of, register.areas.unplaced, register.areas.without.length)}</Paragraph>}
        {register.areas.without.length > 0 ? <List items={register.areas.without} /> : null}
        <Actions reader={reader} links={[['/beeld/kaart', words.actions.map], ['/signalen', words.actions.area]]} />
      </Section>
      <Section title={words.sources} id="melders">
        {register.sources.length === 0 ? <Paragraph>{words.noSources}</Paragraph> : (
          <>
            <List items={register.sources.map(named)} />
            <Actions reader={reader} links={[['/kennis/kaarten', words.actions.cards], ['/melden', words.actions.report]]} />
          </>
        )}
      </Section>
      <Section title={words.months} id="maanden">
        <Paragraph>{sides.months(silences.silent, silences.of, silences.atLeast, signals)}</Paragraph>
        {silences.runs.length > 0 ? <List items={silences.runs.map((run) => words.run(month(run.from, reader.language), month(run.to, reader.language), run.months, run.now))} /> : null}
        {silences.silent > 0 ? <Actions reader={reader} links={[['/ronde', words.actions.round], ['/kennis/kaarten', words.actions.cards]]} /> : null}
      </Section>
      <Section title={words.missing} id="gegevens">
        {signals === 0 ? <Paragraph>{words.noMissing}</Paragraph> : (
          <>
            <DescriptionList rows={(['form', 'sector', 'place'] as const).map((what) => ({ term: words.missingRows[what], value: words.missingText(missing[what], signals) }))} />
            {missing.form + missing.sector + missing.place > 0 ? <Actions reader={reader} links={[['/signalen', words.actions.signals]]} /> : null}
          </>
        )}
      </Section>
    </>
  );
}

function FrontParts({ fronts, requires, reader }: { readonly fronts: Fronts; readonly requires: boolean; readonly reader: Reader }): ReactNode {
  const { unknown: words } = reader.texts.pictureStaff;
  const list = (teams: Fronts['untrained']): ReactNode => <List items={teams.map(({ team, name }) => <Link key={team} href={reader.href(`/kennis/teams/${team}`)}>{name}</Link>)} />;
  const ask = ['/kennis/eisen', words.actions.requirements] as const;
  if (fronts.untrained.length + fronts.unasked.length + fronts.small + fronts.some === 0) return <><Paragraph>{words.noFronts}</Paragraph><Actions reader={reader} links={[['/kennis/teams', words.actions.teams]]} /></>;
  return (
    <>
      {fronts.untrained.length > 0 ? <Section level={3} title={words.untrained}>{list(fronts.untrained)}</Section> : null}
      {fronts.unasked.length > 0 ? <Section level={3} title={words.unasked}>{list(fronts.unasked)}</Section> : null}
      {fronts.untrained.length + fronts.unasked.length === 0 ? <Paragraph>{words.allTrained}</Paragraph> : null}
      {fronts.small > 0 ? <Paragraph>{words.small(fronts.small)}</Paragraph> : null}
      {fronts.untrained.length + fronts.unasked.length > 0 ? <Actions reader={reader} links={[['/kennis/teams', words.actions.training], ...(requires ? [ask] : [])]} /> : null}
    </>
  );
}
