import type { ReactNode } from 'react';
import { Refusal } from '../../../lib/errors.ts';
import type { Act } from '../../../platform/act.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { signalExists } from '../desk/queries-search.ts';
import { addIdentifiers, mute, removeMention, unmute } from './commands.ts';
import { connect, splitSignal, undoConnection } from './connection-commands.ts';
import {
  addressFieldsFrom, type ConnectFields, connectFieldsFrom, type FieldMistake, lineFieldsFrom, type LinkMistake, personFieldsFrom, readAddress, readConnection, readIdentifier, readPerson, readReason, signalNumber,
} from './links-form.ts';
import type { NewMention } from './mention-content.ts';
import { AddPage, AddressPage, FoundPage, PersonPage } from './pages/add.tsx';
import { ConnectPage, SplitPage, UndoPage } from './pages/connect.tsx';
import { LinksPage } from './pages/links.tsx';
import { ManagePage, MutedPage } from './pages/manage.tsx';
import { NetworkPage } from './pages/network.tsx';
import { earlierSignals, type LinksHead, linksHead } from './queries.ts';
import { network } from './queries-network.ts';
import { candidatesIn, connectionsOf, mutedIdentifiers, wordsOf } from './queries-pages.ts';

const read = { may: 'signals.read', purpose: 'triage' } as const;
const link = { may: 'signals.link', purpose: 'triage' } as const;

const refOf = (request: Request): string => request.params['ref'] ?? '';
const idOf = (request: Request): number => (/^\d{1,15}$/.test(request.params['id'] ?? '') ? Number(request.params['id']) : 0);
const at = (ref: string, done?: string): Result => ({ redirect: `/signalen/${ref}/verbanden${done ? `?gelukt=${done}` : ''}` });

/** A page of a signal: not found where there is no signal; after a mistake it says so in its title and status. */
async function page(act: Act, request: Request, title: string, mistakes: readonly FieldMistake[], show: (head: LinksHead) => Promise<Result | { readonly page: ReactNode }> | { readonly page: ReactNode }): Promise<Result> {
  const head = await linksHead(act, refOf(request));
  if (!head) return { notFound: true };
  const shown = await show(head);
  if (!('page' in shown)) return shown;
  return { width: 'text', ...shown, status: mistakes.length > 0 ? 422 : 200, title: mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title };
}

const words = (request: Request): Request['texts']['links'] => request.texts.links;

type Fields = ReturnType<typeof lineFieldsFrom>;
const addPage = (act: Act, request: Request, fields: Fields, mistakes: readonly FieldMistake[]): Promise<Result> =>
  page(act, request, words(request).add.title, mistakes, (head) => ({ page: <AddPage request={request} head={head} fields={fields} mistakes={mistakes} /> }));
const addressPage = (act: Act, request: Request, fields: ReturnType<typeof addressFieldsFrom>, mistakes: readonly FieldMistake[]): Promise<Result> =>
  page(act, request, words(request).add.address, mistakes, (head) => ({ page: <AddressPage request={request} head={head} fields={fields} mistakes={mistakes} /> }));
const personPage = (act: Act, request: Request, fields: ReturnType<typeof personFieldsFrom>, mistakes: readonly FieldMistake[]): Promise<Result> =>
  page(act, request, words(request).add.person, mistakes, (head) => ({ page: <PersonPage request={request} head={head} fields={fields} mistakes={mistakes} /> }));

/** Keeps what was typed and shows at once where else it stands. */
async function keep(act: Act, ref: string, mention: NewMention): Promise<Result> {
  if (!await linksHead(act, ref)) return { notFound: true };
  return at(ref, await addIdentifiers(act, ref, [mention], 'entered') > 0 ? 'toegevoegd' : 'bekend');
}

const foundPage = (act: Act, request: Request, chosen: readonly string[], mistakes: readonly FieldMistake[]): Promise<Result> =>
  page(act, request, words(request).found.title, mistakes, async (head) => ({ page: <FoundPage request={request} head={head} candidates={await candidatesIn(act, head.number)} chosen={chosen} mistakes={mistakes} /> }));

const managePage = (act: Act, request: Request, fields: { reden: string; bereik: string }, mistakes: readonly FieldMistake[]): Promise<Result> =>
  page(act, request, words(request).manage.title, mistakes, async (head) => {
    const mention = (await earlierSignals(act, head.number)).mentions.find((one) => one.id === idOf(request));
    return mention ? { page: <ManagePage request={request} head={head} mention={mention} fields={fields} mistakes={mistakes} /> } : { notFound: true };
  });

