import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seedAccount, seedLetter } from './features/accountability/seed.ts';
import { colleaguesAbout, contactsAbout } from './features/knowledge/offers.ts';
import { demoKnowledge } from './features/knowledge/seed.ts';
import { seedTraining } from './features/knowledge/training/seed.ts';
import { demoLooks, seedChecklist, seedLook } from './features/plan/checklist/seed.ts';
import { demoReadings, quartersBack, seedReading } from './features/plan/indicators/seed.ts';
import { demoAnswers, demoWords, seedProgress } from './features/plan/progress/seed.ts';
import { seedCall, seedRound } from './features/plan/rounds/seed.ts';
import { seedDecisions, seedFrameworks } from './features/plan/seed-story.ts';
import { seedPlan } from './features/plan/seed.ts';
import { seedOpenData } from './features/picture/open-data/seed.ts';
import { seedAreas, seedPlaces } from './features/picture/map/seed.ts';
import { seedFigures } from './features/picture/release/seed.ts';
import { seedRisks } from './features/picture/risks/seed.ts';
import { receiveReport } from './features/signals/reporter/commands.ts';
import { signalsAbout } from './features/signals/offers.ts';
import { demoTemplate, seedYears } from './features/signals/seed-years.ts';
import { demoSignals, type DemoSignal, seedClosing, seedInternal, seedLinks, seedSharing, seedTalk, seedTriage } from './features/signals/seed.ts';
import { decide, markIndicators } from './features/signals/triage/commands.ts';
import { runRetention } from './features/trust/offers.ts';
import { seedRule } from './features/trust/retention/seed.ts';
import { seedSubject } from './features/trust/subject/seed.ts';
import { demoReading, seedAccess, seedGlass } from './features/trust/seed.ts';
import { projectRoot } from './lib/project-root.ts';
import { type Act, type ActSpec, auditRefusal, withAct } from './platform/act.ts';
import { clockAt, dutchDate } from './platform/clock.ts';
import { addMunicipality, type Installation, type NewPerson } from './platform/installation.ts';
import { type MunicipalityCode, usualTerms } from './platform/municipality.ts';
import type { Role } from './platform/permissions.ts';
import { textsIn } from './texts/texts.ts';
import { measure } from './worker.ts';

/** Names by which POST /demo knows each role (contract.md). */
const demoNames: readonly (readonly [string, Role])[] = [
  ['afm', 'focal-officer'], ['plaatsvervanger', 'deputy'], ['collega', 'colleague'], ['zorgcoordinator', 'care-coordinator'], ['toezichthouder', 'supervisor'],
  ['beleid', 'policy-adviser'], ['college', 'board'], ['fg', 'privacy-officer'], ['beheer', 'administrator'], ['regio', 'regional-coordinator'],
];

/** Invented people: none of them exists. In the order of the roles above. */
const invented: Readonly<Record<string, readonly string[]>> = {
  GM0377: ['Noor Verzonnen', 'Sem Bedacht', 'Lotte Voorbeeld', 'Amira Fictie', 'Joris Proefman', 'Daan Schets', 'Carla Denkbeeld', 'Ruben Maquette', 'Iris Model', 'Henk Oefening'],
  GM0397: ['Mila Verzonnen', 'Thijs Bedacht', 'Sanne Voorbeeld', 'Nadia Fictie', 'Bas Proefman', 'Elin Schets'],
  GM0473: ['Bram Verzonnen', 'Yara Bedacht', 'Koen Voorbeeld'],
};

const municipalities = [
  { code: 'GM0377', name: 'Bloemendaal', plan: 'bloemendaal-2024-2026' },
  { code: 'GM0397', name: 'Heemstede', plan: 'heemstede-2024-2026' },
  { code: 'GM0473', name: 'Zandvoort', plan: null },
] as const;

/** Where the invented signals of Bloemendaal play, the newest first; of two nobody said it. */
const demoPlaces = ['Aerdenhout', null, 'Overveen', 'Bloemendaal aan Zee', 'Vogelenzang', 'Bennebroek', null];

