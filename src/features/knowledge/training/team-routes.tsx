import { Refusal } from '../../../lib/errors.ts';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import type { Typed } from './pages/parts.tsx';
import { TeamPage } from './pages/team.tsx';
import { TeamsPage } from './pages/teams.tsx';
import { setting } from './queries-own.ts';
import { people, type TeamFile, teamFile, teamsOverview } from './queries-teams.ts';
import { addMember, addTeam, changePost, changeTeam, closeTeam, memberLeaves, reopenTeam } from './team-commands.ts';
import { isPost } from './rules.ts';
import { fieldsFrom, type MemberField, memberFields, readMember, readTeam, type TeamField, teamFields } from './teams-form.ts';

/** What stands in a team depends on who asks: its manager, who keeps the register, or who steers. The row policies know. */
const look = { may: 'training.learn', purpose: 'training' } as const;
const keep = { may: 'training.keep', purpose: 'training' } as const;

const emptyTeam: Typed<TeamField> = { fields: { naam: '', manager: '', norm: '' }, mistakes: [] };

async function overview(act: Act, request: Request, typed: Typed<TeamField>): Promise<Result> {
  const { teams: words } = request.texts;
  const wrong = typed.mistakes.length > 0;
  const done = wrong ? null : { gemaakt: words.add.added, opgeheven: words.change.closed }[request.query.get('gelukt') ?? ''] ?? null;
  return {
    title: wrong ? request.texts.ui.mistakes.prefix(words.title) : words.title, width: 'wide', status: wrong ? 422 : 200,
    page: (
      <TeamsPage
        request={request} overview={await teamsOverview(act)} may={{ keep: act.may('training.keep'), require: act.may('training.require'), shares: act.may('training.shares') }}
        people={act.may('training.keep') ? await people(act) : []} typed={typed} done={done}
      />
    ),
  };
}

interface TeamTyped { readonly change?: Typed<TeamField>; readonly member?: Typed<MemberField>; readonly changed?: boolean }

async function page(act: Act, request: Request, file: TeamFile, typed: TeamTyped = {}): Promise<Result> {
  const { teams: words } = request.texts;
  const { changed = false } = typed;
  const wrong = (typed.change?.mistakes.length ?? 0) + (typed.member?.mistakes.length ?? 0) > 0;
  const done = wrong || changed ? null : { bewaard: words.change.saved, erbij: words.addMember.added, weg: words.memberLeft, werk: words.member.postChanged, terug: words.memberBack }[request.query.get('gelukt') ?? ''] ?? null;
  const usual: Typed<TeamField> = { fields: { naam: file.name, manager: file.manager?.id ?? '', norm: file.ownNorm === null ? '' : String(file.ownNorm) }, mistakes: [] };
  const nobody: Typed<MemberField> = { fields: { persoon: '', collega: '', werk: '', sinds: dutchDate(act.now).toString() }, mistakes: [] };
  act.about('team', String(file.id));
  return {
    title: wrong ? request.texts.ui.mistakes.prefix(file.name) : file.name, width: 'wide', status: changed ? 409 : wrong ? 422 : 200,
    page: (
      <TeamPage
        request={request} file={file} mayKeep={act.may('training.keep')} people={file.members === null ? [] : await people(act)} usual={(await setting(act)).norms.share}
        change={typed.change ?? usual} member={typed.member ?? nobody} changed={changed} done={done}
      />
    ),
  };
}

async function find(act: Act, request: Request): Promise<TeamFile | undefined> {
  const id = request.params['team'] ?? '';
  return /^\d{1,15}$/.test(id) ? teamFile(act, Number(id)) : undefined;
}

/** The team of the address, for whoever may put people in it or take them out. */
async function findForMembers(act: Act, request: Request): Promise<TeamFile | undefined> {
  const file = await find(act, request);
  return file?.members === null ? undefined : file;
}

