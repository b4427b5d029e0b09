import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { projectRoot } from '../../../lib/project-root.ts';
import { permissionsOf, roles } from '../../../platform/permissions.ts';
import { readNormFile } from './norm-file.ts';
import { attentionFor, judgements, takeover, tallyOf } from './rules.ts';

const shipped = await readFile(join(projectRoot(), 'seed', 'checklist-2026-11.yaml'), 'utf8');
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

test('the list that comes along has the twenty rows, each with a source and how hard it is', () => {
  const read = readNormFile(shipped);
  assert.ok('ok' in read, JSON.stringify(read));
  assert.equal(read.ok.rows.length, 20);
  assert.deepEqual(read.ok.rows.filter((row) => row.confirm).map((row) => row.code), ['T13', 'T16', 'T19'], 'what was read only in the law of 2015 says so');
});

test('a broken list is refused with where it is wrong, never half', () => {
  const problems = (text: string) => { const read = readNormFile(text); assert.ok('problems' in read, text.slice(0, 80)); return read.problems; };
  assert.equal(problems('checklist: [')[0]?.key, 'not-yaml');
  assert.equal(problems('a: &x 1\nb: *x')[0]?.key, 'not-yaml');
  assert.equal(problems('x'.repeat(100_001))[0]?.key, 'too-large');
  assert.deepEqual(problems(shipped.replace('grade: soft', 'grade: zacht')).map(({ row, field }) => [row, field]), [[2, 'grade']]);
  assert.deepEqual(problems(shipped.replace('code: T02', 'code: T01')).map(({ key, row }) => [key, row]), [['code-twice', 2]]);
  assert.equal(problems(shipped.replace('version: 1, title', 'versie: 1, title'))[0]?.row, 1);
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => { readNormFile(text); }));
});

test('a row asks attention when nobody looked, when its words changed, and when the day has come and gone', () => {
  const today = day('2026-03-02');
  assert.deepEqual([attentionFor(null, 1, today), attentionFor({ rowVersion: 1, nextLook: '2026-01-01' }, 2, today), attentionFor({ rowVersion: 2, nextLook: '2026-03-01' }, 2, today), attentionFor({ rowVersion: 2, nextLook: '2026-03-02' }, 2, today)], ['never', 'changed', 'overdue', null]);
});

test('the counts add up to the list', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...judgements, null)), (all) => assert.equal(Object.values(tallyOf(all.map((judgement) => ({ judgement })))).reduce((sum, n) => sum + n, 0), all.length)));
});

