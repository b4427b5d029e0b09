import type { Method, Route } from '../src/platform/routes.ts';
import { type Answer, linksIn, type Visitor } from './sites-for-tests.ts';

/** Compiled once: a crawl asks for thousands of links among hundreds of routes. */
const patterns = new WeakMap<Route, RegExp>();

function patternOf(route: Route): RegExp {
  const known = patterns.get(route);
  if (known) return known;
  const pattern = new RegExp(`^${route.path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/:[a-z]+/gi, '[^/]+')}$`);
  patterns.set(route, pattern);
  return pattern;
}

/** The route that would answer, when one does. */
export function routeOf(routes: readonly Route[], method: Method, path: string): Route | undefined {
  return routes.filter((route) => route.method === method && patternOf(route).test(path)).sort((a, b) => a.path.split(':').length - b.path.split(':').length)[0];
}

const mostPages = 900;
/** A plan has dozens of parts with a page each: enough of one kind is enough. */
const mostOfOneRoute = 40;

/** Follows every link a visitor finds, as somebody does who presses everything once. Files and the exit are left alone. */
export async function crawl(visitor: Visitor, routes: readonly Route[], from: readonly string[], { most = mostPages, skip }: { readonly most?: number; readonly skip?: RegExp } = {}): Promise<Map<string, Answer>> {
  const found = new Map<string, Answer>();
  const waiting = [...from];
  const times = new Map<Route, number>();
  while (waiting.length > 0) {
    const path = waiting.shift() ?? '';
    const route = routeOf(routes, 'GET', path);
    if (found.has(path) || !route || /^\/(assets|weg)\b|^\/en(\/|$)/.test(path) || skip?.test(path)) continue;
    times.set(route, (times.get(route) ?? 0) + 1);
    if ((times.get(route) ?? 0) > mostOfOneRoute) continue;
    const answer = await visitor.get(path);
    found.set(path, answer);
    if (found.size > most) throw new Error(`More than ${most} pages: is a link running in circles?`);
    if ((answer.headers.get('content-type') ?? '').startsWith('text/html')) waiting.push(...linksIn(answer.body));
  }
  return found;
}

/** The addresses without holes: where a visitor can begin. */
export function entrances(routes: readonly Route[]): string[] {
  return routes.filter((route) => route.method === 'GET' && !route.path.includes(':')).map((route) => route.path);
}
