import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Turns, UploadGate } from './upload-gate.ts';

const most = 100;
const largest = 60;

test('however forms grow, wait and leave, the room is bounded, nobody waits for ever and nothing stays behind', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.array(fc.integer({ min: 0, max: largest }), { maxLength: 6 }), { minLength: 1, maxLength: 12 }), async (forms) => {
    const gate = new UploadGate(most, 5);
    await Promise.all(forms.map(async (sizes) => {
      const ticket = gate.enter();
      for (const size of [...sizes].sort((a, b) => a - b)) {
        await ticket.hold(size);
        // One at a time may go over, by what one form may hold.
        assert.ok(gate.held <= most + largest, `${gate.held}`);
      }
      await ticket.hold(3);
      ticket.leave();
      ticket.leave();
    }));
    assert.equal(gate.held, 0);
  }), { numRuns: 300 });
});

test('an older form that begins to ask while another one is over waits until that one is gone', async () => {
  const gate = new UploadGate(100, 0);
  const [old, over, young] = [gate.enter(), gate.enter(), gate.enter()];
  await young.hold(90);
  await over.hold(40);
  const waits = old.hold(30);
  await new Promise((resolve) => { setImmediate(resolve); });
  assert.equal(gate.held, 130);
  over.leave();
  young.leave();
  await waits;
  assert.equal(gate.held, 30);
});

test('forms that are each half inside do not wait for each other', async () => {
  const gate = new UploadGate(100, 0);
  const [one, other] = [gate.enter(), gate.enter()];
  await Promise.all([one.hold(50), other.hold(50)]);
  const waiting = other.hold(60);
  await one.hold(60);
  one.leave();
  await waiting;
});

test('turns are taken in order, also after one that failed', async () => {
  const turns = new Turns(2);
  let [now, top] = [0, 0];
  const done: number[] = [];
  const works = Array.from({ length: 9 }, (_, at) => turns.take(async () => {
    now += 1;
    top = Math.max(top, now);
    await new Promise((resolve) => { setImmediate(resolve); });
    now -= 1;
    done.push(at);
    if (at === 2) throw new Error('broke');
  }));
  const outcomes = await Promise.allSettled(works);
  assert.deepEqual([top, done, outcomes.filter((outcome) => outcome.status === 'rejected').length], [2, [0, 1, 2, 3, 4, 5, 6, 7, 8], 1]);
});
