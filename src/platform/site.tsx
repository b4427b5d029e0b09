import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type Context, Hono } from 'hono';
import { Refusal } from '../lib/errors.ts';
import type { Language } from '../texts/plural.ts';
import { apiResponse, forEveryOrigin, methodResponse, problemResponse, takesJson } from './api/answers.ts';
import type { Problem } from './api/problem.ts';
import { type Act, type Actor, type ActSpec, auditRefusal, withAct } from './act.ts';
import { type Fault, faultOf, retryAfter } from './faults.ts';
import type { IncomingForm } from './form-values.ts';
import { contentPolicy, disposition, securityHeaders } from './headers.ts';
import { failure, log } from './log.ts';
import type { MunicipalityFace } from './municipality.ts';
import { onceOf, rememberedAs } from './once.ts';
import { languageOfPath, languagesOf, pathIn } from './path-languages.ts';
import { noteOtherSiteForm } from './other-site-forms.ts';
import { permissionsOf, type Purpose } from './permissions.ts';
import { keptPage } from './kept-page.tsx';
import { failedPage, faultPage, forbiddenPage, notAllowedPage, notFoundPage, notSetUpPage, refusedPage, wrongOriginPage } from './error-pages.tsx';
import { render } from './render.ts';
import type { ActingLock, Method, Page, Result, Route } from './routes.ts';
import { type Env, incomingOf, isForPrograms, type Reader, readerOf, readerWithoutDatabase, type SitePlatform, type SiteSpec } from './reader.ts';
import { provedLately } from './session.ts';

/** One site: its routes behind their locks, its security headers on every answer. */
export function createSite(platform: SitePlatform, spec: SiteSpec): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/gezond', (c) => answer(c, new Response('{"status":"ok"}', { headers: { 'content-type': 'application/json' } })));
  app.get('/gereed', async (c) => {
    const ready = await platform.ready();
    return answer(c, new Response(JSON.stringify({ status: ready ? 'ready' : 'not-ready' }), { status: ready ? 200 : 503, headers: { 'content-type': 'application/json' } }));
  });
  for (const route of spec.routes) {
    for (const language of languagesOf(spec, route)) app.on(route.method, pathIn(route.path, language), (c) => serve(platform, spec, c, route, language));
  }
  // What is left is a known path asked in a way it does not take, or an unknown path.
  for (const path of new Set(spec.routes.map((route) => route.path))) {
    const here = spec.routes.filter((route) => route.path === path);
    const methods = here.map((route) => route.method);
    if (here.some((route) => route.api)) {
      app.all(path, (c) => answer(c, methodResponse(c.req.raw.headers, c.req.method)));
      continue;
    }
    for (const language of languagesOf(spec, { everyLanguage: here.some((route) => route.everyLanguage) })) {
      app.all(pathIn(path, language), async (c) => {
        const reader = await readerOf(platform, spec, c, language);
        const response = pageResponse(c, spec, reader, notAllowedPage(reader.request.texts), false);
        response.headers.set('Allow', [...new Set([...methods, ...(methods.includes('GET') ? ['HEAD'] : [])])].join(', '));
        return response;
      });
    }
  }
  app.notFound(async (c) => {
    if (isForPrograms(spec, c)) return problem(c, { kind: 'not-found' });
    const reader = await readerOf(platform, spec, c, languageOfPath(spec, c.req.path));
    return pageResponse(c, spec, reader, notFoundPage(reader.request), false);
  });
  app.onError(async (error, c) => {
    const fault = faultOf(error);
    if (fault) return faulted(platform, spec, c, languageOfPath(spec, c.req.path), incomingOf(platform, c), { fault, error });
    log.error({ ...failure(error), path: c.req.routePath }, 'a request failed');
    if (isForPrograms(spec, c)) return problem(c, { kind: 'failed' });
    const reader = await readerOf(platform, spec, c, languageOfPath(spec, c.req.path)).catch(() => null);
    if (!reader) return answer(c, new Response('', { status: 500 }));
    return pageResponse(c, spec, reader, failedPage(reader.request.texts), false);
  });
  return app;
}

