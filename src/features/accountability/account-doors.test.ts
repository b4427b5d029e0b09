import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { sql } from 'kysely';
import { changesToWhatWasSent, foundAfter } from '../../../test/changes-to-what-was-sent.ts';
import { actAs, forEachEngine, type TestInstallation } from '../../../test/database-for-tests.ts';
import { Sites, type Visitor } from '../../../test/sites-for-tests.ts';
import { canonicalJson } from '../../lib/canonical.ts';
import { projectRoot } from '../../lib/project-root.ts';
import { permissionsOf, roles } from '../../platform/permissions.ts';
import { importPlanText } from '../plan/cli.ts';
import { reportToFile, verifyDocument } from './cli.ts';
import { publishedDocuments } from './offers.ts';

const reference = 'heemstede-2024-2026';
const text = (await readFile(join(projectRoot(), 'seed', 'heemstede-2024-2026.plan.yaml'), 'utf8')).replaceAll('GM0397', 'GM0377');
const bare = (location: string | null): string => (location ?? '').split('?')[0] ?? '';

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  let adviser: Visitor;
  let officer: Visitor;
  let resident: Visitor;
  before(async () => {
    installation = await open();
    sites = new Sites(installation);
    await actAs(installation, { role: 'policy-adviser', purpose: 'plan' }, (act) => importPlanText(act, text, 'nl'));
    adviser = await sites.signIn('policy-adviser');
    officer = await sites.signIn('focal-officer');
    resident = sites.visitor('public');
  });

  const asOwner = (statement: string) => installation.database.asOwner((db) => sql.raw(statement).execute(db));
  const refused = (statement: string, why: RegExp) => assert.rejects(asOwner(statement), (error: Error) => why.test(`${error.message} ${error.cause instanceof Error ? error.cause.message : ''}`));
  const made = async (kind: string, more: Record<string, string> = {}): Promise<string> => {
    const answer = await adviser.post(`/verantwoording/nieuw/${kind}`, { plan: reference, ...more });
    assert.equal(answer.status, 303, answer.body);
    return bare(answer.location);
  };
  const since = async (path: string): Promise<string> => /name="sinds" value="(\d+)"/.exec((await adviser.get(path)).body)?.[1] ?? '';
  const write = async (at: string, block: string, tekst: string): Promise<void> => {
    const path = `${at}/blok/${block}`;
    const answer = await adviser.post(path, { sinds: await since(path), doe: 'bewaar', tekst });
    assert.match(answer.location ?? '', /gelukt=bewaard/, answer.body);
  };
  const say = async (code: string, stand: string, openbaar = '') => {
    const path = `/plan/${reference}/maatregel/${code}`;
    const { body } = await adviser.get(path);
    const answer = await adviser.post(path, { stand, openbaar, reden: 'Omdat het zo ging', versie: /name="versie" value="(\d+)"/.exec(body)?.[1] ?? '', sinds: /name="sinds" value="(\d+)"/.exec(body)?.[1] ?? '' });
    assert.equal(answer.status, 303, answer.body);
  };
  const codeOf = async (): Promise<string> => /maatregel\/([A-Za-z0-9.]+)/.exec((await adviser.get(`/plan/${reference}/stand`)).body)?.[1] ?? '';
  const takeAllTheWay = async (at: string): Promise<void> => {
    assert.match((await adviser.post(`${at}/vragen`)).location ?? '', /gelukt=gevraagd/);
    assert.match((await officer.post(`${at}/nakijken`, { oordeel: 'akkoord', opmerking: '' })).location ?? '', /gelukt=akkoord/);
    assert.match((await adviser.post(`${at}/vaststellen`, { orgaan: 'college', datum: '01-03-2026' })).location ?? '', /gelukt=vastgesteld/);
    assert.match((await adviser.post(`${at}/versturen`)).location ?? '', /gelukt=verstuurd/);
  };

  test('each kind is made from its own form, and a form with mistakes keeps what was typed', async () => {
    assert.equal(await made('raadsbrief'), '/verantwoording/brieven/B-2026-0001');
    assert.equal(await made('voortgangsbrief'), '/verantwoording/brieven/B-2026-0002');
    assert.equal(await made('jaarverslag', { jaar: '2026' }), '/verantwoording/stukken/J-2026-0001');
    assert.equal(await made('beeld', { jaar: '2025' }), '/verantwoording/stukken/P-2026-0001');
    assert.equal(await made('antwoord', { onderwerp: 'parken', vrager: 'de fractie Voorbeeld', gevraagd: '20-02-2026', vragen: '1. Hoe vaak?\n2. Wat doet u?' }), '/verantwoording/stukken/A-2026-0001');
    assert.match((await adviser.get('/verantwoording/stukken/A-2026-0001')).body, /Op 20 februari 2026 stelde de fractie Voorbeeld vragen over parken/);
    const wrong = await adviser.post('/verantwoording/nieuw/antwoord', { plan: reference, onderwerp: 'vakantieparken', vrager: '', gevraagd: '2026-13-01', vragen: ' ' });
    assert.equal(wrong.status, 422);
    for (const words of ['id="foutoverzicht"', 'vakantieparken', '2026-13-01', 'Schrijf ten minste één vraag op.']) assert.ok(wrong.body.includes(words), words);
    assert.equal((await adviser.post('/verantwoording/nieuw/jaarverslag', { plan: 'nergens', jaar: '3026' })).status, 422);
    assert.equal((await adviser.get('/verantwoording/nieuw/sonnet')).status, 404);
    assert.equal((await adviser.get('/verantwoording/stukken/B-2026-0001')).status, 404, 'a document has one address');
  });

  test('a part is written, left out, taken in, undone and put back; the document and the list of parts say so', async () => {
    const at = '/verantwoording/brieven/B-2026-0002';
    await write(at, 'closing', 'Wij **houden** u op de hoogte van wat er komt.');
    let { body } = await adviser.get(at);
    assert.ok(body.includes('<strong>houden</strong>') && body.includes('Met de hand bewerkt'));
    const path = `${at}/blok/closing`;
    const step = async (doe: string) => adviser.post(path, { sinds: await since(path), doe });
    await step('weglaten');
    body = (await adviser.get(at)).body;
    assert.ok(body.includes('Weggelaten') && !body.includes('van wat er komt'));
    assert.match((await step('ongedaan')).location ?? '', /gelukt=ongedaan/);
    assert.ok((await adviser.get(at)).body.includes('van wat er komt'));
    await step('terugzetten');
    body = (await adviser.get(at)).body;
    assert.ok(!body.includes('van wat er komt') && body.includes('Wij houden u op de hoogte van de voortgang.'));
    const added = await adviser.post(`${at}/blok`, { naam: 'Extra', na: 'opening', tekst: '#### Diepe kop\n\nEigen woorden.' });
    assert.match(added.location ?? '', /toegevoegd/);
    body = (await adviser.get(at)).body;
    assert.ok(/<h2[^>]*>Diepe kop<\/h2>/.test(body), 'a heading never skips a level');
    assert.equal((await adviser.post(path, { sinds: await since(path), doe: 'bewaar', tekst: 'Zie\n\n[tabel 7]' })).status, 422);
    assert.equal((await adviser.post(path, { sinds: await since(path), doe: 'dansen' })).status, 404);
  });

  test('two people in one part: the second sees the change of the first, and loses no word', async () => {
    const path = '/verantwoording/brieven/B-2026-0002/blok/opening';
    const edition = await since(path);
    assert.equal((await adviser.post(path, { sinds: edition, doe: 'bewaar', tekst: 'De eerste schreef dit.' })).status, 303);
    const second = await adviser.post(path, { sinds: edition, doe: 'bewaar', tekst: 'De tweede schreef dat.' });
    assert.equal(second.status, 409);
    for (const words of ['De eerste schreef dit.', 'De tweede schreef dat.', 'Iemand anders was u voor']) assert.ok(second.body.includes(words), words);
    assert.equal((await adviser.post(path, { sinds: edition, doe: 'weglaten' })).status, 409);
  });

  test('when a register moves on, the page names the part and renews that one, and leaves what was written by hand', async () => {
    const at = '/verantwoording/brieven/B-2026-0002';
    assert.ok(!(await adviser.get(at)).body.includes('zeggen de registers nu iets anders'));
    await say(await codeOf(), 'on-course', 'De eerste bijeenkomst was in februari.');
    const { body } = await adviser.get(at);
    assert.ok(body.includes('zeggen de registers nu iets anders'));
    assert.ok((await adviser.get(`${at}/blok/progress`)).body.includes('De registers zeggen nu iets anders'));
    const path = `${at}/blok/progress`;
    assert.match((await adviser.post(path, { sinds: await since(path), doe: 'verversen' })).location ?? '', /vernieuwd/);
    const now = (await adviser.get(at)).body;
    assert.ok(now.includes('De eerste bijeenkomst was in februari.') && now.includes('De eerste schreef dit.') && !now.includes('zeggen de registers nu iets anders'));
    await say(await codeOf(), 'done', 'Alle bijeenkomsten zijn geweest.');
    assert.match((await adviser.post(`${at}/verversen`)).location ?? '', /ververst/);
    const all = (await adviser.get(at)).body;
    assert.ok(all.includes('Alle bijeenkomsten zijn geweest.') && all.includes('De eerste schreef dit.'));
  });

  test('a part that only a person can write holds the review up until it is written or left out', async () => {
    const at = '/verantwoording/stukken/J-2026-0001';
    assert.match((await adviser.post(`${at}/vragen`)).location ?? '', /gelukt=schrijven/);
    assert.ok((await adviser.get(at)).body.includes('die alleen u kunt schrijven'));
    await write(at, 'summary', '## Samenvatting\n\nHet ging goed.');
    const path = `${at}/blok/ahead`;
    await adviser.post(path, { sinds: await since(path), doe: 'weglaten' });
    assert.match((await adviser.post(`${at}/vragen`)).location ?? '', /gelukt=gevraagd/);
    assert.ok((await officer.get('/verantwoording')).body.includes('Kijk dit stuk na'));
  });

  test('role by role: only who may reviews, makes, adopts or sends, and everybody on the staff reads', async () => {
    const at = '/verantwoording/stukken/J-2026-0001';
    for (const role of roles) {
      const visitor = await sites.signIn(role);
      const may = permissionsOf(role);
      assert.equal((await visitor.get(at)).status, 200, role);
      assert.equal((await visitor.get(`${at}/bronnen`)).status, 200, role);
      for (const [permission, path] of [['letters.make', 'vragen'], ['letters.make', 'blok/summary'], ['letters.make', 'verbeteren'], ['letters.review', 'nakijken'], ['letters.send', 'vaststellen'], ['letters.send', 'versturen']] as const) {
        if (may.includes(permission)) continue;
        assert.equal((await visitor.post(`${at}/${path}`, { oordeel: 'akkoord' })).status, 403, `${role} ${path}`);
      }
    }
    assert.ok(!(await resident.get(at)).body.includes('Jaarverslag'));
    assert.equal((await resident.get(at)).status, 404);
  });

  test('a reviewer sends back with a comment, which is read by who works on it and lies sealed', async () => {
    const at = '/verantwoording/stukken/J-2026-0001';
    const nothing = await officer.post(`${at}/nakijken`, { oordeel: 'terug', opmerking: '' });
    assert.equal(nothing.status, 422);
    assert.match((await officer.post(`${at}/nakijken`, { oordeel: 'terug', opmerking: 'Schrijf kalmer over zomerhuis zeventien.' })).location ?? '', /teruggestuurd/);
    assert.ok((await adviser.get(at)).body.includes('zomerhuis zeventien'));
    assert.ok(!(await (await sites.signIn('colleague')).get(at)).body.includes('zomerhuis zeventien'));
    const rows = await installation.database.asOwner(async (db) => (await sql<{ words: Uint8Array }>`select words_sealed as words from accountability.letter_step where words_sealed is not null`.execute(db)).rows);
    for (const { words } of rows) assert.ok(!Buffer.from(words).includes('zomerhuis'));
    assert.ok((await adviser.get('/verantwoording')).body.includes('Teruggestuurd: verwerk de opmerkingen'));
  });

  test('the database refuses one person as maker and reviewer, a step that is left out, and a change while it is with the reviewer', async () => {
    const at = '/verantwoording/stukken/J-2026-0001';
    await adviser.post(`${at}/vragen`);
    const row = "where letter_ref = 'J-2026-0001'";
    await refused(`update accountability.letter set state = 'reviewed', reviewed_at = now(), reviewed_by = made_by ${row}`, /letter_reviewer_check|does not review/);
    await refused(`update accountability.letter set state = 'sent', sent_at = now() ${row}`, /does not go from in-review to sent/);
    await refused(`update accountability.letter set state = 'adopted', adopted_body = 'x', adopted_on = now() ${row}`, /does not go from/);
    await refused(`update accountability.letter set title = 'anders' ${row}`, /fixed while it is on its way/);
    await refused(`update accountability.letter set reviewed_by = (select step_by from accountability.letter_block b where b.letter_ref = 'J-2026-0001' limit 1), made_by = 'p99' ${row}`, /does not review/);
    await refused("insert into accountability.letter_block (municipality_id, letter_ref, block_key, edition, place, label, written, sources, step, step_at) values ('GM0377', 'J-2026-0001', 'x', 1, 1, 'x', 'x', '[]', 'add', now())", /no draft any more/);
    await refused('update accountability.letter_block set written = null', /stays as it is/);
    await refused('truncate accountability.letter_block', /never emptied/);
    assert.match((await adviser.get(`${at}/blok/summary`)).location ?? '', /gelukt=laat/);
    // Somebody with both rights still does not review the own work.
    const outcome = await actAs(installation, { role: 'policy-adviser', purpose: 'accountability' }, async (act) => (await import('./flow/commands.ts')).approve(act, 'J-2026-0001', ''));
    assert.equal(outcome, 'own');
    // Nor does somebody who wrote in what another began.
    await asOwner("alter table accountability.letter disable trigger user");
    await asOwner(`update accountability.letter set made_by = 'p99' ${row}`);
    assert.equal(await actAs(installation, { role: 'policy-adviser', purpose: 'accountability' }, async (act) => (await import('./flow/commands.ts')).approve(act, 'J-2026-0001', '')), 'own');
    await asOwner(`update accountability.letter set made_by = (select step_by from accountability.letter_block b where b.letter_ref = 'J-2026-0001' order by step_at limit 1) ${row}`);
    await asOwner("alter table accountability.letter enable trigger user");
    assert.match((await adviser.post(`${at}/terughalen`)).location ?? '', /teruggehaald/);
  });

  test('what was sent is frozen with the versions that it rests on, and anybody can check it by one sum', async () => {
    const at = '/verantwoording/brieven/B-2026-0001';
    await takeAllTheWay(at);
    const page = (await resident.get(at)).body;
    const sum = /<code>([0-9a-f]{64})<\/code>/.exec(page)?.[1] ?? '';
    const file = await resident.get(`${at}/vastgezet.json`);
    assert.equal(createHash('sha256').update(file.body).digest('hex'), sum);
    assert.ok(page.includes((sum.match(/.{8}/g) ?? []).join(' ')), 'the text itself shows the sum as well');
    const record = JSON.parse(file.body) as { cites: { from: string; where: string; hash: string | null }[]; adopted: { body: string; on: string } };
    assert.equal(canonicalJson(record), file.body);
    assert.deepEqual(record.adopted, { body: 'college', on: '2026-03-01' });
    const plan = record.cites.find(({ from }) => from === 'plan');
    assert.match(plan?.where ?? '', /versie 1/);
    assert.match(plan?.hash ?? '', /^[0-9a-f]{64}$/);
    assert.ok(record.cites.some(({ from, hash }) => from === 'knowledge' && hash !== null));
    for (const internal of ['sources', 'made_by', 'reviewed', 'Daan', 'sheet"']) assert.ok(!file.body.includes(`"${internal}`), internal);
    assert.equal((await resident.get(`${at}/bronnen`)).status, 404, 'the sheet of sources is never public');
    const verified = await actAs(installation, { role: 'privacy-officer', purpose: 'oversight' }, (act) => verifyDocument(act, 'B-2026-0001'));
    assert.equal(verified?.checksum, sum);
    assert.deepEqual(verified?.checks.map(({ name, holds }) => [name, holds]), [['record', true], ['canonical', true], ['page', true], ['sheet', true], ['stand', true], ['files', true], ['log', true]]);
    await refused("update accountability.letter set record = 'x' where letter_ref = 'B-2026-0001'", /was sent and stays as it is/);
    assert.match((await adviser.post(`${at}/versturen`)).location ?? '', /gelukt=laat/);
    assert.match((await adviser.post(`${at}/terughalen`)).location ?? '', /gelukt=laat/);
  });

  test('a change in anything frozen, had somebody been able to make it, is found and named', async () => {
    for (const { found, change } of changesToWhatWasSent) assert.deepEqual(await foundAfter(installation, change), found, change.join('; '));
  });

  test('the next letter proposes what changed since the one that was sent', async () => {
    await say(await codeOf(), 'late');
    const at = '/verantwoording/brieven/B-2026-0002';
    await adviser.post(`${at}/verversen`);
    const { body } = await adviser.get(at);
    assert.match(body, /Wat er is veranderd sinds 2 maart 2026/);
    assert.match(body, /: was [a-z ]+, is nu te laat\./);
  });

  test('a correction is a new document; once it is sent, the earlier one says by which it was replaced', async () => {
    const first = '/verantwoording/brieven/B-2026-0001';
    const answer = await adviser.post(`${first}/verbeteren`);
    const next = bare(answer.location);
    assert.equal(next, '/verantwoording/brieven/B-2026-0003');
    assert.equal(bare((await adviser.post(`${first}/verbeteren`)).location), next, 'pressing twice makes one');
    assert.ok(!(await resident.get(first)).body.includes('B-2026-0003'), 'nobody hears of it before it is sent');
    await takeAllTheWay(next);
    assert.match((await resident.get(first)).body, /Dit stuk is vervangen door[^]*B-2026-0003/);
    assert.match((await resident.get(next)).body, /Dit stuk vervangt[^]*B-2026-0001/);
    const published = await actAs(installation, { role: null, purpose: 'accountability' }, publishedDocuments);
    assert.deepEqual(published.map(({ ref, replaces, replacedBy, files, path }) => [ref, replaces, replacedBy, files.length, path]), [['B-2026-0003', 'B-2026-0001', null, 3, next], ['B-2026-0001', null, 'B-2026-0003', 3, first]]);
  });

  test('own wording is checked with its line, shown first, kept in versions and laid aside again; sent documents do not move', async () => {
    const path = '/verantwoording/sjablonen/raadsbrief/crime';
    const opening = '/verantwoording/sjablonen/voortgangsbrief/opening';
    const wrong = await adviser.post(opening, { sinds: '0', woorden: 'Beste raad,\nvan {gemeent}' });
    assert.equal(wrong.status, 422);
    assert.ok(wrong.body.includes('Regel 2: {gemeent} bestaat niet.'));
    const preview = await adviser.post(opening, { sinds: '0', doe: 'bekijk', woorden: 'Dit gaat over {plan}.' });
    assert.ok(preview.body.includes('Dit gaat over het plan “Samen tegen uitbuiting”.'));
    assert.equal((await adviser.post(path, { sinds: '0', woorden: 'Uitbuiting raakt ons allemaal.' })).status, 303);
    const second = await adviser.post(path, { sinds: '0', woorden: 'Mijn andere woorden.' });
    assert.equal(second.status, 409);
    assert.ok(second.body.includes('Mijn andere woorden.') && second.body.includes('Uitbuiting raakt ons allemaal.'));
    assert.equal((await officer.post(path, { sinds: '0', woorden: 'x' })).status, 403);
    const fresh = await made('raadsbrief');
    assert.ok((await adviser.get(fresh)).body.includes('Uitbuiting raakt ons allemaal.'));
    assert.ok(!(await resident.get('/verantwoording/brieven/B-2026-0001')).body.includes('Uitbuiting raakt ons allemaal.'));
    assert.ok((await adviser.get(`${fresh}/bronnen`)).body.includes('eigen tekst “Waarom het telt” (raadsbrief)'));
    const version = /name="sinds" value="(\d+)"/.exec((await adviser.get(path)).body)?.[1] ?? '';
    assert.match((await adviser.post(path, { sinds: version, doe: 'terug' })).location ?? '', /gelukt=terug/);
    await made('raadsbrief');
    assert.ok(!(await adviser.get(fresh)).body.includes('Uitbuiting raakt ons allemaal.'));
  });

  test('every form that is sent with nonsense answers in words, never with an error', async () => {
    const at = '/verantwoording/stukken/A-2026-0001';
    for (const path of ['blok', 'blok/opening', 'vragen', 'verversen', 'terughalen', 'vaststellen', 'versturen', 'verbeteren']) {
      for (const fields of [{}, { doe: '\u0000', sinds: '99999999999999999999', tekst: '<script>'.repeat(9000), datum: '31-02-2026', orgaan: 'x'.repeat(9999), naam: '', na: '\u0000' }]) {
        const { status } = await adviser.post(`${at}/${path}`, fields as unknown as Record<string, string>);
        assert.ok(status < 500, `${path}: ${status}`);
      }
    }
    assert.equal((await officer.post(`${at}/nakijken`, { oordeel: 'misschien' })).status, 303);
  });

  test('the command makes the yearly report in three formats, and says that it is a draft', async () => {
    for (const [kind, magic] of [['pdf', '%PDF'], ['odt', 'PK'], ['docx', 'PK']] as const) {
      const file = await actAs(installation, { role: 'policy-adviser', purpose: 'accountability' }, (act) => reportToFile(act, { name: 'Bloemendaal' }, '2026', kind));
      assert.equal(Buffer.from(file ?? []).toString('latin1', 0, magic.length), magic);
    }
  });
});
