import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { type Answer, Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { isWorkingDay } from '../../../lib/deadlines.ts';
import { foundIn, soughtIn } from '../../../lib/sought.ts';
import { usualTerms } from '../../../platform/municipality.ts';
import { roles } from '../../../platform/permissions.ts';
import { receiveReport } from '../../signals/reporter/commands.ts';
import { emptyReport } from '../../signals/reporter/report-form.ts';
import { composeAnswer } from './letter.ts';
import type { Mark } from './rules-mark.ts';
import { answerBy, extendedBy, mayExtend, termLevel } from './rules-term.ts';
import { after, type RequestState, type RequestStep } from './states.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

describe('the month', () => {
  const months: readonly (readonly [received: string, by: string, longer: string])[] = [
    ['2026-11-26', '2026-12-28', '2027-02-26'], ['2026-01-31', '2026-03-02', '2026-04-30'], ['2026-03-27', '2026-04-28', '2026-06-29'], ['2025-11-25', '2025-12-29', '2026-02-25'], ['2028-01-31', '2028-02-29', '2028-05-01'],
  ];
  for (const [received, by, longer] of months) {
    test(`what comes in on ${received} is answered by ${by}, or by ${longer} with a reason`, () => {
      assert.equal(answerBy(day(received)).toString(), by);
      assert.equal(extendedBy(day(received)).toString(), longer);
    });
  }

  test('a term never ends on a day on which nobody works, never before the month is over, and never more than a few days after', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 12_000 }), (days) => {
      const received = day('2020-01-01').add({ days });
      for (const [by, months] of [[answerBy(received), 1], [extendedBy(received), 3]] as const) {
        const beyond = received.add({ months }).until(by, { largestUnit: 'days' }).days;
        assert.ok(isWorkingDay(by) && beyond >= 0 && beyond <= 5, `${received.toString()} ${by.toString()}`);
      }
    }));
  });

  test('longer only once, and only as long as the first month runs', () => {
    assert.ok(mayExtend({ dueOn: '2026-12-28', extendedOn: null }, day('2026-12-28')));
    assert.ok(!mayExtend({ dueOn: '2026-12-28', extendedOn: null }, day('2026-12-29')));
    assert.ok(!mayExtend({ dueOn: '2026-12-28', extendedOn: '2026-12-01' }, day('2026-12-02')));
    assert.deepEqual(['2026-12-20', '2026-12-21', '2026-12-28', '2026-12-29'].map((today) => termLevel('2026-12-28', day(today))), ['on-time', 'soon', 'today', 'late']);
  });
});

test('a request goes from intake to search to answer, back to search, or stops; nothing comes after an end', () => {
  const steps: readonly RequestStep[] = ['ask', 'found', 'again', 'answer', 'stop'];
  const table: Readonly<Record<RequestState, readonly (RequestState | null)[]>> = {
    intake: ['finding', null, null, null, 'stopped'], finding: [null, 'weighing', null, null, 'stopped'], weighing: [null, null, 'finding', 'answered', 'stopped'], answered: [null, null, null, null, null], stopped: [null, null, null, null, null],
  };
  for (const [state, ways] of Object.entries(table)) assert.deepEqual(steps.map((one) => after(state as RequestState, one)), ways, state);
});

describe('looking for somebody', () => {
  const rows: readonly (readonly [line: string, text: string, by: readonly string[]])[] = [
    ['06-12345678', 'Bel haar op +31 6 1234 5678.', ['phone']], ['06-12345678', 'Bel haar op 06 1234 5679.', []], ['Anna de Vriës', 'Ik zag anna met mevrouw de Vries lopen', ['name']], ['Anna de Vries', 'Annabel woont bij Vriesland', ['name']],
    ['Jan Bakker', 'De bakker sloot in januari', ['name']], ['Anna de Vries', 'Hier staat alleen Anna', []], ['info@voorbeeld.example', 'mail naar INFO@voorbeeld.example', ['email']], ['NL91ABNA0417164300', 'naar rekening NL91 ABNA 0417 1643 00 gestort', ['iban']],
  ];
  for (const [line, text, by] of rows) test(`"${line}" in "${text}": ${by.join(', ') || 'nothing'}`, () => assert.deepEqual(foundIn(text, soughtIn([line])), by));
});

