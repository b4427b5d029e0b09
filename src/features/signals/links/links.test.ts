import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { Sites } from '../../../../test/sites-for-tests.ts';
import { found, dumpOf } from '../../../../test/traces.ts';
import { address } from '../../../lib/identifiers/address.ts';
import { person, type PersonFields } from '../../../lib/identifiers/person.ts';
import { readLine } from '../../../lib/identifiers/read.ts';
import type { MunicipalityCode } from '../../../platform/municipality.ts';
import { usualTerms } from '../../../platform/municipality.ts';
import { roles } from '../../../platform/permissions.ts';
import { receiveReport } from '../reporter/commands.ts';
import { emptyReport } from '../reporter/report-form.ts';
import { addIdentifiers, mute, removeMention, unmute } from './commands.ts';
import { connect, splitSignal, undoConnection } from './connection-commands.ts';
import { earlierSignals, findByIdentifier } from './queries.ts';
import { network } from './queries-network.ts';
import { candidatesIn, connectionsOf, leadOf, linksSummary, mutedIdentifiers, wordsOf } from './queries-pages.ts';
import { mostPerKey } from './queries.ts';
import { seedLinks } from './seed.ts';

const officer = { role: 'focal-officer', purpose: 'triage' } as const;

forEachEngine((open) => {
  const received = async (verhaal = 'Een bus', municipality: MunicipalityCode = 'GM0377', waar = ''): Promise<string> => (await actAs(await open(), { role: null, purpose: 'reporting', municipality }, (act) => receiveReport(act, {
    fields: { ...emptyReport, verhaal, waar }, form: null, files: [], language: 'nl', looksAutomated: false, terms: usualTerms,
  }))).number;

  const line = (written: string) => {
    const [identifier] = readLine(written);
    assert.ok(identifier, written);
    return { identifier, written };
  };
  const somebody = (fields: Partial<PersonFields>) => {
    const full = { given: '', surname: '', born: '', street: '', number: '', postcode: '', ...fields };
    const identifier = person(full);
    assert.ok(identifier);
    return { identifier, written: '', person: full };
  };
  const house = (number: string) => {
    const fields = { street: '', number, postcode: '2111 AB', town: '' };
    const identifier = address(fields);
    assert.ok(identifier);
    return { identifier, written: '', address: fields };
  };
  const add = async (number: string, ...mentions: Parameters<typeof addIdentifiers>[2]): Promise<void> => { await actAs(await open(), officer, (act) => addIdentifiers(act, number, mentions, 'entered')); };
  const earlier = async (number: string) => actAs(await open(), officer, (act) => earlierSignals(act, number));
  const degrees = async (installation: TestInstallation) => installation.database.asOwner(async (db) => (await sql<{ degree: number; real: number }>`
    select i.degree, (select count(distinct e.signal_order)::integer from signals.identifier_of e where e.municipality_id = i.municipality_id and e.identifier_id = i.identifier_id) as real from signals.identifier i`.execute(db)).rows);

  describe('the same thing in two signals', () => {
    test('an officer who writes down a plate sees at once which other signal has it, in whatever way it was written', async () => {
      const [installation, one, two] = [await open(), await received(), await received()];
      await add(one, line('VZ-000-N'));
      installation.clock.pass({ hours: 24 * 430 });
      await add(two, line('vz000n'));
      const { signals, mentions, truncated } = await earlier(two);
      assert.deepEqual(signals.map((signal) => [signal.number, signal.whys.map((why) => `${why.kind} ${why.grade} ${why.shown}`)]), [[one, ['plate same VZ-000-N']]]);
      assert.deepEqual(mentions.map((mention) => [mention.shown, mention.others, mention.atLeast, mention.by]), [['VZ-000-N', 1, false, 'Bloemendaal focal-officer']]);
      assert.equal(truncated, false);
      const page = await (await new Sites(installation).signIn('focal-officer')).get(`/signalen/${two}/verbanden`);
      assert.match(page.body, /Zelfde kenteken/);
      assert.match(page.body, /1 ander signaal, het laatste 14 maanden geleden/);
      installation.clock.set('2026-03-02T09:00:00Z');
    });

    test('writing it down twice changes nothing, and taking it away leaves nothing', async () => {
      const [installation, one] = [await open(), await received()];
      await add(one, line('06-0000 7777'));
      assert.equal(await actAs(installation, officer, (act) => addIdentifiers(act, one, [line('+31 6 00007777')], 'entered')), 0);
      const [mention] = (await earlier(one)).mentions;
      const count = async (): Promise<number> => installation.database.asOwner(async (db) => (await sql<{ n: number }>`select count(*)::integer as n from signals.identifier where kind = 'phone'`.execute(db)).rows[0]?.n ?? -1);
      const before = await count();
      await actAs(installation, officer, (act) => removeMention(act, one, mention?.id ?? 0));
      assert.deepEqual((await earlier(one)).mentions, []);
      assert.equal(await count(), before - 1, 'the fingerprint of what stands nowhere is gone too');
    });

    test('a neighbour on the same number is told apart from the same door', async () => {
      const [door, same, neighbour] = [await received(), await received(), await received()];
      await add(door, house('40-1'));
      await add(same, house('40-1'));
      await add(neighbour, house('40-2'));
      assert.deepEqual((await earlier(door)).signals.map((signal) => [signal.number, signal.whys[0]?.grade]), [[same, 'same'], [neighbour, 'partly']]);
    });

    test('one agreeing key of a person is "possible", two are "probable", and a household alone is not a person', async () => {
      const [first, swapped, birthday, family] = [await received(), await received(), await received(), await received()];
      await add(first, somebody({ given: 'Agnieszka', surname: 'Wałęska', born: '12-03-1998', street: 'Zeeweg', number: '5', postcode: '2111 AC' }));
      await add(swapped, somebody({ given: 'Waleski', surname: 'Agnieszka', born: '1998-03-12' }));
      await add(birthday, somebody({ given: 'Agnieszka', surname: 'Ganz', born: '12-03-1998' }));
      await add(family, somebody({ given: 'Piotr', surname: 'Wałęski', street: 'Zeeweg', number: '5', postcode: '2111AC' }));
      const grades = new Map((await earlier(first)).signals.map((signal) => [signal.number, signal.whys[0]?.grade]));
      assert.deepEqual([swapped, birthday, family].map((number) => grades.get(number)), ['probable', 'possible', 'possible']);
    });

    test('a hub shows its newest signals, says how many there are, and can be muted with a reason and heard again', async () => {
      const installation = await open();
      const numbers: string[] = [];
      for (let at = 0; at < mostPerKey + 3; at += 1) numbers.push(await received());
      for (const number of numbers) await add(number, line('06-0000 4444'));
      const [last = '', one = ''] = [numbers.at(-1), numbers[0]];
      const full = await earlier(last);
      assert.equal(full.truncated, true);
      assert.ok(full.signals.length >= mostPerKey && full.signals.length < numbers.length - 1, `${full.signals.length}`);
      assert.deepEqual(full.mentions.map((mention) => [mention.others, mention.atLeast]), [[numbers.length - 1, true]]);
      assert.equal((await actAs(installation, officer, (act) => network(act, last))).truncated, true);
      await actAs(installation, officer, (act) => mute(act, last, full.mentions[0]?.id ?? 0, 'all', 'Nummer van het stadhuis'));
      assert.deepEqual([(await earlier(last)).signals, (await earlier(one)).signals, (await earlier(one)).mentions[0]?.muted], [[], [], 'all']);
      const [muted] = await actAs(installation, officer, mutedIdentifiers);
      assert.deepEqual([muted?.shown, muted?.reason, muted?.degree], ['06 00004444', 'Nummer van het stadhuis', numbers.length]);
      await actAs(installation, officer, (act) => unmute(act, muted?.id ?? 0));
      assert.equal((await earlier(last)).truncated, true);
      await assert.rejects(actAs(installation, officer, (act) => unmute(act, muted?.id ?? 0)), { key: 'not-found' });
    });

    test('of a block of flats the building can be muted and the door goes on finding', async () => {
      const [installation, one, same, other] = [await open(), await received(), await received(), await received()];
      for (const [number, door] of [[one, '90-1'], [same, '90-1'], [other, '90-7']] as const) await add(number, house(door));
      const [mention] = (await earlier(one)).mentions;
      await actAs(installation, officer, (act) => mute(act, one, mention?.id ?? 0, 'wide', 'Flat met honderd woningen'));
      const after = await earlier(one);
      assert.deepEqual([after.signals.map((signal) => signal.number), after.mentions[0]?.muted], [[same], 'some']);
    });

    test('the number of signals that an identifier says it has is the number that it has', async () => {
      const installation = await open();
      for (const { degree, real } of await degrees(installation)) assert.equal(degree, real);
    });
  });

  describe('what stands in the story', () => {
    test('is offered, kept only when confirmed, and not offered again', async () => {
      const [installation, number] = [await open(), await received('De bus met kenteken 12-ABC-3 stond er. Bel 06-0000 9876 of mail baas@voorbeeld.invalid.', 'GM0377', 'Meeuwenlaan 31, 2111 AB Aerdenhout')];
      const offered = await actAs(installation, officer, (act) => candidatesIn(act, number));
      assert.deepEqual(offered.map(({ id, candidate }) => `${id.slice(0, 7)} ${candidate.identifier.kind} ${candidate.written}`), [
        'verhaal plate 12-ABC-3', 'verhaal phone 06-0000 9876', 'verhaal email baas@voorbeeld.invalid', 'plek-0- address Meeuwenlaan 31, 2111 AB Aerdenhout',
      ]);
      assert.deepEqual((await earlier(number)).mentions, []);
      const officerSite = await new Sites(installation).signIn('focal-officer');
      const page = await officerSite.get(`/signalen/${number}/verbanden/herkend`);
      assert.match(page.body, /met kenteken <mark>12-ABC-3<\/mark> stond er/);
      const none = await officerSite.post(`/signalen/${number}/verbanden/herkend`, { kies: 'verhaal-999-1000' });
      assert.deepEqual([none.status, /id="foutoverzicht"/.test(none.body)], [422, true]);
      assert.equal((await officerSite.post(`/signalen/${number}/verbanden/herkend`, { kies: offered[0]?.id ?? '' })).location, `/signalen/${number}/verbanden?gelukt=toegevoegd`);
      assert.deepEqual((await earlier(number)).mentions.map((one) => `${one.way} ${one.shown}`), ['recognised 12-ABC-3']);
      assert.equal((await actAs(installation, officer, (act) => candidatesIn(act, number))).length, 3);
    });

    test('the search box finds a signal by an identifier that somebody wrote down, and by nothing else', async () => {
      const [installation, number] = [await open(), await received('Zonder nummer')];
      await add(number, line('instagram: verzonnen_19'));
      const find = (text: string) => actAs(installation, officer, (act) => findByIdentifier(act, text));
      assert.deepEqual((await find('https://www.instagram.com/verzonnen_19/')).map((one) => [one.kind, one.signals.map((signal) => `${signal.number} ${signal.grade}`)]), [['handle', [`${number} same`]]]);
      assert.deepEqual((await find('@verzonnen_19')).map((one) => one.signals.map((signal) => signal.grade)), [['partly']]);
      assert.deepEqual([await find('verzonnen'), await find('S-2026-0001'), await find(''), await find('x'.repeat(5000))], [[], [], [], []]);
    });
  });

  describe('what a person says of two signals', () => {
    test('a duplicate keeps one lead that talks to the reporter, however long the chain, and is reversible', async () => {
      const [installation, lead, middle, last] = [await open(), await received(), await received(), await received()];
      const duplicate = (from: string, to: string): Promise<number> => actAs(installation, officer, (act) => connect(act, { from, to, type: 'duplicate-of', certainty: 'certain', reason: 'Zelfde verhaal' }));
      const leads = (): Promise<string[]> => actAs(installation, officer, async (act) => [await leadOf(act, lead), await leadOf(act, middle), await leadOf(act, last)]);
      const id = await duplicate(middle, lead);
      await duplicate(last, middle);
      assert.deepEqual(await leads(), [lead, lead, lead]);
      await assert.rejects(duplicate(lead, last), { key: 'closes-circle' });
      await assert.rejects(duplicate(last, lead), { key: 'follows-already' });
      await assert.rejects(duplicate(lead, lead), { key: 'same-signal' });
      await actAs(installation, officer, (act) => undoConnection(act, lead, id, 'Toch een ander huis'));
      assert.deepEqual(await leads(), [lead, middle, middle]);
      const [line] = await actAs(installation, officer, (act) => connectionsOf(act, lead));
      assert.deepEqual([line?.leads, line?.reason, line?.undone?.reason, line?.undone?.by], [true, 'Zelfde verhaal', 'Toch een ander huis', 'Bloemendaal focal-officer']);
      await duplicate(middle, lead);
      assert.deepEqual(await leads(), [lead, lead, lead]);
    });

    test('two officers who make each other\'s signals a duplicate at the same moment close no circle', async () => {
      const [installation, one, other] = [await open(), await received(), await received()];
      const duplicate = (role: 'focal-officer' | 'deputy', from: string, to: string) => actAs(installation, { role, purpose: 'triage' }, (act) => connect(act, { from, to, type: 'duplicate-of', certainty: 'certain', reason: 'x' }));
      const results = await Promise.allSettled([duplicate('focal-officer', one, other), duplicate('deputy', other, one)]);
      assert.deepEqual(results.map((result) => result.status).sort(), ['fulfilled', 'rejected']);
    });

    test('a report that tells two stories becomes two signals; the reporter stays with the first, whose story stays whole', async () => {
      const story = 'In het huis slapen tien mannen.\n\nEn iets anders: bij de snackbar werkt een kind.\n\nDe mannen werken nooit buiten.';
      const [installation, first] = [await open(), await received(story)];
      const second = await actAs(installation, officer, (act) => splitSignal(act, first, [1], 'Twee plekken'));
      const words = (number: string) => actAs(installation, officer, (act) => wordsOf(act, number));
      assert.deepEqual([(await words(first)).story, (await words(second)).story], [story, 'En iets anders: bij de snackbar werkt een kind.']);
      assert.equal(await actAs(installation, officer, (act) => leadOf(act, second)), first);
      assert.deepEqual((await actAs(installation, officer, (act) => linksSummary(act, second)))?.follows, { type: 'split-from', lead: first });
      const row = await installation.database.asOwner(async (db) => (await sql<{ source: string; receipt: boolean; state: string }>`select source, receipt_index is not null as receipt, state from signals.signal where number = ${second} and municipality_id = 'GM0377'`.execute(db)).rows[0]);
      assert.deepEqual(row, { source: 'split', receipt: false, state: 'received' });
      for (const chosen of [[], [0, 1, 2], [7]]) await assert.rejects(actAs(installation, officer, (act) => splitSignal(act, first, chosen, 'x')), { key: 'split-nothing' });
    });

    test('the network goes two steps and no further, by what is shared and by what was said', async () => {
      const [installation, ...signals] = [await open(), await received(), await received(), await received(), await received(), await received()];
      const [a = '', b = '', c = '', d = '', e = ''] = signals;
      await add(a, line('06-0000 1111'));
      await add(b, line('06-0000 1111'), line('AB-99-ZZ'));
      await add(c, line('AB-99-ZZ'), line('netwerk@voorbeeld.invalid'));
      await add(d, line('netwerk@voorbeeld.invalid'));
      await actAs(installation, officer, (act) => connect(act, { from: b, to: e, type: 'same-network', certainty: 'possible', reason: 'Zelfde baas' }));
      const { first, second, edges, truncated } = await actAs(installation, officer, (act) => network(act, a));
      assert.deepEqual([first, second, truncated], [[b], [e, c].sort().reverse(), false]);
      assert.equal(edges.length, 3);
      assert.ok(!JSON.stringify(edges).includes(d));
      assert.match((await (await new Sites(installation).signIn('deputy')).get(`/signalen/${a}/verbanden/netwerk`)).body, /<svg[^]*Welke signalen hangen samen/);
    });
  });

  describe('who sees links', () => {
    test('every role but those that handle signals is kept out of each page, and another municipality finds no such signal', async () => {
      const [installation, number] = [await open(), await received()];
      const sites = new Sites(installation);
      const pages = ['', '/netwerk', '/toevoegen', '/adres', '/persoon', '/herkend', '/gegeven/1', '/gedempt', '/koppelen', '/koppeling/1', '/splitsen'];
      for (const role of roles) {
        const visitor = await sites.signIn(role);
        const handles = role === 'focal-officer' || role === 'deputy';
        for (const page of pages) assert.equal((await visitor.get(`/signalen/${number}/verbanden${page}`)).status, handles ? (/\/\d+$/.test(page) ? 404 : 200) : 403, `${role} ${page}`);
        if (!handles) assert.equal((await visitor.post(`/signalen/${number}/verbanden/toevoegen`, { waarde: '06-0000 2222' })).status, 403, role);
      }
      const elsewhere = await sites.signIn('focal-officer', 'GM0397');
      for (const page of pages) assert.equal((await elsewhere.get(`/signalen/${number}/verbanden${page}`)).status, 404, page);
      const posts: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
        ['/toevoegen', { waarde: '06-0000 2222' }], ['/adres', { postcode: '2111 AB', huisnummer: '1' }], ['/persoon', { achternaam: 'Verzonnen', geboren: '12-03-1998' }], ['/herkend', { kies: 'verhaal-0-1' }],
        ['/gegeven/1', { wat: 'weghalen' }], ['/gedempt/1', {}], ['/koppelen', { met: number, verband: 'same-place', zekerheid: 'certain', reden: 'x' }], ['/koppeling/1', { reden: 'x' }], ['/splitsen', { deel: '0', reden: 'x' }],
      ];
      for (const [page, fields] of posts) assert.equal((await elsewhere.post(`/signalen/${number}/verbanden${page}`, fields)).status, 404, page);
    });

    test('the same number in two municipalities is not the same fingerprint, and neither sees the other', async () => {
      const [installation, here, there] = [await open(), await received(), await received('Een bus', 'GM0397')];
      await add(here, line('06-0000 5555'));
      await actAs(installation, { ...officer, municipality: 'GM0397' }, (act) => addIdentifiers(act, there, [line('06-0000 5555')], 'entered'));
      assert.deepEqual((await earlier(here)).signals, []);
      assert.deepEqual((await actAs(installation, { ...officer, municipality: 'GM0397' }, (act) => findByIdentifier(act, '06-0000 5555'))).map((one) => one.signals.map((signal) => signal.number)), [[there]]);
      const blinds = await installation.database.asOwner(async (db) => (await sql<{ n: number }>`select count(distinct blind)::integer as n from signals.identifier i where i.kind = 'phone' and exists (
        select from signals.identifier_of e join signals.mention m using (municipality_id, mention_id) where e.municipality_id = i.municipality_id and e.identifier_id = i.identifier_id and m.number in (${here}, ${there}))`.execute(db)).rows[0]?.n);
      assert.ok((blinds ?? 0) >= 2);
    });

    test('the database itself lets nobody without the right link, and nobody at all rewrite who said what', async () => {
      const [installation, number] = [await open(), await received()];
      await assert.rejects(actAs(installation, { role: 'colleague', purpose: 'triage' }, (act) => addIdentifiers(act, number, [line('06-0000 3333')], 'entered')), { key: 'not-found' });
      const reader = { role: 'colleague', purpose: 'triage', permissions: ['signals.list', 'signals.read'] } as const;
      await assert.rejects(actAs(installation, reader, (act) => addIdentifiers(act, number, [line('06-0000 3333')], 'entered')), /row-level security/);
      await assert.rejects(actAs(installation, officer, (act) => sql`update signals.connection set certainty = 'certain'`.execute(act.db)), /permission denied/);
      await assert.rejects(actAs(installation, officer, (act) => sql`delete from signals.connection`.execute(act.db)), /permission denied/);
      await assert.rejects(actAs(installation, officer, (act) => sql`update signals.identifier set degree = 1`.execute(act.db)), /permission denied/);
    });

    test('whoever steals the database reads no identifier, no name and no reason', async () => {
      const [installation, one, two] = [await open(), await received(), await received()];
      const secrets = new Map([['phone', '06-0000 8181'], ['phone in its own form', '31600008181'], ['given name', 'Zeldzamena'], ['surname', 'Qwoordenski'], ['birth', '1997-11-23'], ['typed birth', '23-11-1997'], ['street', 'Verzonnenxlaan'],
        ['reason', 'Zeldzame reden van koppelen'], ['muting', 'Zeldzame reden van dempen'], ['undoing', 'Zeldzame reden van ongedaan'], ['splitting', 'Zeldzame reden van splitsen']]);
      await add(one, line('06-0000 8181'), somebody({ given: 'Zeldzamena', surname: 'Qwoordenski', born: '23-11-1997', street: 'Verzonnenxlaan', number: '77' }));
      const id = await actAs(installation, officer, (act) => connect(act, { from: one, to: two, type: 'same-place', certainty: 'possible', reason: 'Zeldzame reden van koppelen' }));
      await actAs(installation, officer, (act) => undoConnection(act, two, id, 'Zeldzame reden van ongedaan'));
      const mention = (await earlier(one)).mentions[0]?.id ?? 0;
      await actAs(installation, officer, (act) => mute(act, one, mention, 'all', 'Zeldzame reden van dempen'));
      const story = await received('Een. Twee.');
      await actAs(installation, officer, (act) => splitSignal(act, story, [1], 'Zeldzame reden van splitsen'));
      assert.deepEqual(found(secrets, await dumpOf(installation.database)), []);
    });
  });

  describe('what was typed is not lost', () => {
    const wrong: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
      ['/toevoegen', { waarde: '' }, /Vul een gegeven in/], ['/toevoegen', { waarde: 'zomaar iets' }, /Dit herkent Baken niet[^]*value="zomaar iets"/], ['/toevoegen', { waarde: 'NL00ABNA0417164300', soort: 'iban' }, /kan niet zo’n gegeven zijn[^]*value="NL00ABNA0417164300"/],
      ['/adres', { postcode: '2111 SS', huisnummer: 'x', straat: 'Zeeweg' }, /Deze postcode klopt niet[^]*value="Zeeweg"/], ['/persoon', { achternaam: 'Jansen' }, /Een naam alleen is te weinig[^]*value="Jansen"/],
      ['/persoon', { achternaam: 'Jansen', geboren: '31-02-1990' }, /Deze datum klopt niet[^]*value="31-02-1990"/], ['/koppelen', { met: 'S-2026-9999', verband: 'same-place', zekerheid: 'certain', reden: 'omdat dit zo is' }, /Dit signaal is er niet[^]*omdat dit zo is/],
      ['/koppelen', { reden: '' }, /Kies wat het verband is/], ['/splitsen', { reden: 'omdat', deel: '0' }, /Vink een deel van het verhaal aan/],
    ];
    for (const [path, fields, expected] of wrong) {
      test(`${path} with ${JSON.stringify(fields)} says what is wrong and keeps the rest`, async () => {
        const [installation, number] = [await open(), await received('Alles in een zin')];
        const answer = await (await new Sites(installation).signIn('focal-officer')).post(`/signalen/${number}/verbanden${path}`, fields);
        assert.equal(answer.status, 422);
        if (path !== '/splitsen') assert.match(answer.body, expected);
        assert.match(answer.body, /id="foutoverzicht"/);
      });
    }
  });

  test('the demonstration shows a link', async () => {
    const installation = await open();
    const numbers = [await received('Een', 'GM0473'), await received('Twee', 'GM0473'), await received('Drie', 'GM0473'), await received('Vier', 'GM0473')];
    const there = { ...officer, municipality: 'GM0473' } as const;
    await actAs(installation, there, (act) => seedLinks(act, numbers));
    const grades = async (number = ''): Promise<(string | undefined)[]> => (await actAs(installation, there, (act) => earlierSignals(act, number))).signals.map((signal) => signal.whys[0]?.grade);
    assert.deepEqual([await grades(numbers[0]), await grades(numbers[3])], [['same', 'partly'], ['probable', 'partly']]);
  });
});