const connectPage = (act: Act, request: Request, fields: ConnectFields, mistakes: readonly FieldMistake[]): Promise<Result> =>
  page(act, request, words(request).connect.title, mistakes, async (head) => {
    const other = signalNumber(fields.met);
    const shared = other ? (await earlierSignals(act, head.number)).signals.find((one) => one.number === other) ?? null : null;
    return { page: <ConnectPage request={request} head={head} fields={fields} mistakes={mistakes} shared={shared} /> };
  });

const undoPage = (act: Act, request: Request, typed: string, mistakes: readonly FieldMistake[]): Promise<Result> =>
  page(act, request, words(request).undo.title, mistakes, async (head) => {
    const connection = (await connectionsOf(act, head.number)).find((one) => one.id === idOf(request) && !one.undone);
    return connection ? { page: <UndoPage request={request} head={head} connection={connection} typed={typed} mistakes={mistakes} /> } : { notFound: true };
  });

const splitPage = (act: Act, request: Request, fields: { deel: readonly string[]; reden: string }, mistakes: readonly FieldMistake[]): Promise<Result> =>
  page(act, request, words(request).split.title, mistakes, async (head) => ({ page: <SplitPage request={request} head={head} story={(await wordsOf(act, head.number)).story} fields={fields} mistakes={mistakes} /> }));

/** What a command refuses, as a mistake at the field where it can be mended. Anything else goes on being an error. */
async function mended(work: () => Promise<Result>, field: string, known: readonly LinkMistake[], show: (mistakes: readonly FieldMistake[]) => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const mistake = error instanceof Refusal ? known.find((one) => one === error.key) : undefined;
    if (!mistake) throw error;
    return show([{ field, mistake }]);
  }
}