/** Serves, and tells kindly when it cannot for a while: what was typed stays in the page. */
async function serve(platform: SitePlatform, spec: SiteSpec, c: Context<Env>, route: Route, language: Language | null): Promise<Response> {
  const incoming = incomingOf(platform, c);
  try {
    return await serveUnlessAway(platform, spec, c, route, language, incoming);
  } catch (error) {
    const fault = faultOf(error);
    if (!fault) throw error;
    return await faulted(platform, spec, c, language, incoming, { fault, error });
  } finally {
    incoming.leave();
  }
}

/** Where leaving leads: whoever leaves is led away whatever is broken here. */
const exitPath = '/weg';

async function faulted(platform: SitePlatform, spec: SiteSpec, c: Context<Env>, language: Language | null, incoming: IncomingForm, { fault, error }: { readonly fault: Fault; readonly error: unknown }): Promise<Response> {
  log.warn({ fault, ...failure(error), path: c.req.routePath }, 'a request has to wait');
  const reader = readerWithoutDatabase(platform, spec, c, language, incoming);
  const headers = { 'retry-after': String(retryAfter[fault]) };
  if (isForPrograms(spec, c)) return withHeaders(problem(c, { kind: 'away' }), headers);
  if (reader.request.path === exitPath) return respond(c, spec, reader, { leave: reader.request.exitUrl }, false);
  const typed = c.req.method === 'POST' && comesFromHere(c) ? await incoming.values().catch(() => null) : null;
  return withHeaders(pageResponse(c, spec, reader, faultPage(reader.request, typed), false), headers);
}

function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

async function serveUnlessAway(platform: SitePlatform, spec: SiteSpec, c: Context<Env>, route: Route, language: Language | null, incoming: IncomingForm): Promise<Response> {
  if (route.method === 'POST' && !comesFromHere(c)) {
    const reader = await readerOf(platform, spec, c, language, incoming);
    const purpose = 'purpose' in route.lock ? route.lock.purpose : 'sign-in';
    // Nobody's doing but that site's: whoever's browser it came through is not named.
    if (reader.face) await noteOtherSiteForm(platform, { name: `${route.method} ${route.path}`, actor: { kind: 'anonymous', id: null, name: '', role: null }, municipality: reader.face.code, purpose, origin: spec.origin });
    return pageResponse(c, spec, reader, wrongOriginPage(reader.request.texts), false);
  }
  const reader = await readerOf(platform, spec, c, language, incoming);
  // A mail scanner or a chat program that only asks for the head must not use up what is shown once.
  if (c.req.method === 'HEAD' && 'open' in route.lock) return answer(c, new Response(null, { status: 405, headers: { allow: 'GET' } }));
  // No address of ours holds this sign, and no database text can.
  if (Object.values(reader.request.params).some((value) => value.includes('\0'))) return route.api ? problem(c, { kind: 'not-found' }) : pageResponse(c, spec, reader, notFoundPage(reader.request), false);
  if (route.api && !takesJson(c.req.header('accept') ?? null)) return problem(c, { kind: 'not-acceptable' });
  const { lock } = route;
  const mayCompress = route.method === 'GET' && ('still' in lock || 'published' in lock);
  if ('still' in lock) return refusing(c, spec, reader, async () => respond(c, spec, reader, await route.handle(null, reader.request), mayCompress));
  if ('may' in lock && !reader.signedIn) {
    const away = answer(c, new Response(null, { status: 303, headers: { location: signInFor(platform, spec, c) } }));
    // A browser with a cookie was signed in when it opened the form: what was typed there waits for its person.
    return route.method === 'POST' && reader.request.session ? keeping(c, spec, reader, 'ended', away) : away;
  }
  if (!reader.face) return route.api ? problem(c, { kind: 'not-set-up' }) : pageResponse(c, spec, reader, notSetUpPage(reader.request.texts), false);

  const actor: Actor = reader.signedIn?.actor ?? { kind: 'anonymous', id: null, name: '', role: null };
  const act = actSpec(spec, route, lock, reader.face, actor);
  if ('may' in lock && !(actor.role && permissionsOf(actor.role).includes(lock.may))) {
    await auditRefusal(platform, act, { needed: lock.may });
    return pageResponse(c, spec, reader, forbiddenPage(reader.request.texts), false);
  }
  if ('may' in lock && lock.fresh && reader.signedIn && !provedLately(reader.signedIn, reader.request.now)) {
    const again = answer(c, new Response(null, { status: 303, headers: { location: `${proveAgain}?terug=${encodeURIComponent(c.req.path + new URL(c.req.url).search)}` } }));
    return route.method === 'POST' ? keeping(c, spec, reader, 'stale', again) : again;
  }
  return refusing(c, spec, reader, async () => respond(c, spec, reader, await withAct(platform, act, (running) => handledOnce(running, route, reader)), mayCompress));
}

