import { withAct } from '../../platform/act.ts';
import { Passkeys } from '../../platform/passkeys.ts';
import { isRole } from '../../platform/permissions.ts';
import { get, post, type Request, type Route } from '../../platform/routes.ts';
import { closeSession, openSession, type SessionCookie } from '../../platform/session.ts';
import type { SitePlatform } from '../../platform/reader.ts';
import { isMunicipalityCode } from '../../platform/municipality.ts';
import { Gallery } from '../../ui/gallery.tsx';
import { signalsAbout } from '../signals/offers.ts';
import { endSessionRoutes, overseenRoutes, ownAccessRoutes } from './access/routes.tsx';
import { oversightRoutes } from './oversight/routes.tsx';
import { chooseLanguage } from './commands.ts';
import { DemoSignIn, type DemoTown } from './pages.tsx';
import { peopleRoutes } from './sign-in/people-routes.tsx';
import { signInRoutes } from './sign-in/routes.tsx';
import { stepUpRoutes } from './sign-in/step-up-routes.tsx';
import { enterRoutes } from './passkeys/enter-routes.tsx';
import { ownKeyRoutes } from './passkeys/own-routes.tsx';
import { registerStaffRoutes } from './register/routes.tsx';
import { retentionRoutes } from './retention/routes.tsx';
import type { SubjectFinder } from './subject/commands.ts';
import { findingRoutes } from './subject/finding-routes.tsx';
import { subjectRoutes } from './subject/routes.tsx';
import { glassReviewRoutes } from './glass/routes.tsx';
import type { PermissionOf } from './review/queries.ts';
import { reviewRoutes } from './review/routes.tsx';
import { twoRoutes } from './two/routes.tsx';
import { demoPeople, demoPersonId } from './queries.ts';

const nobody = { kind: 'anonymous', id: null, name: '', role: null } as const;

/**
 * Signing in, the own profile, the log of who did what, and requests about the own data.
 * @param finders look through the rooms that this one may not ask; `permissionOf` says which right an act of the log took
 */
export function trustRoutes(platform: SitePlatform, cookie: SessionCookie, finders: readonly SubjectFinder[], permissionOf: PermissionOf): Route[] {
  const way = platform.provider ? 'provider' : platform.config.demo ? 'demo' : 'passkey';
  const passkeys = new Passkeys(platform.config.staffUrl, platform.keys.keyFor('passkey'));
  return [
    ...(platform.config.demo ? demoRoutes(platform, cookie) : []),
    ...(platform.provider ? signInRoutes(platform, platform.provider, cookie)
      : platform.config.demo ? [get('/aanmelden', { still: 'leads to the people of the demonstration' }, () => ({ redirect: '/demo' }))]
        : [...enterRoutes(platform, passkeys, cookie), ...ownKeyRoutes(passkeys, cookie)]),
    ...stepUpRoutes(way, cookie),
    // Before the page of a person, which any other address below /mensen would be.
    ...reviewRoutes(permissionOf, platform.provider?.rolesComeAlong ?? false),
    ...twoRoutes,
    ...endSessionRoutes,
    ...peopleRoutes(platform.provider?.rolesComeAlong ?? false, way === 'passkey'),
    ...ownAccessRoutes(way === 'passkey', cookie),
    post('/afmelden', { may: 'profile.edit', purpose: 'sign-in' }, async (act, request) => {
      if (request.session) await closeSession(act, request.session);
      return { redirect: platform.provider ? '/aanmelden?uit=ja' : '/aanmelden', cookie: cookie.clear(), clears: true };
    }),
    post('/profiel/taal', { may: 'profile.edit', purpose: 'own-profile' }, async (act, request) => {
      const form = await request.form();
      await chooseLanguage(act, form.text('taal') === 'en' ? 'en' : 'nl');
      const back = form.text('terug');
      return { redirect: /^\/(?![/\\])/.test(back) ? back : '/' };
    }),
    ...oversightRoutes,
    ...overseenRoutes,
    ...glassReviewRoutes,
    ...registerStaffRoutes(platform.config.logbook !== null),
    ...retentionRoutes,
    ...subjectRoutes,
    ...findingRoutes([signalsAbout, ...finders]),
  ];
}

/** Exists only in a demonstration: with `BAKEN_DEMO=0` these routes are not there at all. */
function demoRoutes(platform: SitePlatform, cookie: SessionCookie): Route[] {
  const page = async (request: Request, unknown: boolean) => ({
    title: request.texts.trust.demo.title, simple: true, status: unknown ? 422 : 200,
    page: <DemoSignIn texts={request.texts} towns={await demoTowns(platform, request)} unknown={unknown} />,
  });
  return [
    get('/ontwikkel', { still: 'shows the building blocks of the pages, with invented words' }, (request) => ({
      title: request.texts.house.rooms.gallery, width: 'wide', page: <Gallery texts={request.texts.gallery} />,
    })),
    get('/demo', { still: 'lists the invented people of the demonstration' }, (request) => page(request, false)),
    post('/demo', { still: 'the choice opens an act of its own, in the municipality of the chosen person' }, async (request) => {
      const form = await request.form();
      const asked = form.text('gemeente');
      const face = isMunicipalityCode(asked) ? await platform.faces.byCode(asked) : await platform.faces.byHost('');
      if (!face?.demo) return page(request, true);
      const value = await withAct(platform, { name: 'POST /demo', actor: nobody, municipality: face.code, purpose: 'sign-in', origin: 'staff-site' }, async (act) => {
        const person = await demoPersonId(act, form.text('persoon'));
        if (!person) return null;
        act.about('person', person);
        return openSession(act, person);
      });
      return value ? { redirect: '/', cookie: cookie.set(value) } : page(request, true);
    }),
  ];
}

async function demoTowns(platform: SitePlatform, request: Request): Promise<DemoTown[]> {
  const towns: DemoTown[] = [];
  for (const face of await platform.faces.all()) {
    if (!face.demo) continue;
    const people = await withAct(platform, { name: 'GET /demo', actor: nobody, municipality: face.code, purpose: 'sign-in', origin: 'staff-site', published: true }, demoPeople);
    towns.push({ code: face.code, name: face.name, people: people.map((person) => ({ ...person, roleName: isRole(person.role) ? request.texts.trust.roles[person.role] : person.role })) });
  }
  return towns;
}
