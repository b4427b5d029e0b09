import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine } from '../../../test/database-for-tests.ts';
import type { Act } from '../../platform/act.ts';
import type { MunicipalityCode } from '../../platform/municipality.ts';
import type { Permission, Role } from '../../platform/permissions.ts';
import { accountability as nl } from '../../texts/nl/accountability.ts';
import { adopt, approve, askReview, sendLetter } from './flow/commands.ts';
import { composeLetter } from './letter.ts';
import { allLetters, sentFile, sentLetter, sentLetters, staffLetter } from './queries.ts';

const here: MunicipalityCode = 'GM0377';
const elsewhere: MunicipalityCode = 'GM0397';
forEachEngine((open) => {
  const as = async <T>(role: Role, use: (act: Act) => Promise<T>, municipality: MunicipalityCode = here): Promise<T> => actAs(await open(), { role, municipality, purpose: 'accountability' }, use);
  const asResident = async <T>(use: (act: Act) => Promise<T>, municipality: MunicipalityCode = here): Promise<T> => actAs(await open(), { role: null, municipality, purpose: 'accountability' }, use);
  const asOwner = async (statement: string): Promise<unknown> => (await open()).database.asOwner((db) => sql.raw(statement).execute(db));

  let drafts = 0;
  async function draft(planRef: string, municipality: MunicipalityCode = here): Promise<string> {
    const ref = `B-2026-${String(drafts += 1).padStart(4, '0')}`;
    const content = composeLetter({
      municipality: 'Bloemendaal', reference: ref, date: '2026-02-01', plan: { title: `Uitvoeringsplan ${planRef}`, from: '2024', to: '2026', decisions: [] },
      concept: null, forms: [], frameworks: [], pillars: [], picture: { years: [], risks: [] }, signatories: {},
    }, 'nl', nl.letter);
    await as('policy-adviser', (act) => sql`insert into accountability.letter (municipality_id, letter_ref, plan_ref, plan_version, title, content, has_examples, made_at, made_by)
      values (${municipality}, ${ref}, ${planRef}, 1, ${content.title}, ${JSON.stringify(content)}, false, ${act.now}, 'p06')`.execute(act.db), municipality);
    return ref;
  }

  const send = (ref: string) => as('policy-adviser', (act) => sendLetter(act, ref));
  const adopted = async (ref: string): Promise<string> => {
    assert.equal(await as('policy-adviser', (act) => askReview(act, ref)), 'done');
    assert.equal(await as('focal-officer', (act) => approve(act, ref, 'Akkoord.')), 'done');
    assert.equal(await as('policy-adviser', (act) => adopt(act, ref, { body: 'college', on: '2026-02-28' })), 'done');
    return ref;
  };
  const refused = (what: Promise<unknown>, why: RegExp) => assert.rejects(what, (error: Error) => why.test(`${error.message} ${error.cause instanceof Error ? error.cause.message : ''}`));

  test('a resident sees a letter only once it is sent, as a page and as three files', async () => {
    const ref = await adopted(await draft('plan-a'));
    assert.equal(await asResident((act) => sentLetter(act, ref)), null);
    assert.equal(await asResident((act) => sentFile(act, ref, 'pdf')), null);
    assert.equal(await send(ref), true);
    const letter = await asResident((act) => sentLetter(act, ref));
    assert.equal(letter?.content.date, '2026-03-02');
    assert.ok(letter?.content.facts.some((fact) => fact.value === '2 maart 2026'));
    assert.ok(letter?.content.facts.some((fact) => fact.value === 'door college op 28 februari 2026'));
    assert.deepEqual(letter?.files.map((file) => file.kind).sort(), ['docx', 'odt', 'pdf']);
    for (const file of letter?.files ?? []) {
      const bytes = await asResident((act) => sentFile(act, ref, file.kind));
      assert.equal(bytes?.length, file.size);
      assert.equal(createHash('sha256').update(bytes ?? '').digest('hex'), file.sha256);
    }
    assert.ok((await asResident(sentLetters)).some((row) => row.ref === ref && row.subject.includes('gemeenteraad')));
  });

  test('pressing send twice sends once', async () => {
    const ref = await adopted(await draft('plan-b'));
    assert.equal(await send(ref), true);
    assert.equal(await send(ref), false);
    assert.equal(await send('B-2026-9999'), null);
  });

  test('nobody changes a sent letter or its files, not even the role that owns the tables', async () => {
    const ref = await adopted(await draft('plan-c'));
    await send(ref);
    const before = await asResident((act) => sentLetter(act, ref));
    for (const statement of [
      `update accountability.letter set title = 'anders' where letter_ref = '${ref}'`,
      `update accountability.letter set state = 'draft', sent_at = null where letter_ref = '${ref}'`,
      `delete from accountability.letter where letter_ref = '${ref}'`,
      `update accountability.letter_file set kind = 'pdf' where letter_ref = '${ref}'`,
      `delete from accountability.letter_file where letter_ref = '${ref}' and kind = 'odt'`,
      `insert into accountability.letter_file (municipality_id, letter_ref, kind, bytes, sha256) values ('${here}', '${ref}', 'pdf', 'x', sha256('x'))`,
    ]) await refused(asOwner(statement), /was sent and stays as it is/);
    await refused(asOwner('truncate accountability.letter_file'), /never emptied/);
    await refused(asOwner('truncate accountability.letter cascade'), /never emptied/);
    assert.deepEqual(await asResident((act) => sentLetter(act, ref)), before);
  });

  test('a letter without its files cannot be called sent', async () => {
    const ref = await adopted(await draft('plan-d'));
    await refused(asOwner(`update accountability.letter set state = 'sent', sent_at = now(), record = 'x', record_sha256 = sha256('x') where letter_ref = '${ref}'`), /has no files/);
  });

  test('a plan has one draft at a time', async () => {
    await draft('plan-e');
    await refused(draft('plan-e'), /letter_one_open|duplicate key/);
  });

  test('a colleague may read the letters but neither make nor send one', async () => {
    const ref = await draft('plan-f');
    assert.equal((await as('colleague', (act) => staffLetter(act, ref)))?.state, 'draft');
    assert.equal(await as('colleague', (act) => sendLetter(act, ref)), false);
    await refused(as('colleague', (act) => sql`insert into accountability.letter (municipality_id, letter_ref, plan_ref, plan_version, title, content, has_examples, made_at)
      values (${here}, 'B-2026-8888', 'plan-z', 1, 't', '{}', false, now())`.execute(act.db)), /row-level security/);
    assert.equal((await as('policy-adviser', (act) => staffLetter(act, ref)))?.state, 'draft');
  });

  test('letters stay within their municipality', async () => {
    const ref = await adopted(await draft('plan-g'));
    await send(ref);
    assert.equal(await as('policy-adviser', (act) => staffLetter(act, ref), elsewhere), null);
    assert.deepEqual(await as('policy-adviser', allLetters, elsewhere), []);
    assert.deepEqual(await asResident(sentLetters, elsewhere), []);
    assert.equal(await asResident((act) => sentFile(act, ref, 'pdf'), elsewhere), null);
  });

  test('a resident cannot ask the database for a draft or for who made a letter', async () => {
    const ref = await draft('plan-i');
    const seen = await asResident(async (act) => (await sql<{ ref: string }>`select letter_ref as ref from accountability.letter`.execute(act.db)).rows);
    assert.ok(!seen.some((row) => row.ref === ref));
    await refused(asResident((act) => sql`select made_by from accountability.letter`.execute(act.db)), /permission denied/);
  });

  test('sending leaves a line in the log with the checksums of what was sent', async () => {
    const ref = await adopted(await draft('plan-h'));
    await send(ref);
    const lines = await (await open()).database.asOwner(async (db) => (await sql<{ facts: Record<string, unknown> }>`select facts from audit.entry where subject_ref = ${ref} and facts ? 'pdf'`.execute(db)).rows);
    const files = (await asResident((act) => sentLetter(act, ref)))?.files ?? [];
    assert.equal(lines.length, 1);
    for (const file of files) assert.equal(lines[0]?.facts[file.kind], file.sha256);
  });

  // The permissions that the room leans on, so that a change of the matrix is noticed here.
  const needed: readonly Permission[] = ['letters.read', 'letters.make', 'letters.send'];
  test('the policy adviser may do all that this room asks', async () => {
    await as('policy-adviser', async (act) => { for (const permission of needed) assert.ok(act.may(permission), permission); });
  });
});
