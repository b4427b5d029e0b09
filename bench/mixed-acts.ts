import { readFile } from 'node:fs/promises';
import { readConfig } from '../src/config.ts';
import { makeRisk } from '../src/features/picture/risks/commands.ts';
import { say } from '../src/features/plan/progress/commands.ts';
import { measureFile } from '../src/features/plan/progress/queries.ts';
import { signalFile } from '../src/features/signals/queries.ts';
import { receiveReport } from '../src/features/signals/reporter/commands.ts';
import { addReporterMessage } from '../src/features/signals/reporter/conversation-commands.ts';
import { emptyReport } from '../src/features/signals/reporter/report-form.ts';
import { beginPackage, saveChoices } from '../src/features/signals/sharing/commands.ts';
import { noChoices } from '../src/features/signals/sharing/rules-content.ts';
import { decide, markIndicators } from '../src/features/signals/triage/commands.ts';
import { Refusal } from '../src/lib/errors.ts';
import { type Act, type ActSpec, withAct } from '../src/platform/act.ts';
import { openInstallation } from '../src/platform/installation.ts';
import { sealLog } from '../src/platform/log-sealing.ts';
import { usualTerms } from '../src/platform/municipality.ts';
import { queueMail } from '../src/platform/outbox.ts';
import { type Acknowledged, actNames, type Kind, measures, photoOf, planReference, problemsIn, randomFrom, storyOf, town } from './kill-checks.ts';

/*
 * The program that is killed: it looks whether what the one before it acknowledged is there, and then does all kinds of acts at once, and says of each when it is kept.
 * Arguments: a file with what is to be found again, a number to draw from, how many lanes.
 */
const [file = '', seed = '1', lanes = '2'] = process.argv.slice(2);
const tell = (line: object): void => { process.stdout.write(`${JSON.stringify(line)}\n`); };
const installation = await openInstallation(readConfig(process.env));
const before = (await readFile(file, 'utf8')).split('\n').filter(Boolean).map((line) => JSON.parse(line) as Acknowledged);
tell({ checked: before.length, problems: await problemsIn(installation, before) });

const draw = randomFrom(Number(seed));
const officer = { kind: 'person', id: 'p01', name: 'Bloemendaal focal-officer', role: 'focal-officer' } as const;
const nobody = { kind: 'anonymous', id: null, name: '', role: null } as const;
const specs: Readonly<Record<Exclude<Kind, 'seal'>, Omit<ActSpec, 'name' | 'municipality'>>> = {
  report: { actor: nobody, purpose: 'reporting', origin: 'public-site' }, message: { actor: nobody, purpose: 'reporting', origin: 'public-site' },
  mark: { actor: officer, purpose: 'triage', origin: 'staff-site' }, decision: { actor: officer, purpose: 'triage', origin: 'staff-site' }, read: { actor: officer, purpose: 'triage', origin: 'staff-site' },
  package: { actor: officer, purpose: 'sharing', origin: 'staff-site' }, progress: { actor: officer, purpose: 'plan', origin: 'staff-site' }, risk: { actor: officer, purpose: 'picture', origin: 'staff-site' },
  mail: { actor: officer, purpose: 'own-profile', origin: 'staff-site' },
};
const acting = <T>(kind: Exclude<Kind, 'seal'>, use: (act: Act) => Promise<T>): Promise<T> => withAct(installation, { name: actNames[kind], municipality: town, ...specs[kind] }, use);

interface Known { readonly number: string; readonly code: string }
const fresh: Known[] = [];
const marked: Known[] = [];
let counter = 0;
const pick = (from: readonly Known[]): Known | null => from[Math.floor(draw() * from.length)] ?? null;