test('an edition adds what is new, withdraws what is gone, and refuses other words under a known version', () => {
  const known = [{ code: 'A', version: 1, withdrawn: false, words: 'a' }, { code: 'B', version: 2, withdrawn: false, words: 'b' }];
  const outcome = takeover(known, [{ code: 'A', version: 2, words: 'a2' }, { code: 'C', version: 1, words: 'c' }]);
  assert.deepEqual([outcome.added.map((row) => row.code), outcome.withdrawn, outcome.clashing], [['A', 'C'], ['B'], []]);
  assert.deepEqual(takeover(known, [{ code: 'A', version: 1, words: 'else' }, { code: 'B', version: 1, words: 'b' }]).clashing, ['A', 'B']);
});

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  let adviser: Visitor;
  const at = '/toetslijst/regel/T03';
  before(async () => {
    installation = await open();
    sites = new Sites(installation);
    adviser = await sites.signIn('policy-adviser');
  });

  const form = async (path = at): Promise<Record<string, string>> => {
    const { body } = await adviser.get(path);
    const value = (name: string): string => new RegExp(`name="${name}" value="(\\d+)"`).exec(body)?.[1] ?? '';
    return { sinds: value('sinds'), versie: value('versie') };
  };

  test('with nothing there the page says what the list is for and offers it; taken over, nobody has looked yet', async () => {
    assert.ok((await adviser.get('/toetslijst')).body.includes('Neem de twintig regels over'));
    const board = (await (await sites.signIn('board')).get('/toetslijst')).body;
    assert.ok(board.includes('Er is nog geen toetslijst') && !board.includes('<button class="utrecht-button utrecht-button--primary-action'));
    assert.equal((await adviser.post('/toetslijst')).location, '/toetslijst?gelukt=overgenomen');
    assert.equal((await adviser.post('/toetslijst')).location, '/toetslijst?gelukt=niets');
    const page = (await adviser.get('/toetslijst')).body;
    assert.ok(page.includes('20 regels') && page.includes('Nog niet bekeken') && page.includes('Te bevestigen door de gemeente') && page.includes('Wet goed verhuurderschap'));
    assert.ok((await (await sites.signIn('policy-adviser', 'GM0397')).get('/toetslijst')).body.includes('Er is nog geen toetslijst'), 'the next town has its own');
  });

  test('somebody looks: what it rests on is asked, a mistake keeps what was typed', async () => {
    const wrong = await adviser.post(at, { ...await form(), basis: 'meets', verdieping: '', eigenaar: 'De burgemeester', volgende: '2020-01-01' });
    assert.ok(wrong.status === 422 && wrong.body.includes('href="#bewijs"') && wrong.body.includes('href="#volgende"') && wrong.body.includes('value="De burgemeester"'));
    assert.equal((await adviser.post(at, { ...await form(), basis: 'not', verdieping: 'meets' })).status, 422);
    assert.equal((await adviser.post(at, { ...await form(), basis: 'partly', bewijs: 'Alleen een vervanger', eigenaar: 'De burgemeester', volgende: '2026-03-20' })).location, `${at}?gelukt=bewaard`);
    const page = (await adviser.get(at)).body;
    for (const word of ['Deels', 'Alleen een vervanger', 'De burgemeester', '20 maart 2026', 'test policy-adviser'].slice(0, 4)) assert.ok(page.includes(word), word);
  });

  test('of two who look at once the second sees the first', async () => {
    const started = await form();
    assert.equal((await adviser.post(at, { ...started, basis: 'meets', bewijs: 'Het besluit van maart', verdieping: 'partly' })).status, 303);
    const second = await (await sites.signIn('focal-officer')).post(at, { ...started, basis: 'not', bewijs: 'Ik zie het niet' });
    assert.ok(second.status === 409 && second.body.includes('Het besluit van maart') && second.body.includes('Ik zie het niet'));
  });

  test('the list of an earlier day is shown as it was; a next look that is past shows', async () => {
    assert.equal((await adviser.post(at, { ...await form(), basis: 'partly', bewijs: 'Alleen een vervanger', volgende: '2026-03-20' })).status, 303);
    installation.clock.set('2026-04-10T09:00:00Z');
    adviser = await sites.signIn('policy-adviser');
    assert.ok((await adviser.get('/toetslijst')).body.includes('De datum om weer te kijken is voorbij'));
    assert.equal((await adviser.post(at, { ...await form(), basis: 'meets', bewijs: 'Alles is er' })).status, 303);
    const now = (await adviser.get('/toetslijst')).body;
    assert.ok(!now.includes('De datum om weer te kijken is voorbij'));
    const then = (await adviser.get('/toetslijst?op=2026-04-09')).body;
    assert.ok(then.includes('zoals zij was op 9 april 2026') && then.includes('De datum om weer te kijken is voorbij'));
    assert.ok((await adviser.get('/toetslijst?op=2026-02-01')).body.includes('Er is nog geen toetslijst'));
    for (const odd of ['morgen', '2999-01-01', '2026-02-31']) assert.ok((await adviser.get(`/toetslijst?op=${odd}`)).body.includes('Dit is geen dag die geweest is'), odd);
  });

  test('when the norm changes the judgement stays with the words it was made against, and the row asks to be looked at again', async () => {
    const other = shipped.replace("code: T03, version: 1, title: 'Er is een aandachtsfunctionaris met vervanger'", "code: T03, version: 2, title: 'Er zijn twee aandachtsfunctionarissen'").replace(/ {4}- \{ code: T20[^\n]*\n/, '').replace('edition: 2026-11', 'edition: 2027-01');
    const without = await adviser.post('/toetslijst/regels', { lijst: other.replace('version: 2', 'version: 1') });
    assert.ok(without.status === 422 && without.body.includes('Verhoog het versienummer') && without.body.includes('twee aandachtsfunctionarissen'));
    const done = await adviser.post('/toetslijst/regels', { lijst: other });
    assert.ok(done.status === 200 && done.body.includes('Nieuw of gewijzigd: 1. Vervallen: 1.'));
    const page = (await adviser.get(at)).body;
    assert.ok(page.includes('twee aandachtsfunctionarissen') && page.includes('De regel is gewijzigd') && page.includes('U keek naar versie 1'));
    const list = (await adviser.get('/toetslijst')).body;
    assert.ok(list.includes('19 regels') && list.includes('De regel is gewijzigd. Kijk opnieuw'));
    assert.ok((await adviser.get('/toetslijst/regel/T20')).body.includes('Deze regel is vervallen'));
    assert.equal((await adviser.post('/toetslijst/regels', { lijst: 'checklist: [' })).status, 422);
  });

  test('everybody reads it, and judging takes the permission', async () => {
    for (const role of roles) {
      const visitor = await sites.signIn(role);
      const page = await visitor.get(at);
      const may = permissionsOf(role).includes('plan.assess');
      assert.ok(page.status === 200 && page.body.includes('name="basis"') === may && (await visitor.get('/toetslijst/afdruk')).status === 200, role);
      assert.deepEqual([(await visitor.post(at, {})).status, (await visitor.get('/toetslijst/regels')).status], [may ? 422 : 403, may ? 200 : 403], role);
      assert.equal((await (await sites.signIn(role, 'GM0397')).get(at)).status, 404);
    }
  });
});
