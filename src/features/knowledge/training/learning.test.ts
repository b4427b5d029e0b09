import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { dumpOf, found } from '../../../../test/traces.ts';
import { roles } from '../../../platform/permissions.ts';
import { beginForm } from '../commands.ts';
import { formByCode } from '../catalogue/forms.ts';
import { moduleBySlug, MODULES } from './catalogue/modules.ts';
import { own } from './tables.ts';

const module = moduleBySlug('niet-pluis') ?? assert.fail();
const at = `/kennis/leren/${module.slug}`;

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  let colleague: Visitor;
  before(async () => {
    installation = await open();
    sites = new Sites(installation);
    colleague = await sites.signIn('colleague');
  });

  /** Goes through the whole check, with so many answers wrong. */
  async function takeCheck(visitor: Visitor, wrong: number, path = at, of = module): Promise<void> {
    for (const [index, situation] of of.situations.entries()) {
      const answer = situation.answers.find((one) => one.right === (index >= wrong));
      const sent = await visitor.post(`${path}/toets`, { situatie: situation.code, antwoord: answer?.code ?? '' });
      assert.equal(sent.location, `${path}/toets?uitleg=${situation.code}`);
    }
    assert.equal((await visitor.post(`${path}/klaar`)).location, `${path}/uitslag`);
  }

  test('a colleague reads page by page, stops, and another day goes on where she was', async () => {
    assert.ok((await colleague.get(at)).body.includes('Nog niet begonnen'));
    assert.equal((await colleague.post(`${at}/lezen`, { pagina: 'enough' })).location, `${at}/danger-first`);
    assert.equal((await colleague.post(`${at}/lezen`, { pagina: 'danger-first' })).location, `${at}/saw-heard-think`);
    installation.clock.pass({ hours: 24 * 3 });
    const later = await sites.signIn('colleague');
    const start = (await later.get(at)).body;
    assert.ok(start.includes('Ga verder waar u was') && start.includes(`${at}/saw-heard-think`) && start.includes('U was op pagina 3 van 7.'));
    assert.ok((await later.get('/kennis/leren')).body.includes('U was op pagina 3 van 7.'));
    colleague = later;
  });

  test('every page works with links and forms alone, and the whole module stands on one page for paper', async () => {
    for (const one of MODULES) {
      for (const page of one.pages) {
        const answer = await colleague.get(`/kennis/leren/${one.slug}/${page.code}`);
        assert.ok(answer.status === 200 && answer.body.includes(`name="pagina" value="${page.code}"`), page.code);
      }
      const whole = (await colleague.get(`/kennis/leren/${one.slug}/alles`)).body;
      for (const page of one.pages) assert.ok(whole.includes(page.title.nl.replaceAll('’', '’')), page.code);
    }
    assert.equal((await colleague.get(`${at}/bestaat-niet`)).status, 404);
    assert.equal((await colleague.post(`${at}/lezen`, { pagina: 'bestaat-niet' })).status, 404);
  });

  test('each answer is explained at once, and so are the others', async () => {
    const [first] = module.situations;
    assert.ok(first);
    assert.equal((await colleague.post(`${at}/toets`, { situatie: 's1' })).status, 422, 'no answer chosen');
    const wrong = first.answers.find((one) => !one.right);
    const sent = await colleague.post(`${at}/toets`, { situatie: 's1', antwoord: wrong?.code ?? '' });
    const page = (await colleague.get(sent.location ?? '')).body;
    for (const answer of first.answers) assert.ok(page.includes(answer.why.nl), answer.code);
    assert.ok(page.includes('Dat is niet het beste antwoord.'));
    // The first answer stands: a second one, sent from an old page, changes nothing.
    await colleague.post(`${at}/toets`, { situatie: 's1', antwoord: first.answers.find((one) => one.right)?.code ?? '' });
    assert.ok((await colleague.get(`${at}/toets?uitleg=s1`)).body.includes('Dat is niet het beste antwoord.'));
    assert.ok((await colleague.get(at)).body.includes('Ga verder met de toets'));
    assert.ok(!(await colleague.get(`${at}/toets?uitleg=s2`)).body.includes(module.situations[1]?.answers[0]?.why.nl ?? ''), 'no explanation before an answer');
  });

  test('a module that was changed meanwhile begins its check anew, for its situations may be others', async () => {
    await installation.database.asOwner((db) => sql`update knowledge.training_place set module_version = 0 where municipality_id = 'GM0377'`.execute(db));
    assert.ok(!(await colleague.get(at)).body.includes('Ga verder met de toets'));
    await colleague.post(`${at}/toets`, { situatie: 's2', antwoord: 'a' });
    const kept = await actAs(installation, { role: 'colleague' }, (act) => own(act.db).selectFrom('knowledge.training_place').select(['attempt', 'module_version']).execute());
    assert.deepEqual(kept, [{ attempt: 's2:a', module_version: 1 }]);
  });

  test('who does not pass is told how many, may try again at once, and which were wrong is kept nowhere', async () => {
    await colleague.post(`${at}/opnieuw`, { doe: 'toets' });
    await takeCheck(colleague, 3);
    const result = (await colleague.get(`${at}/uitslag`)).body;
    assert.ok(result.includes('U had 1 van de 4 situaties goed. Nodig: 3.') && result.includes('Baken bewaart niet welke u fout had.') && !result.includes('certificaat.pdf'));
    const rows = await installation.database.asOwner(async (db) => (await sql<{ attempt: string; results: number }>`select attempt, (select count(*)::int from knowledge.training_result) as results from knowledge.training_place where municipality_id = 'GM0377' and module_code = 'gut-feeling'`.execute(db)).rows);
    assert.deepEqual(rows, [{ attempt: '', results: 0 }]);
    assert.equal((await colleague.get(`${at}/certificaat.pdf`)).status, 404);
  });

  test('who passes gets a certificate with her name, as a PDF that a screen reader reads, and nobody else gets it', async () => {
    await takeCheck(colleague, 1);
    assert.ok((await colleague.get(`${at}/uitslag`)).body.includes('U hebt de module gehaald.'));
    const pdf = await colleague.get(`${at}/certificaat.pdf`);
    assert.equal(pdf.headers.get('content-type'), 'application/pdf');
    assert.ok(pdf.body.startsWith('%PDF') && pdf.body.includes('pdfuaid:part'));
    assert.match(pdf.headers.get('content-disposition') ?? '', /certificaat-niet-pluis\.pdf/);
    for (const role of roles.filter((one) => one !== 'colleague')) assert.equal((await (await sites.signIn(role)).get(`${at}/certificaat.pdf`)).status, 404, role);
    assert.equal((await (await sites.signIn('colleague', 'GM0397')).get(`${at}/certificaat.pdf`)).status, 404);
    // Pressed twice: one pass.
    assert.equal((await colleague.post(`${at}/klaar`)).location, `${at}/uitslag`);
    const passes = await actAs(installation, { role: 'colleague' }, (act) => own(act.db).selectFrom('knowledge.training_result').select(['done_on', 'valid_until', 'mark']).execute());
    assert.deepEqual(passes.map((row) => [row.done_on, row.valid_until]), [['2026-03-05', '2028-03-05']]);
    const mark = passes[0]?.mark ?? '';
    const checked = await (await sites.signIn('board')).post('/kennis/certificaat', { kenmerk: mark.toLowerCase().replaceAll('-', ' ') });
    assert.ok(checked.body.includes('hoort bij de module Wat doe ik met een niet-pluisgevoel?') && !checked.body.includes('colleague'));
    assert.equal((await (await sites.signIn('board', 'GM0397')).post('/kennis/certificaat', { kenmerk: mark })).status, 422, 'the next town knows nothing of it');
    assert.equal((await colleague.post('/kennis/certificaat', { kenmerk: 'x' })).status, 422);
  });

  test('a certificate runs out, and the page says so', async () => {
    installation.clock.set('2028-03-06T10:00:00Z');
    assert.ok((await (await sites.signIn('colleague')).get('/kennis/leren')).body.includes('Verlopen'));
    installation.clock.set('2026-03-06T10:00:00Z');
  });

  test('nobody can pass for another, nor read where another is, whatever the role', async () => {
    for (const role of roles) {
      const places = await actAs(installation, { role }, (act) => own(act.db).selectFrom('knowledge.training_place').select('person_id').execute());
      assert.ok(places.every((row) => row.person_id === 'p03') && (role === 'colleague' || places.length === 0), role);
      const results = await actAs(installation, { role }, (act) => own(act.db).selectFrom('knowledge.training_result').select('module_code').where('module_code', 'is not', null).execute());
      assert.equal(results.length, role === 'colleague' ? 1 : 0, role);
    }
    const pass = actAs(installation, { role: 'administrator' }, (act) => own(act.db).insertInto('knowledge.training_result').values({
      municipality_id: 'GM0377', person_id: 'p01', colleague_id: null, module_code: 'privacy', module_version: 1, course_id: null, done_on: '2026-03-01', valid_until: null, mark: 'AAAA-BBBB-CCCC', import_id: null, recorded_at: act.now,
    }).execute());
    await assert.rejects(pass, /row-level security/);
  });

  test('a form that the municipality chose has its page in the module', async () => {
    assert.equal((await (await sites.signIn('colleague')).get('/kennis/leren/de-vormen/forced-begging')).status, 404);
    await actAs(installation, { role: 'focal-officer' }, (act) => beginForm(act, formByCode('forced-begging'), { date: '2026-03-01', decidedBy: 'college', ground: 'komt voor' }));
    assert.ok((await (await sites.signIn('colleague')).get('/kennis/leren/de-vormen/forced-begging')).body.includes('Iemand moet bedelen'));
  });

  test('an address for reminders lies sealed, can be mended and be forgotten', async () => {
    const visitor = await sites.signIn('colleague');
    const wrong = await visitor.post('/kennis/leren/mail', { adres: 'geen adres' });
    assert.ok(wrong.status === 422 && wrong.body.includes('value="geen adres"'));
    assert.equal((await visitor.post('/kennis/leren/mail', { adres: 'zeldzaam.adres@bloemendaal.example' })).status, 303);
    assert.ok((await visitor.get('/kennis/leren')).body.includes('value="zeldzaam.adres@bloemendaal.example"'));
    assert.deepEqual(found(new Map([['the address', 'zeldzaam.adres']]), await dumpOf(installation.database)), []);
    assert.equal((await visitor.post('/kennis/leren/mail', { doe: 'vergeet' })).location, '/kennis/leren?gelukt=vergeten');
    assert.ok(!(await visitor.get('/kennis/leren')).body.includes('zeldzaam.adres'));
  });
});
