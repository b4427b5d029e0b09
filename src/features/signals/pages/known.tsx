import type { ReactNode } from 'react';
import type { Request } from '../../../platform/routes.ts';
import { Alert } from '../../../ui/alert.tsx';
import { List } from '../../../ui/list.tsx';
import { type Level, Paragraph, Section } from '../../../ui/text.tsx';
import { indicatorByCode, inLanguage, WAYS_OF_KNOWING } from '../../knowledge/offers.ts';
import type { SignalFile } from '../queries.ts';
import { pointsThere } from '../states.ts';

/** What is known, under how it is known. The five ways stand apart and nothing is counted. */
export function Known({ request, signal, notes, level = 4 }: { readonly request: Request; readonly signal: SignalFile; readonly notes: ReadonlyMap<string, string>; readonly level?: Level }): ReactNode {
  const said = WAYS_OF_KNOWING.filter((way) => way.code !== 'unknown').map((way) => ({
    way, signs: [...signal.marks].filter(([, mark]) => mark.way === way.code).flatMap(([code]) => indicatorByCode(code) ?? []),
  })).filter((group) => group.signs.length > 0);
  if (said.length === 0) return <Paragraph>{request.texts.triage.empty}</Paragraph>;
  return (
    <>
      {said.some((group) => pointsThere(group.way.code) && group.signs.some((sign) => sign.acute)) ? <Alert kind="warning">{request.texts.triage.marks.acute}</Alert> : null}
      {said.map((group) => (
        <Section level={level} title={inLanguage(group.way.name, request.language)} key={group.way.code}>
          <List items={group.signs.map((sign) => {
            const note = notes.get(sign.code);
            return <>{inLanguage(sign.text, request.language)}{note ? <> <span className="baken-hint baken-as-typed">{note}</span></> : null}</>;
          })} />
        </Section>
      ))}
    </>
  );
}
