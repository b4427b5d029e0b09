import { addWorkingDays } from '../../../lib/deadlines.ts';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { staffLanguage } from '../../../texts/plural.ts';
import { groundsFor, partnersByRecipient, WAYS_OF_KNOWING } from '../../knowledge/offers.ts';
import { signalFile } from '../queries.ts';
import { opens } from '../rules-files.ts';
import { isOutcome, type SignalState } from '../states.ts';
import { takeStep } from '../step-commands.ts';
import { ageFile, beginPackage, openDays, saveChoices, sendPackage, withdrawPackage } from './commands.ts';
import { archiveOf } from './document.ts';
import { PreviewPage, type PreviewProps, SentPage } from './pages/preview.tsx';
import { PackagePage, SharePage } from './pages/share.tsx';
import { contentOf, type ContentWords, packageFile, packagesOf } from './queries.ts';
import { type Choices, missing, type MissingAnswer, missingTold, type PackageContent, saysNothing, sections, shortestPassphrase } from './rules-content.ts';

const lock = { may: 'signals.share', purpose: 'sharing' } as const;

function wordsOf(request: Request): ContentWords {
  const { sharing, signals } = request.texts;
  return {
    way: (code) => WAYS_OF_KNOWING.find((one) => one.code === code)?.name[staffLanguage(request.language)] ?? code, outcome: (code) => (isOutcome(code) ? signals.outcomes[code] : code),
    sender: (code) => (code === 'reporter' ? sharing.fromReporter : sharing.toReporter),
  };
}

async function sharePage(act: Act, request: Request, typed: { recipient: string; purpose: string } | null): Promise<Result> {
  const ref = request.params['ref'] ?? '';
  if (!await signalFile(act, ref)) return { notFound: true };
  return {
    status: typed ? 422 : 200, title: request.texts.sharing.title, width: 'text',
    page: <SharePage request={request} number={ref} packages={await packagesOf(act, ref)} partners={await partnersByRecipient(act)} now={act.now} wrong={typed !== null} typed={typed ?? { recipient: '', purpose: '' }} />,
  };
}

/** The draft that the address names; null when there is none, or when it was shared already. */
async function draft(act: Act, request: Request) {
  const signal = await signalFile(act, request.params['ref'] ?? '');
  const file = signal ? await packageFile(act, signal.number, idOf(request)) : null;
  return signal && file?.state === 'draft' ? { signal, file } : null;
}

type Draft = NonNullable<Awaited<ReturnType<typeof draft>>>;

function content(act: Act, request: Request, { signal, file }: Draft): Promise<PackageContent> {
  return contentOf(act, signal, file, wordsOf(request), dutchDate(act.now).toString());
}

async function choosePage(act: Act, request: Request, { signal, file }: Draft, mistakes: readonly MissingAnswer[]): Promise<Result> {
  return { status: mistakes.length > 0 ? 422 : 200, title: request.texts.sharing.title, width: 'text', page: <PackagePage request={request} signal={signal} file={file} mistakes={mistakes} partners={await partnersByRecipient(act)} now={act.now} /> };
}

async function previewPage(act: Act, request: Request, found: Draft, wrong: Partial<Pick<PreviewProps, 'told' | 'missingTold' | 'shortPhrase'>> | null): Promise<Result> {
  const { state } = found.signal;
  return {
    status: wrong ? 422 : 200, title: request.texts.sharing.previewTitle, width: 'text',
    page: (
      <PreviewPage
        request={request} file={found.file} content={await content(act, request, found)} openDays={openDays} mayWait={mayWait(state)}
        told={wrong?.told ?? { who: '', when: '', what: '' }} missingTold={wrong?.missingTold ?? []} shortPhrase={wrong?.shortPhrase ?? false}
      />
    ),
  };
}

/** A file that was chosen and that a scanner has not let go, or not any more: nothing is sent without it unseen, and not with it either. */
const heldBack = ({ signal, file }: Draft): 'held'[] => (signal.attachments.some((one) => file.choices.files.includes(one.id) && !opens(one)) ? ['held'] : []);

const mayWait = (state: SignalState): boolean => state !== 'decided' && state !== 'closed';
const partnerDue = (act: Act, request: Request): string => addWorkingDays(dutchDate(act.now), request.municipality.terms.partner).toString();

/** Lets the signal wait for the recipient, where the form asks that and its state allows it. @returns the day on which an answer is due; null when nobody waits */
async function waits(act: Act, request: Request, signal: Draft['signal'], field: 'wachten' | 'wachten_verteld' | 'wachten_bestand'): Promise<string | null> {
  if ((await request.form()).text(field) !== 'ja' || !mayWait(signal.state)) return null;
  if (signal.state !== 'waiting-for-partner') await takeStep(act, signal.number, 'wait-for-partner');
  return partnerDue(act, request);
}

const numbers = (values: readonly string[]): number[] => values.filter((value) => /^\d{1,4}$/.test(value)).map(Number);
const idOf = (request: Request): number => (/^\d{1,9}$/.test(request.params['id'] ?? '') ? Number(request.params['id']) : 0);

