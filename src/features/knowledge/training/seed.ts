import type { Act } from '../../../platform/act.ts';
import { addCourse, addFollowed } from './course-commands.ts';
import { answer, finish, stopAt } from './learn-commands.ts';
import { courses } from './queries-courses.ts';
import { ownModule } from './queries-own.ts';
import { requirements } from './queries-teams.ts';
import type { Post } from './rules.ts';
import { addMember, addRequirement, addTeam, setNorms } from './team-commands.ts';

/** Acts as the invented person of a role, so many days ago. */
export type AsRole = (daysAgo: number, role: 'administrator' | 'policy-adviser' | 'focal-officer' | 'deputy' | 'colleague' | 'supervisor' | 'care-coordinator', use: (act: Act) => Promise<void>) => Promise<void>;

interface DemoTeam { readonly name: string; readonly manager: string | null; readonly people: readonly (readonly [who: string | { readonly name: string }, post: Post, daysAgo: number])[] }

const named = (name: string): { readonly name: string } => ({ name: `${name} (verzonnen)` });

/** Teams as a small municipality has them, with invented people; some came lately. */
const demoTeams: readonly DemoTeam[] = [
  { name: 'Balie Burgerzaken', manager: 'p03', people: [['p03', 'lead', 700], [named('Fenna Kramer'), 'contact', 700], [named('Olaf Winter'), 'contact', 650], [named('Mirte Bos'), 'contact', 420], [named('Jelle Hoek'), 'contact', 380], [named('Saar Veen'), 'contact', 30]] },
  { name: 'Toezicht en handhaving', manager: 'p05', people: [['p05', 'lead', 700], [named('Tijn Berg'), 'contact', 700], [named('Roos Duin'), 'contact', 500], [named('Bas Zandstra'), 'contact', 300], [named('Lieke Strand'), 'contact', 90]] },
  { name: 'Wmo en wijkteam', manager: null, people: [['p04', 'contact', 700], [named('Pien Akker'), 'contact', 640], [named('Daan Weide'), 'contact', 400], [named('Eva Rietveld'), 'contact', 400], [named('Noud Linde'), 'behind', 200]] },
  { name: 'Jeugd', manager: null, people: [[named('Juul Ooster'), 'contact', 600], [named('Stijn Wester'), 'contact', 350], [named('Bo Noorder'), 'contact', 45]] },
  { name: 'School en leerplicht', manager: null, people: [[named('Hidde Schoon'), 'contact', 480], [named('Maud Gracht'), 'contact', 480], [named('Koen Wal'), 'behind', 320]] },
  { name: 'Belastingen en vergunningen', manager: null, people: [['p06', 'behind', 700], [named('Guus Polder'), 'behind', 500], [named('Wies Kade'), 'behind', 450], [named('Kees Dijk'), 'behind', 260], [named('Tess Sluis'), 'behind', 120]] },
];

const demoCourses = [['Training signalen van mensenhandel (voorbeeld)', 'Een trainer van buiten (verzonnen)'], ['E-learning voor toezichthouders (voorbeeld)', 'Een opleider (verzonnen)']] as const;

/** Who followed which course of others: the name in a team, the course, days ago. */
const followed: readonly (readonly [name: string, course: 0 | 1, daysAgo: number])[] = [
  ['Fenna Kramer', 0, 690], ['Olaf Winter', 0, 640], ['Mirte Bos', 0, 400], ['Jelle Hoek', 0, 90], ['Fenna Kramer', 0, 200], ['Lotte Voorbeeld', 0, 180],
  ['Tijn Berg', 1, 520], ['Roos Duin', 1, 460], ['Joris Proefman', 1, 400], ['Bas Zandstra', 1, 250], ['Tijn Berg', 0, 210], ['Roos Duin', 0, 210], ['Bas Zandstra', 0, 210], ['Joris Proefman', 0, 210],
  ['Amira Fictie', 0, 600], ['Pien Akker', 0, 600], ['Daan Weide', 0, 350], ['Eva Rietveld', 0, 350], ['Juul Ooster', 0, 560], ['Stijn Wester', 0, 300], ['Hidde Schoon', 0, 330], ['Maud Gracht', 0, 330],
  ['Daan Schets', 0, 620], ['Guus Polder', 0, 440], ['Wies Kade', 0, 440], ['Kees Dijk', 0, 220],
];

/** Two years of invented training: teams, what is asked of them, who followed what, who is late, and a colleague half-way a module. */
export async function seedTraining(as: AsRole): Promise<void> {
  await as(705, 'administrator', async (act) => {
    for (const [title, provider] of demoCourses) await addCourse(act, title, provider);
    const today = act.now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();
    for (const team of demoTeams) {
      const id = await addTeam(act, { name: team.name, manager: team.manager, norm: null });
      for (const [who, post, daysAgo] of team.people) await addMember(act, id, { person: typeof who === 'string' ? who : null, name: typeof who === 'string' ? '' : who.name, post, joined: today.add({ days: 705 - daysAgo }).toString() });
    }
  });
  await as(700, 'policy-adviser', async (act) => {
    await setNorms(act, 0, { pass: 75, validMonths: 24, share: 80 });
    const { teams, courses: given } = await requirements(act);
    const course = (at: 0 | 1): number | null => [...given].find(([, title]) => title === demoCourses[at][0])?.[0] ?? null;
    await addRequirement(act, { team: null, post: null, module: null, course: course(0), within: 180, refresh: 24 });
    await addRequirement(act, { team: teams.find((team) => team.name === 'Toezicht en handhaving')?.id ?? null, post: 'contact', module: null, course: course(1), within: 120, refresh: 24 });
  });
  await as(0, 'administrator', async (act) => {
    const { learners, courses: all } = await courses(act);
    for (const [name, course, daysAgo] of followed) {
      const learner = learners.find((one) => one.name === name || one.name === named(name).name);
      const found = all.find((one) => one.title === demoCourses[course][0]);
      if (learner && found) await addFollowed(act, { learner: learner.key, course: found.id, day: act.now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().subtract({ days: daysAgo }).toString() });
    }
  });
  await as(80, 'policy-adviser', async (act) => { await addRequirement(act, { team: null, post: 'lead', module: 'gut-feeling', course: null, within: 60, refresh: 24 }); });
  for (const [daysAgo, role, slug] of [[200, 'focal-officer', 'wat-is-mensenhandel'], [60, 'colleague', 'wat-is-mensenhandel'], [40, 'supervisor', 'op-een-controle'], [30, 'care-coordinator', 'niet-pluis'], [20, 'deputy', 'privacy-zonder-angst']] as const) {
    await as(daysAgo, role, (act) => passes(act, slug));
  }
  await as(2, 'colleague', (act) => stopsHalfWay(act, 'niet-pluis'));
}

async function passes(act: Act, slug: string): Promise<void> {
  const file = await ownModule(act, slug);
  if (!file) return;
  for (const situation of file.module.situations) await answer(act, file, situation.code, situation.answers.find((one) => one.right)?.code ?? 'a');
  await finish(act, file);
}

async function stopsHalfWay(act: Act, slug: string): Promise<void> {
  const file = await ownModule(act, slug);
  const page = file?.pages[3];
  if (file && page) await stopAt(act, file, page.code);
}
