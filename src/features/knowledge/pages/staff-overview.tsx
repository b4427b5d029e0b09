import type { ReactNode } from 'react';
import { day } from '../../../texts/dates.ts';
import { DescriptionList, LinkList, List } from '../../../ui/list.tsx';
import { Status, type StatusKind } from '../../../ui/status.tsx';
import { Table } from '../../../ui/table.tsx';
import { Details, Heading, Lead, Link, Paragraph, Section } from '../../../ui/text.tsx';
import { formByCode } from '../catalogue/forms.ts';
import { inLanguage } from '../catalogue/language.ts';
import { REACH_NAMES, reachFrom, type Sector, SECTORS } from '../catalogue/sectors.ts';
import { RULES_OF_USE, WAYS_OF_KNOWING } from '../catalogue/ways-of-knowing.ts';
import { OpenNow } from '../opening/open-now.tsx';
import { openingInWords } from '../opening/words.ts';
import type { EffectiveRoute } from '../own-texts/rules-effective.ts';
import type { FormLine } from '../queries.ts';
import type { FormStanding } from '../rules.ts';
import type { Reader } from './reader.ts';
import { RouteSources } from './route-cards.tsx';
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

function RouteTable({ routes, now, reader }: { readonly routes: readonly EffectiveRoute[]; readonly now: Temporal.Instant; readonly reader: Reader }): ReactNode {
  const texts = reader.texts.knowledge.staff;
  const { language } = reader;
  const hours = (entry: EffectiveRoute): ReactNode => {
    if (entry.urgent) return texts.notShown;
    if (!entry.opening) return texts.unknown;
    return <>{openingInWords(entry.opening, reader)}{entry.hoursToConfirm ? `. ${inLanguage(entry.hoursToConfirm, language)}` : null} <OpenNow opening={entry.opening} now={now} reader={reader} /></>;
  };
  return (
    <>
      <Table
        caption={texts.routeCaption} captionHidden
        columns={[
          { key: 'name', label: texts.organisation, header: true }, { key: 'phone', label: texts.phone }, { key: 'when', label: texts.when },
          { key: 'forWhom', label: texts.forWhom }, { key: 'hours', label: texts.hours }, { key: 'anonymous', label: texts.anonymous },
        ]}
        rows={routes.map(entry => ({
          key: entry.code,
          cells: {
            name: inLanguage(entry.name, language), phone: <span className="baken-nowrap"><Link href={`tel:${entry.phone.replace(/[^\d+]/g, '')}`}>{entry.phone}</Link></span>, when: inLanguage(entry.when, language),
            forWhom: inLanguage(entry.forWhom, language), hours: hours(entry), anonymous: entry.anonymous ? inLanguage(entry.anonymous, language) : texts.unknown,
          },
        }))}
      />
      <RouteSources entries={routes} reader={reader} />
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
export function StaffOverview({ lines, routes, now, municipality, reader }: {
  readonly lines: readonly FormLine[]; readonly routes: readonly EffectiveRoute[]; readonly now: Temporal.Instant; readonly municipality: string; readonly reader: Reader;
}): ReactNode {
  const texts = reader.texts.knowledge.staff;
  const { language } = reader;
  const nothingLocal = SECTORS.every(sector => sector.grounds.every(ground => reachFrom(ground, municipality) !== 'local'));
  return (
    <>
      <Heading level={1}>{texts.title}</Heading>
      <Lead>{texts.lead}</Lead>
      <LinkList links={[
        { href: reader.href('/kennis/leren'), text: reader.texts.learning.title, hint: reader.texts.learning.lead },
        { href: reader.href('/kennis/kaarten'), text: reader.texts.knowledge.cards.title, hint: reader.texts.knowledge.cards.hint },
        { href: reader.href('/kennis/routekaart'), text: reader.texts.cards.wallet.link, hint: reader.texts.cards.wallet.hint },
        { href: reader.href('/kennis/partners'), text: reader.texts.partners.title, hint: reader.texts.partners.hint },
        { href: reader.href('/kennis/sociale-kaart'), text: reader.texts.partners.care.title, hint: reader.texts.partners.care.hint },
        { href: reader.href('/kennis/teksten'), text: reader.texts.ownTexts.title, hint: reader.texts.ownTexts.hint },
      ]} />
      <Section title={texts.formsTitle}><Paragraph>{texts.formsLead}</Paragraph><FormsTable lines={lines} reader={reader} /></Section>
      <Section title={texts.routeTitle}><RouteTable routes={routes} now={now} reader={reader} /></Section>
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
