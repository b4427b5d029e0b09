import type { Act } from '../../../platform/act.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import type { Typed } from './pages/parts.tsx';
import { RequirementsPage } from './pages/requirements.tsx';
import { setting } from './queries-own.ts';
import { requirements } from './queries-teams.ts';
import { addRequirement, endRequirement, setNorms } from './team-commands.ts';
import { fieldsFrom, type NormField, normFields, normFieldsOf, readNorms, readRequirement, type RequirementField, requirementFields } from './teams-form.ts';

const lock = { may: 'training.require', purpose: 'training' } as const;

interface Sent { readonly asked?: Typed<RequirementField>; readonly norms?: Typed<NormField>; readonly changed?: boolean }

async function page(act: Act, request: Request, sent: Sent = {}): Promise<Result> {
  const { teams: words } = request.texts;
  const { changed = false } = sent;
  const wrong = (sent.asked?.mistakes.length ?? 0) + (sent.norms?.mistakes.length ?? 0) > 0;
  const now = await setting(act);
  const done = wrong || changed ? null : { erbij: words.require.added, gestopt: words.require.ended, weer: words.require.reopened, normen: words.norms.saved }[request.query.get('gelukt') ?? ''] ?? null;
  return {
    title: wrong ? request.texts.ui.mistakes.prefix(words.require.title) : words.require.title, width: 'wide', status: changed ? 409 : wrong ? 422 : 200,
    page: (
      <RequirementsPage
        request={request} {...await requirements(act)} setting={now} changed={changed} done={done}
        asked={sent.asked ?? { fields: { team: '', werk: '', wat: '', binnen: '60', opnieuw: '24' }, mistakes: [] }} norms={sent.norms ?? { fields: normFieldsOf(now.norms), mistakes: [] }}
      />
    ),
  };
}

export const requirementRoutes: readonly Route[] = [
  get('/kennis/eisen', lock, (act, request) => page(act, request)),

  post('/kennis/eisen', lock, async (act, request) => {
    const fields = fieldsFrom(await request.form(), requirementFields);
    const { teams, courses } = await requirements(act);
    const read = readRequirement(fields, teams, courses);
    if ('mistakes' in read) return page(act, request, { asked: { fields, mistakes: read.mistakes } });
    return await addRequirement(act, read.value) ? { redirect: '/kennis/eisen?gelukt=erbij' } : page(act, request, { asked: { fields, mistakes: [{ field: 'wat', mistake: 'asked' }] } });
  }),

  post('/kennis/eisen/normen', lock, async (act, request) => {
    const form = await request.form();
    const fields = fieldsFrom(form, normFields);
    const read = readNorms(fields);
    if ('mistakes' in read) return page(act, request, { norms: { fields, mistakes: read.mistakes } });
    const from = /^\d{1,9}$/.test(form.text('versie')) ? Number(form.text('versie')) : -1;
    return await setNorms(act, from, read.value) ? { redirect: '/kennis/eisen?gelukt=normen' } : page(act, request, { norms: { fields, mistakes: [] }, changed: true });
  }),

  post('/kennis/eisen/:eis', lock, async (act, request) => {
    const id = request.params['eis'] ?? '';
    if (!/^\d{1,15}$/.test(id)) return { notFound: true };
    const ends = (await request.form()).text('doe') !== 'weer';
    return { redirect: `/kennis/eisen${await endRequirement(act, Number(id), ends) ? `?gelukt=${ends ? 'gestopt' : 'weer'}` : ''}` };
  }),
];
