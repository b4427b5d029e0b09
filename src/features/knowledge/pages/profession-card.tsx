import type { ReactNode } from 'react';
import { List } from '../../../ui/list.tsx';
import { Details, type Level, Link, Section } from '../../../ui/text.tsx';
import { inLanguage } from '../catalogue/language.ts';
import { CARD_RULES, type Practice, type ProfessionCard } from '../catalogue/profession-cards.ts';
import type { SourceKey } from '../catalogue/sources.ts';
import { openingInWords } from '../opening/words.ts';
import type { EffectiveTexts } from '../own-texts/rules-effective.ts';
import type { Reader } from './reader.ts';
import { markInWords } from './route-cards.tsx';
import { SourceLines } from './source-lines.tsx';

/** `noted` when the next part says for both that the municipality confirms them. */
function PracticePart({ title, practice, level, reader, noted = false }: { readonly title: string; readonly practice: Practice; readonly level: Level; readonly reader: Reader; readonly noted?: boolean }): ReactNode {
  return (
    <Section title={title} level={level}>
      <List items={practice.items.map((item) => inLanguage(item, reader.language))} />
      {noted || !practice.note ? null : <p className="baken-hint">{inLanguage(practice.note, reader.language)}</p>}
    </Section>
  );
}

interface PartProps { readonly own: EffectiveTexts; readonly reader: Reader; readonly level: Level }

function DoAndDoNot({ own, reader, level }: PartProps): ReactNode {
  const words = reader.texts.knowledge.cards;
  return (
    <>
      <PracticePart title={words.do} practice={own.everybody.do} level={level} reader={reader} noted />
      <PracticePart title={words.doNot} practice={own.everybody.doNot} level={level} reader={reader} />
    </>
  );
}

/** What goes for everybody, for whoever finds no card of the own work. */
export function CommonCard({ own, reader, level }: PartProps): ReactNode {
  return (
    <>
      <List items={CARD_RULES.map((rule) => inLanguage(rule.text, reader.language))} />
      <DoAndDoNot own={own} reader={reader} level={level} />
    </>
  );
}

/** One card, without its title, in the municipality's own words where it has them. `level` is that of its parts; `signs` and `foot` stand where they are given. */
export function CardParts({ card: built, own, reader, level, signs, foot }: PartProps & { readonly card: ProfessionCard; readonly signs?: ReactNode; readonly foot?: ReactNode }): ReactNode {
  const { language, texts } = reader;
  const words = texts.knowledge.cards;
  const card = own.card(built);
  const entries = card.call.flatMap((code) => own.route(code) ?? []);
  const keys = [...new Set([...CARD_RULES, ...card.notice, ...card.own].flatMap((one): readonly SourceKey[] => one.sources).concat(entries.flatMap((entry) => (entry.mark?.kind === 'own' ? [] : entry.sources))))];
  return (
    <div className="baken-sheet baken-flow">
      {signs}
      <Section title={words.notice} level={level}>
        <List items={card.notice.map((one) => inLanguage(one.text, language))} />
        <p className="baken-hint">{words.noticeHint}</p>
      </Section>
      <Section title={words.always} level={level}>
        <List items={[...CARD_RULES, ...card.own].map((rule) => inLanguage(rule.text, language))} />
      </Section>
      <DoAndDoNot own={own} reader={reader} level={level} />
      <PracticePart title={words.ask} practice={card.ask} level={level} reader={reader} />
      <Section title={words.call} level={level}>
        <List items={entries.map((entry) => (
          <>{inLanguage(entry.name, language)}: <span className="baken-nowrap"><Link href={`tel:${entry.phone.replace(/[^\d+]/g, '')}`}>{entry.phone}</Link></span>{entry.opening ? `, ${openingInWords(entry.opening, reader)}` : ''}</>
        ))} />
        {foot}
      </Section>
      <div className="baken-screen">
        <Details summary={words.sources}>
          {[card.mark, own.everybody.mark].map((mark, at) => (mark ? <p className="baken-hint" key={at}>{markInWords(mark, reader)}</p> : null))}
          {entries.map((entry) => (entry.mark ? <p className="baken-hint" key={entry.code}>{inLanguage(entry.name, language)}: {markInWords(entry.mark, reader)}</p> : null))}
          <p className="baken-hint">{words.sourcesHint}</p><SourceLines keys={keys} reader={reader} />
        </Details>
      </div>
    </div>
  );
}
