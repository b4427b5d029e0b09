import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actAs, forEachEngine, type TestInstallation } from '../../../test/database-for-tests.ts';
import { Refusal } from '../../lib/errors.ts';
import type { Role } from '../../platform/permissions.ts';
import { type FormCode, formByCode } from './catalogue/forms.ts';
import { beginForm, endForm } from './commands.ts';
import { activeForms } from './offers.ts';
import { formState } from './queries.ts';
import { own } from './tables.ts';

const decision = (date: string): { date: string; decidedBy: string; ground: string } => ({ date, decidedBy: 'college, besluit van 1 maart 2026', ground: 'komt voor in de streek' });

forEachEngine((open) => {
  const begin = async (code: FormCode, date: string, role: Role = 'focal-officer'): Promise<void> => actAs(await open(), { role }, act => beginForm(act, formByCode(code), decision(date)));
  const codesFor = async (installation: TestInstallation, date: string, municipality: 'GM0377' | 'GM0397' = 'GM0377'): Promise<readonly string[]> =>
    actAs(installation, { role: null, municipality }, async act => (await activeForms(act.db, Temporal.PlainDate.from(date))).map(form => form.code));

  test('a resident sees the three main forms where nothing was decided', async () => {
    assert.deepEqual(await codesFor(await open(), '2026-03-02', 'GM0397'), ['sexual', 'labour', 'criminal']);
  });

  test('a form that a focal officer adds is there for residents from its day, in this municipality only', async () => {
    const installation = await open();
    await begin('forced-begging', '2026-04-01');
    assert.deepEqual(await codesFor(installation, '2026-03-31'), ['sexual', 'labour', 'criminal']);
    assert.deepEqual(await codesFor(installation, '2026-04-01'), ['sexual', 'labour', 'criminal', 'forced-begging']);
    assert.deepEqual(await codesFor(installation, '2026-04-01', 'GM0397'), ['sexual', 'labour', 'criminal']);
  });

  test('a form that was added by mistake can end, and what was decided before stays to be read', async () => {
    const installation = await open();
    await begin('organ-removal', '2026-03-01');
    await actAs(installation, { role: 'policy-adviser' }, act => endForm(act, formByCode('organ-removal'), { ...decision('2026-03-31'), ground: 'was een vergissing' }));
    assert.ok(!(await codesFor(installation, '2026-04-01')).includes('organ-removal'));
    const state = await actAs(installation, { role: 'colleague' }, act => formState(act, formByCode('organ-removal')));
    assert.deepEqual(state.history.map(entry => [entry.validFrom, entry.validUntil, entry.ground, entry.endGround]), [['2026-03-01', '2026-03-31', 'komt voor in de streek', 'was een vergissing']]);
    await begin('organ-removal', '2026-04-01');
    assert.ok((await codesFor(installation, '2026-04-01')).includes('organ-removal'));
  });

  test('a form of the 2026 law is refused before its day, with the day to choose', async () => {
    await assert.rejects(begin('surrogacy', '2026-03-02'), (error: unknown) => error instanceof Refusal && error.key === 'form-not-yet-available' && error.params['date'] === '2026-07-15');
  });

  test('of two people who add the same form at the same moment one is told that it counts already', async () => {
    const outcomes = await Promise.allSettled([begin('forced-marriage', '2026-08-01'), begin('forced-marriage', '2026-09-01', 'policy-adviser')]);
    const refused = outcomes.flatMap(outcome => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    assert.equal(refused.length, 1);
    assert.ok(refused[0] instanceof Refusal && refused[0].key === 'form-already-on');
  });

  test('a colleague cannot add a form, whatever page she reaches', async () => {
    await assert.rejects(begin('illegal-adoption', '2026-08-01', 'colleague'), /row-level security/);
  });

  test('nobody rewrites or removes what was decided', async () => {
    const installation = await open();
    const rewriting = actAs(installation, { role: 'focal-officer' }, act => own(act.db).updateTable('knowledge.form_choice').set({ ground: 'anders' }).execute());
    await assert.rejects(rewriting, /permission denied/);
    await assert.rejects(actAs(installation, { role: 'focal-officer' }, act => own(act.db).deleteFrom('knowledge.form_choice').execute()), /permission denied/);
  });

  test('the public site cannot read who decided', async () => {
    const reading = actAs(await open(), { role: null }, act => own(act.db).selectFrom('knowledge.form_choice').select('decided_by').execute());
    await assert.rejects(reading, /permission denied/);
  });
});