const isTaken = (error: unknown): boolean => error instanceof Refusal && error.key === 'team-name-taken';
const nameTaken = [{ field: 'naam', mistake: 'name-taken' }] as const;

export const teamRoutes: readonly Route[] = [
  get('/kennis/teams', look, (act, request) => overview(act, request, emptyTeam)),

  post('/kennis/teams', keep, async (act, request) => {
    const fields = fieldsFrom(await request.form(), teamFields);
    const read = readTeam(fields, await people(act));
    if ('mistakes' in read) return overview(act, request, { fields, mistakes: read.mistakes });
    try {
      return { redirect: `/kennis/teams/${await addTeam(act, read.value)}` };
    } catch (error) {
      if (!isTaken(error)) throw error;
      return overview(act, request, { fields, mistakes: nameTaken });
    }
  }),

  get('/kennis/teams/:team', look, async (act, request) => {
    const file = await find(act, request);
    return file ? page(act, request, file) : { notFound: true };
  }),

  post('/kennis/teams/:team', keep, async (act, request) => {
    const file = await find(act, request);
    if (!file) return { notFound: true };
    const form = await request.form();
    const fields = fieldsFrom(form, teamFields);
    const read = readTeam(fields, await people(act));
    if ('mistakes' in read) return page(act, request, file, { change: { fields, mistakes: read.mistakes } });
    try {
      const from = /^\d{1,9}$/.test(form.text('versie')) ? Number(form.text('versie')) : 0;
      if (!await changeTeam(act, file.id, from, read.value)) return page(act, request, file, { change: { fields, mistakes: [] }, changed: true });
    } catch (error) {
      if (!isTaken(error)) throw error;
      return page(act, request, file, { change: { fields, mistakes: nameTaken } });
    }
    return { redirect: `/kennis/teams/${file.id}?gelukt=bewaard` };
  }),

  post('/kennis/teams/:team/opheffen', keep, async (act, request) => {
    const file = await find(act, request);
    if (!file) return { notFound: true };
    await closeTeam(act, file.id);
    return { redirect: '/kennis/teams?gelukt=opgeheven' };
  }),

  post('/kennis/teams/:team/heropenen', keep, async (act, request) => {
    const id = request.params['team'] ?? '';
    if (!/^\d{1,15}$/.test(id)) return { notFound: true };
    return { redirect: await reopenTeam(act, Number(id)) ? `/kennis/teams/${id}` : '/kennis/teams' };
  }),

  post('/kennis/teams/:team/leden', look, async (act, request) => {
    const file = await findForMembers(act, request);
    if (!file) return { notFound: true };
    const fields = fieldsFrom(await request.form(), memberFields);
    const read = readMember(fields, await people(act), dutchDate(act.now).toString());
    if ('mistakes' in read) return page(act, request, file, { member: { fields, mistakes: read.mistakes } });
    if (!await addMember(act, file.id, read.value)) return page(act, request, file, { member: { fields, mistakes: [{ field: 'persoon', mistake: 'in-team' }] } });
    return { redirect: `/kennis/teams/${file.id}?gelukt=erbij` };
  }),

  post('/kennis/teams/:team/leden/:lid', look, async (act, request) => {
    const file = await findForMembers(act, request);
    const member = request.params['lid'] ?? '';
    if (!file || !/^\d{1,15}$/.test(member)) return { notFound: true };
    const form = await request.form();
    const post = form.text(`werk-${member}`);
    if (form.text('doe') === 'werk') return { redirect: `/kennis/teams/${file.id}${isPost(post) && await changePost(act, file.id, Number(member), post) ? '?gelukt=werk' : ''}` };
    const leaves = form.text('doe') !== 'terug';
    return await memberLeaves(act, file.id, Number(member), leaves) ? { redirect: `/kennis/teams/${file.id}?gelukt=${leaves ? 'weg' : 'terug'}` } : { redirect: `/kennis/teams/${file.id}` };
  }),
];
