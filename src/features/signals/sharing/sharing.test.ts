import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { folded } from '../../../lib/folding.ts';
import { actAs, forEachEngine } from '../../../../test/database-for-tests.ts';
import { usualTerms } from '../../../platform/municipality.ts';
import { receiveReport } from '../reporter/commands.ts';
import { signalFile } from '../queries.ts';
import { emptyReport } from '../reporter/report-form.ts';
import { beginPackage, openPackage, partnerDid, saveChoices, sendPackage, withdrawPackage } from './commands.ts';
import { PackageToken } from './package-token.ts';
import { contentOf, packageFile, packagesOf } from './queries.ts';
import { noChoices, saysNothing } from './rules-content.ts';
import { blackedOut, redact, wordsToRemove } from './rules-redaction.ts';
import { packageAfter, packageSteps } from './states.ts';

const officer = { role: 'focal-officer', purpose: 'sharing' } as const;
const partner = { role: null, purpose: 'partner' } as const;
const words = { way: String, outcome: String, sender: String };
const choices = { ...noChoices, ground: 'report-to-authority', necessity: 'a', proportionality: 'b', subsidiarity: 'c', sections: ['story'], passages: [0], words: 'Verzonnenstraat' };

test('a package goes only along its own table of states', () => {
  assert.deepEqual(packageSteps.map((step) => [step, packageAfter('draft', step), packageAfter('sent', step), packageAfter('received', step), packageAfter('withdrawn', step)]), [
    ['save', 'draft', null, null, null], ['send', 'sent', null, null, null], ['tell', 'told', null, null, null], ['hand', 'handed', null, null, null], ['confirm', null, 'received', null, null],
    ['answer', null, null, 'answered', null], ['withdraw', 'withdrawn', 'withdrawn', 'withdrawn', null], ['expire', null, 'expired', 'expired', null],
  ]);
});

test('a name that is taken out is gone however it was written, and the rest stays as it was', () => {
  const out = (text: string): string => redact(text, wordsToRemove('José van der Berg\nVerzonnenstraat'));
  for (const written of ['José van der Berg', 'JOSE VAN DER BERG', 'Jose\u0301 van\nder  Berg', 'jose-van-der-berg', 'Jo\u00adsé van der Ber\u200bg']) assert.equal(out(`Toen kwam ${written}.`), `Toen kwam ${blackedOut}.`, written);
  assert.equal(out('In de verzonnen­straat 12 – café “Zee”'), `In de ${blackedOut} 12 – café “Zee”`);
  assert.equal(redact('Ongewijzigd, café', []), 'Ongewijzigd, café');
});

test('nothing of a removed word is left, in whatever script and however often it stands there', () => {
  const word = fc.string({ minLength: 2, maxLength: 12, unit: 'grapheme' }).filter((text) => /^[\p{L}\p{N}]{2,}$/u.test(folded(text)));
  fc.assert(fc.property(word, fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constant(null)), { maxLength: 8 }), (secret, parts) => {
    const text = parts.map((part) => part ?? secret.toUpperCase()).join(' ');
    assert.ok(!folded(redact(text, wordsToRemove(secret))).includes(folded(secret)));
    assert.equal(redact(redact(text, [secret]), [secret]), redact(text, [secret]));
  }));
});

test('a package in which nothing is left to read is nothing', () => {
  const story = (...lines: string[]): Parameters<typeof saysNothing>[0] => ({ sections: [{ code: 'story', lines }], files: [] });
  assert.deepEqual([saysNothing({ sections: [], files: [] }), saysNothing(story(`${blackedOut}.`, ' – ')), saysNothing(story(`${blackedOut} liep weg`)), saysNothing({ sections: [], files: [{ name: 'x', type: 'image/jpeg', base64: '' }] })], [true, true, false, false]);
});

forEachEngine((open) => {
  test('a partner reads what was previewed, without the removed word, confirms and answers, until it is withdrawn', async () => {
    const installation = await open();
    const { number } = await actAs(installation, { role: null, purpose: 'reporting' }, (act) => receiveReport(act, {
      fields: { ...emptyReport, verhaal: 'In de Verzonnenstraat staat een bus.\nDit blijft hier.' }, form: null, files: [], language: 'nl', looksAutomated: false, terms: usualTerms,
    }));
    const { sent, content, id } = await actAs(installation, officer, async (act) => {
      const begun = await beginPackage(act, number, 'police', 'investigation');
      await saveChoices(act, number, begun, choices);
      const [signal, file] = [await signalFile(act, number), await packageFile(act, number, begun)];
      assert.ok(signal && file);
      const preview = await contentOf(act, signal, file, words, '2026-03-02');
      return { id: begun, content: preview, sent: await sendPackage(act, number, begun, file.choices, preview, '2026-03-16') };
    });
    assert.doesNotMatch(JSON.stringify(content), /Verzonnenstraat|Dit blijft hier/);
    const token = PackageToken.read(sent.token);
    assert.ok(token);
    await actAs(installation, partner, async (act) => {
      assert.equal((await sql`select from signals.package`.execute(act.db)).rows.length, 0);
      assert.equal(await openPackage(act, token, sent.code === '00000000' ? '1' : '00000000'), 'wrong-code');
      const read = await openPackage(act, token, sent.code);
      assert.ok(typeof read === 'object');
      assert.deepEqual(read.content, content);
      await partnerDid(act, read, 'confirmed');
      await partnerDid(act, read, 'answered', 'Wij nemen het op.');
    });
    await actAs(installation, { ...partner, municipality: 'GM0473' }, async (act) => assert.equal(await openPackage(act, token, sent.code), 'closed'));
    await actAs(installation, { ...officer, role: 'colleague' }, async (act) => assert.equal((await packagesOf(act, number)).length, 0));
    const file = await actAs(installation, officer, (act) => packageFile(act, number, id));
    assert.deepEqual([file?.state, file?.events.map((event) => event.text)], ['answered', [null, 'Wij nemen het op.']]);
    await actAs(installation, officer, (act) => withdrawPackage(act, number, id));
    await actAs(installation, partner, async (act) => assert.equal(await openPackage(act, token, sent.code), 'closed'));
  });
});
