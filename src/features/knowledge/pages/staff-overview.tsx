import type { ReactNode } from 'react';
import { day } from '../../../texts/dates.ts';
import { DescriptionList, List } from '../../../ui/list.tsx';
import { Status, type StatusKind } from '../../../ui/status.tsx';
import { Table } from '../../../ui/table.tsx';
import { Details, Heading, Lead, Link, Paragraph, Section } from '../../../ui/text.tsx';
import { formByCode } from '../catalogue/forms.ts';
import { inLanguage } from '../catalogue/language.ts';
import { ROUTE_CARD, type RouteEntry } from '../catalogue/route-card.ts';
import { REACH_NAMES, reachFrom, type Sector, SECTORS } from '../catalogue/sectors.ts';
import { RULES_OF_USE, WAYS_OF_KNOWING } from '../catalogue/ways-of-knowing.ts';
import type { FormLine } from '../queries.ts';
import type { FormStanding } from '../rules.ts';
import type { Reader } from './reader.ts';
import { SourceLines } from './source-lines.tsx';

const standingKinds: Record<FormStanding, StatusKind> = { always: 'done', on: 'done', planned: 'waiting', off: 'neutral' };

/** Whether a form counts, as a word with a shape. */
export function Standing({ standing, from, reader }: { readonly standing: FormStanding; readonly from: string | null; readonly reader: Reader }): ReactNode {
  const texts = reader.texts.knowledge.staff;
  return (
    <>
      <Status kind={standingKinds[standing]}>{texts.standings[standing]}</Status>
      {from ? <> {texts.from(day(from, reader.language))}</> : null}
    </>
  );
}

function FormsTable({ lines, reader }: { readonly lines: readonly FormLine[]; readonly reader: Reader }): ReactNode {
  const texts = reader.texts.knowledge.staff;
  return (
    <Table
      caption={texts.formsCaption} captionHidden
      columns={[{ key: 'form', label: texts.form, header: true }, { key: 'standing', label: texts.standing }, { key: 'law', label: texts.law }]}
      rows={lines.map((line) => {
        const form = formByCode(line.code);
        return {
          key: line.code,
          cells: {
            form: <Link href={reader.href(`/kennis/${form.slug}`)}>{inLanguage(form.name, reader.language)}</Link>,
            standing: <Standing standing={line.standing} from={line.from} reader={reader} />,
            law: inLanguage(form.law.text, reader.language),
          },
        };
      })}
    />
  );
}

function RouteTable({ reader }: { readonly reader: Reader }): ReactNode {
  const texts = reader.texts.knowledge.staff;
  const { language } = reader;
  const hours = (entry: RouteEntry): ReactNode => {
    if (entry.urgent) return texts.notShown;
    return [entry.hours ?? null, entry.hoursToConfirm].flatMap(text => (text ? [inLanguage(text, language)] : [])).join('. ') || texts.unknown;
  };
  return (
    <>
      <Table
        caption={texts.routeCaption} captionHidden
        columns={[
          { key: 'name', label: texts.organisation, header: true }, { key: 'phone', label: texts.phone }, { key: 'when', label: texts.when },
          { key: 'forWhom', label: texts.forWhom }, { key: 'hours', label: texts.hours }, { key: 'anonymous', label: texts.anonymous },
        ]}
        rows={ROUTE_CARD.map(entry => ({
          key: entry.code,
          cells: {
            name: inLanguage(entry.name, language), phone: <span className="baken-nowrap">{entry.phone}</span>, when: inLanguage(entry.when, language),
            forWhom: inLanguage(entry.forWhom, language), hours: hours(entry), anonymous: entry.anonymous ? inLanguage(entry.anonymous, language) : texts.unknown,
          },
        }))}
      />
      <Details summary={reader.texts.knowledge.route.sources}><SourceLines keys={[...new Set(ROUTE_CARD.flatMap(entry => entry.sources))]} reader={reader} /></Details>
    </>
  );
}

function SectorGrounds({ sector, municipality, reader }: { readonly sector: Sector; readonly municipality: string; readonly reader: Reader }): ReactNode {
  const { language } = reader;
  return (
    <Details summary={inLanguage(sector.name, language)}>
      {sector.grounds.map(ground => (
        <div key={ground.text.nl}>
          <Paragraph>{inLanguage(ground.text, language)}</Paragraph>
          <p className="baken-hint">{ground.forms.map(code => inLanguage(formByCode(code).name, language)).join(', ')} · {inLanguage(REACH_NAMES[reachFrom(ground, municipality)], language)}</p>
          <SourceLines keys={ground.sources} reader={reader} />
        </div>
      ))}
    </Details>
  );
}

/** All knowledge on one page for the staff: forms, how to use the signs, the route card, the sectors. */
export function StaffOverview({ lines, municipality, reader }: { readonly lines: readonly FormLine[]; readonly municipality: string; readonly reader: Reader }): ReactNode {
  const texts = reader.texts.knowledge.staff;
  const { language } = reader;
  const nothingLocal = SECTORS.every(sector => sector.grounds.every(ground => reachFrom(ground, municipality) !== 'local'));
  return (
    <>
      <Heading level={1}>{texts.title}</Heading>
      <Lead>{texts.lead}</Lead>
      <Paragraph><Link href={reader.href('/kennis/leren')}>{reader.texts.learning.title}</Link>: {reader.texts.learning.lead}</Paragraph>
      <Paragraph><Link href={reader.href('/kennis/kaarten')}>{reader.texts.knowledge.cards.title}</Link>: {reader.texts.knowledge.cards.hint}</Paragraph>
      <Section title={texts.formsTitle}><Paragraph>{texts.formsLead}</Paragraph><FormsTable lines={lines} reader={reader} /></Section>
      <Section title={texts.routeTitle}><RouteTable reader={reader} /></Section>
      <Section title={texts.rulesTitle}>
        <List items={RULES_OF_USE.map(rule => inLanguage(rule.text, language))} />
        <Paragraph>{texts.signsLead}</Paragraph>
        <DescriptionList rows={WAYS_OF_KNOWING.map(way => ({ term: inLanguage(way.name, language), value: inLanguage(way.meaning, language) }))} />
      </Section>
      <Section title={texts.sectorsTitle}>
        <Paragraph>{texts.sectorsLead}</Paragraph>
        {nothingLocal ? <Paragraph>{texts.nothingLocal}</Paragraph> : null}
        {SECTORS.map(sector => <SectorGrounds key={sector.code} sector={sector} municipality={municipality} reader={reader} />)}
      </Section>
    </>
  );
}