describe('what the letter may say', () => {
  const facts = { municipality: 'Bloemendaal', date: '2026-11-26', number: 'V-2026-0001', kind: 'access', receivedOn: '2026-11-02', name: 'Anna Verzonnen', contact: 'Straat 1\n\nDorp' } as const;
  const file = { room: 'signal', ref: 'S-2026-0042', on: '2026-11-20', places: [{ where: 'story', by: 'name' }] } as const;
  const withheld: Mark = { belongs: true, tell: false, ground: 'investigation', why: 'Zeldzaam-onderzoek', action: null, actionWhy: '' };
  const shared = [{ number: 'S-2026-0042', on: '2026-11-21', name: 'Politie', purpose: 'Onderzoek' }];
  const used = [{ name: 'Signalen beoordelen', purpose: 'x', retention: 'y', first: '2026-11-20', last: '2026-11-21' }];

  test('what may not be told leaves no trace: the letter is, word for word, that of somebody about whom there is nothing', () => {
    const nothing = composeAnswer(facts, [], [], []);
    assert.deepEqual(composeAnswer(facts, [{ file, mark: withheld }, { file, mark: { belongs: false } }], shared, used), nothing);
  });

  test('what is told names what, from whom, with whom, for what and how long, and never who reported or in which file', () => {
    const text = JSON.stringify(composeAnswer(facts, [{ file, mark: { belongs: true, tell: true, words: 'Uw naam staat in een melding.', shared: true, action: null, actionWhy: '' } }], shared, used));
    for (const part of ['november 2026', 'Uw naam staat in een melding.', 'Wie dat is, vertellen wij niet', 'Politie, op 21 november 2026', 'Signalen beoordelen', 'Autoriteit Persoonsgegevens']) assert.ok(text.includes(part), part);
    assert.ok(!text.includes('S-2026-0042'));
  });

  test('where it may not be said with whom it was shared, the letter says nothing of sharing', () => {
    const text = JSON.stringify(composeAnswer(facts, [{ file, mark: { belongs: true, tell: true, words: 'x', shared: false, action: null, actionWhy: '' } }], shared, used));
    assert.ok(!text.includes('Politie') && !text.includes('Gedeeld met'));
  });
});

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  let officer: Visitor;
  let focal: Visitor;
  const numbers: string[] = [];
  const request = { soort: 'access', ontvangen: '', naam: 'Zeldzaam-naam Achternaam', bereik: 'Zeldzaam-straat 1\n2061 AA Bloemendaal', vraag: 'Zeldzaam-vraag', zoekop: '06-12345678', zeker: 'not-yet' };
  const at = '/vertrouwen/verzoeken';
  const looks = '/vertrouwen/vindplaatsen';

  const report = async (verhaal: string): Promise<string> => (await actAs(installation, { role: null, purpose: 'reporting' }, (act) => receiveReport(act, {
    fields: { ...emptyReport, verhaal }, form: null, files: [], language: 'nl', looksAutomated: false, terms: usualTerms,
  }))).number;
  const take = async (fields: Readonly<Record<string, string>> = {}): Promise<string> => {
    const sent = await officer.post(`${at}/nieuw`, { ...request, ontvangen: installation.clock.now().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString(), ...fields });
    assert.equal(sent.status, 303, sent.body);
    return /V-\d{4}-\d{4}/.exec(sent.location ?? '')?.[0] ?? '';
  };
  const placesIn = (answer: Answer, number: string): string[] => [...answer.body.matchAll(new RegExp(`${looks}/${number}/([0-9a-f-]{36})`, 'g'))].map((match) => match[1] ?? '');

  before(async () => {
    installation = await open();
    sites = new Sites(installation);
    numbers.push(await report('Bel met +31 6 1234 5678, zegt Zeldzaam-verhaal.'), await report('Iets heel anders.'), await report('Mevrouw Achternaam heet zeldzaam-naam.'));
    [officer, focal] = [await sites.signIn('privacy-officer'), await sites.signIn('focal-officer')];
  });

  test('from intake to answer: the privacy officer learns where somebody stands, and of no signal what it says', async () => {
    assert.match((await officer.get(at)).body, /Er zijn geen verzoeken/);
    const number = await take();
    assert.match((await officer.get('/')).body, new RegExp(`Verzoek ${number}`));
    // Without certainty nobody searches, neither by button nor by address.
    assert.equal((await officer.post(`${at}/${number}/zoeken`)).status, 422);
    assert.equal((await focal.get(`${looks}/${number}`)).status, 404);
    assert.equal((await officer.post(`${at}/${number}/wijzigen`, { ...request, zeker: 'desk', basis: '1' })).status, 303);
    assert.equal((await officer.post(`${at}/${number}/zoeken`)).status, 303);
    assert.match((await focal.get('/')).body, new RegExp(`Zoeken voor verzoek ${number}`));
    // Not done before it was searched.
    assert.equal((await focal.post(`${looks}/${number}/klaar`)).status, 422);
    assert.equal((await focal.post(`${looks}/${number}/zoeken`)).location, `${looks}/${number}?gelukt=gezocht`);
    const found = await focal.get(`${looks}/${number}`);
    assert.ok(found.body.includes(numbers[0] ?? '?') && found.body.includes(numbers[2] ?? '?') && !found.body.includes(numbers[1] ?? '?'));
    assert.match(found.body, /telefoonnummer in het verhaal/);
    assert.ok(!found.body.includes('Zeldzaam-verhaal'));
    const [first = '', second = '', ...more] = [...new Set(placesIn(found, number))];
    assert.deepEqual(more, []);
    assert.equal((await focal.post(`${looks}/${number}/klaar`)).status, 422);
    assert.equal((await focal.post(`${looks}/${number}/${first}`, { basis: '1', hoort: 'ja', vertellen: 'nee', grond: '', waarom: '' })).status, 422);
    assert.equal((await focal.post(`${looks}/${number}/${first}`, { basis: '1', hoort: 'ja', vertellen: 'ja', woorden: 'Uw telefoonnummer staat in een melding.', gedeeld: 'ja' })).status, 303);
    const late = await focal.post(`${looks}/${number}/${first}`, { basis: '1', hoort: 'nee', waarom: 'Zeldzaam-getypt' });
    assert.equal(late.status, 409);
    assert.ok(late.body.includes('Zeldzaam-getypt'));
    assert.equal((await focal.post(`${looks}/${number}/${second}`, { basis: '1', hoort: 'ja', vertellen: 'nee', grond: 'investigation', waarom: 'Zeldzaam-waarom' })).status, 303);
    // Looking again keeps what was judged.
    await focal.post(`${looks}/${number}/zoeken`);
    assert.equal((await focal.post(`${looks}/${number}/klaar`)).location, `${looks}?gelukt=klaar`);
    const page = await officer.get(`${at}/${number}`);
    assert.ok(page.body.includes(numbers[0] ?? '?') && page.body.includes('Niet vertellen: een onderzoek zou worden geschaad') && !page.body.includes('Zeldzaam-verhaal'));
    assert.match(page.body, /Verzoeken van betrokkenen behandelen/, 'the Logboek dataverwerkingen tells what was done with the data');
    const letter = await officer.get(`${at}/${number}/antwoord`);
    assert.ok(letter.body.includes('Uw telefoonnummer staat in een melding.') && letter.body.includes('Beste Zeldzaam-naam Achternaam') && !letter.body.includes('Zeldzaam-waarom'));
    assert.match(letter.body, /1 vindplaats staat niet in de brief/);
    assert.equal((await officer.get(`${at}/${number}/antwoord.pdf`)).status, 200);
    assert.equal((await officer.post(`${at}/${number}/antwoord`)).location, `${at}/${number}?gelukt=beantwoord`);
    assert.equal((await officer.post(`${at}/${number}/antwoord`)).status, 303, 'pressed twice');
    const [one, two] = [await officer.get(`${at}/${number}/antwoord.docx`), await officer.get(`${at}/${number}/antwoord.docx`)];
    assert.equal(one.status, 200);
    assert.equal(one.body, two.body);
    assert.match((await officer.get(`${at}/${number}`)).body, /<code>[0-9a-f]{64}<\/code>/);
    assert.equal((await focal.get(`${looks}/${number}`)).status, 404, 'who searched sees the request no longer');
    for (const path of ['wijzigen', 'stoppen', 'opnieuw', 'verlengen']) assert.notEqual((await officer.post(`${at}/${number}/${path}`, { reden: 'x' })).status, 500, path);
    assert.match((await officer.get(`${at}/${number}`)).body, /Beantwoord/);
  });

  test('a longer term asks for a reason, happens once, and leaves a letter', async () => {
    const number = await take({ zeker: 'known' });
    assert.equal((await officer.post(`${at}/${number}/verlengen`, { reden: ' ' })).status, 422);
    assert.equal((await officer.post(`${at}/${number}/verlengen`, { reden: 'Zeldzaam-reden' })).status, 303);
    assert.equal((await officer.get(`${at}/${number}/verlenging.pdf`)).status, 200);
    assert.equal((await officer.post(`${at}/${number}/verlengen`, { reden: 'Nog een keer' })).status, 422);
  });

  test('a request that came in long ago is late, on the list and on Today, and can no longer be made longer', async () => {
    const number = await take({ zeker: 'known', ontvangen: installation.clock.now().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().subtract({ months: 2 }).toString() });
    assert.match((await officer.get(at)).body, new RegExp(`${number}[\\s\\S]*Te laat`));
    assert.match((await officer.get('/')).body, /Te laat/);
    assert.equal((await officer.post(`${at}/${number}/verlengen`, { reden: 'x' })).status, 422);
  });

  test('a form with mistakes says which, and keeps every word', async () => {
    const sent = await officer.post(`${at}/nieuw`, { ...request, soort: '', ontvangen: '2026-02-31', naam: '' });
    assert.equal(sent.status, 422);
    for (const field of ['soort', 'ontvangen', 'naam']) assert.ok(sent.body.includes(`href="#${field}"`), field);
    assert.ok(sent.body.includes('Zeldzaam-vraag') && sent.body.includes('Zeldzaam-straat 1'));
  });

  test('who saves second sees what the first wrote, and keeps what was typed', async () => {
    const number = await take();
    assert.equal((await officer.post(`${at}/${number}/wijzigen`, { ...request, vraag: 'Eerste', basis: '1' })).status, 303);
    const second = await officer.post(`${at}/${number}/wijzigen`, { ...request, vraag: 'Tweede', basis: '1' });
    assert.equal(second.status, 409);
    assert.ok(second.body.includes('Eerste') && second.body.includes('Tweede'));
  });

  test('what was refused is explained, and stands in the letter', async () => {
    const number = await take({ soort: 'erasure', zeker: 'desk' });
    await officer.post(`${at}/${number}/zoeken`);
    await focal.post(`${looks}/${number}/zoeken`);
    const places = [...new Set(placesIn(await focal.get(`${looks}/${number}`), number))];
    const mark = { basis: '1', hoort: 'ja', vertellen: 'ja', woorden: 'Uw naam.' };
    assert.equal((await focal.post(`${looks}/${number}/${places[0]}`, mark)).status, 422);
    for (const place of places) assert.equal((await focal.post(`${looks}/${number}/${place}`, { ...mark, gedaan: 'refused', uitleg: 'Zeldzaam-weigering' })).status, 303);
    await focal.post(`${looks}/${number}/klaar`);
    assert.match((await officer.get(`${at}/${number}/antwoord`)).body, /Dit doen wij niet. Zeldzaam-weigering/);
    assert.equal((await officer.post(`${at}/${number}/opnieuw`)).status, 303);
    assert.equal((await focal.get(`${looks}/${number}`)).status, 200);
  });

  describe('who may', () => {
    for (const role of roles) {
      test(role, async () => {
        const number = await take({ zeker: 'desk' });
        await officer.post(`${at}/${number}/zoeken`);
        const visitor = await sites.signIn(role);
        const [handles, finds] = [role === 'privacy-officer', role === 'focal-officer' || role === 'deputy'];
        for (const path of [at, `${at}/nieuw`, `${at}/${number}`, `${at}/${number}/wijzigen`, `${at}/${number}/verlengen`, `${at}/${number}/stoppen`]) assert.equal((await visitor.get(path)).status, handles ? 200 : 403, path);
        for (const path of [looks, `${looks}/${number}`]) assert.equal((await visitor.get(path)).status, finds ? 200 : 403, path);
        if (!handles) for (const path of ['nieuw', `${number}/zoeken`, `${number}/opnieuw`, `${number}/wijzigen`, `${number}/verlengen`, `${number}/stoppen`, `${number}/antwoord`]) assert.equal((await visitor.post(`${at}/${path}`)).status, 403, path);
        if (!finds) for (const path of [`${number}/zoeken`, `${number}/klaar`, `${number}/00000000-0000-4000-8000-000000000000`]) assert.equal((await visitor.post(`${looks}/${path}`)).status, 403, path);
      });
    }

    test('another municipality finds no request, and its search finds nobody here', async () => {
      const number = await take({ zeker: 'desk' });
      await officer.post(`${at}/${number}/zoeken`);
      const [other, finder] = [await sites.signIn('privacy-officer', 'GM0397'), await sites.signIn('focal-officer', 'GM0397')];
      for (const path of ['', '/wijzigen', '/antwoord', '/antwoord.pdf']) assert.equal((await other.get(`${at}/${number}${path}`)).status, 404, path);
      assert.equal((await finder.get(`${looks}/${number}`)).status, 404);
      assert.ok(!(await other.get(at)).body.includes(number) && !(await finder.get(looks)).body.includes(number));
      const own = /V-\d{4}-\d{4}/.exec((await other.post(`${at}/nieuw`, { ...request, zeker: 'desk', ontvangen: installation.clock.now().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString() })).location ?? '')?.[0] ?? '';
      await other.post(`${at}/${own}/zoeken`);
      await finder.post(`${looks}/${own}/zoeken`);
      assert.match((await finder.get(`${looks}/${own}`)).body, /niets gevonden/);
    });

    test('who a reporter is opens to nobody who has not written down for which request', async () => {
      const count = (write: boolean): Promise<number> => actAs(installation, { role: 'focal-officer' }, async (act) => {
        const open = (await sql<{ number: string }>`select number from subject.request where state = 'finding' limit 1`.execute(act.db)).rows[0];
        if (write) await sql`insert into subject.finding (municipality_id, number, made_by, made_at, found) values (${act.municipality}, ${open?.number}, ${act.actor.id}, ${act.now}, 0)`.execute(act.db);
        return (await sql<{ may: boolean }>`select subject.is_finding() as may`.execute(act.db)).rows[0]?.may ? 1 : 0;
      });
      assert.equal(await count(false), 0);
      assert.equal(await count(true), 1);
    });
  });

  test('nothing of who asked, what was found or what was sent lies open in the database or the log', async () => {
    const open = await installation.database.asOwner(async (db) => {
      const tables = ['subject.request', 'subject.hit', 'subject.letter', 'subject.finding', 'audit.entry', 'processing.line'];
      return (await Promise.all(tables.map(async (table) => (await sql<{ row: string }>`select row_to_json(t)::text as row from ${sql.table(table)} t`.execute(db)).rows.map((one) => one.row).join('\n')))).join('\n');
    });
    assert.ok(open.includes('V-20'));
    for (const secret of ['Zeldzaam', 'Achternaam', '12345678']) {
      assert.ok(!open.includes(secret) && !open.includes(Buffer.from(secret).toString('hex')), secret);
    }
  });
});
