import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { usualTerms } from '../../../platform/municipality.ts';
import { emptyReport, type ReportFields } from '../reporter/report-form.ts';
import { askForIdentity } from '../reporter/identity-commands.ts';
import { receiveReport } from '../reporter/commands.ts';
import { addReporterMessage } from '../reporter/conversation-commands.ts';
import { type Decision, decide } from '../triage/commands.ts';
import { type Asked, byDesk } from './rules-today.ts';

const asked: fc.Arbitrary<Asked> = fc.record({
  danger: fc.boolean(), child: fc.boolean(), due: fc.option(fc.integer({ min: 0, max: 4000 }).map((days) => Temporal.PlainDate.from('2024-01-01').add({ days }).toString()), { nil: null }),
  key: fc.integer({ min: 1, max: 50 }).map((n) => `S-2026-00${n} assess`),
});

test('any two things that are asked have one order, whichever is looked at first', () => {
  fc.assert(fc.property(asked, asked, (one, other) => {
    assert.equal(Math.sign(byDesk(one, other)), -Math.sign(byDesk(other, one)) + 0);
    if (byDesk(one, other) === 0) assert.deepEqual(one, other);
  }));
  fc.assert(fc.property(asked, (one) => byDesk(one, one) === 0));
});

test('the order has no circle', () => {
  fc.assert(fc.property(asked, asked, asked, (a, b, c) => { if (byDesk(a, b) <= 0 && byDesk(b, c) <= 0) assert.ok(byDesk(a, c) <= 0); }), { numRuns: 500 });
});

test('danger stands before everything, then a child, then what is due first; what has no day comes last', () => {
  fc.assert(fc.property(asked, asked, (one, other) => {
    if (one.danger && !other.danger) assert.ok(byDesk(one, other) < 0);
    else if (one.danger === other.danger && one.child && !other.child) assert.ok(byDesk(one, other) < 0);
    else if (one.danger === other.danger && one.child === other.child && (one.due ?? '9999') < (other.due ?? '9999')) assert.ok(byDesk(one, other) < 0);
  }));
});

