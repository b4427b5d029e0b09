import type { Act } from '../../../platform/act.ts';
import type { FormValues } from '../../../platform/form-values.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { endSessions, endSessionsOfAll, type SessionCookie, sessionsOf, sessionsOfAll } from '../../../platform/session.ts';
import { members } from '../sign-in/queries.ts';
import { SessionsPage } from '../sign-in/pages/sessions.tsx';
import { addressOf, markSeen, setAddress, tell } from './commands.ts';
import { AllSessionsPage, type EndMistake } from './pages/all-sessions.tsx';
import { HappenedSection } from './pages/happened.tsx';
import { OverseenPage } from './pages/overseen.tsx';
import { eventsOfAll, ownEvents } from './queries.ts';
import { addressIn, isEndReason, oddKinds } from './rules.ts';

const ownLock = { may: 'profile.edit', purpose: 'own-profile' } as const;
const people = { may: 'people.manage', purpose: 'people' } as const;
const oversight = { may: 'audit.read', purpose: 'oversight' } as const;
const mostOverseen = 200;

/** Where the reader is signed in, what happened with the own access, and where to hear of it. */
export function ownAccessRoutes(withPasskeys: boolean, cookie: SessionCookie): Route[] {
  const page = async (act: Act, request: Request, wrong: string | null = null): Promise<Result> => {
    const { title } = request.texts.people.sessions;
    return {
      title: wrong === null ? title : request.texts.ui.mistakes.prefix(title), width: 'text', status: wrong === null ? 200 : 422,
      page: (
        <SessionsPage
          request={request} sessions={await sessionsOf(act, act.actor.id ?? '', request.session)} done={wrong === null ? request.query.get('gelukt') : null} wrong={wrong !== null}
          keysHref={withPasskeys ? request.href('/profiel/sleutels') : null}
        >
          <HappenedSection request={request} events={await ownEvents(act)} address={await addressOf(act)} wrong={wrong} />
        </SessionsPage>
      ),
    };
  };
  return [
    get('/profiel/sessies', ownLock, (act, request) => page(act, request)),

    post('/profiel/sessies', ownLock, async (act, request) => {
      const asked = (await request.form()).text('sessie');
      const ended = await endSessions(act, act.actor.id ?? '', asked === 'andere' ? { allBut: request.session } : { id: asked });
      act.note({ ended });
      // Whoever ended the session that they are in has to sign in again.
      const here = (await sessionsOf(act, act.actor.id ?? '', request.session)).some((session) => session.here);
      return here ? { redirect: '/profiel/sessies?gelukt=ja' } : { redirect: '/aanmelden', cookie: cookie.clear(), clears: true };
    }),

    post('/profiel/sessies/gelezen', ownLock, async (act, request) => {
      const until = (await request.form()).text('tot');
      if (/^\d{1,15}$/.test(until)) await markSeen(act, Number(until));
      return { redirect: '/profiel/sessies?gelukt=gelezen' };
    }),

    post('/profiel/sessies/mail', ownLock, async (act, request) => {
      const form = await request.form();
      if (form.text('doe') === 'stop') {
        await setAddress(act, null);
        return { redirect: '/profiel/sessies?gelukt=geen-mail' };
      }
      const address = addressIn(form.text('adres'));
      if (address === null) return page(act, request, form.text('adres'));
      await setAddress(act, address);
      return { redirect: '/profiel/sessies?gelukt=mail' };
    }),
  ];
}

async function allSessions(act: Act, request: Request, mistake: EndMistake | null, reason = ''): Promise<Result> {
  const names = new Map((await members(act)).map((member) => [member.id, member.name]));
  const sessions = (await sessionsOfAll(act, request.session)).map((session) => ({ ...session, name: names.get(session.person) ?? '–' })).sort((one, other) => one.name.localeCompare(other.name, request.language) || one.person.localeCompare(other.person));
  const asked = request.query.get('gelukt') ?? '';
  const { title } = request.texts.access.sessions;
  return {
    title: mistake === null ? title : request.texts.ui.mistakes.prefix(title), status: mistake === null ? 200 : mistake === 'gone' ? 409 : 422,
    page: <AllSessionsPage request={request} sessions={sessions} reason={reason} mistake={mistake} done={mistake === null && /^\d{1,6}$/.test(asked) ? Number(asked) : null} />,
  };
}

type Asked = { readonly of: 'session'; readonly person: string; readonly id: string } | { readonly of: 'person'; readonly person: string } | { readonly of: 'everybody' };

/** What the pressed button names; null when it names nothing. */
function askedIn(form: FormValues): Asked | null {
  if (form.text('alle') === 'ja') return { of: 'everybody' };
  const [person = '', id = ''] = form.text('sessie').split('/');
  if (person !== '') return id === '' ? null : { of: 'session', person, id };
  return form.text('persoon') === '' ? null : { of: 'person', person: form.text('persoon') };
}

/** @returns whose sessions ended, once for each */
async function endAsked(act: Act, request: Request, asked: Asked): Promise<readonly string[]> {
  if (asked.of === 'everybody') return endSessionsOfAll(act, request.session);
  const ended = await endSessions(act, asked.person, asked.of === 'person' ? { allBut: null } : { id: asked.id });
  return Array<string>(ended).fill(asked.person);
}

/** Ending sessions of colleagues: one, all of one person, or all of the municipality. */
export const endSessionRoutes: readonly Route[] = [
  get('/mensen/sessies', people, (act, request) => allSessions(act, request, null)),

  post('/mensen/sessies', { ...people, fresh: true }, async (act, request) => {
    const form = await request.form();
    const asked = askedIn(form);
    const reason = form.text(asked?.of === 'everybody' ? 'reden-alles' : 'reden');
    if (!isEndReason(reason)) return allSessions(act, request, asked?.of === 'everybody' ? 'reason-all' : 'reason');
    if (!asked) return allSessions(act, request, 'gone', reason);
    if (asked.of === 'everybody' && form.text('zeker') !== 'ja') return allSessions(act, request, 'sure', reason);
    if (asked.of !== 'everybody' && asked.person === act.actor.id) return allSessions(act, request, 'own', reason);
    const ended = await endAsked(act, request, asked);
    if (ended.length === 0) return allSessions(act, request, 'gone', reason);
    const whose = [...new Set(ended)].filter((person) => person !== act.actor.id);
    for (const person of whose) await tell(act, person, 'sessions-ended', reason);
    act.note({ ended: ended.length, reason, of: asked.of });
    const [only] = whose;
    if (only !== undefined && whose.length === 1) act.about('person', only);
    else act.concerns('person', whose);
    return { redirect: `/mensen/sessies?gelukt=${ended.length}` };
  }),
];

/** What happened with everybody's access, for who oversees it. */
export const overseenRoutes: readonly Route[] = [
  get('/vertrouwen/toegang', oversight, async (act, request) => {
    const all = request.query.get('soort') === 'alles';
    act.about('log', 'access');
    return { title: request.texts.access.oversight.title, page: <OverseenPage request={request} events={await eventsOfAll(act, all ? [] : oddKinds, mostOverseen)} all={all} most={mostOverseen} /> };
  }),
];