/** A form that was sent twice from the same page with the same content is answered twice and does its work once. */
async function handledOnce(act: Act, route: Route, { request }: Reader): Promise<Result> {
  const once = request.method === 'POST' ? await onceOf(request) : null;
  if (!once) return route.handle(act, request);
  const before = await once.recall(act);
  if (before) act.note({ repeated: true });
  if (before?.location) return { redirect: before.location };
  const result = await route.handle(act, before ? { ...request, again: true } : request);
  const kept = before ? null : rememberedAs(result);
  if (kept) await once.remember(act, kept);
  return result;
}

/** Where somebody proves again who they are; the room trust keeps the page. */
const proveAgain = '/aanmelden/opnieuw';

/** Gives back what was typed, to be sent once more after the proof; what cannot be read goes the plain way. */
function keeping(c: Context<Env>, spec: SiteSpec, reader: Reader, why: 'ended' | 'stale', otherwise: Response): Promise<Response> {
  return refusing(c, spec, reader, async () => {
    try {
      return pageResponse(c, spec, reader, keptPage(reader.request, await reader.request.form(), why, why === 'ended' ? spec.signIn ?? '/' : proveAgain), false);
    } catch (error) {
      if (error instanceof Refusal) return otherwise;
      throw error;
    }
  });
}

/** Whoever opened a page comes back to it after signing in with an account; the demonstration always begins at the list of its people. */
function signInFor(platform: SitePlatform, spec: SiteSpec, c: Context<Env>): string {
  const back = platform.provider && c.req.method === 'GET' && c.req.path !== '/' ? `?terug=${encodeURIComponent(c.req.path)}` : '';
  return `${spec.signIn ?? '/'}${back}`;
}

/** What a handler refuses is told on a page; what was done until then is undone. What was sent is read to its end before any work begins. */
async function refusing(c: Context<Env>, spec: SiteSpec, reader: Reader, use: () => Promise<Response>): Promise<Response> {
  try {
    if (c.req.method === 'POST' && await reader.incoming.arrive() === 'slow') {
      const response = pageResponse(c, spec, reader, refusedPage(reader.request.texts, 'form-slow'), false);
      response.headers.set('connection', 'close');
      return response;
    }
    return await use();
  } catch (error) {
    if (error instanceof Refusal) return pageResponse(c, spec, reader, refusedPage(reader.request.texts, error.key), false);
    throw error;
  } finally {
    reader.incoming.leave();
  }
}

function actSpec(spec: SiteSpec, route: Route, lock: ActingLock, face: MunicipalityFace, actor: Actor): ActSpec {
  const purpose: Purpose = lock.purpose;
  return { name: `${route.method} ${route.path}`, actor, municipality: face.code, purpose, origin: spec.origin, published: 'published' in lock };
}

function problem(c: Context<Env>, what: Problem): Response {
  return answer(c, problemResponse(c.req.raw.headers, what));
}

/** A write must come from our own pages. Browsers say so themselves; a program that is no browser sends neither header and carries nobody's cookie by accident. */
function comesFromHere(c: Context<Env>): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = c.req.header('origin');
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === c.req.header('host');
}