/** Lays out the demonstration once: three municipalities, invented people, an invented history. @returns whether there was anything to do */
export async function seedDemo(installation: Installation): Promise<boolean> {
  if ((await installation.faces.all()).length > 0) return false;
  for (const { code, name } of municipalities) await addMunicipality(installation, { code, name, region: 'kennemerland', demo: true, people: peopleOf(code) });
  const daysSince = (day: Temporal.PlainDate): number => Math.max(0, day.until(dutchDate(installation.clock.now()), { largestUnit: 'days' }).days);
  const here: string[] = [];
  for (const signal of [...demoSignals].sort((one, other) => other.daysAgo - one.daysAgo)) {
    const number = await seedSignal(installation, signal);
    if (signal.municipality === 'GM0377') here.unshift(number);
  }
  await asPerson(installation, 0, 'GM0377', 'focal-officer', (act) => seedLinks(act, here));
  await seedTraining((days, role, use) => asPerson(installation, days, 'GM0377', role, use));
  await seedInternal((days, municipality, role, use) => asPerson(installation, days, municipality, role, use));
  for (const { daysAgo: days, seed } of demoKnowledge) await asPerson(installation, days, 'GM0377', 'focal-officer', seed);
  await seedOversight(installation, here);
  await seedSubject((days, role, use) => asPerson(installation, days, 'GM0377', role, use), [signalsAbout, contactsAbout, colleaguesAbout]);
  await seedAccess((days, role, use) => asPerson(installation, days, 'GM0377', role, use), personId(1));
  const urgent = here.at(-3);
  if (urgent) await asPerson(installation, 2, 'GM0377', 'care-coordinator', (act) => seedGlass(act, urgent));
  // Of Heemstede and Zandvoort nothing is read in, so that villages as points are seen too.
  const areas = await readFile(join(projectRoot(), 'seed', 'verzonnen-buurten.geojson'), 'utf8');
  await asPerson(installation, 120, 'GM0377', 'policy-adviser', (act) => seedAreas(act, areas));
  await asPerson(installation, 0, 'GM0377', 'focal-officer', (act) => seedPlaces(act, demoPlaces.flatMap((area, at) => (here[at] ? [[here[at], area]] : []))));
  const thisYear = dutchDate(installation.clock.now()).year;
  const years = [3, 2, 1].map((back) => thisYear - back);
  const template = await seedSignal(installation, demoTemplate('GM0377', daysSince(Temporal.PlainDate.from({ year: years[0] ?? 0, month: 2, day: 3 }))));
  await installation.database.asOwner((db) => seedYears(db, 'GM0377', template, years));
  // Bloemendaal has enough for tables; here the register is so small that there is only the sentence.
  await seedFigures((role, use) => asPerson(installation, 0, 'GM0397', role, use), years.map(String));
  await asPerson(installation, 30, 'GM0377', 'policy-adviser', seedOpenData);
  for (const { code, name, plan } of municipalities) {
    if (!plan) continue;
    const text = await readFile(join(projectRoot(), 'seed', `${plan}.plan.yaml`), 'utf8');
    await asPerson(installation, 0, code, 'policy-adviser', (act) => seedPlan(act, text));
    await asPerson(installation, 365, code, 'focal-officer', seedChecklist);
    // The letter went before what was said since, so that the next one has something to tell.
    if (code === 'GM0377') await seedLetter((days, role, use) => asPerson(installation, days, code, role, use), name, plan, 40);
    if (code === 'GM0377') for (const said of demoWords) await asPerson(installation, said.daysAgo, code, 'policy-adviser', (act) => seedProgress(act, plan, said.code, said.word));
    await asPerson(installation, 0, code, 'policy-adviser', (act) => (code === 'GM0377' ? seedFrameworks : seedDecisions)(act, plan));
    if (code === 'GM0377') for (const one of demoLooks(dutchDate(installation.clock.now()))) await asPerson(installation, one.daysAgo, code, 'policy-adviser', (act) => seedLook(act, one));
    if (code === 'GM0377') for (const reading of demoReadings(daysSince, dutchDate(installation.clock.now()))) await asPerson(installation, reading.daysAgo, code, 'policy-adviser', (act) => seedReading(act, plan, reading));
    if (code === 'GM0377') await asPerson(installation, 18, code, 'policy-adviser', (act) => seedRound(act, plan));
    if (code === 'GM0377') for (const said of demoAnswers) await asPerson(installation, said.daysAgo, code, said.role, (act) => seedProgress(act, plan, said.code, said.word));
    if (code === 'GM0377') await asPerson(installation, 1, code, 'policy-adviser', (act) => seedCall(act, plan, 'Team Wmo en jeugd'));
    // The progress letter tells of what was published.
    if (code === 'GM0377') await seedFigures((role, use) => asPerson(installation, 0, code, role, use), years.map(String));
    if (code === 'GM0377') await seedRisks((days, role, use) => asPerson(installation, days, code, role, use), plan, here[0]);
    if (code === 'GM0377') await seedAccount((days, role, use) => asPerson(installation, days, code, role, use), name, plan, thisYear);
  }
  await asPerson(installation, 120, 'GM0377', 'privacy-officer', seedRule);
  for (const face of await installation.faces.all()) if (face.code === 'GM0377') await runRetention(installation, face, { kind: 'worker', id: null, name: '', role: null });
  // Five quarters of what the registers said, each read on the day after it was over.
  for (const day of quartersBack(dutchDate(installation.clock.now()))) await measure(daysAgo(installation, daysSince(day)));
  return true;
}