const nothing: Decision = { outcomes: ['no-follow-up'], form: null, sector: null, ground: 'none-shared', groundText: '', reason: 'Geen aanwijzing', answer: 'Dank u', keepUntil: null, handedTo: '' };

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  let officer: Visitor;
  before(async () => {
    installation = await open();
    sites = new Sites(installation);
    officer = await sites.signIn('focal-officer');
  });

  const received = (fields: Partial<ReportFields> = {}): Promise<{ number: string; code: string }> => actAs(installation, { role: null, purpose: 'reporting' }, (act) => receiveReport(act, {
    fields: { ...emptyReport, verhaal: 'Een verhaal', ...fields }, form: null, files: [], language: 'nl', looksAutomated: false, terms: usualTerms,
  }));
  const decided = async (decision: Partial<Decision> = {}): Promise<string> => {
    const { number } = await received();
    await actAs(installation, { role: 'focal-officer' }, (act) => decide(act, number, { ...nothing, ...decision }));
    return number;
  };
  /** The lines of the page, its number and its title. */
  async function today(visitor: Visitor): Promise<{ lines: string[]; body: string; title: number; said: number }> {
    const { body } = await visitor.get('/');
    const lines = [...body.matchAll(/<li class="baken-task">[\s\S]*?href="([^"]+)"/g)].map((match) => match[1] ?? '');
    return { lines, body, title: Number(/<title>[^(<]*\((\d+)\)/.exec(body)?.[1] ?? 0), said: Number(/Er (?:is|zijn) (\d+) ding/.exec(body)?.[1] ?? 0) };
  }

  test('on an empty day the officer reads so, and is offered the monthly round', async () => {
    const { lines, body, title } = await today(officer);
    assert.deepEqual([lines.length, title], [0, 0]);
    assert.ok(body.includes('Er is vandaag niets te doen') && body.includes('href="/ronde"') && body.includes('nog geen maandelijkse ronde'));
  });

  test('the number that she reads is the number of lines, and danger stands on top', async () => {
    const [calm, late, danger] = [await received(), await decided(), await received({ nu_gevaar: 'ja' })];
    const { lines, title, said } = await today(officer);
    assert.deepEqual([lines.length, title, said], [3, 3, 3]);
    assert.deepEqual(lines, [`/signalen/${danger.number}`, `/signalen/${calm.number}`, `/signalen/${late}`]);
  });

  test('somebody who handles signals elsewhere sees none of it', async () => {
    assert.equal((await today(await sites.signIn('focal-officer', 'GM0397'))).lines.length, 0);
    assert.ok(!(await (await sites.signIn('colleague')).get('/')).body.includes('S-20'));
  });

  test('what a reporter adds after the decision is asked of her, until somebody opened the signal', async () => {
    const sent = await received();
    await actAs(installation, { role: 'focal-officer' }, (act) => decide(act, sent.number, nothing));
    installation.clock.pass({ minutes: 5 });
    await actAs(installation, { role: null, purpose: 'reporting' }, async (act) => {
      await act.presentReceipt(act.vault.index('receipt-code', sent.code.replaceAll(' ', '')));
      await addReporterMessage(act, 'Er is nog iets');
    });
    assert.ok((await today(officer)).body.includes(`Lees het bericht bij signaal ${sent.number}`));
    installation.clock.pass({ minutes: 5 });
    await officer.get(`/signalen/${sent.number}`);
    const after = await today(officer);
    assert.ok(!after.body.includes(`Lees het bericht bij signaal ${sent.number}`) && after.body.includes(`Sluit signaal ${sent.number} af`));
    assert.equal(after.said, after.lines.length);
  });

  test('what is kept is asked again in the week before its day, and is not nagged about until then', async () => {
    const kept = await decided({ outcomes: ['watch'], keepUntil: '2026-03-20' });
    assert.ok(!(await today(officer)).body.includes(kept));
    installation.clock.set('2026-03-14T09:00:00Z');
    assert.ok((await today(await sites.signIn('focal-officer'))).body.includes(`Bekijk bewaard signaal ${kept} opnieuw`));
    installation.clock.set('2026-03-21T09:00:00Z');
    const late = await today(await sites.signIn('focal-officer'));
    assert.ok(late.body.includes('Er is nog niet opnieuw naar gekeken.'));
    assert.equal(late.said, late.lines.length);
  });

  test('who is asked as the second person finds the request among today\'s work, and the one who asked does not', async () => {
    const { number } = await received({ deur: 'bekend', hoe: 'telefoon', bereikbaar: '06 00000000' });
    await actAs(installation, { role: 'deputy', purpose: 'identity' }, (act) => askForIdentity(act, number, 'Er is haast'));
    const asks = `Zeg ja of nee bij signaal ${number}`;
    assert.ok((await today(await sites.signIn('focal-officer'))).body.includes(asks));
    assert.ok(!(await today(await sites.signIn('deputy'))).body.includes(asks));
  });

  test('a partner who has to answer tomorrow, or should have, is asked after; one who has time is left alone', async () => {
    const { number } = await received();
    await installation.database.asOwner((db) => sql`insert into signals.package (municipality_id, number, dossier_id, state, recipient_code, purpose_code, choices_sealed, made_by, made_at, sent_at, ends_at, answer_by)
      values ('GM0377', ${number}, gen_random_uuid(), 'sent', 'police', 'advice', '\\x00', 'p01', ${installation.clock.now()}, ${installation.clock.now()}, '2026-06-01', '2026-04-10')`.execute(db));
    const asks = `Vraag de partner om antwoord bij signaal ${number}`;
    assert.ok(!(await today(await sites.signIn('focal-officer'))).body.includes(asks));
    installation.clock.set('2026-04-09T09:00:00Z');
    assert.ok((await today(await sites.signIn('focal-officer'))).body.includes(asks));
  });
});
