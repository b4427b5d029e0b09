import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { Sites } from '../../../../test/sites-for-tests.ts';
import { addAbsence } from './absence-commands.ts';
import { overlaps, readAbsence, readDigest } from './absence-form.ts';
import { type Counts, digestFor, type Handler, isAwayOn, standingOf } from './rules-absence.ts';

const today = Temporal.PlainDate.from('2026-03-02');
const whats = (read: ReturnType<typeof readAbsence>): readonly string[] => ('from' in read ? [] : read.map((one) => `${one.field} ${one.what}`));

test('days that cannot be are named, and the last day may be left open', () => {
  assert.deepEqual(readAbsence({ van: '2026-03-05', tot: '' }, today), { from: '2026-03-05', until: null });
  assert.deepEqual(readAbsence({ van: '2026-02-20', tot: '2026-03-02' }, today), { from: '2026-02-20', until: '2026-03-02' });
  const wrong: readonly (readonly [string, string, readonly string[]])[] = [
    ['', '', ['van no-day']], ['morgen', 'x', ['van no-day', 'tot no-day']], ['2026-02-30', '', ['van no-day']], ['2026-03-05', '2026-03-04', ['tot until-before']],
    ['2026-02-01', '2026-03-01', ['tot over']], ['2029-01-01', '', ['van too-far']], ['2026-03-05', '2035-01-01', ['tot too-far']],
  ];
  for (const [van, tot, expected] of wrong) assert.deepEqual(whats(readAbsence({ van, tot }, today)), expected, `${van} ${tot}`);
});

const days = fc.record({ from: fc.integer({ min: 1, max: 28 }), length: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }) })
  .map(({ from, length }) => ({ from: today.with({ day: from }).toString(), until: length === null ? null : today.with({ day: from }).add({ days: length }).toString() }));

test('two absences overlap when some day lies in both', () => {
  fc.assert(fc.property(days, days, (one, other) => {
    const both = Array.from({ length: 60 }, (_, day) => today.with({ day: 1 }).add({ days: day }).toString()).some((day) => isAwayOn(one, day) && isAwayOn(other, day));
    assert.equal(overlaps(one, other), both);
  }));
});

test('an address is one line with one @, and the time is one that can be chosen', () => {
  for (const adres of ['noor@gemeente.nl', 'a.b+c@x-y.example.org']) assert.ok('address' in readDigest({ adres, tijd: '08:30', aan: true }), adres);
  for (const adres of ['', 'noor', 'noor@gemeente', 'a@b.nl\nbcc: c@d.nl', 'a@b.nl, c@d.nl', '<a@b.nl>', `${'a'.repeat(65)}@b.nl`]) assert.ok(!('address' in readDigest({ adres, tijd: '08:30', aan: true })), adres);
  assert.ok(!('address' in readDigest({ adres: 'a@b.nl', tijd: '03:17', aan: true })));
});

const handler = fc.record({ id: fc.uuid(), role: fc.constantFrom('focal-officer' as const, 'deputy' as const), away: fc.boolean() });
const counts = fc.record({ lines: fc.nat(9), danger: fc.nat(9), soon: fc.nat(9), late: fc.nat(9) });

test('there is always somebody whose work it is, and nobody who is away while another is here', () => {
  fc.assert(fc.property(fc.uniqueArray(handler, { selector: (one) => one.id, minLength: 1, maxLength: 5 }), (handlers) => {
    const standings = handlers.map((one) => standingOf(handlers, one.id));
    assert.ok(standings.some((one) => one === 'own' || one === 'stands-in'));
    if (handlers.some((one) => !one.away)) for (const [at, one] of handlers.entries()) if (one.away) assert.equal(standings[at], 'away');
  }));
});