function peopleOf(code: string): NewPerson[] {
  return (invented[code] ?? []).flatMap((name, index) => {
    const known = demoNames[index];
    return known ? [{ id: personId(index), name, role: known[1], demoName: known[0] }] : [];
  });
}

function personId(index: number): string {
  return `p${String(index + 1).padStart(2, '0')}`;
}

/** Every step of the invented history goes through the acts and commands that a real one would, at its own moment. */
async function seedSignal(installation: Installation, signal: DemoSignal): Promise<string> {
  const reporter = { kind: 'anonymous', id: null, name: '', role: null } as const;
  const received: ActSpec = { name: 'POST /melden', actor: reporter, municipality: signal.municipality, purpose: 'reporting', origin: 'public-site' };
  const { number, code } = await withAct(daysAgo(installation, signal.daysAgo), received, (act) => receiveReport(act, {
    fields: signal.fields, form: signal.form, files: [], language: 'nl', looksAutomated: false, terms: usualTerms,
  }));
  const { marks, decision } = signal;
  const decidedAgo = signal.daysAgo - (decision?.afterDays ?? 1);
  if (marks.length > 0) {
    await asPerson(installation, Math.max(decidedAgo, 0), signal.municipality, 'focal-officer', (act) => markIndicators(act, number, marks.map(([indicator, way]) => ({ indicator, way }))));
  }
  if (signal.assessedDaysAgo !== undefined) await asPerson(installation, signal.assessedDaysAgo, signal.municipality, 'focal-officer', (act) => seedTriage(act, number));
  if (signal.sharedDaysAgo !== undefined) await asPerson(installation, signal.sharedDaysAgo, signal.municipality, 'focal-officer', (act) => seedSharing(act, number));
  if (decision) {
    const { outcome, form, sector, ground, reason } = decision;
    const answer = textsIn('nl').report.answers[outcome];
    await asPerson(installation, decidedAgo, signal.municipality, 'focal-officer', (act) => decide(act, number, {
      outcomes: [outcome], form, sector, ground, groundText: '', reason, answer, keepUntil: null, handedTo: outcome === 'other-problem-handed-over' ? 'Toezicht' : '',
    }));
  }
  if (signal.talk) {
    await seedTalk({
      reporter: (days, use) => withAct(daysAgo(installation, days), { ...received, name: 'POST /mijn-melding' }, use),
      officer: (days, use) => asPerson(installation, days, signal.municipality, 'focal-officer', use),
    }, number, code, signal.talk);
  }
  const { closed } = signal;
  if (closed) await asPerson(installation, closed.daysAgo, signal.municipality, 'focal-officer', (act) => seedClosing(act, number, closed));
  return number;
}

/** What invented people looked at, so that there is something to see for who oversees the use. */
async function seedOversight(installation: Installation, numbers: readonly string[]): Promise<void> {
  for (const { daysAgo: days, clock, role, signal } of demoReading) {
    const at = dutchDate(installation.clock.now()).subtract({ days }).toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: Temporal.PlainTime.from(clock) }).toInstant();
    const index = demoNames.findIndex(([, one]) => one === role);
    const actor = { kind: 'person', id: personId(index), name: invented['GM0377']?.[index] ?? '', role } as const;
    const spec: ActSpec = { name: 'GET /signalen/:ref', actor, municipality: 'GM0377', purpose: 'triage', origin: 'staff-site' };
    const number = signal === null ? undefined : numbers.at(-signal);
    if (number) await withAct({ ...installation, clock: clockAt(at) }, spec, async (act) => act.about('signal', number));
    else await auditRefusal({ ...installation, clock: clockAt(at) }, { ...spec, name: 'GET /signalen' }, { needed: 'signals.list' });
  }
}

function daysAgo(installation: Installation, days: number): Installation {
  return { ...installation, clock: clockAt(installation.clock.now().subtract({ hours: 24 * days })) };
}

/** The invented person of a role; where a municipality has none, nobody but the role itself. */
function asPerson<T>(installation: Installation, days: number, municipality: MunicipalityCode, role: Role, use: (act: Act) => Promise<T>): Promise<T> {
  const index = demoNames.findIndex(([, one]) => one === role);
  const name = invented[municipality]?.[index];
  const actor = name ? { kind: 'person', id: personId(index), name, role } as const : { kind: 'command', id: null, name: 'demo', role } as const;
  return withAct(daysAgo(installation, days), { name: 'demo', actor, municipality, purpose: 'set-up', origin: 'staff-site' }, use);
}
