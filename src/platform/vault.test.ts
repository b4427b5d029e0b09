import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { before, test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine, type TestInstallation } from '../../test/database-for-tests.ts';
import { KeyRing } from './key-ring.ts';
import type { MunicipalityCode } from './municipality.ts';
import type { Vault } from './vault.ts';

forEachEngine((open) => {
  let installation: TestInstallation;
  before(async () => { installation = await open(); });

  const withVault = <T>(use: (vault: Vault) => Promise<T>, municipality: MunicipalityCode = 'GM0377'): Promise<T> => actAs(installation, { role: 'focal-officer', municipality }, (act) => use(act.vault));

  test('what is sealed in a dossier is read again in a later act', async () => {
    const { id, sealed } = await withVault(async (vault) => {
      const dossier = await vault.newDossier();
      return { id: dossier.id, sealed: dossier.seal('signals.signal.story', 'Een verhaal met ë en 🙂') };
    });
    assert.equal(await withVault(async (vault) => (await vault.dossier(id)).openText('signals.signal.story', sealed)), 'Een verhaal met ë en 🙂');
  });

  test('a value that is moved to another column, dossier or municipality does not open', async () => {
    await withVault(async (vault) => {
      const [one, other] = [await vault.newDossier(), await vault.newDossier()];
      const sealed = one.seal('signals.signal.story', 'x');
      assert.throws(() => one.openText('signals.signal.contact', sealed));
      assert.throws(() => other.openText('signals.signal.story', sealed));
    });
  });

  test('a dossier of one municipality is not there for another', async () => {
    const id = await withVault(async (vault) => (await vault.newDossier()).id);
    await assert.rejects(withVault((vault) => vault.dossier(id), 'GM0397'), /not there/);
  });

  test('the key that lies beside a dossier does not open under another dossier\'s number', async () => {
    const [one, other] = await withVault(async (vault) => [(await vault.newDossier()).id, (await vault.newDossier()).id]);
    await installation.database.asOwner((db) => sql`update platform.dossier_key set wrapped = (select wrapped from platform.dossier_key where dossier_id = ${one}::uuid) where dossier_id = ${other}::uuid`.execute(db));
    await assert.rejects(withVault((vault) => vault.dossier(other ?? '')));
  });

  test('when the key of a dossier is destroyed, nobody reads it any more', async () => {
    const id = await withVault(async (vault) => (await vault.newDossier()).id);
    await installation.database.as({ role: 'baken_worker', municipality: 'GM0377', actor: '', permissions: [] }, (db) => sql`delete from platform.dossier_key where dossier_id = ${id}::uuid`.execute(db));
    await assert.rejects(withVault((vault) => vault.dossier(id)), /not there/);
  });

  test('only the worker destroys a key', async () => {
    for (const role of ['baken_public', 'baken_staff'] as const) {
      await assert.rejects(installation.database.as({ role, municipality: 'GM0377', actor: '', permissions: [] }, (db) => sql`delete from platform.dossier_key`.execute(db)), /permission denied/);
    }
  });

  test('a code is recognised in its own municipality, and looks like nothing in another', async () => {
    const here = await withVault(async (vault) => vault.index('receipt-code', '1234567812345678'));
    assert.deepEqual(await withVault(async (vault) => vault.index('receipt-code', '1234567812345678')), here);
    assert.notDeepEqual(await withVault(async (vault) => vault.index('receipt-code', '1234567812345679')), here);
    assert.notDeepEqual(await withVault(async (vault) => vault.index('receipt-code', '1234567812345678'), 'GM0397'), here);
  });

  test('without the root key the database opens nothing', async () => {
    const stranger = new KeyRing({ current: { id: 'x', key: randomBytes(32) }, previous: null, isNew: false });
    await assert.rejects(installation.database.asOwner((db) => stranger.vault(db, 'GM0377')));
    await assert.rejects(installation.database.asOwner((db) => installation.keys.vault(db, 'GM9999')), /has no key/);
  });
});
