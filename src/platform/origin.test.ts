import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { test } from 'node:test';
import fc from 'fast-check';
import { originOf } from './origin.ts';

const key = new Uint8Array(32).fill(7);
const noon = Temporal.Instant.from('2026-03-02T12:00:00Z');
const hex = (remoteAddress: string, forwarded?: string, proxies = 0, now = noon, k = key): string =>
  Buffer.from(originOf({ socket: { remoteAddress } } as unknown as IncomingMessage, forwarded, proxies, k, now)).toString('hex');

test('the same sender is recognised within the hour and not after it', () => {
  assert.equal(hex('192.0.2.1'), hex('192.0.2.1', undefined, 0, noon.add({ minutes: 59 })));
  assert.notEqual(hex('192.0.2.1'), hex('192.0.2.1', undefined, 0, noon.add({ minutes: 60 })));
  assert.notEqual(hex('192.0.2.1'), hex('192.0.2.2'));
  assert.notEqual(hex('192.0.2.1'), hex('192.0.2.1', undefined, 0, noon, new Uint8Array(32).fill(8)), 'without the key nobody can try addresses out');
});

test('without a proxy in front, what a sender claims to be is not believed', () => {
  fc.assert(fc.property(fc.string(), (claim) => assert.equal(hex('192.0.2.1', claim), hex('192.0.2.1'))));
});

test('behind proxies the address counts that the outermost trusted one saw, whatever the sender puts before it', () => {
  fc.assert(fc.property(fc.array(fc.ipV4(), { maxLength: 4 }), (invented) => {
    assert.equal(hex('10.0.0.1', [...invented, '192.0.2.1'].join(', '), 1), hex('192.0.2.1'));
    assert.equal(hex('10.0.0.1', [...invented, '192.0.2.1', '10.0.0.2'].join(','), 2), hex('192.0.2.1'));
  }));
  assert.equal(hex('10.0.0.1', undefined, 1), hex('10.0.0.1'));
});

test('one household with IPv6 is one origin, its neighbour another', () => {
  assert.equal(hex('2001:db8:1:2::1'), hex('2001:db8:1:2:aaaa:bbbb:cccc:dddd'));
  assert.notEqual(hex('2001:db8:1:2::1'), hex('2001:db8:1:3::1'));
  assert.equal(hex('2001:db8::1'), hex('2001:db8:0:0:9::2'));
});

test('a port that a proxy adds does not make a new origin of every request', () => {
  assert.equal(hex('10.0.0.1', '192.0.2.1:50001', 1), hex('192.0.2.1'));
  assert.equal(hex('10.0.0.1', '[2001:db8:1:2::1]:50001', 1), hex('2001:db8:1:2::9'));
});
