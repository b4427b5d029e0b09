import type { ReactNode } from 'react';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import type { FormValues } from '../../../platform/form-values.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { activeForms, type ExploitationForm, formBySlug, indicatorsFor, textsOf, WAYS_OF_KNOWING } from '../../knowledge/offers.ts';
import { linksSummary } from '../links/queries-pages.ts';
import { type SignalFile, signalFile } from '../queries.ts';
import { isOpen } from '../states.ts';
import { type Mark, saveChecks, saveMarks, saveMissing, saveReading, saveUrgent, saveWeighing } from './commands.ts';
import { decisionRoutes } from './decision-routes.tsx';
import { enter, leave, type Saved, takeOver } from './lock-commands.ts';
import { ChecksPage } from './pages/checks.tsx';
import type { TriageView } from './pages/frame.tsx';
import { MarksPage } from './pages/marks.tsx';
import { MissingPage, ReadingPage, UrgentPage } from './pages/steps.tsx';
import { WeighingPage } from './pages/weighing.tsx';
import { doneSteps, knownFacts } from './progress.ts';
import { type TriageFile, triageFile } from './queries.ts';
import { openQuestions, type SavedStep, type TriageStep, triageSteps } from './rules.ts';
import { readChecks, readText, readUrgent, readWeighing, savedValues, stepFields } from './triage-form.ts';
import { type Mistake, tooLong, type Typed, typedFrom } from './typed.ts';

const lock = { may: 'signals.assess', purpose: 'triage' } as const;
const longestReason = 2000;

interface Found { readonly signal: SignalFile; readonly file: TriageFile }
type PageStep = Exclude<TriageStep, 'besluit'>;
interface Attempt extends Partial<Pick<TriageView, 'against' | 'takeOver' | 'mistakes' | 'typed'>> { readonly form?: ExploitationForm | undefined }

async function find(act: Act, request: Request): Promise<Found | null> {
  const number = request.params['ref'] ?? '';
  const [signal, file] = [await signalFile(act, number), await triageFile(act, number)];
  return signal && file ? { signal, file } : null;
}

const stepOf = (text: string | undefined): PageStep | null => triageSteps.filter((step) => step !== 'besluit').find((step) => step === text) ?? null;

/** The list that is shown: the one asked for, else the one of the signal's own form, else the first. */
async function formShown(act: Act, asked: string | null, signal: SignalFile): Promise<{ readonly forms: readonly ExploitationForm[]; readonly form: ExploitationForm | undefined }> {
  const forms = await activeForms(act.db, dutchDate(act.now));
  return { forms, form: forms.find((one) => one.slug === asked) ?? forms.find((one) => one.code === signal.form) ?? forms[0] };
}

function markValues({ signal, file }: Found, form: ExploitationForm): Typed {
  return Object.fromEntries(indicatorsFor([form.code]).flatMap(({ code }) => [[`i-${code}`, signal.marks.get(code)?.way ?? 'unknown'], [`n-${code}`, file.notes.get(code) ?? '']]));
}

async function stepPage(act: Act, request: Request, found: Found, step: PageStep, attempt: Attempt = {}): Promise<Result> {
  const { signal, file } = found;
  const { mistakes = [], against = null, takeOver: typedTakeOver } = attempt;
  const { terms } = request.municipality;
  const asked = await formShown(act, attempt.form?.slug ?? request.query.get('vorm'), signal);
  const kept = step === 'kenmerken' ? (asked.form ? markValues(found, asked.form) : {}) : savedValues(step, file, act.actor.id);
  const view: TriageView = {
    request, signal, file, step, done: doneSteps(signal, file, terms.twoToWeigh), typed: { ...kept, ...attempt.typed }, mistakes, against, takeOver: typedTakeOver,
  };
  const title = request.texts.triage.title(signal.number);
  const wrong = mistakes.length > 0 || typedTakeOver !== undefined;
  return { status: against ? 409 : wrong ? 422 : 200, title: wrong ? request.texts.ui.mistakes.prefix(title) : title, page: await content(act, view, asked) };
}

