import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { deriveKey, fingerprint, seal, unseal } from './seal.ts';

const bytes = fc.uint8Array({ maxLength: 2000 });
const place = fc.string({ maxLength: 60, unit: 'binary' });
const key = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('what is sealed', () => {
  test('opens again as it was, whatever it is, with its key and at its place', () => {
    fc.assert(fc.property(key, place, bytes, (k, p, content) => assert.deepEqual(new Uint8Array(unseal(k, p, seal(k, p, content))), content)));
  });

  test('does not open when any one bit of it has changed', () => {
    fc.assert(fc.property(key, place, fc.uint8Array({ maxLength: 40 }), (k, p, content) => {
      const sealed = seal(k, p, content);
      for (let bit = 0; bit < sealed.length * 8; bit += 1) {
        const changed = new Uint8Array(sealed);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        assert.throws(() => unseal(k, p, changed), `bit ${bit}`);
      }
    }), { numRuns: 15 });
  });

  test('does not open when it was cut short or made longer', () => {
    fc.assert(fc.property(key, place, fc.uint8Array({ maxLength: 60 }), fc.uint8Array({ minLength: 1, maxLength: 5 }), (k, p, content, more) => {
      const sealed = seal(k, p, content);
      for (let length = 0; length < sealed.length; length += 1) assert.throws(() => unseal(k, p, sealed.subarray(0, length)));
      assert.throws(() => unseal(k, p, Buffer.concat([sealed, more])));
    }), { numRuns: 20 });
  });

  test('does not open at another place or with another key', () => {
    fc.assert(fc.property(key, key, place, place, bytes, (k, other, p, elsewhere, content) => {
      fc.pre(p !== elsewhere && Buffer.compare(k, other) !== 0 && Buffer.compare(Buffer.from(p), Buffer.from(elsewhere)) !== 0);
      const sealed = seal(k, p, content);
      assert.throws(() => unseal(k, elsewhere, sealed));
      assert.throws(() => unseal(other, p, sealed));
    }));
  });

  test('looks different every time, so that equal stories are not seen to be equal', () => {
    const k = randomBytes(32);
    const seen = new Set(Array.from({ length: 2000 }, () => Buffer.from(seal(k, 'p', Buffer.from('x'))).toString('hex')));
    assert.equal(seen.size, 2000);
    assert.equal(new Set([...seen].map((text) => text.slice(2, 26))).size, 2000, 'no nonce twice');
  });

  test('holds nothing of what it hides', () => {
    fc.assert(fc.property(key, place, fc.uint8Array({ minLength: 8, maxLength: 200 }), (k, p, content) => {
      const sealed = Buffer.from(seal(k, p, content));
      assert.ok(!sealed.includes(Buffer.from(content)));
      assert.equal(sealed.length, content.length + 29);
    }));
  });
});

describe('keys and fingerprints', () => {
  test('a key for one use tells nothing about a key for another', () => {
    const root = randomBytes(32);
    assert.deepEqual(deriveKey(root, 'a'), deriveKey(root, 'a'));
    assert.notDeepEqual(deriveKey(root, 'a'), deriveKey(root, 'b'));
    assert.notDeepEqual(deriveKey(root, 'a'), deriveKey(randomBytes(32), 'a'));
    assert.equal(deriveKey(root, 'a').length, 32);
    // RFC 5869, HKDF with SHA-256, without salt and info (its third test case), cut to 32 bytes.
    assert.equal(Buffer.from(deriveKey(Buffer.alloc(22, 0x0b), '')).toString('hex'), '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d');
  });

  test('equal values have equal fingerprints, under one key only', () => {
    fc.assert(fc.property(key, key, fc.string(), fc.string(), (k, other, value, another) => {
      assert.deepEqual(fingerprint(k, value), fingerprint(k, value));
      if (value !== another) assert.notDeepEqual(fingerprint(k, value), fingerprint(k, another));
      if (Buffer.compare(k, other) !== 0) assert.notDeepEqual(fingerprint(k, value), fingerprint(other, value));
    }));
  });
});
