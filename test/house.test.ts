import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { arrowsUp, type Complaint, enhanceStandsApart, rulesThatAreNotPure, staircaseUp, wrongWayInsideARoom } from './house-floors.ts';
import {
  badNames, barrels, defaultExports, environmentReaders, longFiles, machinePathsIn, otherClocks, otherRenderers, styleInMarkup, tablesIn, tablesOfOthers,
} from './house-words.ts';
import { projectFiles, type Source, sourceOf } from './sources.ts';

const files = projectFiles();
const tables = tablesIn(files);

interface Wall {
  readonly name: string;
  readonly check: (sources: readonly Source[]) => Complaint[];
  /** A house in which the wall is broken, to be sure that it is one; each complaint begins with the path and line that stand here. */
  readonly broken: readonly (readonly [path: string, text: string])[];
  readonly found: readonly string[];
}

const walls: readonly Wall[] = [
  {
    name: 'arrows between the floors run down', check: arrowsUp,
    broken: [['src/platform/a.ts', "import { x } from '../features/plan/queries.ts';"], ['src/lib/b.ts', "// why\nimport type { X } from '../texts/texts.ts';"], ['src/ui/c.tsx', "import { x } from '../texts/nl.ts';"], ['src/features/plan/d.ts', "const later = import('../../staff-site.ts');"]],
    found: ['src/platform/a.ts:1', 'src/lib/b.ts:2', 'src/features/plan/d.ts:1'],
  },
  {
    name: 'the scripts of the browser stand apart', check: enhanceStandsApart,
    broken: [['src/enhance/a.ts', "import { x } from '../lib/errors.ts';"], ['src/ui/b.ts', "import { x } from '../enhance/exit.ts';"]],
    found: ['src/enhance/a.ts:1', 'src/ui/b.ts:1'],
  },
  {
    name: 'a room asks only the rooms below it, and only through their offers', check: staircaseUp,
    broken: [['src/features/knowledge/a.ts', "import { x } from '../plan/offers.ts';"], ['src/features/picture/b.ts', "import { x } from '../signals/queries.ts';"], ['src/features/picture/c.ts', "import { x } from '../signals/offers.ts';"], ['src/features/newroom/d.ts', "import { x } from '../signals/offers.ts';"]],
    found: ['src/features/knowledge/a.ts:1', 'src/features/picture/b.ts:1', 'src/features/newroom/d.ts:1'],
  },
  {
    name: 'inside a room routes, pages, queries and tables know only what lies below them', check: wrongWayInsideARoom,
    broken: [
      ['src/features/plan/pages.tsx', "import { plans } from './queries.ts';\nimport type { Plan } from './queries.ts';\nimport { type One, type Two } from './queries.ts';"],
      ['src/features/plan/pages/one.tsx', "import { one } from '../commands.ts';"], ['src/features/plan/staff-routes.tsx', "import { own } from './tables.ts';"],
      ['src/features/plan/queries.ts', "import { Page } from './pages.tsx';"], ['src/features/plan/commands.ts', "import {\n  one,\n} from './staff-routes.tsx';"],
    ],
    found: ['src/features/plan/pages.tsx:1', 'src/features/plan/pages/one.tsx:1', 'src/features/plan/staff-routes.tsx:1', 'src/features/plan/queries.ts:1', 'src/features/plan/commands.ts:1'],
  },
  {
    name: 'rules and states are pure', check: rulesThatAreNotPure,
    broken: [
      ['src/features/plan/rules.ts', "import { sql } from 'kysely';\nimport { x } from './near.ts';\nimport type { Act } from '../../platform/act.ts';\nimport { y } from '../../lib/errors.ts';"],
      ['src/features/plan/near.ts', "import { clock } from '../../platform/clock.ts';"], ['src/features/plan/states.ts', "import { own } from './tables.ts';"],
    ],
    found: ['src/features/plan/rules.ts:1', 'src/features/plan/near.ts:1', 'src/features/plan/states.ts:1'],
  },
  {
    name: 'only its tables.ts names the tables of a room', check: (sources) => tablesOfOthers(sources, ['plan.plan', 'signals.signal', 'platform.person', 'audit.entry']),
    broken: [
      ['src/features/plan/tables.ts', "type Own = { 'plan.plan': X; 'platform.person': Y }; db.withTables<Own>();"], ['src/features/plan/queries.ts', 'db.withTables<Other>();\nsql`select from plan.plan join platform.person`;'],
      ['src/features/plan/commands.ts', '// of signals.signal\nsql`select * from signals.signal`;\nsql`insert into audit.entry`'], ['src/features/picture/a.ts', "dossier.openText('signals.signal.story', x)"],
      ['src/platform/b.ts', 'sql`select from audit.entry, plan.plan`'],
    ],
    found: ['src/features/plan/queries.ts:1', 'src/features/plan/commands.ts:2', 'src/features/plan/commands.ts:3', 'src/platform/b.ts:1'],
  },
  {
    name: 'everything is exported by name', check: defaultExports,
    broken: [['src/a.ts', 'export default function a() {}'], ['test/b.ts', '// export default\nexport { a as default };']], found: ['src/a.ts:1', 'test/b.ts:2'],
  },
  {
    name: 'no file or folder has a name that says nothing', check: badNames,
    broken: [['src/ui/index.ts', ''], ['src/features/plan/helpers/a.ts', ''], ['src/lib/indexes.ts', '']], found: ['src/ui/index.ts:1', 'src/features/plan/helpers/a.ts:1'],
  },
  {
    name: 'no file only passes on what others export', check: barrels,
    broken: [['src/a.ts', "export { a } from './x.ts';\nexport type { b } from './y.ts';"], ['src/features/plan/offers.ts', "export { a } from './x.ts';"], ['src/b.ts', "export { a } from './x.ts';\nexport const b = 1;"]], found: ['src/a.ts:1'],
  },
  { name: 'no file is longer than 300 lines', check: longFiles, broken: [['src/a.ts', 'a\n'.repeat(301)], ['src/b.ts', 'a\n'.repeat(300)]], found: ['src/a.ts:300'] },
  {
    name: 'no page carries style or raw markup', check: styleInMarkup,
    broken: [['src/ui/a.tsx', '<p style={{ color }}>'], ['src/ui/b.tsx', '<p dangerouslySetInnerHTML={x} data-style="a" />']], found: ['src/ui/a.tsx:1', 'src/ui/b.tsx:1'],
  },
  {
    name: 'the environment is read in one place', check: environmentReaders,
    broken: [['src/platform/a.ts', "const x = process.env['X'];"], ['src/config.ts', 'process.env'], ['src/platform/a.test.ts', 'process.env']], found: ['src/platform/a.ts:1'],
  },
  { name: 'markup becomes text in one place', check: otherRenderers, broken: [['src/ui/a.tsx', "import { renderToString } from 'react-dom/server';"]], found: ['src/ui/a.tsx:1'] },
  {
    name: 'no room looks at a clock of its own', check: otherClocks,
    broken: [['src/features/plan/a.ts', 'const url = "https://x"; // new Date()\nnew Date();\nTemporal.Now.instant()'], ['src/platform/clock.ts', 'Temporal.Now.instant()']], found: ['src/features/plan/a.ts:2', 'src/features/plan/a.ts:3'],
  },
  {
    name: 'no file names a folder of one machine', check: machinePathsIn,
    broken: [['docs/a.md', `see /${'home'}/someone`], ['docs/b.md', `the address https://example.org/${'work'}/x and ./${'tmp'}/x are fine`]], found: ['docs/a.md:1'],
  },
];

describe('the walls of the house', () => {
  for (const wall of walls) {
    test(wall.name, () => {
      const complaints = wall.check(files);
      assert.equal(complaints.length, 0, `\n${complaints.join('\n')}\n`);
    });
  }
});

describe('a wall that is broken is seen', () => {
  for (const wall of walls) {
    test(wall.name, () => {
      const complaints = wall.check(wall.broken.map(([path, text]) => sourceOf(path, text)));
      assert.deepEqual(complaints.map((complaint) => complaint.split(' ')[0]), wall.found);
      for (const complaint of complaints) assert.match(complaint, /\. [A-Z].*\.$|: .*\.$/, `says where, what and what to do instead: ${complaint}`);
    });
  }
});

test('the walls look at the whole house', () => {
  assert.ok(files.filter((file) => file.path.startsWith('src/features/')).length > 20);
  assert.ok(files.some((file) => file.path === 'src/platform/site.tsx' && file.imports.some((imported) => imported.target === 'src/platform/act.ts')));
  assert.ok(tables.includes('audit.entry') && tables.includes('platform.person'));
});
