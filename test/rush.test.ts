import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startProgram } from '../bench/program.ts';
import { rush } from '../bench/rush.ts';

test('64 reports with a photo at once from 8 clients are all kept, all answered, and each opens with its own code', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'baken-rush-'));
  const program = await startProgram(join(folder, 'data'), { BAKEN_RATE_PER_ORIGIN: '0' });
  try {
    const { codes, refused, waits } = await rush(program.publicUrl, 64, 8);
    assert.deepEqual([new Set(codes).size, refused, waits.length], [64, [], 64]);
  } finally {
    await program.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
