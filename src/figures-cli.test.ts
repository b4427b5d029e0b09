import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { protectFile, verifyFile } from './figures-cli.ts';
import { StartError } from './lib/errors.ts';
import { textsIn } from './texts/texts.ts';

const texts = textsIn('nl');
const table = [[1, 9, 7, 17], [8, 7, 12, 27], [9, 6, 11, 26], [18, 22, 30, 70]];

async function inFolder(use: (file: (name: string, content?: unknown) => Promise<string>) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'baken-figures-'));
  try {
    await use(async (name, content) => {
      if (content !== undefined) await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
      return join(folder, name);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test('whoever protects a table at the console gets a file whose proofs they can check', () => inFolder(async (file) => {
  const [from, to] = [await file('table.json', { table, k: 5, policy: 'B', seconds: 5 }), await file('result.json')];
  const [said] = await protectFile(from, to, texts);
  assert.equal(said, 'Beschermd. Kosten 3, en minder kan bewezen niet.');
  const result = JSON.parse(await readFile(to, 'utf8')) as { table: (number | null)[][]; cost: number; lowerBound: number; state: string; certificates: { row: number; column: number; low: number[][]; high: number[][] }[] };
  assert.equal(result.table[0]?.[0], null);
  assert.equal(result.table[3]?.[3], 70);
  assert.deepEqual([result.cost, result.lowerBound, result.state], [3, 3, 'proven minimal']);
  assert.deepEqual(result.certificates.map(({ row, column, low, high }) => [row, column, low[row]?.[column], (high[row]?.[column] ?? 0) >= 5]), [[0, 0, 0, true]]);
  assert.deepEqual(await verifyFile(to, from, texts), ['Het ene bewijs klopt, nagerekend met optellen.']);
  await writeFile(to, JSON.stringify({ ...result, certificates: result.certificates.map((one) => ({ ...one, high: one.low })) }));
  await assert.rejects(verifyFile(to, from, texts), (error: unknown) => error instanceof StartError && error.message === 'Eén ding klopt niet:\nrij 1, kolom 1: de hoge tabel blijft hier onder het minimum');
}));

test('a table that is wrong is answered with a sentence that names the place, and no file', () => inFolder(async (file) => {
  const to = await file('result.json');
  const wrong: readonly (readonly [unknown, string])[] = [
    [{ table: [[1, 9, 10], [8, 7, 15], [9, 16, 26]], k: 5, policy: 'B' }, 'De optelling klopt niet: rij 3, kolom 3.'],
    [{ table: [[1.5, 8.5, 10], [8, 7, 15], [9, 16, 25]], k: 5, policy: 'B' }, 'Dit is geen heel getal vanaf 0: rij 1, kolom 1.'],
    [{ table: [[-1, 11, 10], [8, 7, 15], [7, 18, 25]], k: 5, policy: 'B' }, 'Dit is geen heel getal vanaf 0: rij 1, kolom 1.'],
    [{ table: [], k: 5, policy: 'B' }, 'Een kant van de tabel is leeg: 0 × 0.'],
    [{ table: [[5], [5]], k: 5, policy: 'B' }, 'Een kant van de tabel is leeg: 2 × 1.'],
    [{ table: [[1, 2, 3], [1, 2]], k: 5, policy: 'B' }, 'De tabel heeft niet de goede vorm: rij 2.'],
    [{ table: Array.from({ length: 1001 }, () => Array.from({ length: 1001 }, () => 0)), k: 5, policy: 'B' }, 'De tabel is te groot (1002001 > 100000 cellen). Voeg eerst groepen samen.'],
    [{ table, policy: 'B' }, 'Deze instelling ontbreekt of kan niet: k.'],
    [{ table: [[1, 1, 2], [1, 0, 1], [2, 1, 3]], k: 5, policy: 'Z' }, 'Het totaal is te klein om iets te tonen: rij 3, kolom 3. Zeg in één zin hoeveel het er hoogstens zijn.'],
  ];
  for (const [order, sentence] of wrong) {
    await assert.rejects(protectFile(await file('table.json', order), to, texts), (error: unknown) => error instanceof StartError && assert.equal(error.message, sentence) === undefined);
    assert.ok(!existsSync(to));
  }
  await assert.rejects(protectFile(await file('table.json', '{'), to, texts), /is geen JSON/);
  await assert.rejects(protectFile(await file('absent.json'), to, texts), /kan niet worden gelezen/);
}));

test('a proof that belongs to another table is told so, cell by cell', () => inFolder(async (file) => {
  const [from, to] = [await file('table.json', { table, k: 5, policy: 'B', seconds: 5 }), await file('result.json')];
  await protectFile(from, to, texts);
  const other = await file('other.json', { table: [[1, 9, 8, 18], [8, 7, 12, 27], [9, 6, 11, 26], [18, 22, 31, 71]] });
  await assert.rejects(verifyFile(to, other, texts), (error: unknown) => error instanceof StartError && /dingen kloppen niet:/.test(error.message) && /rij 4, kolom 4: wijkt af/.test(error.message));
}));

test('a file of another shape proves nothing', () => inFolder(async (file) => {
  for (const content of [{}, [], 'null', { format: 'baken-figures-certificate/1' }, { table: [[null]], certificates: [{}] }]) {
    await assert.rejects(verifyFile(await file('proof.json', content), null, texts), (error: unknown) => error instanceof StartError);
  }
}));
