import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../src/lib/project-root.ts';

/* docs/faults.md says of every fault what people see and what is kept. Here it is held against the tests that it names, both ways round. */
const read = (path: string): string => readFileSync(join(projectRoot(), path), 'utf8');

interface Row { readonly fault: string; readonly sees: string; readonly kept: string; readonly file: string; readonly words: string }

const rows: readonly Row[] = read('docs/faults.md').split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| fault |')).map((line) => {
  const [fault = '', sees = '', kept = '', evidence = ''] = line.slice(1, -1).split('|').map((cell) => cell.trim());
  const [file = '', words = ''] = evidence.split(' # ');
  return { fault, sees, kept, file, words };
});

/** The titles of the tests of a file. */
const titlesOf = (path: string): string[] => [...read(path).matchAll(/\btest\((?:'((?:[^'\\]|\\.)*)'|`([^`]*)`)/g)].map(([, plain, drawn]) => (plain ?? drawn ?? '').replaceAll('\\\'', '\''));

test('every row names a fault, what the person sees, and a test that is there', () => {
  assert.ok(rows.length >= 40, `${rows.length} rows`);
  const wrong = rows.filter(({ fault, sees, file, words }) => !fault || !sees || !words || !existsSync(join(projectRoot(), file)) || !titlesOf(file).some((title) => title.includes(words)));
  assert.deepEqual(wrong, []);
});

test('every test of a fault has its row', () => {
  const files = readdirSync(join(projectRoot(), 'test')).filter((name) => /^faults-.*\.test\.ts$/.test(name) && name !== 'faults-table.test.ts').map((name) => `test/${name}`);
  const without = files.flatMap((file) => titlesOf(file).filter((title) => !rows.some((row) => row.file === file && title.includes(row.words))).map((title) => `${file}: ${title}`));
  assert.deepEqual(without, []);
});

test('no fault stands in the table twice', () => {
  assert.equal(new Set(rows.map(({ fault }) => fault)).size, rows.length);
});
