import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { StartError } from '../lib/errors.ts';
import { readRootKeys } from './root-key.ts';

let folder = '';
before(async () => { folder = await mkdtemp(join(tmpdir(), 'baken-key-')); });
after(() => rm(folder, { recursive: true, force: true }));

async function readRootKey(keyFile: string, wanted: string | null): Promise<{ id: string; key: Uint8Array; isNew: boolean }> {
  const { current, isNew } = await readRootKeys({ keyFile, rootKey: null, kms: null }, wanted ? [wanted] : []);
  return { ...current, isNew };
}

const says = (wanted: RegExp) => (error: unknown): boolean => error instanceof StartError && wanted.test(error.message) && !error.message.includes('\n');

test('a new installation makes its key once, for its owner alone', async () => {
  const path = join(folder, 'below', 'new.key');
  const made = await readRootKey(path, null);
  assert.ok(made.isNew && made.key.length === 32);
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  const again = await readRootKey(path, made.id);
  assert.deepEqual([again.isNew, again.id, Buffer.from(again.key).equals(Buffer.from(made.key))], [false, made.id, true]);
});

test('a key tells which one it is without telling what it is', async () => {
  const path = join(folder, 'told.key');
  const { id, key } = await readRootKey(path, null);
  assert.match(id, /^[0-9a-f]{12}$/);
  assert.ok(!Buffer.from(key).toString('hex').includes(id));
});

test('whoever lost the key hears which one to put back, and gets no new one', async () => {
  const path = join(folder, 'lost.key');
  await assert.rejects(readRootKey(path, 'abcdef012345'), says(/is missing.*abcdef012345/));
  await assert.rejects(stat(path));
});

test('another installation\'s key is told apart', async () => {
  const path = join(folder, 'other.key');
  const { id } = await readRootKey(path, null);
  await assert.rejects(readRootKey(path, 'abcdef012345'), says(new RegExp(`holds key ${id}, but .* key abcdef012345`)));
});

test('a damaged key is refused, whatever the damage, and its content is not repeated', async () => {
  const path = join(folder, 'damaged.key');
  await readRootKey(path, null);
  const whole = await readFile(path, 'utf8');
  for (const text of ['', ' ', 'baken-root-key-1', 'baken-root-key-1 ', whole.slice(0, 40), whole.replace('key-1', 'key-2'), whole.split(' ')[1] ?? '', `baken-root-key-1 ${'A'.repeat(100)}`]) {
    await writeFile(path, text);
    await assert.rejects(readRootKey(path, null), (error) => says(/is damaged/)(error) && !String(error).includes('A'.repeat(20)), JSON.stringify(text));
  }
});