async function content(act: Act, view: TriageView, { forms, form }: Awaited<ReturnType<typeof formShown>>): Promise<ReactNode> {
  const { signal, file, request: { municipality: { terms } } } = view;
  const questions = openQuestions(knownFacts(signal, file, file.hasReader));
  switch (view.step) {
    case 'spoed': return <UrgentPage view={view} routes={(await textsOf(act, view.request.language)).routes} />;
    case 'verhaal': return <ReadingPage view={view} />;
    case 'kenmerken': return form ? <MarksPage view={view} forms={forms} form={form} /> : null;
    case 'ontbreekt': return <MissingPage view={view} questions={questions} canAsk={file.hasReader && act.may('signals.converse')} />;
    case 'onderzoek': return <ChecksPage view={view} earlier={(await linksSummary(act, signal.number))?.earlier.signals.length ?? 0} />;
    default: return <WeighingPage view={view} questions={questions} twoToWeigh={terms.twoToWeigh} others={file.weighings.some((one) => one.personId !== act.actor.id)} />;
  }
}

/** What the form of a step says: how to keep it, or what is wrong with it. */
type Step = { readonly typed: Typed } & ({ readonly keep: () => Promise<Saved> } | { readonly mistakes: readonly Mistake[] });

function readStep(act: Act, { signal, file }: Found, step: SavedStep, form: FormValues): Step {
  const typed = typedFrom(form, stepFields[step]);
  const version = versionIn(form);
  const { number } = signal;
  const take = <T,>(read: { readonly value: T } | { readonly mistakes: readonly Mistake[] }, keep: (value: T) => Promise<Saved>): Step =>
    ('mistakes' in read ? { typed, mistakes: read.mistakes } : { typed, keep: () => keep(read.value) });
  switch (step) {
    case 'spoed': return take(readUrgent(typed), (urgent) => saveUrgent(act, number, version, urgent));
    case 'verhaal': return take(readText(typed, 'lezing'), (text) => saveReading(act, number, version, text));
    case 'ontbreekt': return take(readText(typed, 'ontbreekt'), (text) => saveMissing(act, number, version, text));
    case 'onderzoek': return take(readChecks(typed, dutchDate(act.now)), (checks) => saveChecks(act, number, version, checks, file.checks));
    case 'weging': return take(readWeighing(typed, file.weighings.some((one) => one.personId !== act.actor.id)), ({ view, text }) => saveWeighing(act, number, version, view, text));
  }
}

function readMarks(act: Act, number: string, form: FormValues, shown: ExploitationForm): Step {
  const signs = indicatorsFor([shown.code]);
  const typed = typedFrom(form, signs.flatMap(({ code }) => [`i-${code}`, `n-${code}`]));
  const mistakes = tooLong(typed, signs.map(({ code }) => `n-${code}`));
  if (mistakes.length > 0) return { typed, mistakes };
  const marks = signs.flatMap(({ code }): Mark[] => {
    const way = WAYS_OF_KNOWING.find((one) => one.code === typed[`i-${code}`]);
    return way ? [{ indicator: code, way: way.code, note: typed[`n-${code}`] ?? '' }] : [];
  });
  return { typed, keep: () => saveMarks(act, number, versionIn(form), marks) };
}

/** The version from which somebody typed; one that cannot be read is older than any. */
function versionIn(form: FormValues): number {
  return /^\d{1,9}$/.test(form.text('versie')) ? Number(form.text('versie')) : -1;
}

