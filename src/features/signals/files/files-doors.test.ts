import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine } from '../../../../test/database-for-tests.ts';
import { FilesWorld, pdfWith, reportForm } from '../../../../test/files-world.ts';
import { eicar } from '../../../../test/scanner-for-tests.ts';
import type { Answer, Visitor } from '../../../../test/sites-for-tests.ts';
import { lookAtFiles, scanCommand } from '../../../file-worker.ts';
import { textsIn } from '../../../texts/texts.ts';

const bad = pdfWith(eicar);
const good = pdfWith('een loonstrook');
const plain = (answer: Answer | string): string => (typeof answer === 'string' ? answer : answer.body).replace(/<[^>]*>/g, ' ').replace(/&#x27;/g, '\'').replace(/\s+/g, ' ');

forEachEngine((open, engine) => {
  let world: FilesWorld;
  let officer: Visitor;
  before(async () => {
    world = await FilesWorld.open(await open());
    officer = await world.officer();
  });
  after(async () => {
    await world.scanner.stop();
    assert.deepEqual(world.scanner.wrong, []);
  });

  /** Nobody stays signed in for hours. */
  const pass = async (time: Temporal.DurationLike): Promise<void> => {
    world.installation.clock.pass(time);
    officer = await world.officer();
  };
  const file = (number: string, id = 1): Promise<Answer> => officer.get(`/signalen/${number}/bijlage/${id}`);

  test('a file in which nothing was found opens at once, and the page says when it was looked at', async () => {
    const { number } = await world.report([['loonstrook.pdf', good]]);
    assert.deepEqual(await world.looks(number), ['clean']);
    assert.equal((await file(number)).status, 200);
    assert.match(plain(await officer.get(`/signalen/${number}`)), /De virusscanner keek op 2 maart 2026.{0,12}10[:.]00.{0,5} en vond niets/);
  });

  describe('a file in which something was found', () => {
    let number = '';
    let receipt = '';
    before(async () => { ({ number, receipt } = await world.report([['foto-van-jan.pdf', bad], ['loonstrook.pdf', good]])); });

    test('frightens no reporter: the report was received, and the receipt is like every other', () => {
      assert.match(receipt, /Uw melding is ontvangen/);
      assert.doesNotMatch(receipt, /virus|scanner|Eicar|niet bewaard/i);
    });

    test('stays shut, with the date and the scanner\'s name for it, and tells the officer what to do; the other file opens', async () => {
      assert.deepEqual(await world.looks(number), ['found', 'clean']);
      const page = await officer.get(`/signalen/${number}`);
      assert.match(plain(page), /De virusscanner vond op .* iets in dit bestand: Eicar-Signature\. Niemand kan het openen of delen\./);
      assert.doesNotMatch(plain(page), /wel te openen/);
      assert.match(plain(page), /Vraag de melder om er een foto of schermafdruk van te sturen/);
      assert.ok(!page.body.includes(`/signalen/${number}/bijlage/1"`) && page.body.includes(`/signalen/${number}/bijlage/2"`));
      assert.deepEqual([(await file(number, 1)).status, (await file(number, 2)).status], [404, 200]);
    });

    test('that did not open was opened by nobody: who tried is not among the readers of the signal', async () => {
      await file(number, 1);
      const page = plain(await officer.get(`/signalen/${number}`));
      assert.equal((await world.facts(number)).match(/bijlage/g)?.length ?? 0, 1, page);
    });

    test('is written down in the log without the name of the file', async () => {
      const facts = await world.facts(number);
      assert.match(facts, /"finding":"Eicar-Signature"/);
      assert.doesNotMatch(facts, /foto-van-jan/);
    });

    test('opens for nobody: not in an emergency, not for the colleague next door, not for a query of the staff site', async () => {
      const coordinator = await world.sites.signIn('care-coordinator');
      assert.equal((await coordinator.post('/noodtoegang', { kenmerk: number, reden: 'Iemand is nu in gevaar en de aandachtsfunctionaris is er niet.' })).status, 303);
      const seen = await coordinator.get(`/noodtoegang/${number}`);
      assert.ok(!seen.body.includes('/bijlage/1"') && seen.body.includes('/bijlage/2"'), plain(seen));
      assert.deepEqual([(await coordinator.get(`/noodtoegang/${number}/bijlage/1`)).status, (await coordinator.get(`/noodtoegang/${number}/bijlage/2`)).status], [404, 200]);
      await coordinator.post(`/noodtoegang/${number}/einde`);
      await actAs(world.installation, { role: 'focal-officer', purpose: 'triage' }, async (act) => {
        const got = async (id: number): Promise<boolean> => (await sql<{ got: boolean }>`select signals.file_bytes(${number}, ${id}) is not null as got`.execute(act.db)).rows[0]?.got === true;
        assert.deepEqual([await got(1), await got(2)], [false, true]);
      });
      await assert.rejects(actAs(world.installation, { role: 'focal-officer', purpose: 'triage' }, (act) => sql`select bytes_sealed from signals.attachment`.execute(act.db)), /permission denied/);
      await actAs(world.installation, { role: 'colleague', purpose: 'reporting' }, async (act) => {
        assert.equal((await sql<{ got: boolean }>`select signals.file_bytes(${number}, 2) is not null as got`.execute(act.db)).rows[0]?.got, false);
      });
    });

    test('goes into no package and no sealed file', async () => {
      const begun = await officer.post(`/signalen/${number}/delen`, { ontvanger: 'police', doel: 'investigation' });
      const address = begun.location ?? '';
      const page = await officer.get(address);
      assert.match(plain(page), /foto-van-jan\.pdf kan niet mee\. De virusscanner vond/);
      assert.ok(!/name="bijlage"[^>]*value="1"/.test(page.body) && /name="bijlage"[^>]*value="2"/.test(page.body));
      const choices = reportForm([], { grond: 'report-to-authority', noodzaak: 'a', evenredig: 'b', minder: 'c', delen: 'story', passage: '0' });
      choices.append('bijlage', '1');
      choices.append('bijlage', '2');
      const refused = await officer.post(address, choices);
      assert.equal(refused.status, 422);
      assert.match(plain(refused), /Een bijlage die u koos, kan nu niet mee/);
      const phrase = { wachtzin: 'vijf losse woorden achter elkaar' };
      assert.deepEqual([(await officer.post(`${address}/versturen`)).status, (await officer.post(`${address}/bestand`, phrase)).status], [422, 422]);
      assert.ok(!(await officer.get(`${address}/voorbeeld`)).body.includes('foto-van-jan'));
    });
  });

  describe('a scanner that does not answer', () => {
    for (const mood of ['hangs', 'garbage', 'errors', 'hangs-up', 'half'] as const) {
      test(`${mood}: the report comes in, its file waits, and opens by itself when the scanner is well again`, async () => {
        world.scanner.mood = mood;
        const { number, receipt } = await world.report([['loonstrook.pdf', good]]);
        assert.match(receipt, /Uw melding is ontvangen/);
        assert.deepEqual(await world.looks(number), ['held']);
        assert.equal((await file(number)).status, 404);
        const page = plain(await officer.get(`/signalen/${number}`));
        assert.match(page, /loonstrook\.pdf Nog niet te openen Dit bestand kwam op 2 maart 2026.* binnen\. De virusscanner heeft het nog niet kunnen bekijken\./);
        assert.equal(await lookAtFiles(world.installation, world.client), 0);
        assert.deepEqual(await world.looks(number), ['held'], 'no garbage opens a file');
        world.scanner.mood = 'well';
        await pass({ hours: 2 });
        assert.ok(await lookAtFiles(world.installation, world.client) >= 1);
        assert.deepEqual(await world.looks(number), ['clean']);
        assert.equal((await file(number)).status, 200);
      });
    }

    test('that is gone and comes back: every way in holds its file, and what is found then stays shut', async () => {
      await world.scanner.stop();
      const { number, code } = await world.report([['een.pdf', bad], ['twee.pdf', good]]);
      const reporter = world.sites.visitor('public');
      const message = await reporter.post('/mijn-melding', reportForm([['drie.pdf', good]], { meldcode: code, bericht: 'Hier is er nog een.' }));
      assert.match(plain(message), /Hier is er nog een\./);
      assert.deepEqual(await world.looks(number), ['held', 'held', 'held']);
      const colleague = await world.sites.signIn('colleague');
      const sent = await colleague.post('/melden', reportForm([['vier.pdf', good]], { beroep: 'anders', waarneming: 'Ik zag matrassen in de kelder.', stap: 'versturen' }));
      const own = /\/mijn-meldingen\/(S-\d+-\d+)/.exec(sent.location ?? '')?.[1] ?? '';
      assert.deepEqual(await world.looks(own), ['held'], sent.body.slice(0, 2000));
      await pass({ hours: 1 });
      assert.equal(await lookAtFiles(world.installation, world.client), 0);
      assert.match(plain(await officer.get('/')), /4 bestanden wachten op de virusscanner/);
      assert.match(plain(await (await world.sites.signIn('administrator')).get('/bestanden')), /4 bestanden wachten op de scanner, het oudste sinds/);
      await world.scanner.start(world.at);
      assert.equal(await lookAtFiles(world.installation, world.client), 4);
      assert.deepEqual([...await world.looks(number), ...await world.looks(own)], ['found', 'clean', 'clean', 'clean']);
      const facts = await world.facts(number);
      assert.match(facts, /"look at a file".*"finding":"Eicar-Signature"/);
      assert.doesNotMatch(facts, /een\.pdf/);
    });

    test('a file that lay with a typed report keeps what the scanner said of it', async () => {
      const visitor = world.sites.visitor('public');
      const step = await visitor.post('/melden', reportForm([['een.pdf', bad]], { verhaal: 'Twee bladzijden.', stap: 'controleren' }));
      const concept = /name="concept" value="([^"]+)"/.exec(step.body)?.[1] ?? '';
      await world.scanner.stop();
      assert.equal((await visitor.post('/melden', reportForm([], { concept, stap: 'versturen' }))).status, 303);
      await world.scanner.start(world.at);
      assert.deepEqual(await world.looks(await world.newest()), ['found']);
    });
  });

  describe('a file from before there was a scanner', () => {
    test('opens with honest words, and is looked at later', async () => {
      const { number } = await world.report([['oud.pdf', good]], world.plain);
      assert.deepEqual(await world.looks(number), ['never']);
      assert.match(plain(await (await world.plain.signIn('focal-officer')).get(`/signalen/${number}`)), /Dit bestand is niet op virussen gescand\./);
      assert.match(plain(await officer.get(`/signalen/${number}`)), /nog niet op virussen gescand\. Dat gebeurt binnenkort\./);
      assert.equal((await file(number)).status, 200);
      assert.equal(await lookAtFiles(world.installation, world.client), 1);
      assert.deepEqual(await world.looks(number), ['clean']);
    });

    test('and was sent to a partner, does not leave the package any more once something is found in it', async () => {
      const { number } = await world.report([['oud.pdf', bad], ['goed.pdf', good]], world.plain);
      const address = (await officer.post(`/signalen/${number}/delen`, { ontvanger: 'police', doel: 'investigation' })).location ?? '';
      const choices = reportForm([], { grond: 'report-to-authority', noodzaak: 'a', evenredig: 'b', minder: 'c', delen: 'story', passage: '0' });
      choices.append('bijlage', '1');
      choices.append('bijlage', '2');
      assert.equal((await officer.post(address, choices)).status, 303);
      const sent = await officer.post(`${address}/versturen`);
      const link = /id="pakketlink">([^<]+)</.exec(sent.body)?.[1] ?? '';
      const code = (/id="pakketcode">([\d\s]|<!-- -->)+</.exec(sent.body)?.[0] ?? '').replace(/<!-- -->/g, '').replace(/^[^>]*>|\D/g, '');
      const partner = world.sites.visitor('public');
      const fetched = (nummer: string): Promise<Answer> => partner.post(link, { code, doe: 'bijlage', nummer });
      assert.deepEqual([(await fetched('0')).status, (await fetched('1')).status], [200, 200]);
      await lookAtFiles(world.installation, world.client);
      assert.deepEqual([(await fetched('0')).status, (await fetched('1')).status], [404, 200]);
      assert.match(plain(await officer.get(`/signalen/${number}`)), /Tot dan was het wel te openen/);
      assert.match(plain(await partner.post(link, { code })), /oud\.pdf is tegengehouden, omdat een virusscanner er later iets in vond/);
    });
  });

  test('one worker looks at a file at a time, and one about which there is no answer is asked for ever, less and less often', async () => {
    world.scanner.mood = 'errors';
    const { number } = await world.report([['raar.pdf', good]]);
    const tries = async (): Promise<number> => world.installation.database.asOwner(async (db) => (await sql<{ look_tries: number }>`select look_tries from signals.attachment where number = ${number} and municipality_id = 'GM0377'`.execute(db)).rows[0]?.look_tries ?? -1);
    const take = (): Promise<number> => world.installation.database.as({ role: 'baken_worker', municipality: 'GM0377', actor: '', permissions: [] }, async (db) => (await sql`select number from signals.next_to_look_at(${world.installation.clock.now()})`.execute(db)).rows.length);
    assert.deepEqual([await take(), await take()], [1, 0]);
    let asked = 0;
    for (let minute = 0; minute < 240; minute += 1) {
      world.installation.clock.pass({ minutes: 1 });
      asked += await take();
    }
    assert.ok(asked >= 6 && asked <= 10, `asked ${asked} times in four hours`);
    assert.equal(await tries(), asked + 1);
    world.scanner.mood = 'well';
    await pass({ hours: 1 });
    await lookAtFiles(world.installation, world.client);
    assert.deepEqual(await world.looks(number), ['clean'], engine);
  });

  test('a file in which nothing was found is looked at once more a week later, stays open meanwhile, and is called to account when something is found then', async () => {
    world.scanner.answer = 'stream: OK';
    const { number } = await world.report([['nieuw-virus.pdf', bad], ['loonstrook.pdf', good]]);
    world.scanner.answer = null;
    assert.deepEqual(await world.looks(number), ['clean', 'clean'], 'the scanner did not know it yet');
    await pass({ hours: 24 * 6 });
    await lookAtFiles(world.installation, world.client);
    assert.deepEqual(await world.looks(number), ['clean', 'clean'], 'not within a week');
    await pass({ hours: 25 });
    world.scanner.mood = 'errors';
    await lookAtFiles(world.installation, world.client);
    assert.deepEqual([(await file(number, 1)).status, (await file(number, 2)).status], [200, 200], 'it waits for no scanner that is ill');
    world.scanner.mood = 'well';
    await pass({ hours: 2 });
    assert.ok(await lookAtFiles(world.installation, world.client) >= 2);
    assert.deepEqual(await world.looks(number), ['found', 'clean']);
    assert.equal((await file(number, 1)).status, 404);
    assert.match(plain(await officer.get(`/signalen/${number}`)), /Niemand kan het openen of delen\. Tot dan was het wel te openen\. Hebt u het geopend of gedeeld\?/);
    assert.match(await world.facts(number), /"was":"clean","look":"found"|"look":"found".*"was":"clean"|"was": "clean"/);
    await pass({ hours: 24 * 30 });
    assert.equal(await lookAtFiles(world.installation, world.client), 0, 'twice is enough');
  });

  test('a false alarm opens once the scanner knows better, and nobody can open it before', async () => {
    const { number } = await world.report([['gewoon.pdf', bad]]);
    world.scanner.answer = 'stream: OK';
    assert.equal(await lookAtFiles(world.installation, world.client), 0, 'nobody asks again by himself');
    const lines = await scanCommand(world.installation, textsIn('nl'), true, 'GM0377');
    world.scanner.answer = null;
    assert.match(lines.join('\n'), /Bloemendaal: \d+ bestanden waarin iets was gevonden, worden opnieuw bekeken\.\nBloemendaal: \d+ bestanden bekeken\./);
    assert.deepEqual(await world.looks(number), ['clean']);
    assert.equal((await file(number)).status, 200);
    await assert.rejects(scanCommand({ ...world.installation, scanner: null }, textsIn('nl'), true, null), /Er is geen virusscanner ingesteld/);
  });

  test('a file that waits, or in which something was found, is destroyed with its signal, and so is the note of what was left out', async () => {
    world.scanner.mood = 'errors';
    const { number } = await world.report([['een.pdf', good], ['twee.pdf', bad]]);
    world.scanner.mood = 'well';
    await world.installation.database.asOwner(async (db) => {
      await sql`insert into signals.left_out (municipality_id, number, left_at, files) values ('GM0377', ${number}, now(), 2)`.execute(db);
      await sql`select set_config('baken.municipality', 'GM0377', true)`.execute(db);
      await sql`select from signals.take_away(array[${number}])`.execute(db);
      const left = await sql<{ left: number }>`select (select count(*) from signals.attachment where number = ${number}) + (select count(*) from signals.left_out where number = ${number}) as left`.execute(db);
      assert.equal(left.rows[0]?.left, 0);
    });
  });

  test('the public site cannot say what a scanner said, nor read what is in a file', async () => {
    for (const statement of [sql`update signals.attachment set look = 'clean'`, sql`select bytes_sealed from signals.attachment`, sql`select signals.file_bytes('S-2026-0001', 1)`, sql`select signals.looked_at('S-2026-0001', 1, null, now())`]) {
      await assert.rejects(actAs(world.installation, { role: null, purpose: 'reporting' }, (act) => statement.execute(act.db)), /permission denied/);
    }
    await assert.rejects(actAs(world.installation, { role: 'focal-officer', purpose: 'triage' }, (act) => sql`update signals.attachment set look = 'clean'`.execute(act.db)), /permission denied/);
  });
});
