import { get, post, type Request, type Route } from '../../../platform/routes.ts';
import { renewSession, type SessionCookie } from '../../../platform/session.ts';
import { ProveAgainPage, ProvedPage } from './pages/step-up.tsx';
import { wayBack } from './rules.ts';

const lock = { may: 'profile.edit', purpose: 'sign-in' } as const;

/** Proving again who one is, before what cannot be undone; and whether the own session still lives. */
export function stepUpRoutes(way: 'provider' | 'demo' | 'passkey', cookie: SessionCookie): Route[] {
  const ask = (request: Request) => ({
    title: request.texts.stepUp.title, simple: true,
    page: <ProveAgainPage request={request} way={way} back={wayBack(request.query.get('terug'))} />,
  });
  return [
    // With passkeys the question is made anew each time; own-routes.tsx of that part asks it.
    ...(way === 'passkey' ? [] : [get('/aanmelden/opnieuw', lock, (_act, request) => Promise.resolve(ask(request)))]),
    get('/aanmelden/klaar', { still: 'says that one may go back to the other tab' }, (request) => ({ title: request.texts.stepUp.done.title, simple: true, page: <ProvedPage request={request} /> })),
    // Whoever types keeps the session alive through this; asking it is no act.
    post('/profiel/hier', { still: 'says whether the own session lives, and keeps it alive' }, (request) => ({ text: request.person ? 'in' : 'out', type: 'text/plain; charset=utf-8' })),
    ...(way === 'demo' ? [post('/aanmelden/opnieuw', lock, async (act, request) => {
      const next = request.session ? await renewSession(act, request.session, act.actor.id ?? '') : null;
      act.note({ again: true });
      return { redirect: wayBack((await request.form()).text('terug')), ...(next ? { cookie: cookie.set(next) } : {}) };
    })] : []),
  ];
}
