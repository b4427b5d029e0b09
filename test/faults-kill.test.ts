import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { killRounds } from '../bench/kill-rounds.ts';
import { engines, openForTests } from './database-for-tests.ts';

/** `npm run bench -- kill` does a hundred; another number or an earlier seed is asked for in the environment. */
const asked = process.env['BAKEN_KILL_ROUNDS'];
const seed = Number(process.env['BAKEN_KILL_SEED'] ?? Date.now() % 1_000_000);

for (const engine of engines) {
  // A start of the embedded database takes seconds, and every round is a start.
  const rounds = Number(asked ?? (engine === 'embedded' ? 10 : 25));
  describe(`killed at random moments, ${engine}`, () => {
    test(`${rounds} times (seed ${seed}): every acknowledged act is there whole, none is half done, the log proves itself`, { timeout: 1_200_000 }, async (t) => {
      const installation = await openForTests(engine, { empty: true });
      const folder = await mkdtemp(join(tmpdir(), 'baken-kill-'));
      try {
        await installation.stop();
        const killed = await killRounds({ environment: installation.environment, folder, rounds, seed, lanes: engine === 'embedded' ? 2 : 4, say: (line) => t.diagnostic(line) });
        assert.deepEqual(killed.problems, [], `BAKEN_KILL_SEED=${seed}`);
        assert.ok(killed.acknowledged > rounds, `only ${killed.acknowledged} acts were acknowledged`);
      } finally {
        await installation.close();
        await rm(folder, { recursive: true, force: true });
      }
    });
  });
}
