import { type Act, type ActSpec, auditRefusal, withAct } from '../../../platform/act.ts';
import { type IdentityProvider, type Proven, SignInError } from '../../../platform/identity-provider.ts';
import { log } from '../../../platform/log.ts';
import { isMunicipalityCode, type MunicipalityCode } from '../../../platform/municipality.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import type { SessionCookie } from '../../../platform/session.ts';
import type { SitePlatform } from '../../../platform/reader.ts';
import { LogoutError } from '../../../platform/logout-token.ts';
import type { Entered } from '../access/commands.ts';
import { becomeFirstAdministrator, endByProvider, proveAgain, type Recognised, recognise } from './commands.ts';
import { wayBack } from './rules.ts';
import { StartPage, type StopKind, StoppedPage, WaitingPage } from './pages/sign-in.tsx';
import { readWaitingToken, waitingToken } from './waiting-token.ts';

const nobody = { kind: 'anonymous', id: null, name: '', role: null } as const;

const statusOf: Readonly<Record<StopKind, number>> = { weak: 403, ended: 403, 'no-role': 403, 'several-roles': 403, refused: 403, 'other-person': 403, stale: 422, unreachable: 503, wrong: 403 };

function stopped(request: Request, kind: StopKind): Result {
  return { title: request.texts.signIn.title, simple: true, status: statusOf[kind], page: <StoppedPage request={request} kind={kind} /> };
}

