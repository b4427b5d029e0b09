import type { Act } from '../../../platform/act.ts';
import { isRole } from '../../../platform/permissions.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { changeRights, decline, grant } from './commands.ts';
import { PeoplePage, type PeopleRefusal } from './pages/people.tsx';
import { members, waitingPeople } from './queries.ts';
import type { RightsChange } from './rules.ts';
import { invite } from '../passkeys/commands.ts';
import { CodeTold, type InviteTyped } from '../passkeys/pages/people.tsx';
import { readName } from '../passkeys/passkey-form.ts';
import { withoutKey } from '../passkeys/queries.ts';

const lock = { may: 'people.manage', purpose: 'people' } as const;
const fresh = { ...lock, fresh: true } as const;
const idSign = /^[A-Za-z0-9-]{1,64}$/;

/** Who may sign in and as what. */
export function peopleRoutes(rolesComeAlong: boolean, withPasskeys: boolean): Route[] {
  const page = async (act: Act, request: Request, refusal: PeopleRefusal | null, invited: InviteTyped = { name: '', role: '', mistakes: [] }): Promise<Result> => ({
    title: request.texts.people.title, status: refusal || invited.mistakes.length > 0 ? 422 : 200,
    page: <PeoplePage request={request} waiting={await waitingPeople(act)} people={await members(act)} rolesComeAlong={rolesComeAlong} refusal={refusal} done={refusal ? null : request.query.get('gelukt')}
      invite={withPasskeys ? { typed: invited, without: await withoutKey(act) } : null}
    />,
  });

  return [
    get('/mensen', lock, (act, request) => page(act, request, null)),

    post('/mensen/toelaten', fresh, async (act, request) => {
      const form = await request.form();
      const id = form.text('wie');
      if (!/^[0-9a-f-]{36}$/.test(id)) return { notFound: true };
      if (form.text('doe') === 'afwijzen') return await decline(act, id) ? { redirect: '/mensen?gelukt=afgewezen' } : page(act, request, 'gone');
      // One page holds a choice for each person, and each has its own name.
      const role = form.text(`rol-${id}`);
      if (role === '') return page(act, request, 'no-role');
      return await grant(act, id, role) ? { redirect: '/mensen?gelukt=toegelaten' } : page(act, request, 'gone');
    }),

    ...(withPasskeys ? [post('/mensen/uitnodigen', fresh, async (act, request) => {
      const form = await request.form();
      const { name, mistake } = readName(form.text('naam'), request.texts);
      const role = form.text('rol');
      const mistakes = [...(mistake ? ['name' as const] : []), ...(isRole(role) ? [] : ['role' as const])];
      const code = mistakes.length > 0 || !isRole(role) ? null : await invite(act, name, role);
      return code === null ? page(act, request, null, { name: form.text('naam'), role, mistakes })
        : { title: request.texts.people.title, width: 'text', page: <CodeTold request={request} name={name} code={code} back="/mensen" /> };
    })] : []),

    post('/mensen/:persoon', fresh, async (act, request) => {
      const form = await request.form();
      const id = request.params['persoon'] ?? '';
      const doe = form.text('doe');
      if (!idSign.test(id)) return { notFound: true };
      const change: RightsChange = doe === 'stop' ? { kind: 'end' } : doe === 'herstel' ? { kind: 'restore' } : { kind: 'role', role: form.text(`rol-${id}`) };
      if (change.kind === 'role' && rolesComeAlong) return page(act, request, 'roles-come-along');
      const refused = await changeRights(act, id, change);
      if (refused === 'unknown') return { notFound: true };
      return refused ? page(act, request, refused) : { redirect: `/mensen?gelukt=${change.kind === 'end' ? 'gestopt' : change.kind === 'restore' ? 'hersteld' : 'rol'}` };
    }),
  ];
}