function respond(c: Context<Env>, spec: SiteSpec, reader: Reader, result: Result, mayCompress: boolean): Response {
  if ('page' in result) return pageResponse(c, spec, reader, result, mayCompress);
  if ('notFound' in result) return pageResponse(c, spec, reader, notFoundPage(reader.request), false);
  if ('asset' in result) return assetResponse(c, result.asset);
  if ('api' in result) return answer(c, apiResponse(c.req.raw.headers, result.api));
  const headers = new Headers('openData' in result && result.openData ? forEveryOrigin : {});
  if ('redirect' in result) {
    // A path that somebody sent along may hold any sign; a header holds only plain ones.
    headers.set('location', reader.request.href(result.redirect).toWellFormed().replace(/[^\x21-\x7e]+/g, encodeURIComponent));
    for (const cookie of typeof result.cookie === 'string' ? [result.cookie] : result.cookie ?? []) headers.append('set-cookie', cookie);
    // Not "cookies": that would sign somebody out of every site of the municipality under the same domain. Ours is taken back by name.
    if (result.clears) headers.set('clear-site-data', '"cache", "storage"');
    return answer(c, new Response(null, { status: 303, headers }));
  }
  if ('provider' in result) {
    headers.set('location', result.provider);
    if (result.cookie) headers.append('set-cookie', result.cookie);
    return answer(c, new Response(null, { status: 303, headers }));
  }
  if ('leave' in result) {
    headers.set('location', result.leave);
    headers.set('clear-site-data', '"cache", "cookies", "storage"');
    if (result.cookie) headers.append('set-cookie', result.cookie);
    return answer(c, new Response(null, { status: 303, headers }));
  }
  if ('file' in result) {
    headers.set('content-type', result.type);
    headers.set('content-disposition', disposition(result.inline ? 'inline' : 'attachment', result.name));
    // A file that somebody sent in may be anything; a sandbox takes away what it could do on our address.
    headers.set('content-security-policy', `sandbox; ${securityHeaders['Content-Security-Policy'] ?? ''}`);
    return answer(c, new Response(bytesOf(result.file), { headers }));
  }
  headers.set('content-type', result.type);
  return answer(c, new Response(result.text, { status: result.status ?? 200, headers }));
}

function pageResponse(c: Context<Env>, spec: SiteSpec, reader: Reader, page: Page, mayCompress: boolean): Response {
  const html = render(spec.frame(page, reader));
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8', 'content-language': reader.request.language });
  if (page.exit) headers.set('content-security-policy', contentPolicy(reader.request.exitUrl));
  // Compressing a page that mixes secrets with what a visitor typed can give the secret away (BREACH); these pages hold neither.
  const accepts = mayCompress ? c.req.header('accept-encoding') ?? '' : '';
  headers.set('vary', mayCompress ? 'Accept-Encoding, Accept-Language' : 'Accept-Language');
  if (/\bbr\b/.test(accepts)) {
    headers.set('content-encoding', 'br');
    return answer(c, new Response(bytesOf(brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })), { status: page.status ?? 200, headers }));
  }
  if (/\bgzip\b/.test(accepts)) {
    headers.set('content-encoding', 'gzip');
    return answer(c, new Response(bytesOf(gzipSync(html)), { status: page.status ?? 200, headers }));
  }
  return answer(c, new Response(html, { status: page.status ?? 200, headers }));
}

function assetResponse(c: Context<Env>, asset: { type: string; raw: Uint8Array; br: () => Uint8Array; gz: () => Uint8Array }): Response {
  const accepts = c.req.header('accept-encoding') ?? '';
  const [encoding, bytes] = /\bbr\b/.test(accepts) ? ['br', asset.br()] as const : /\bgzip\b/.test(accepts) ? ['gzip', asset.gz()] as const : [null, asset.raw] as const;
  const headers = new Headers({ 'content-type': asset.type, 'cache-control': 'public, max-age=31536000, immutable', vary: 'Accept-Encoding' });
  if (encoding) headers.set('content-encoding', encoding);
  return answer(c, new Response(bytesOf(bytes), { headers }));
}

function bytesOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

/** The one way out: every answer carries the security headers, unless it set a stricter or more fitting one itself. */
function answer(c: Context<Env>, response: Response): Response {
  for (const [name, value] of Object.entries(securityHeaders)) if (!response.headers.has(name)) response.headers.set(name, value);
  return c.req.method === 'HEAD' ? new Response(null, response) : response;
}

export type { Method };
