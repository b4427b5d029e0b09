import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { projectRoot } from '../src/lib/project-root.ts';

/*
 * docs/security/asvs.csv says of every requirement of OWASP ASVS 5.0.0 of level 1 and 2, and of those of level 3 that this house chose, how it stands. Here it is held against the numbering of the
 * standard and against the tests that it names, so that nothing is called met by a test that is gone.
 */
const states = ['met', 'partly', 'open', 'installation', 'not applicable'] as const;

/** Chapter and section, then which requirements there are: `1-4`, `6,8`. */
const levelOne = `1.2:1-5 1.3:1-2 1.5:1 2.1:1 2.2:1-2 2.3:1 3.2:1-2 3.3:1 3.4:1-2 3.5:1-3 4.1:1 4.4:1 5.2:1-2 5.3:1-2 6.1:1 6.2:1-8 6.3:1-2 6.4:1-2 7.2:1-4 7.4:1-2 8.1:1 8.2:1-2 8.3:1 9.1:1-3 9.2:1 10.4:1-5
  11.3:1-2 11.4:1 12.1:1 12.2:1-2 13.4:1 14.2:1 14.3:1 15.1:1 15.2:1 15.3:1`;
const levelTwo = `1.1:1-2 1.2:6-9 1.3:3-11 1.4:1-3 1.5:2 2.1:2-3 2.2:3 2.3:2-4 2.4:1 3.3:2-4 3.4:3-6 3.5:4-5 3.7:1-2 4.1:2-3 4.2:1 4.3:1-2 4.4:2-4 5.1:1 5.2:3 5.4:1-3 6.1:2-3 6.2:9-12 6.3:3-4 6.4:3-4 6.5:1-5
  6.6:1-3 6.8:1-4 7.1:1-3 7.3:1-2 7.4:3-5 7.5:1-2 7.6:1-2 8.1:2 8.2:3 8.4:1 9.2:2-4 10.1:1-2 10.2:1-2 10.3:1-4 10.4:6-11 10.5:1-5 10.6:1-2 10.7:1-3 11.1:1-2 11.2:1-3 11.3:3 11.4:2-4 11.5:1
  11.6:1 12.1:2-3 12.3:1-4 13.1:1 13.2:1-5 13.3:1-2 13.4:2-5 14.1:1-2 14.2:2-4 14.3:2-3 15.1:2-3 15.2:2-3 15.3:2-7 16.1:1 16.2:1-5 16.3:1-4 16.4:1-3 16.5:1-3 17.1:1 17.2:1-4 17.3:1-2`;
/** Of level 3, what this house asks of itself. */
const chosen = `1.2:10 1.3:12 1.5:3 2.3:5 2.4:2 3.4:7-8 3.5:8 3.6:1 4.1:4 5.2:4,6 6.3:5-8 7.5:3 8.3:2-3 11.3:4 13.4:6 14.2:6-8 15.2:4 15.4:2 16.5:4`;

function numbers(list: string): string[] {
  return list.trim().split(/\s+/).flatMap((part) => {
    const [section = '', which = ''] = part.split(':');
    return which.split(',').flatMap((range) => {
      const [first = 0, last = first] = range.split('-').map(Number);
      return Array.from({ length: last - first + 1 }, (_, at) => `V${section}.${first + at}`);
    });
  });
}

interface Row { readonly id: string; readonly level: string; readonly about: string; readonly state: string; readonly evidence: string; readonly note: string }

/** One requirement a line; a field with a comma or a quote stands in quotes (RFC 4180). */
function rowsOf(csv: string): Row[] {
  const [head, ...lines] = csv.trimEnd().split('\n').map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''));
  assert.deepEqual(head, ['id', 'level', 'about', 'state', 'evidence', 'note']);
  return lines.map((fields, at) => {
    const [id = '', level = '', about = '', state = '', evidence = '', note = '', ...more] = fields;
    assert.ok(fields.length === 6 && more.length === 0, `line ${at + 2} has ${fields.length} fields, not 6`);
    return { id, level, about, state, evidence, note };
  });
}

const read = (path: string): string => readFileSync(join(projectRoot(), path), 'utf8');

/** @returns what is wrong with a line, one a sentence; nothing when all is well */
function faultsOf({ id, about, state, evidence, note }: Row): string[] {
  const faults: string[] = [];
  if (!states.some((one) => one === state)) faults.push(`${id}: "${state}" is no state`);
  if (about === '' || about.split(' ').length > 8) faults.push(`${id}: says in one to eight words what it is about`);
  if (state === 'met' && evidence === '') faults.push(`${id}: is called met without a test or a place where one can look`);
  if (state !== 'met' && note === '') faults.push(`${id}: is ${state} without saying why or what is missing`);
  for (const one of evidence === '' ? [] : evidence.split('; ')) {
    const [path = '', words] = one.split('#').map((part) => part.trim());
    if (!existsSync(join(projectRoot(), path))) faults.push(`${id}: ${path} is not there`);
    else if (words === '') faults.push(`${id}: ${path} names no words`);
    else if (words !== undefined && !read(path).includes(words)) faults.push(`${id}: ${path} does not hold "${words}"`);
  }
  return faults;
}

describe('docs/security/asvs.csv', () => {
  const rows = rowsOf(read('docs/security/asvs.csv'));

  test('has every requirement of level 1 and 2 and those of level 3 that were chosen, once, in the order of the standard', () => {
    const byLevel = (level: string): string[] => rows.filter((row) => row.level === level).map((row) => row.id);
    assert.deepEqual(byLevel('1'), numbers(levelOne));
    assert.deepEqual(byLevel('2'), numbers(levelTwo));
    assert.deepEqual(byLevel('3'), numbers(chosen));
    assert.deepEqual([byLevel('1').length, byLevel('2').length], [70, 183], 'as many as the standard has');
    assert.equal(new Set(rows.map((row) => row.id)).size, rows.length);
  });

  test('calls nothing met without evidence that is there, and leaves nothing out without a reason', () => {
    assert.deepEqual(rows.flatMap(faultsOf), []);
  });

  test('counts what its introduction says', () => {
    const counted = Object.fromEntries(states.map((state) => [state, rows.filter((row) => row.state === state).length]));
    const told = Object.fromEntries([...read('docs/security/README.md').matchAll(/^\| (met|partly|open|installation|not applicable) \| (\d+) \|/gm)].map(([, state, count]) => [state, Number(count)]));
    assert.deepEqual(told, counted);
  });
});

test('a line that says too much is seen', () => {
  const fine: Row = { id: 'V1.2.4', level: '1', about: 'SQL with parameters', state: 'met', evidence: 'test/asvs.test.ts # a line that says too much is seen', note: '' };
  assert.deepEqual(faultsOf(fine), []);
  for (const wrong of [{ state: 'done', note: 'why' }, { evidence: '' }, { evidence: 'test/gone.test.ts' }, { evidence: 'test/tally.ts # words that nobody wrote' }, { evidence: 'test/tally.ts #' }, { state: 'open' }, { state: 'not applicable' }, { about: '' }, { about: 'more words than anybody wants to read in here' }]) {
    assert.equal(faultsOf({ ...fine, ...wrong }).length, 1, JSON.stringify(wrong));
  }
});
