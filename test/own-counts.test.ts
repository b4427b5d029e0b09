import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTest } from './house-floors.ts';
import { projectFiles } from './sources.ts';

/*
 * Own counts reach people without need to know by one way: a release of picture/release, proven and approved by two people (docs/decisions/0030).
 * Here stands every file that touches a number of signals on its way out, and why it may. A new one fails until somebody has thought about it.
 */

/** Names by which a number of signals leaves the room of signals or the database, and the older rule of five. */
const sources = /\b(signalFacts|signalCounts|placedCounts|outcomeCounts|decisionDays|countsBefore|factsToCount|answeredInTime|daysToReferral|signalsPerSource|areaCounts|smallNumber|madeFigures|countedBefore)\b|signals\.(facts|year_class|counts?_[a-z_]+)\(/g;

type Why =
  /** Makes the number, for the rooms above. */
  | 'gives it out'
  /** Shown to nobody but who handles signals: the database gives an empty answer to anybody else. */
  | 'need to know'
  /** The one way: sealed until it is proven and published. */
  | 'the release'
  /** Counts colleagues and what they followed, no signals. */
  | 'colleagues';

const places: Readonly<Record<string, Why>> = {
  'src/features/signals/queries.ts': 'gives it out',
  'src/features/signals/queries-counts.ts': 'gives it out',
  'src/features/signals/offers.ts': 'gives it out',
  'src/features/signals/desk/queries-readings.ts': 'gives it out',
  'src/features/signals/area/queries.ts': 'gives it out',
  'src/features/picture/queries.ts': 'need to know',
  'src/features/picture/queries-charts.ts': 'need to know',
  'src/features/picture/queries-handling.ts': 'need to know',
  'src/features/picture/queries-unknown.ts': 'need to know',
  'src/features/picture/risks/queries-around.ts': 'need to know',
  'src/features/picture/map/queries.ts': 'need to know',
  'src/features/picture/release/queries.ts': 'the release',
  'src/features/picture/release/commands.ts': 'the release',
  'src/features/picture/release/commands-make.ts': 'the release',
  'src/features/picture/release/staff-routes.tsx': 'need to know',
  'src/registers.ts': 'need to know',
  'src/features/plan/indicators/rules-readings.ts': 'colleagues',
  'src/features/knowledge/training/rules.ts': 'colleagues',
  'src/lib/small-numbers.ts': 'colleagues',
};

const code = projectFiles().filter((source) => source.path.startsWith('src/') && /\.tsx?$/.test(source.path) && !isTest(source.path));
const uses = (text: string): readonly string[] => [...new Set([...text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').matchAll(sources)].map(([name]) => name))];

test('every place where a number of signals passes is known, with the reason why it may', () => {
  const found = code.filter(({ code: text }) => uses(text).length > 0).map(({ path }) => path);
  assert.deepEqual(found.filter((path) => !places[path]), [], 'these files touch own counts: send them through picture/release, or say here why not');
  assert.deepEqual(Object.keys(places).filter((path) => !found.includes(path)), [], 'these files no longer do');
});

test('no page for the public, no letter, no feed and no command knows another number than a published one', () => {
  const outside = code.filter(({ path }) => /public-routes|pages\/public|accountability\/|open-data|\/api-|public-api|platform\/api\/|\/cli\.ts$|\/digest|feed/.test(path));
  assert.ok(outside.length > 15);
  for (const { path, code: text } of outside) assert.deepEqual(uses(text), [], path);
});

test('what is published is written in one place, and only the database of the picture room keeps it', () => {
  const writers = code.filter(({ code: text }) => text.includes("insertInto('picture.figures_release')")).map(({ path }) => path);
  assert.deepEqual(writers, ['src/features/picture/release/commands.ts']);
  const makers = code.filter(({ path, code: text }) => !path.startsWith('src/lib/') && /\breleased(Rounded)?\(|\bprotectPublication\(|\bprotectInWorker\b/.test(text)).map(({ path }) => path);
  assert.deepEqual(makers, ['src/features/picture/release/commands-make.ts']);
});
