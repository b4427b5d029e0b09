import type { ReactNode } from 'react';
import { ButtonLink } from '../../../ui/button.tsx';
import { Card, CardGrid } from '../../../ui/card.tsx';
import { List } from '../../../ui/list.tsx';
import { Details, Heading, Lead, type Level, Link, Paragraph, Section } from '../../../ui/text.tsx';
import { inLanguage } from '../catalogue/language.ts';
import { CARD_DO, CARD_DO_NOT, CARD_RULES, type Practice, type ProfessionCard, PROFESSION_CARDS } from '../catalogue/profession-cards.ts';
import { ROUTE_CARD } from '../catalogue/route-card.ts';
import type { SourceKey } from '../catalogue/sources.ts';
import type { Reader } from './reader.ts';
import { SourceLines } from './source-lines.tsx';

/** `noted` when the next part says for both that the municipality confirms them. */
function PracticePart({ title, practice, level, reader, noted = false }: { readonly title: string; readonly practice: Practice; readonly level: Level; readonly reader: Reader; readonly noted?: boolean }): ReactNode {
  return (
    <Section title={title} level={level}>
      <List items={practice.items.map((item) => inLanguage(item, reader.language))} />
      {noted ? null : <p className="baken-hint">{inLanguage(practice.note, reader.language)}</p>}
    </Section>
  );
}

/** What goes for everybody, for whoever finds no card of the own work. */
export function CommonCard({ reader, level }: { readonly reader: Reader; readonly level: Level }): ReactNode {
  const words = reader.texts.knowledge.cards;
  return (
    <>
      <List items={CARD_RULES.map((rule) => inLanguage(rule.text, reader.language))} />
      <PracticePart title={words.do} practice={CARD_DO} level={level} reader={reader} noted />
      <PracticePart title={words.doNot} practice={CARD_DO_NOT} level={level} reader={reader} />
    </>
  );
}

/** One card, without its title. `level` is that of its parts. */
export function CardParts({ card, reader, level }: { readonly card: ProfessionCard; readonly reader: Reader; readonly level: Level }): ReactNode {
  const { language, texts } = reader;
  const words = texts.knowledge.cards;
  const entries = card.call.flatMap((code) => ROUTE_CARD.filter((entry) => entry.code === code));
  const keys = [...new Set([...CARD_RULES, ...card.notice, ...card.own].flatMap((one): readonly SourceKey[] => one.sources).concat(entries.flatMap((entry) => entry.sources)))];
  return (
    <div className="baken-sheet baken-flow">
      <Section title={words.notice} level={level}>
        <List items={card.notice.map((one) => inLanguage(one.text, language))} />
        <p className="baken-hint">{words.noticeHint}</p>
      </Section>
      <Section title={words.always} level={level}>
        <List items={[...CARD_RULES, ...card.own].map((rule) => inLanguage(rule.text, language))} />
      </Section>
      <PracticePart title={words.do} practice={CARD_DO} level={level} reader={reader} noted />
      <PracticePart title={words.doNot} practice={CARD_DO_NOT} level={level} reader={reader} />
      <PracticePart title={words.ask} practice={card.ask} level={level} reader={reader} />
      <Section title={words.call} level={level}>
        <List items={entries.map((entry) => (
          <>{inLanguage(entry.name, language)}: <span className="baken-nowrap"><Link href={`tel:${entry.phone.replace(/[^\d+]/g, '')}`}>{entry.phone}</Link></span>{entry.hours ? `, ${inLanguage(entry.hours, language)}` : ''}</>
        ))} />
      </Section>
      <div className="baken-screen">
        <Details summary={words.sources}><p className="baken-hint">{words.sourcesHint}</p><SourceLines keys={keys} reader={reader} /></Details>
      </div>
    </div>
  );
}

export function ProfessionCards({ reader }: { readonly reader: Reader }): ReactNode {
  const words = reader.texts.knowledge.cards;
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      <CardGrid>
        {PROFESSION_CARDS.map((card) => (
          <Card key={card.code} level={2} title={inLanguage(card.name, reader.language)} href={reader.href(`/kennis/kaarten/${card.slug}`)}>{inLanguage(card.notice[0]?.text ?? card.name, reader.language)}</Card>
        ))}
      </CardGrid>
      <Paragraph><Link href={reader.href('/kennis')}>{reader.texts.knowledge.staff.backToAll}</Link></Paragraph>
    </>
  );
}

export function ProfessionCardPage({ card, mayReport, reader }: { readonly card: ProfessionCard; readonly mayReport: boolean; readonly reader: Reader }): ReactNode {
  const words = reader.texts.knowledge.cards;
  return (
    <>
      <Heading level={1}>{words.cardTitle(inLanguage(card.name, reader.language))}</Heading>
      <div className="baken-screen baken-flow">
        {mayReport ? <p><ButtonLink href={reader.href(`/melden?beroep=${card.slug}`)}>{words.report}</ButtonLink></p> : null}
        <p className="baken-hint">{words.print}</p>
      </div>
      <CardParts card={card} reader={reader} level={2} />
      <div className="baken-screen"><Paragraph><Link href={reader.href('/kennis/kaarten')}>{words.back}</Link></Paragraph></div>
    </>
  );
}
