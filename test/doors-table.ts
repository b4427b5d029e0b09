import { permissionsOf, roles } from '../src/platform/permissions.ts';
import type { Lock, Route } from '../src/platform/routes.ts';
import { rolesFor, type SiteName } from './sites-for-tests.ts';

const head = `# Every door of both sites

Made by the test of the doors and compared with the program at every run; \`BAKEN_WRITE_DOORS=1 npm test -- doors\` writes it anew.
It is the place to look who may come where and why, for a data protection impact assessment and for whoever reviews a change.

- **may**: a signed-in person whose role holds the permission; the act and every refusal leave a line in the log.
- **fresh**: and who proved who they are in the last five minutes; whoever did not is asked to, and what was typed is kept.
- **open**: anybody; the act leaves a line in the log, without who it was.
- **published**: anybody reads what is public; cannot write, leaves no line.
- **still**: touches no data of anybody.

The public site has the same doors under \`/en\`, and those marked † under every language in which somebody can report. \`GET /gezond\` and \`GET /gereed\` on both sites say whether the program lives and the database answers.
`;

interface Door { readonly site: SiteName; readonly route: Route }

function lockWords(lock: Lock): readonly [kind: string, why: string] {
  if ('may' in lock) return [`may \`${lock.may}\`${lock.fresh ? ', fresh' : ''}`, lock.purpose];
  if ('open' in lock) return ['open', `${lock.purpose}: ${lock.open}`];
  if ('published' in lock) return ['published', `${lock.purpose}: ${lock.published}`];
  return ['still', lock.still];
}

function row({ site, route }: Door): string {
  const [kind, why] = lockWords(route.lock);
  const admitted = rolesFor(route, permissionsOf);
  const who = !admitted ? 'anybody' : admitted.length === roles.length ? 'every role' : admitted.join(', ');
  return `| ${[site, route.method, `\`${route.path}\`${route.everyLanguage ? ' †' : ''}`, who, kind, why].map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** The whole of docs/doors.md. */
export function doorsPage(routes: Readonly<Record<SiteName, readonly Route[]>>): string {
  const doors: Door[] = (['public', 'staff'] as const).flatMap((site) => [...routes[site]]
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.method < b.method ? -1 : 1)).map((route) => ({ site, route })));
  return [head, '| site | method | path | who | lock | purpose and reason |', '|---|---|---|---|---|---|', ...doors.map(row), ''].join('\n');
}
