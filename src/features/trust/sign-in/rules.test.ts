import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { roles } from '../../../platform/permissions.ts';
import { refusedChange, type RightsChange, roleInClaim } from './rules.ts';

test('a claim gives the one role that it names, whatever else it holds', () => {
  fc.assert(fc.property(fc.constantFrom(...roles), fc.array(fc.string()), (role, others) => {
    assert.equal(roleInClaim([...others.filter((other) => !other.startsWith('baken-')), `baken-${role}`], roles), role);
  }));
  assert.equal(roleInClaim([], roles), 'none');
  assert.equal(roleInClaim(['baken-emperor', 'focal-officer'], roles), 'none');
  assert.equal(roleInClaim(['baken-board', 'baken-deputy'], roles), 'several');
});

const other = { id: 'p1', role: 'administrator', active: true } as const;
const table: readonly (readonly [what: string, change: RightsChange, holder: { id: string; role: string; active: boolean }, actor: string, administrators: number, refused: string | null])[] = [
  ['another administrator steps down while two are left', { kind: 'role', role: 'colleague' }, other, 'p2', 2, null],
  ['the last one does not', { kind: 'role', role: 'colleague' }, other, 'p2', 1, 'last-administrator'],
  ['nor is the last one shut out', { kind: 'end' }, other, 'p2', 1, 'last-administrator'],
  ['nobody gives themselves a role', { kind: 'role', role: 'focal-officer' }, other, 'p1', 3, 'own-rights'],
  ['nobody shuts themselves out', { kind: 'end' }, other, 'p1', 3, 'own-rights'],
  ['the role somebody has already', { kind: 'role', role: 'colleague' }, { id: 'p3', role: 'colleague', active: true }, 'p1', 1, 'no-change'],
  ['access that ended already', { kind: 'end' }, { id: 'p3', role: 'colleague', active: false }, 'p1', 1, 'no-change'],
  ['access that is there already', { kind: 'restore' }, { id: 'p3', role: 'colleague', active: true }, 'p1', 1, 'no-change'],
  ['somebody who left comes back', { kind: 'restore' }, { id: 'p3', role: 'colleague', active: false }, 'p1', 1, null],
  ['an administrator who left changes role', { kind: 'role', role: 'colleague' }, { id: 'p3', role: 'administrator', active: false }, 'p1', 1, null],
];

for (const [what, change, holder, actor, administrators, refused] of table) test(`rights: ${what}`, () => assert.equal(refusedChange(change, holder, actor, administrators), refused));
