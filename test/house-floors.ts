import type { Import, Source } from './sources.ts';

/** What is wrong, where, and what to do instead: one sentence. */
export type Complaint = string;

/** From the roof down; an arrow may go down or stay on its floor. */
const floors: readonly { readonly name: string; readonly holds: RegExp }[] = [
  { name: 'the programs', holds: /^src\/(main|cli)\.tsx?$/ },
  { name: 'the sites', holds: /^src\/[^/]+\.tsx?$/ },
  { name: 'the features', holds: /^src\/features\// },
  { name: 'the platform', holds: /^src\/platform\// },
  { name: 'the ui', holds: /^src\/ui\// },
  { name: 'the texts', holds: /^src\/texts\// },
  { name: 'the lib', holds: /^src\/lib\// },
  { name: 'the config', holds: /^src\/config\.ts$/ },
];

/** Which rooms a room may ask, through their offers.ts (house.md, the staircase). */
const staircase: Readonly<Record<string, readonly string[]>> = {
  accountability: ['picture', 'plan', 'knowledge'],
  trust: ['signals', 'inspections', 'cases'],
  picture: ['signals', 'inspections', 'cases', 'knowledge'],
  cases: ['signals', 'inspections', 'knowledge'],
  inspections: ['signals', 'knowledge'],
  signals: ['knowledge'],
  plan: ['knowledge'],
  knowledge: [],
};

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.startsWith('test/') || path.startsWith('e2e/') || path.startsWith('bench/');
const featureOf = (path: string): string | null => /^src\/features\/([^/]+)\//.exec(path)?.[1] ?? null;
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function floorOf(path: string): number {
  if (path === 'src/config.ts') return floors.length - 1;
  return floors.findIndex((floor) => floor.holds.test(path));
}

function overImports(sources: readonly Source[], check: (source: Source, imported: Import) => string | null): Complaint[] {
  return sources.filter((source) => !isTest(source.path)).flatMap((source) => source.imports.flatMap((imported) => {
    const complaint = check(source, imported);
    return complaint ? [`${source.path}:${imported.line} ${complaint}`] : [];
  }));
}

export function arrowsUp(sources: readonly Source[]): Complaint[] {
  return overImports(sources, (source, imported) => {
    const [from, to] = [floorOf(source.path), floorOf(imported.target)];
    if (from === -1 || to === -1 || to >= from) return null;
    return `imports ${imported.target}, which lies on a higher floor (${floors[to]?.name ?? ''} above ${floors[from]?.name ?? ''}). Move what is needed down, or hand it in from above.`;
  });
}

/** The browser's own scripts stand apart: nothing of the server may travel along. */
export function enhanceStandsApart(sources: readonly Source[]): Complaint[] {
  return overImports(sources, (source, imported) => {
    const [from, to] = [source.path.startsWith('src/enhance/'), imported.target.startsWith('src/enhance/')];
    if (from && !to) return `imports ${imported.target}. A script for the browser imports only its neighbours in src/enhance.`;
    if (to && !from) return `imports ${imported.target}. Scripts for the browser are served by src/ui/assets.ts, never imported.`;
    return null;
  });
}

export function staircaseUp(sources: readonly Source[]): Complaint[] {
  return overImports(sources, (source, imported) => {
    const [from, to] = [featureOf(source.path), featureOf(imported.target)];
    if (!from || !to || from === to) return null;
    if (!staircase[from]?.includes(to)) return `imports ${imported.target}, but the room ${from} may not ask the room ${to} (the staircase of docs/house.md). Let a lower room offer it, or wire it in the sites.`;
    if (nameOf(imported.target) !== 'offers.ts') return `imports ${imported.target}. Another room is asked only through its offers.ts.`;
    return null;
  });
}

type Part = 'routes' | 'pages' | 'queries' | 'commands' | 'tables' | 'rules' | 'other';

function partOf(path: string): Part {
  const name = nameOf(path);
  if (/routes\.tsx?$/.test(name)) return 'routes';
  if (/\/pages\//.test(path) || /pages?\.tsx$/.test(name)) return 'pages';
  if (/^queries/.test(name) || /-queries\.ts$/.test(name)) return 'queries';
  if (/^commands/.test(name) || /-commands\.ts$/.test(name)) return 'commands';
  if (name === 'tables.ts') return 'tables';
  if (/^(rules|states)(-[a-z-]+)?\.ts$/.test(name)) return 'rules';
  return 'other';
}

const notInside: Readonly<Partial<Record<Part, { readonly parts: readonly Part[]; readonly typesToo: boolean; readonly instead: string }>>> = {
  routes: { parts: ['tables'], typesToo: true, instead: 'A route asks queries and commands; only they know the tables.' },
  pages: { parts: ['queries', 'commands', 'tables', 'routes'], typesToo: false, instead: 'A page gets what it shows; from queries it imports types only.' },
  queries: { parts: ['pages', 'routes', 'commands'], typesToo: true, instead: 'Queries know tables and rules, nothing of pages or of writing.' },
  commands: { parts: ['pages', 'routes'], typesToo: true, instead: 'Commands know tables and rules, nothing of pages.' },
  tables: { parts: ['pages', 'routes', 'queries', 'commands'], typesToo: false, instead: 'Tables stand below everything in their room.' },
};

export function wrongWayInsideARoom(sources: readonly Source[]): Complaint[] {
  return overImports(sources, (source, imported) => {
    if (!featureOf(source.path) || featureOf(source.path) !== featureOf(imported.target)) return null;
    const rule = notInside[partOf(source.path)];
    if (!rule?.parts.includes(partOf(imported.target)) || (imported.typeOnly && !rule.typesToo)) return null;
    return `imports ${imported.target}. ${rule.instead}`;
  });
}

/** Rules and states are pure: nothing that runs with them, however far away, knows a database, a clock or the web. */
export function rulesThatAreNotPure(sources: readonly Source[]): Complaint[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  return sources.filter((source) => featureOf(source.path) && partOf(source.path) === 'rules' && !isTest(source.path)).flatMap((rules) => {
    const seen = new Set<string>();
    const complaints: Complaint[] = [];
    const walk = (source: Source, way: readonly string[]): void => {
      if (seen.has(source.path)) return;
      seen.add(source.path);
      for (const imported of source.imports) {
        if (imported.typeOnly) continue;
        const next = byPath.get(imported.target);
        // What people write is made comparable by libraries that are as pure as the rules that lean on them.
        const allowed = source.path.startsWith('src/lib/') && /^(any-ascii|libphonenumber-js)(\/|$)/.test(imported.target) || imported.isOurs && (imported.target.startsWith('src/lib/') || (featureOf(imported.target) === featureOf(rules.path) && !['tables', 'queries', 'commands', 'routes', 'pages'].includes(partOf(imported.target))));
        if (!allowed) complaints.push(`${source.path}:${imported.line} imports ${imported.target}${way.length ? `, and ${rules.path} leans on it` : ''}. Rules and states import src/lib and pure neighbours only, so that they can be read and tested alone.`);
        else if (next) walk(next, [...way, source.path]);
      }
    };
    walk(rules, []);
    return complaints;
  });
}

export { featureOf, isTest, nameOf };