/** Signing in with the accounts of the municipality: there while a provider is set up. */
export function signInRoutes(platform: SitePlatform, provider: IdentityProvider, cookie: SessionCookie): Route[] {
  const key = platform.keys.keyFor('sign-in');

  const whose = async (): Promise<MunicipalityCode | null> => {
    const asked = platform.config.signIn?.municipality ?? '';
    return isMunicipalityCode(asked) ? asked : (await platform.faces.all())[0]?.code ?? null;
  };
  const spec = (municipality: MunicipalityCode, name: string): ActSpec => ({ name, actor: nobody, municipality, purpose: 'sign-in', origin: 'staff-site', permissions: ['people.join'] });

  const cookiesOf = (entered: Entered): string[] => [cookie.set(entered.session), cookie.browser.set(entered.browser), cookie.attempt.clear()];

  /** Every outcome leaves a line in the log: who came in, and that somebody was kept out and why. */
  const meet = async (request: Request, municipality: MunicipalityCode, proven: Proven, back: string): Promise<Result> => {
    const known: Recognised = await withAct(platform, spec(municipality, 'GET /aanmelden/terug'), (act: Act) => recognise(act, proven, provider.rolesComeAlong, { browser: request.browser, weak: !proven.strong, provider: proven.session }));
    if (known.kind === 'in') return { redirect: back, cookie: cookiesOf(known.entered) };
    if (known.kind !== 'waits') {
      await auditRefusal(platform, spec(municipality, 'GET /aanmelden/terug'), { why: known.kind });
      return stopped(request, known.kind);
    }
    return { title: request.texts.signIn.waiting.title, simple: true, page: <WaitingPage request={request} token={waitingToken(key, known.applicant, request.now)} mistake={null} /> };
  };

  /** Somebody who is signed in proves again who they are: only the same person, in the same session. */
  const meetAgain = async (request: Request, municipality: MunicipalityCode, proven: Proven, back: string, person: string): Promise<Result> => {
    const session = request.session && request.person?.id === person ? await withAct(platform, spec(municipality, 'GET /aanmelden/terug'), (act) => proveAgain(act, proven, person, request.session ?? '')) : null;
    if (session) return { redirect: back, cookie: [cookie.set(session), cookie.attempt.clear()] };
    await auditRefusal(platform, spec(municipality, 'GET /aanmelden/terug'), { why: 'other-person' });
    return stopped(request, 'other-person');
  };

  return [
    get('/aanmelden/opnieuw/start', { may: 'profile.edit', purpose: 'sign-in' }, async (act, request) => {
      try {
        const { url, attempt } = await provider.begin(request.now, wayBack(request.query.get('terug')), act.actor.id);
        return { provider: url, cookie: cookie.attempt.set(attempt) };
      } catch (error) {
        return failed(request, error);
      }
    }),

    get('/aanmelden', { still: 'says how to sign in' }, async (request) => ({
      title: request.texts.signIn.title, simple: true,
      page: <StartPage request={request} back={wayBack(request.query.get('terug'))} signedOut={request.query.has('uit') ? { further: await provider.signOutAddress() !== null } : null} />,
    })),

    get('/aanmelden/uit', { still: 'sends to the provider, to sign out there as well' }, async () => {
      const address = await provider.signOutAddress();
      return address ? { provider: address } : { redirect: '/aanmelden' };
    }),

    // The provider itself knocks here, not a browser: its message proves what it says, or nothing happens.
    post('/aanmelden/uitgelogd', { still: 'the signed message of the provider opens an act of its own' }, async (request) => {
      const municipality = await whose();
      const token = (await request.form()).text('logout_token');
      if (!municipality) return logoutAnswer(400);
      const act = spec(municipality, 'POST /aanmelden/uitgelogd');
      try {
        const told = await provider.loggedOut(platform.clock.now(), token);
        return logoutAnswer(await withAct(platform, act, (running) => endByProvider(running, told)) ? 200 : 400);
      } catch (error) {
        if (!(error instanceof LogoutError)) throw error;
        await auditRefusal(platform, act, { why: `logout ${error.kind}` });
        return logoutAnswer(error.kind === 'unreachable' ? 503 : 400);
      }
    }),

    get('/aanmelden/start', { still: 'sends to the identity provider of the municipality' }, async (request) => {
      try {
        const { url, attempt } = await provider.begin(request.now, wayBack(request.query.get('terug')));
        return { provider: url, cookie: cookie.attempt.set(attempt) };
      } catch (error) {
        return failed(request, error);
      }
    }),

    get('/aanmelden/terug', { still: 'the proof of the provider opens an act of its own, in the municipality that it speaks for' }, async (request) => {
      const municipality = await whose();
      if (!municipality) return stopped(request, 'wrong');
      try {
        const { proven, back, again } = await provider.finish(request.now, request.query, request.signInAttempt);
        if (again !== null) return await meetAgain(request, municipality, proven, back, again);
        return await meet(request, municipality, proven, back);
      } catch (error) {
        if (error instanceof SignInError) await auditRefusal(platform, spec(municipality, 'GET /aanmelden/terug'), { why: error.kind });
        return failed(request, error);
      }
    }),

    post('/aanmelden/eerste', { still: 'the code of the first start opens an act of its own' }, async (request) => {
      const municipality = await whose();
      const form = await request.form();
      const applicant = readWaitingToken(key, form.text('bewijs'), request.now);
      if (!municipality || !applicant) return stopped(request, 'stale');
      const act = spec(municipality, 'POST /aanmelden/eerste');
      const entered = await withAct(platform, act, (running) => becomeFirstAdministrator(running, applicant, form.text('code'), { browser: request.browser, weak: (platform.config.signIn?.strength ?? null) !== null }, request.origin));
      if (typeof entered === 'object') return { redirect: '/mensen', cookie: cookiesOf(entered) };
      await auditRefusal(platform, act, { why: entered === 'wrong' ? 'first code' : 'too many codes' });
      const mistake = entered === 'wrong' ? request.texts.signIn.waiting.wrong : request.texts.access.tooMany;
      return { title: request.texts.ui.mistakes.prefix(request.texts.signIn.waiting.title), simple: true, status: 422, page: <WaitingPage request={request} token={form.text('bewijs')} mistake={mistake} /> };
    }),

    get('/aanmelden/sleutels', { still: 'the public half of the key by which the provider knows Baken' }, async () => ({ text: JSON.stringify(platform.config.signIn?.secret ? { keys: [] } : await provider.publicKeys()), type: 'application/jwk-set+json' })),
  ];
}

/** What the provider hears (OpenID Connect Back-Channel Logout 1.0 §2.8). */
function logoutAnswer(status: 200 | 400 | 503): Result {
  return status === 200 ? { text: '', type: 'text/plain; charset=utf-8' } : { text: JSON.stringify({ error: status === 400 ? 'invalid_request' : 'temporarily_unavailable' }), type: 'application/json', status };
}

function failed(request: Request, error: unknown): Result {
  if (!(error instanceof SignInError)) throw error;
  // What the library says names settings and addresses of the provider, never a person.
  log.warn({ kind: error.kind, cause: error.cause instanceof Error ? error.cause.name : undefined }, 'signing in did not work out');
  return stopped(request, error.kind);
}
