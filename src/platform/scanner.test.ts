import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import fc from 'fast-check';
import { eicar, ScannerForTests } from '../../test/scanner-for-tests.ts';
import { Scanner, type ScannerPatience } from './scanner.ts';

const short: ScannerPatience = { door: 300, worker: 300, greeting: 300, rest: 60_000 };

for (const line of ['a port', 'a socket'] as const) {
  describe(`a scanner behind ${line}`, () => {
    let double: ScannerForTests;
    let scanner: Scanner;
    let folder = '';
    beforeEach(async () => {
      double = new ScannerForTests();
      folder = await mkdtemp(join(tmpdir(), 'baken-clamd-'));
      scanner = new Scanner(await double.start(line === 'a socket' ? join(folder, 'ctl') : undefined));
    });
    afterEach(async () => {
      await double.stop();
      await rm(folder, { recursive: true, force: true });
      assert.deepEqual(double.wrong, [], 'the client kept to the protocol');
    });

    test('says that it is there', async () => {
      assert.equal(await scanner.answers(), true);
    });

    test('finds the test file of all scanners and lets others go, without keeping the fingerprint that it adds', async () => {
      assert.deepEqual(await scanner.look(eicar), { kind: 'found', name: 'Eicar-Signature' });
      assert.deepEqual(await scanner.look(Buffer.from('een gewoon bestand')), { kind: 'clean' });
    });

    test('gets every byte in order, whatever the length, in chunks that announce themselves', async () => {
      await fc.assert(fc.asyncProperty(fc.oneof(fc.constantFrom(0, 1, 65_535, 65_536, 65_537, 300_000), fc.nat(5000)), async (length) => {
        const bytes = Buffer.alloc(length, 'Baken ');
        assert.deepEqual(await scanner.look(bytes), { kind: 'clean' });
        assert.ok(double.looked.at(-1)?.equals(bytes));
      }), { numRuns: 25 });
      assert.ok(double.largestChunk <= 64 * 1024);
    });

    test('that finds a file too large says so, also while the file is still being sent', async () => {
      double.mostBytes = 100_000;
      assert.deepEqual(await scanner.look(Buffer.alloc(99_999)), { kind: 'clean' });
      assert.deepEqual(await scanner.look(Buffer.alloc(20 * 1024 * 1024)), { kind: 'unanswered', why: 'too-large' });
    });
  });
}

describe('a scanner that is not well', () => {
  const double = new ScannerForTests();
  let scanner: Scanner;
  beforeEach(async () => { scanner = new Scanner(await double.start(), short); });
  afterEach(async () => {
    double.mood = 'well';
    await double.stop();
  });

  const moods = [['hangs', 'slow'], ['garbage', 'unclear'], ['half', 'unclear'], ['errors', 'unclear'], ['hangs-up', 'unclear']] as const;
  for (const [mood, why] of moods) {
    test(`${mood}: no answer, and never "clean"`, async () => {
      double.mood = mood;
      assert.deepEqual(await scanner.look(Buffer.from('een bestand')), { kind: 'unanswered', why });
      assert.equal(await scanner.answers(), false);
    });
  }

  test('is not there: no answer at once', async () => {
    await double.stop();
    assert.deepEqual(await scanner.look(eicar), { kind: 'unanswered', why: 'away' });
    assert.equal(await scanner.answers(), false);
  });

  test('that hung at the door is not waited for by whoever comes next', async () => {
    double.mood = 'hangs';
    assert.deepEqual((await scanner.atTheDoor([eicar, eicar])).map((one) => one.kind), ['unanswered', 'unanswered']);
    const before = double.connections;
    assert.deepEqual(await scanner.atTheDoor([eicar]), [{ kind: 'unanswered', why: 'away' }]);
    assert.equal(double.connections, before);
  });

  test('sentences that only look like an answer are none', async () => {
    for (const said of ['OK', 'stream: OK ', 'stream: ok', 'stream:  FOUND', '1: stream: OK', 'stream: OK\nstream: OK', '']) {
      double.answer = said;
      assert.deepEqual(await scanner.look(Buffer.from('een bestand')), { kind: 'unanswered', why: 'unclear' }, JSON.stringify(said));
    }
    double.answer = null;
  });
});
