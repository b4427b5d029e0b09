import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import type { Config } from '../config.ts';
import type { Language } from '../texts/plural.ts';
import { textsIn } from '../texts/texts.ts';
import { apiLanguage } from './api/answers.ts';
import { isApiPath } from './api/version.ts';
import type { Ground, Origin } from './act.ts';
import type { Faces } from './faces.ts';
import type { Frame } from './frames.tsx';
import { IncomingForm } from './form-values.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { type MunicipalityFace, usualTerms } from './municipality.ts';
import { originOf } from './origin.ts';
import { addressFor, guessLanguage, type PathLanguages, switchTo } from './path-languages.ts';
import type { Request, Route } from './routes.ts';
import type { Scanner } from './scanner.ts';
import { findSession, type SessionCookie, type SignedIn } from './session.ts';
import type { Themes } from './themes.ts';

export interface SitePlatform extends Ground {
  readonly config: Config;
  readonly faces: Faces;
  readonly themes: Themes;
  /** Where the municipality's own accounts are; null where nobody signs in but the people of the demonstration. */
  readonly provider: IdentityProvider | null;
  /** What looks at files that come in; null where nothing does. */
  readonly scanner: Scanner | null;
  readonly ready: () => Promise<boolean>;
}

/** The languages stand in the path (public site); the staff site takes the language from the profile. */
export interface SiteSpec extends PathLanguages {
  readonly origin: Extract<Origin, 'public-site' | 'staff-site'>;
  readonly routes: readonly Route[];
  readonly frame: Frame;
  /** Where a person who must sign in is sent; null where nobody signs in. */
  readonly signIn: string | null;
  readonly cookie: SessionCookie | null;
}

export type Env = { Bindings: { incoming: IncomingMessage } };

/** Who asks, in which language, of which municipality. */
export interface Reader {
  readonly request: Request;
  readonly incoming: IncomingForm;
  readonly signedIn: SignedIn | null;
  readonly face: MunicipalityFace | null;
}

/** The public site has an API; the staff site has none. */
export const isForPrograms = (spec: SiteSpec, c: Context<Env>): boolean => spec.origin === 'public-site' && isApiPath(c.req.path);

const nobody: MunicipalityFace = { code: 'GM0000', name: 'Baken', themeClass: 'baken-theme', stylesheet: null, logo: null, demo: false, terms: usualTerms };

/** What comes with a request, before anything of it is read. */
export function incomingOf(platform: SitePlatform, c: Context<Env>): IncomingForm {
  return new IncomingForm(() => c.req.raw.body, c.req.header('content-type') ?? '', platform.scanner);
}

export async function readerOf(platform: SitePlatform, spec: SiteSpec, c: Context<Env>, pathLanguage: Language | null, incoming: IncomingForm = incomingOf(platform, c)): Promise<Reader> {
  const sessionValue = spec.cookie ? cookieValue(c, spec.cookie.name) : null;
  const signedIn = sessionValue ? await findSession(platform, sessionValue) : null;
  const face = signedIn ? await platform.faces.byCode(signedIn.municipality) : await platform.faces.byHost(new URL(c.req.url).hostname);
  const language = pathLanguage ?? signedIn?.language ?? (isForPrograms(spec, c) ? apiLanguage(c.req.raw.headers) : 'nl');
  return { request: requestOf(platform, spec, c, { pathLanguage, language, face, signedIn, incoming }), incoming, signedIn, face };
}

/** The same without asking the database, for who must be told that it is away: nobody is signed in, and of the language only the address and the browser tell. */
export function readerWithoutDatabase(platform: SitePlatform, spec: SiteSpec, c: Context<Env>, pathLanguage: Language | null, incoming: IncomingForm): Reader {
  const asked = spec.cookie ? guessLanguage(c.req.header('accept-language')) : null;
  const face = platform.faces.remembered(new URL(c.req.url).hostname);
  return { request: requestOf(platform, spec, c, { pathLanguage, language: pathLanguage ?? (asked === 'en' ? 'en' : 'nl'), face, signedIn: null, incoming }), incoming, signedIn: null, face };
}

interface Known { readonly pathLanguage: Language | null; readonly language: Language; readonly face: MunicipalityFace | null; readonly signedIn: SignedIn | null; readonly incoming: IncomingForm }

function requestOf(platform: SitePlatform, spec: SiteSpec, c: Context<Env>, { pathLanguage, language, face, signedIn, incoming }: Known): Request {
  const path = pathLanguage ? c.req.path.slice(pathLanguage.length + 1) || '/' : c.req.path;
  const now = platform.clock.now();
  return {
    method: c.req.method === 'POST' ? 'POST' : 'GET', path, params: c.req.param(), query: new URL(c.req.url).searchParams, language, texts: textsIn(language),
    municipality: face ?? nobody, now, person: signedIn?.actor ?? null, session: spec.cookie ? cookieValue(c, spec.cookie.name) : null,
    origin: originOf(c.env?.incoming, c.req.header('x-forwarded-for'), platform.config.trustedProxies, platform.keys.keyFor('origin'), now),
    ratePerOrigin: platform.config.ratePerOrigin, publicUrl: platform.config.publicUrl, sendsMail: platform.config.mail !== null, scansFiles: platform.scanner !== null, exitUrl: platform.config.exitUrl,
    signInAttempt: spec.cookie ? cookieValue(c, spec.cookie.attempt.name) : null, browser: spec.cookie ? cookieValue(c, spec.cookie.browser.name) : null,
    href: (target) => addressFor(spec, language, target), hrefIn: (other, target) => switchTo(spec, other, target),
    offered: spec.pathLanguages.length > 0 ? guessLanguage(c.req.header('accept-language')) : null,
    form: () => incoming.values(), again: false,
  };
}

function cookieValue(c: Context<Env>, name: string): string | null {
  const found = (c.req.header('cookie') ?? '').split(';').map((pair) => pair.trim()).find((pair) => pair.startsWith(`${name}=`));
  return found ? found.slice(name.length + 1) : null;
}