export const linksStaffRoutes: readonly Route[] = [
  get('/signalen/:ref/verbanden', read, (act, request) => page(act, request, words(request).title, [], async (head) => ({
    page: (
      <LinksPage
        request={request} head={head} earlier={await earlierSignals(act, head.number)} connections={await connectionsOf(act, head.number)} candidates={(await candidatesIn(act, head.number)).length}
        mayLink={act.may('signals.link')} done={request.query.get('gelukt')}
      />
    ),
  }))),

  get('/signalen/:ref/verbanden/netwerk', read, (act, request) => page(act, request, words(request).network.title, [], async (head) => ({
    width: 'wide', page: <NetworkPage request={request} head={head} network={await network(act, head.number)} />,
  }))),

  get('/signalen/:ref/verbanden/toevoegen', link, (act, request) => addPage(act, request, { soort: '', waarde: '' }, [])),
  post('/signalen/:ref/verbanden/toevoegen', link, async (act, request) => {
    const fields = lineFieldsFrom(await request.form());
    const given = readIdentifier(fields);
    return 'mistakes' in given ? addPage(act, request, fields, given.mistakes) : keep(act, refOf(request), given.mention);
  }),

  get('/signalen/:ref/verbanden/adres', link, (act, request) => addressPage(act, request, { street: '', number: '', postcode: '', town: '' }, [])),
  post('/signalen/:ref/verbanden/adres', link, async (act, request) => {
    const fields = addressFieldsFrom(await request.form());
    const given = readAddress(fields);
    return 'mistakes' in given ? addressPage(act, request, fields, given.mistakes) : keep(act, refOf(request), given.mention);
  }),

  get('/signalen/:ref/verbanden/persoon', link, (act, request) => personPage(act, request, { given: '', surname: '', born: '', street: '', number: '', postcode: '' }, [])),
  post('/signalen/:ref/verbanden/persoon', link, async (act, request) => {
    const fields = personFieldsFrom(await request.form());
    const given = readPerson(fields);
    return 'mistakes' in given ? personPage(act, request, fields, given.mistakes) : keep(act, refOf(request), given.mention);
  }),

  get('/signalen/:ref/verbanden/herkend', link, (act, request) => foundPage(act, request, [], [])),
  post('/signalen/:ref/verbanden/herkend', link, async (act, request) => {
    const chosen = (await request.form()).all('kies');
    const head = await linksHead(act, refOf(request));
    if (!head) return { notFound: true };
    // Only what the page could have offered: the form says where something stands, never what it is.
    const confirmed = (await candidatesIn(act, head.number)).filter((one) => chosen.includes(one.id));
    if (confirmed.length === 0) return foundPage(act, request, chosen, [{ field: 'kies', mistake: 'choose-first' }]);
    await addIdentifiers(act, head.number, confirmed.map(({ candidate }) => ({ identifier: candidate.identifier, written: candidate.written, ...(candidate.address ? { address: candidate.address } : {}) })), 'recognised');
    return at(head.number, 'toegevoegd');
  }),

  get('/signalen/:ref/verbanden/gegeven/:id', link, (act, request) => managePage(act, request, { reden: '', bereik: 'gebouw' }, [])),
  post('/signalen/:ref/verbanden/gegeven/:id', link, async (act, request) => {
    const form = await request.form();
    const ref = refOf(request);
    const head = await linksHead(act, ref);
    const mention = head ? (await earlierSignals(act, ref)).mentions.find((one) => one.id === idOf(request)) : undefined;
    if (!mention) return { notFound: true };
    if (form.text('wat') === 'weghalen') {
      await removeMention(act, ref, mention.id);
      return at(ref, 'weggehaald');
    }
    const fields = { reden: form.text('reden'), bereik: form.text('bereik') };
    const given = readReason(fields.reden);
    if ('mistakes' in given) return managePage(act, request, fields, given.mistakes);
    await mute(act, ref, mention.id, mention.hasWideKeys && fields.bereik === 'gebouw' ? 'wide' : 'all', given.reason);
    return at(ref, 'gedempt');
  }),

  get('/signalen/:ref/verbanden/gedempt', read, (act, request) => page(act, request, words(request).muted.title, [], async (head) => ({
    width: 'wide', page: <MutedPage request={request} head={head} muted={await mutedIdentifiers(act)} mayLink={act.may('signals.link')} />,
  }))),
  post('/signalen/:ref/verbanden/gedempt/:id', link, async (act, request) => {
    const ref = refOf(request);
    if (!await linksHead(act, ref) || !(await mutedIdentifiers(act)).some((one) => one.id === idOf(request))) return { notFound: true };
    await unmute(act, idOf(request));
    return at(ref, 'weer-aan');
  }),

  get('/signalen/:ref/verbanden/koppelen', link, (act, request) => connectPage(act, request, { met: signalNumber(request.query.get('met') ?? '') ?? '', verband: '', zekerheid: '', reden: '' }, [])),
  post('/signalen/:ref/verbanden/koppelen', link, async (act, request) => {
    const ref = refOf(request);
    const fields = connectFieldsFrom(await request.form());
    const given = readConnection(fields);
    if ('mistakes' in given) return connectPage(act, request, fields, given.mistakes);
    const { connection } = given;
    if (!await linksHead(act, ref)) return { notFound: true };
    if (!await signalExists(act, connection.other)) return connectPage(act, request, fields, [{ field: 'met', mistake: 'other-unknown' }]);
    return mended(async () => {
      await connect(act, { from: ref, to: connection.other, type: connection.type, certainty: connection.certainty, reason: connection.reason });
      return at(ref, 'gekoppeld');
    }, 'met', ['same-signal', 'exists-already', 'follows-already', 'closes-circle'], (mistakes) => connectPage(act, request, fields, mistakes));
  }),

  get('/signalen/:ref/verbanden/koppeling/:id', link, (act, request) => undoPage(act, request, '', [])),
  post('/signalen/:ref/verbanden/koppeling/:id', link, async (act, request) => {
    const ref = refOf(request);
    const typed = (await request.form()).text('reden');
    const given = readReason(typed);
    if ('mistakes' in given) return undoPage(act, request, typed, given.mistakes);
    const known = await linksHead(act, ref) ? (await connectionsOf(act, ref)).some((one) => one.id === idOf(request) && !one.undone) : false;
    if (!known) return { notFound: true };
    await undoConnection(act, ref, idOf(request), given.reason);
    return at(ref, 'ongedaan');
  }),

  get('/signalen/:ref/verbanden/splitsen', link, (act, request) => splitPage(act, request, { deel: [], reden: '' }, [])),
  post('/signalen/:ref/verbanden/splitsen', link, async (act, request) => {
    const ref = refOf(request);
    const form = await request.form();
    const fields = { deel: form.all('deel'), reden: form.text('reden') };
    const given = readReason(fields.reden);
    if ('mistakes' in given) return splitPage(act, request, fields, given.mistakes);
    if (!await linksHead(act, ref)) return { notFound: true };
    return mended(async () => {
      await splitSignal(act, ref, fields.deel.filter((part) => /^\d{1,5}$/.test(part)).map(Number), given.reason);
      return at(ref, 'gesplitst');
    }, 'deel', ['split-nothing'], (mistakes) => splitPage(act, request, fields, mistakes));
  }),
];