const acts: Readonly<Record<Kind, () => Promise<Acknowledged | null>>> = {
  async report() {
    const label = `${seed}-${counter += 1}`;
    const { number, code } = await acting('report', (act) => receiveReport(act, {
      fields: { ...emptyReport, verhaal: storyOf(label), deur: 'bekend', naam: 'Verzonnen', hoe: 'telefoon', bereikbaar: '0612345678' }, form: null,
      files: [{ name: 'foto.jpg', type: 'image/jpeg', bytes: photoOf(label) }], language: 'nl', looksAutomated: false, terms: usualTerms,
    }));
    fresh.push({ number, code });
    return { kind: 'report', number, code, label };
  },
  async message() {
    const [signal, label] = [pick(fresh), `${seed}-${counter += 1}`];
    if (!signal) return null;
    await acting('message', async (act) => {
      await act.presentReceipt(act.vault.index('receipt-code', signal.code));
      await addReporterMessage(act, storyOf(label));
    });
    return { kind: 'message', number: signal.number, code: signal.code, label };
  },
  async mark() {
    const signal = fresh.shift();
    if (!signal) return null;
    await acting('mark', (act) => markIndicators(act, signal.number, [{ indicator: 'nla-housing', way: 'observed' }, { indicator: 'om-long-hours', way: 'stated-by-others' }]));
    marked.push(signal);
    return { kind: 'mark', number: signal.number };
  },
  async package() {
    const signal = pick(marked);
    if (!signal) return null;
    const id = await acting('package', async (act) => {
      const made = await beginPackage(act, signal.number, 'labour-inspectorate', 'investigation');
      await saveChoices(act, signal.number, made, { ...noChoices, necessity: storyOf(String(made)) });
      return made;
    });
    return { kind: 'package', number: signal.number, id: String(id) };
  },
  async decision() {
    const [signal, label] = [marked.shift(), `${seed}-${counter += 1}`];
    if (!signal) return null;
    await acting('decision', (act) => decide(act, signal.number, { outcomes: ['no-follow-up'], form: null, sector: null, ground: 'none-shared', groundText: '', reason: storyOf(label), answer: storyOf(label), keepUntil: null, handedTo: '' }));
    return { kind: 'decision', number: signal.number, label };
  },
  async progress() {
    const [code, label] = [measures[Math.floor(draw() * measures.length)] ?? '', `${seed}-${counter += 1}`];
    await acting('progress', async (act) => {
      const measure = await measureFile(act, planReference, code);
      if (!measure) throw new Error(`There is no measure ${code}.`);
      // Somebody else spoke first: this act did nothing and leaves nothing.
      if (!await say(act, measure, measure.newestId, { state: 'on-course', phase: null, reason: '', done: label, next: '', forAll: '', spent: null, evidence: '', actions: [] })) throw new Refusal('changed');
    });
    return { kind: 'progress', label };
  },
  async risk() {
    const number = await acting('risk', (act) => makeRisk(act, {
      sector: 'hotels-short-stay', forms: ['labour'], placeKind: 'object', area: 'Overveen', street: '', object: 'Verzonnen hotel', exposure: 'hardly', exposureWords: '',
    }, [{ kind: 'finding', confidential: 'Verzonnen', on: null }, { kind: 'permit', words: 'Verzonnen', on: null }]));
    return { kind: 'risk', id: String(number) };
  },
  async mail() {
    const dossier = await acting('mail', async (act) => {
      const made = await act.vault.newDossier();
      await queueMail(act, { personId: 'p01', dossier: made, to: 'verzonnen@example.org', subject: 'Uw dag', text: 'Verzonnen' });
      return made.id;
    });
    return { kind: 'mail', id: dossier };
  },
  async read() {
    const signal = pick(fresh);
    if (!signal) return null;
    await acting('read', (act) => signalFile(act, signal.number));
    return { kind: 'read', number: signal.number };
  },
  async seal() {
    tell({ sealing: true });
    return { kind: 'seal', count: await sealLog(installation, town) };
  },
};
const often: readonly Kind[] = ['report', 'report', 'report', 'message', 'mark', 'mark', 'package', 'decision', 'progress', 'risk', 'mail', 'read', 'seal'];

await Promise.all(Array.from({ length: Number(lanes) }, async () => {
  for (;;) {
    const kind = often[Math.floor(draw() * often.length)] ?? 'report';
    try {
      const done = await acts[kind]();
      if (done) tell(done);
    } catch (error) {
      // Two lanes at one signal or measure: one is told no, and did nothing.
      if (!(error instanceof Refusal)) throw error;
    }
  }
}));