test('whose mail it is, as a table', () => {
  const [officer, deputy] = [{ id: 'a', role: 'focal-officer' }, { id: 'b', role: 'deputy' }] as const;
  const at = (away: readonly boolean[]): Handler[] => [{ ...officer, away: away[0] ?? false }, { ...deputy, away: away[1] ?? false }];
  const some: Counts = { lines: 3, danger: 0, soon: 1, late: 0 };
  const table: readonly (readonly [string, readonly boolean[], Counts, boolean, 'work' | 'late' | null, 'work' | 'late' | null])[] = [
    ['a usual day', [false, false], some, true, 'work', null],
    ['a term is over', [false, false], { ...some, late: 1 }, true, 'work', 'late'],
    ['the officer is away', [true, false], some, true, null, 'work'],
    ['the deputy is away', [false, true], { ...some, late: 1 }, true, 'work', null],
    ['everybody is away', [true, true], some, true, 'work', null],
    ['nothing to do', [false, false], { lines: 0, danger: 0, soon: 0, late: 0 }, true, null, null],
    ['a Sunday', [false, false], { ...some, late: 1 }, false, null, null],
    ['danger on a Sunday', [false, false], { ...some, danger: 1 }, false, 'work', null],
    ['danger on a Sunday, officer away', [true, false], { ...some, danger: 1 }, false, null, 'work'],
  ];
  for (const [name, away, count, workingDay, first, second] of table) {
    assert.deepEqual([digestFor(standingOf(at(away), 'a'), count, workingDay), digestFor(standingOf(at(away), 'b'), count, workingDay)], [first, second], name);
  }
  fc.assert(fc.property(fc.constantFrom('own' as const, 'stands-in' as const, 'beside' as const, 'away' as const), counts, fc.boolean(), (standing, count, workingDay) => {
    if (count.lines === 0) assert.equal(digestFor(standing, count, workingDay), null, 'only when there is something');
  }));
});

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  before(async () => {
    installation = await open();
    sites = new Sites(installation);
  });

  test('the officer plans a holiday, the deputy reads that the work is hers, and the officer takes it back', async () => {
    const [officer, deputy] = [await sites.signIn('focal-officer'), await sites.signIn('deputy')];
    assert.equal((await officer.post('/afwezigheid', { van: '2026-03-02', tot: '2026-03-13' })).location, '/afwezigheid?gelukt=bewaard');
    assert.ok((await officer.get('/')).body.includes('U bent afwezig tot en met 13 maart 2026. Bloemendaal deputy neemt het werk over.'));
    assert.ok((await deputy.get('/')).body.includes('Bloemendaal focal-officer is afwezig tot en met 13 maart 2026. Dit werk is nu van u.'));
    const page = (await deputy.get('/afwezigheid')).body;
    assert.ok(page.includes('Van uw collega') && page.includes('2 maart 2026 tot en met 13 maart 2026'));
    const id = /<button(?=[^>]*name="afwezigheid")[^>]*value="(\d+)"/.exec((await officer.get('/afwezigheid')).body)?.[1] ?? '';
    assert.equal((await deputy.post('/afwezigheid/einde', { afwezigheid: id })).status, 404, 'nobody ends the absence of somebody else');
    assert.ok(!(await (await sites.signIn('focal-officer', 'GM0397')).get('/afwezigheid')).body.includes('13 maart'));
    assert.equal((await officer.post('/afwezigheid/einde', { afwezigheid: id })).status, 303);
    assert.equal((await officer.post('/afwezigheid/einde', { afwezigheid: id })).status, 404);
    assert.ok((await deputy.get('/')).body.includes('Bloemendaal focal-officer is er.'));
  });

  test('an absence that began earlier is ended from today, and the days before stay', async () => {
    await actAs(installation, { role: 'deputy' }, (act) => addAbsence(act, { from: '2026-02-20', until: null }));
    const deputy = await sites.signIn('deputy');
    const id = /<button(?=[^>]*name="afwezigheid")[^>]*value="(\d+)"/.exec((await deputy.get('/afwezigheid')).body)?.[1] ?? '';
    assert.equal((await deputy.post('/afwezigheid/einde', { afwezigheid: id })).status, 303);
    assert.ok((await deputy.get('/afwezigheid')).body.includes('Er staat geen afwezigheid gepland.'));
    const kept = await installation.database.asOwner(async (db) => (await sql<{ until_day: string }>`select until_day from signals.absence where absence_id = ${Number(id)}`.execute(db)).rows[0]?.until_day);
    assert.equal(kept, '2026-03-01');
  });

  test('a button that is pressed twice makes one absence and one mail', async () => {
    const visitor = await sites.signIn('deputy');
    for (const [path, fields] of [['/afwezigheid', { van: '2026-07-01', tot: '2026-07-14' }], ['/afwezigheid/mail', { adres: 'sem@bloemendaal.example', tijd: '08:30', aan: 'ja' }]] as const) {
      for (const answer of await Promise.all([1, 2, 3].map(() => visitor.post(path, fields)))) assert.ok([303, 422].includes(answer.status), `${path}: ${answer.status}`);
    }
    assert.equal([...(await visitor.get('/afwezigheid')).body.matchAll(/name="afwezigheid"/g)].length, 1);
  });

  test('a mistake in the days keeps what was typed, and the same days are not away twice', async () => {
    const officer = await sites.signIn('focal-officer');
    const wrong = await officer.post('/afwezigheid', { van: '2026-04-10', tot: '2026-04-01' });
    assert.ok(wrong.status === 422 && wrong.body.includes('value="2026-04-10"') && wrong.body.includes('id="foutoverzicht"'));
    assert.equal((await officer.post('/afwezigheid', { van: '2026-04-10', tot: '' })).status, 303);
    const twice = await officer.post('/afwezigheid', { van: '2026-05-01', tot: '2026-05-02' });
    assert.ok(twice.status === 422 && twice.body.includes('al afwezig'));
    assert.equal((await (await sites.signIn('colleague')).get('/afwezigheid')).status, 403);
  });

  test('without a mail server the page says that no mail is sent', async () => {
    assert.ok((await (await sites.signIn('focal-officer')).get('/afwezigheid')).body.includes('Deze installatie verstuurt geen mail.'));
  });
});