async function saveStep(act: Act, request: Request): Promise<Result> {
  const found = await find(act, request);
  const step = stepOf(request.params['stap']);
  if (!found || !step) return { notFound: true };
  if (!isOpen(found.signal.state)) return stepPage(act, request, found, step);
  const form = await request.form();
  const shown = step === 'kenmerken' ? formBySlug(form.text('vorm')) : undefined;
  if (step === 'kenmerken' && !shown) return { notFound: true };
  const { number } = found.signal;
  const read = shown ? readMarks(act, number, form, shown) : readStep(act, found, step as SavedStep, form);
  if ('mistakes' in read) return stepPage(act, request, found, step, { typed: read.typed, mistakes: read.mistakes, form: shown });
  const saved = await read.keep();
  if (saved === 'saved') return { redirect: nextAddress(number, step, shown) };
  const now = await find(act, request);
  return now ? stepPage(act, request, now, step, { typed: read.typed, against: saved, form: shown }) : { notFound: true };
}

/** The next step; signs stay where they are, because there may be another list. */
function nextAddress(number: string, step: PageStep, shown: ExploitationForm | undefined): string {
  const at = `/signalen/${number}/beoordelen`;
  if (shown) return `${at}/kenmerken?vorm=${shown.slug}&gelukt=bewaard`;
  const next = triageSteps[triageSteps.indexOf(step) + 1] ?? 'besluit';
  return next === 'besluit' ? `/signalen/${number}/besluit?gelukt=bewaard` : `${at}/${next}?gelukt=bewaard`;
}

/** What somebody typed before somebody else turned out to be in the page goes along, so that it is not typed twice. */
async function takeOverPage(act: Act, request: Request): Promise<Result> {
  const found = await find(act, request);
  if (!found) return { notFound: true };
  const form = await request.form();
  const step = stepOf(form.text('stap')) ?? 'spoed';
  const why = form.text('overnemen').replace(/\r\n/g, '\n');
  const shown = step === 'kenmerken' ? formBySlug(form.text('getypt-vorm')) : undefined;
  const fields = step === 'kenmerken' ? (shown ? indicatorsFor([shown.code]).flatMap(({ code }) => [`i-${code}`, `n-${code}`]) : []) : stepFields[step];
  const carried = typedFrom(form, fields.map((field) => `getypt-${field}`));
  const typed = Object.fromEntries(fields.flatMap((field) => (form.all(`getypt-${field}`).length > 0 ? [[field, carried[`getypt-${field}`] ?? '']] : [])));
  const mistake = why.trim() === '' ? 'whyMissing' : why.length > longestReason ? 'whyLong' : null;
  if (mistake && found.file.heldBy) return stepPage(act, request, found, step, { typed, takeOver: { why, mistake }, form: shown });
  await takeOver(act, found.signal.number, why);
  const now = await find(act, request);
  return now ? stepPage(act, request, now, step, { typed, form: shown }) : { notFound: true };
}

export const triageStaffRoutes: readonly Route[] = [
  post('/signalen/:ref/beoordelen/overnemen', lock, takeOverPage),
  post('/signalen/:ref/beoordelen/verlaten', lock, async (act, request) => {
    const found = await find(act, request);
    if (!found) return { notFound: true };
    await leave(act, found.signal.number);
    return { redirect: `/signalen/${found.signal.number}` };
  }),
  get('/signalen/:ref/beoordelen', lock, async (act, request) => {
    const found = await find(act, request);
    if (!found) return { notFound: true };
    const done = doneSteps(found.signal, found.file, request.municipality.terms.twoToWeigh);
    const first = triageSteps.find((step) => step !== 'besluit' && !done.has(step)) ?? (isOpen(found.signal.state) ? 'weging' : 'spoed');
    return { redirect: `/signalen/${found.signal.number}/beoordelen/${first}` };
  }),
  get('/signalen/:ref/beoordelen/:stap', lock, async (act, request) => {
    const step = stepOf(request.params['stap']);
    const found = step ? await find(act, request) : null;
    if (!step || !found) return { notFound: true };
    await enter(act, found.signal.number, found.signal.state);
    return stepPage(act, request, found, step);
  }),
  post('/signalen/:ref/beoordelen/:stap', lock, saveStep),
  ...decisionRoutes,
];
