import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { pdfWith, reportForm } from '../../../../test/files-world.ts';
import { type Answer, Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { usualTerms } from '../../../platform/municipality.ts';
import { receiveReport } from '../reporter/commands.ts';
import { emptyReport } from '../reporter/report-form.ts';
import { fullness, percentUsed } from './rules.ts';

const file = pdfWith('een loonstrook');
const plain = (answer: Answer): string => answer.body.replace(/<[^>]*>/g, ' ').replace(/&#x27;/g, '\'').replace(/\s+/g, ' ');

test('the room is full at its last file or gigabyte, and nearly full from eighty in a hundred', () => {
  const room = { gigabytes: 1, files: 100 };
  const cases: readonly (readonly [number, number, string, number])[] = [[0, 0, 'roomy', 0], [79, 0, 'roomy', 79], [80, 0, 'nearly', 80], [99, 0, 'nearly', 99], [100, 0, 'full', 100], [3, 0.85, 'nearly', 85], [3, 1, 'full', 100], [120, 2, 'full', 200]];
  for (const [files, gigabytes, state, percent] of cases) assert.deepEqual([fullness({ files, bytes: gigabytes * 1024 ** 3, room }), percentUsed({ files, bytes: gigabytes * 1024 ** 3, room })], [state, percent]);
  fc.assert(fc.property(fc.nat(200), fc.nat(200), (files, more) => {
    const order = ['roomy', 'nearly', 'full'];
    assert.ok(order.indexOf(fullness({ files, bytes: 0, room })) <= order.indexOf(fullness({ files: files + more, bytes: 0, room })));
  }));
});

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  let officer: Visitor;
  before(async () => {
    installation = await open();
    sites = new Sites(installation);
    officer = await sites.signIn('focal-officer');
  });

  const kept = async (): Promise<number> => (await installation.database.asOwner((db) => sql<{ files: number }>`select count(*) as files from signals.attachment where municipality_id = 'GM0377'`.execute(db))).rows[0]?.files ?? -1;
  /** Leaves room for so many files more. The form allows no less than a hundred, so a test says it to the database. */
  const roomFor = async (files: number): Promise<void> => {
    const most = (await kept()) + files;
    await installation.database.asOwner(async (db) => {
      await sql`alter table platform.municipality drop constraint if exists municipality_most_files_check`.execute(db);
      await sql`update platform.municipality set most_files = ${most} where municipality_id = 'GM0377'`.execute(db);
    });
  };

  describe('where there is no room for files', () => {
    before(() => roomFor(0));

    test('the words come in, and the receipt says in the reporter\'s language that the files did not and what to do', async () => {
      for (const [path, title, what] of [['/melden', 'Uw bestanden konden wij niet bewaren', 'Bewaar uw bestanden zelf'], ['/en/melden', 'We could not keep your files', 'Keep your files yourself'], ['/pl/melden', 'Nie mogliśmy zachować Twoich plików', 'Zachowaj pliki u siebie']] as const) {
        const visitor = sites.visitor('public');
        const sent = await visitor.post(path, reportForm([['een.pdf', file], ['twee.pdf', file]]));
        assert.equal(sent.status, 303);
        const receipt = plain(await visitor.get(sent.location ?? ''));
        assert.ok(receipt.includes(title) && receipt.includes(what), receipt);
      }
    });

    test('the page to check says so before anything is sent, with every word still there, and so does the receipt', async () => {
      const visitor = sites.visitor('public');
      const check = await visitor.post('/melden', reportForm([['een.pdf', file]], { verhaal: 'Woorden die blijven.', waar: 'Bij de haven', stap: 'controleren' }));
      assert.equal(check.status, 200);
      assert.match(plain(check), /Klopt dit\?.*Uw bestanden konden wij niet bewaren.*Woorden die blijven\..*Bij de haven/);
      const concept = /name="concept" value="([^"]+)"/.exec(check.body)?.[1] ?? '';
      const sent = await visitor.post('/melden', reportForm([], { concept, stap: 'versturen' }));
      assert.match(plain(await visitor.get(sent.location ?? '')), /Uw melding is ontvangen.*Uw bestanden konden wij niet bewaren/);
    });

    test('a report that has to be mended keeps its words, and says that the file is gone', async () => {
      const again = await sites.visitor('public').post('/melden', reportForm([['een.pdf', file]], { verhaal: '', waar: 'Bij de haven' }));
      assert.equal(again.status, 422);
      assert.match(plain(again), /Schrijf op wat u ziet of weet\..*De gemeente heeft nu geen plaats voor bestanden\./);
      assert.ok(again.body.includes('Bij de haven'));
    });

    test('whoever reads the report sees how many files it came with, and nothing is kept of them', async () => {
      const before = await kept();
      await sites.visitor('public').post('/melden', reportForm([['een.pdf', file], ['twee.pdf', file]]));
      const number = (await installation.database.asOwner((db) => sql<{ number: string }>`select number from signals.signal where municipality_id = 'GM0377' order by number desc limit 1`.execute(db))).rows[0]?.number ?? '';
      assert.match(plain(await officer.get(`/signalen/${number}`)), /kwamen er 2 bestanden mee die wij niet konden bewaren, omdat er geen ruimte was\. Vraag de melder erom/);
      assert.equal(await kept(), before);
    });

    test('a later message and a colleague\'s report come in as well', async () => {
      const visitor = sites.visitor('public');
      const sent = await visitor.post('/melden', reportForm([]));
      const meldcode = /id="meldcode">([^<]+)</.exec((await visitor.get(sent.location ?? '')).body)?.[1] ?? '';
      const message = await visitor.post('/mijn-melding', reportForm([['een.pdf', file]], { meldcode, bericht: 'Nog een paar woorden.' }));
      assert.match(plain(message), /Uw bestanden konden wij niet bewaren.*Nog een paar woorden\./);
      const nothing = await visitor.post('/mijn-melding', reportForm([['een.pdf', file]], { meldcode, bericht: '' }));
      assert.equal(nothing.status, 422);
      assert.match(plain(nothing), /De gemeente heeft nu geen plaats voor bestanden\./);
      const colleague = await sites.signIn('colleague');
      const own = await colleague.post('/melden', reportForm([['een.pdf', file]], { beroep: 'anders', waarneming: 'Ik zag matrassen.', stap: 'versturen' }));
      assert.match(plain(await colleague.get(own.location ?? '')), /Uw bestanden zijn niet bewaard De gemeente heeft nu geen ruimte voor bestanden\. Wat u schreef, komt gewoon aan\./);
    });

    test('officer and administrator read so on their first page, and the administrator makes room', async () => {
      const administrator = await sites.signIn('administrator');
      for (const visitor of [officer, administrator]) assert.match(plain(await visitor.get('/')), /Er is geen ruimte meer voor bestanden/);
      assert.match(plain(await administrator.get('/bestanden')), /De ruimte voor bestanden is vol\./);
      const wrong = await administrator.post('/bestanden', { gigabytes: 'veel', aantal: '99', per_dag: '100' });
      assert.equal(wrong.status, 422);
      assert.ok(wrong.body.includes('value="veel"') && wrong.body.includes('value="99"'));
      assert.equal((await administrator.post('/bestanden', { gigabytes: '40', aantal: '500', per_dag: '20' })).location, '/bestanden?gelukt=bewaard');
      assert.match(plain(await administrator.get('/bestanden')), /MB van 40 GB \(0%\).* van 500 \(0%\)/);
      assert.ok(!plain(await officer.get('/')).includes('Er is geen ruimte meer'));
    });
  });

  test('somebody who sees it coming is told at eighty in a hundred', async () => {
    await roomFor(10);
    const visitor = sites.visitor('public');
    await visitor.post('/melden', reportForm([1, 2, 3, 4, 5].map((name) => [`${name}.pdf`, file] as const)));
    await visitor.post('/melden', reportForm([1, 2, 3, 4].map((name) => [`${name}.pdf`, file] as const)));
    assert.match(plain(await officer.get('/')), /De ruimte voor bestanden raakt vol \d+% is in gebruik\./);
  });

  test('no role but those of the settings sees or changes the room', async () => {
    for (const role of ['colleague', 'privacy-officer', 'board', 'supervisor'] as const) {
      const visitor = await sites.signIn(role);
      assert.deepEqual([(await visitor.get('/bestanden')).status, (await visitor.post('/bestanden', { gigabytes: '1', aantal: '100', per_dag: '5' })).status], [403, 403]);
      await actAs(installation, { role, purpose: 'overview' }, async (act) => assert.deepEqual((await sql`select * from signals.files_standing()`.execute(act.db)).rows, []));
      await assert.rejects(actAs(installation, { role, purpose: 'settings' }, (act) => sql`select signals.set_file_room(1, 100, 5)`.execute(act.db)), /not permitted/);
    }
  });

  test('a colleague may bring so many files in a day, and tomorrow again', async () => {
    await roomFor(1000);
    await installation.database.asOwner((db) => sql`update platform.municipality set files_a_day = 5 where municipality_id = 'GM0377'`.execute(db));
    const send = async (visitor: Visitor, count: number): Promise<string> => {
      const sent = await visitor.post('/melden', reportForm(Array.from({ length: count }, (_none, at) => [`${at}.pdf`, file] as const), { beroep: 'anders', waarneming: 'Ik zag matrassen.', stap: 'versturen' }));
      return plain(await visitor.get(sent.location ?? ''));
    };
    const colleague = await sites.signIn('care-coordinator');
    assert.doesNotMatch(await send(colleague, 3), /niet bewaard/);
    assert.match(await send(colleague, 3), /Uw bestanden zijn niet bewaard U hebt vandaag al zo veel bestanden toegevoegd.*Morgen kunt u weer bestanden toevoegen\./);
    assert.doesNotMatch(await send(await sites.signIn('supervisor'), 3), /niet bewaard/, 'somebody else brought none yet');
    installation.clock.pass({ hours: 24 });
    assert.doesNotMatch(await send(await sites.signIn('care-coordinator'), 3), /niet bewaard/);
    installation.clock.pass({ hours: -24 });
  });

  test('however many come at the same moment, no more is kept than there is room for, and no word is lost', async () => {
    for (const [room, senders, each] of [[7, 20, 1], [5, 8, 2], [1, 12, 1]] as const) {
      await roomFor(room);
      const [filesBefore, wordsBefore] = [await kept(), await reports()];
      const left = await Promise.all(Array.from({ length: senders }, () => actAs(installation, { role: null, purpose: 'reporting' }, async (act) => (await receiveReport(act, {
        fields: { ...emptyReport, verhaal: 'Tegelijk.' }, form: null, files: Array.from({ length: each }, (_none, at) => ({ name: `${at}.pdf`, type: 'application/pdf' as const, bytes: file })), language: 'nl', looksAutomated: false, terms: usualTerms,
      })).leftOut)));
      assert.equal(await kept() - filesBefore, Math.floor(room / each) * each);
      assert.equal(await reports() - wordsBefore, senders);
      assert.equal(left.filter((count) => count > 0).length, senders - Math.floor(room / each));
    }
  });

  const reports = async (): Promise<number> => (await installation.database.asOwner((db) => sql<{ all: number }>`select count(*) as "all" from signals.signal where municipality_id = 'GM0377'`.execute(db))).rows[0]?.all ?? -1;
});
