import type { ReactNode } from 'react';
import { moment } from '../texts/dates.ts';
import { localeOf } from '../texts/plural.ts';
import { DescriptionList, List } from '../ui/list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../ui/text.tsx';
import type { Act } from './act.ts';
import { dutchDate } from './clock.ts';
import { keyById, sealBefore } from './log-reading.ts';
import { hex, logName, type Seal, sealJson, type SealKey, sealNote } from './log-seal.ts';
import { get, type Request, type Result, type Route } from './routes.ts';
import { verifierKey } from '../lib/signed-note.ts';

const lock = { published: 'the seal of the log, so that anybody can hold the municipality to it', purpose: 'accountability' } as const;

interface Published { readonly seal: Seal; readonly key: SealKey }

/** The last seal of an earlier day: today's would tell a watcher that something came in (docs/decisions/0028). On its first day an installation shows its first. */
async function published(act: Act): Promise<Published | null> {
  const today = dutchDate(act.now).toZonedDateTime('Europe/Amsterdam').toInstant();
  const seal = await sealBefore(act.db, act.municipality, today);
  const key = seal ? await keyById(act.db, act.municipality, seal.keyId) : null;
  return seal && key ? { seal, key } : null;
}

/** How reports are protected, and the seal of the log. */
export const securityRoutes: readonly Route[] = [
  get('/beveiliging', lock, async (act, request) => ({ title: request.texts.house.security.title, page: <SecurityPage request={request} found={await published(act)} /> })),
  get('/beveiliging/logboek.json', lock, async (act) => asText(await published(act), 'application/json; charset=utf-8', ({ seal, key }) => `${JSON.stringify(sealJson(seal, key), null, 2)}\n`)),
  get('/beveiliging/logboek.txt', lock, async (act) => asText(await published(act), 'text/plain; charset=utf-8', ({ seal }) => sealNote(seal))),
];

function asText(found: Published | null, type: string, text: (found: Published) => string): Result {
  return found ? { type, text: text(found) } : { notFound: true };
}

function SecurityPage({ request, found }: { readonly request: Request; readonly found: Published | null }): ReactNode {
  const { house: { security: words }, sealedLog: { published: log } } = request.texts;
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      {words.sections.map((section) => <Section title={section.title} key={section.title}><List items={section.items} /></Section>)}
      <Paragraph><Link href="/.well-known/security.txt">{words.securityTxt}</Link></Paragraph>
      <Section title={log.title} id="logboek">
        <Paragraph>{log.text}</Paragraph>
        {found ? <SealOf request={request} found={found} /> : <Paragraph>{log.none}</Paragraph>}
      </Section>
    </>
  );
}

function SealOf({ request, found: { seal, key } }: { readonly request: Request; readonly found: Published }): ReactNode {
  const { published: log } = request.texts.sealedLog;
  return (
    <>
      <DescriptionList
        rows={[
          { term: log.at, value: moment(seal.at, request.language) },
          { term: log.size, value: seal.size.toLocaleString(localeOf(request.language)) },
          { term: log.root, value: <code>{hex(seal.root)}</code> },
          { term: log.key, value: <code>{verifierKey(logName(seal.municipality), key.publicKey)}</code> },
          { term: log.forPrograms, value: <><Link href={request.href('/beveiliging/logboek.txt')}>{log.note}</Link>, <Link href={request.href('/beveiliging/logboek.json')}>{log.json}</Link></> },
        ]}
      />
      <Paragraph>{Temporal.PlainDate.compare(dutchDate(seal.at), dutchDate(request.now)) < 0 ? log.delay : log.first}</Paragraph>
    </>
  );
}