export const sharingStaffRoutes: readonly Route[] = [
  get('/signalen/:ref/delen', lock, (act, request) => sharePage(act, request, null)),
  post('/signalen/:ref/delen', lock, async (act, request) => {
    const ref = request.params['ref'] ?? '';
    if (!await signalFile(act, ref)) return { notFound: true };
    const form = await request.form();
    const typed = { recipient: form.text('ontvanger'), purpose: form.text('doel') };
    if (groundsFor(typed.recipient, typed.purpose).length === 0) return sharePage(act, request, typed);
    return { redirect: `/signalen/${ref}/delen/${await beginPackage(act, ref, typed.recipient, typed.purpose)}` };
  }),
  get('/signalen/:ref/delen/:id', lock, async (act, request) => {
    const found = await draft(act, request);
    return found ? choosePage(act, request, found, []) : { notFound: true };
  }),
  post('/signalen/:ref/delen/:id', lock, async (act, request) => {
    const found = await draft(act, request);
    if (!found) return { notFound: true };
    const { signal, file } = found;
    const form = await request.form();
    const ground = form.text('grond');
    const choices: Choices = {
      ground: groundsFor(file.recipient, file.purpose).some((one) => one.code === ground) ? ground : '',
      necessity: form.text('noodzaak'), proportionality: form.text('evenredig'), subsidiarity: form.text('minder'),
      sections: sections.filter((code) => form.all('delen').includes(code)), passages: numbers(form.all('passage')), words: form.text('weg'), files: numbers(form.all('bijlage')), told: null,
    };
    await saveChoices(act, signal.number, file.id, choices);
    // What was typed is kept either way. Without a section it may still be told by telephone.
    const chosen = { signal, file: { ...file, choices } };
    const mistakes = [...missing(choices, true), ...heldBack(chosen)];
    if (mistakes.length > 0) return choosePage(act, request, chosen, [...missing(choices), ...heldBack(chosen)]);
    return { redirect: `/signalen/${signal.number}/delen/${file.id}/voorbeeld` };
  }),
  get('/signalen/:ref/delen/:id/voorbeeld', lock, async (act, request) => {
    const found = await draft(act, request);
    return found ? previewPage(act, request, found, null) : { notFound: true };
  }),
  post('/signalen/:ref/delen/:id/versturen', { ...lock, fresh: true }, async (act, request) => {
    const found = await draft(act, request);
    if (!found) return { notFound: true };
    const { signal, file } = found;
    const mistakes = [...missing(file.choices), ...heldBack(found)];
    if (mistakes.length > 0) return choosePage(act, request, found, mistakes);
    const frozen = await content(act, request, found);
    if (saysNothing(frozen)) return choosePage(act, request, found, ['nothing']);
    const sent = await sendPackage(act, signal.number, file.id, file.choices, frozen, partnerDue(act, request));
    await waits(act, request, signal, 'wachten');
    const link = `${(request.publicUrl ?? '').replace(/\/$/, '')}/pakket/${sent.token}`;
    return { title: request.texts.sharing.sentTitle, width: 'text', page: <SentPage request={request} number={signal.number} link={link} code={sent.code} /> };
  }),
  post('/signalen/:ref/delen/:id/verteld', lock, async (act, request) => {
    const found = await draft(act, request);
    if (!found) return { notFound: true };
    const { signal, file } = found;
    const form = await request.form();
    const told = { who: form.text('aan'), when: form.text('moment'), what: form.text('verteld') };
    if (missingTold(told).length > 0) return previewPage(act, request, found, { told, missingTold: missingTold(told) });
    const mistakes = missing(file.choices, true);
    if (mistakes.length > 0) return choosePage(act, request, found, mistakes);
    await saveChoices(act, signal.number, file.id, { ...file.choices, told }, 'tell', await waits(act, request, signal, 'wachten_verteld'));
    return { redirect: `/signalen/${signal.number}/delen` };
  }),
  post('/signalen/:ref/delen/:id/bestand', lock, async (act, request) => {
    const found = await draft(act, request);
    if (!found) return { notFound: true };
    const { signal, file } = found;
    const mistakes = [...missing(file.choices), ...heldBack(found)];
    if (mistakes.length > 0) return choosePage(act, request, found, mistakes);
    const phrase = (await request.form()).text('wachtzin').trim();
    if (phrase.length < shortestPassphrase) return previewPage(act, request, found, { shortPhrase: true });
    const made = await content(act, request, found);
    if (saysNothing(made)) return choosePage(act, request, found, ['nothing']);
    const bytes = await ageFile(archiveOf(request, made), phrase);
    await saveChoices(act, signal.number, file.id, file.choices, 'hand', await waits(act, request, signal, 'wachten_bestand'));
    return { file: bytes, type: 'application/octet-stream', name: `${signal.number}.zip.age` };
  }),
  post('/signalen/:ref/delen/:id/intrekken', lock, async (act, request) => {
    const ref = request.params['ref'] ?? '';
    const id = idOf(request);
    if (!await packageFile(act, ref, id)) return { notFound: true };
    await withdrawPackage(act, ref, id);
    return { redirect: `/signalen/${ref}/delen` };
  }),
];
