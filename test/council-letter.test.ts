import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { letterToFile } from '../src/features/accountability/cli.ts';
import { makeLetter, sendLetter } from '../src/features/accountability/commands.ts';
import { currentPlanVersion } from '../src/features/accountability/gather.ts';
import { adopt, approve, askReview } from '../src/features/accountability/flow/commands.ts';
import { allLetters, sentFile, sentLetter, staffLetter } from '../src/features/accountability/queries.ts';
import { type AsRole, seedLetter } from '../src/features/accountability/seed.ts';
import { importPlanText } from '../src/features/plan/cli.ts';
import { Refusal } from '../src/lib/errors.ts';
import { projectRoot } from '../src/lib/project-root.ts';
import type { Act } from '../src/platform/act.ts';
import { actAs, forEachEngine } from './database-for-tests.ts';

const planRef = 'bloemendaal-2024-2026';
const town = 'Bloemendaal';

forEachEngine((open) => {
  const run = async <T>(use: (act: Act) => Promise<T>): Promise<T> => actAs(await open(), { role: 'policy-adviser', purpose: 'accountability' }, use);
  const make = () => run((act) => makeLetter(act, town, planRef));
  const seedFile = () => readFile(join(projectRoot(), 'seed/bloemendaal-2024-2026.plan.yaml'), 'utf8');
  const importPlan = (text: string) => run((act) => importPlanText(act, text, 'nl'));

  test('without a plan there is no letter to make', async () => {
    await assert.rejects(make(), (error) => error instanceof Refusal && error.key === 'letter-no-plan');
    assert.equal(await run((act) => letterToFile(act, { name: town }, planRef, 'pdf')), null);
  });

  test('one action makes the letter for the plan, and pressing again renews the draft', async () => {
    await importPlan(await seedFile());
    const ref = await make();
    assert.equal(ref, 'B-2026-0001');
    assert.equal(await make(), ref);
    assert.equal((await run(allLetters)).length, 1);
    const letter = await run((act) => staffLetter(act, ref));
    assert.equal(letter?.state, 'draft');
    assert.equal(letter.hasExamples, true);
    const said = JSON.stringify(letter.content);
    for (const words of [
      'Op 21 september 2023 heeft de gemeenteraad', 'In november 2023 heeft het Regionaal Bestuurlijk Overleg Politie (RBOP)', 'is vastgesteld door het college van burgemeester en wethouders',
      'seksuele uitbuiting, arbeidsuitbuiting en criminele uitbuiting', 'Interbestuurlijk Programma (IBP) van gemeenten en de VNG', 'het actieplan Samen tegen Mensenhandel', 'Veiligheidsagenda 2023-2026',
      'voldoet de gemeente Bloemendaal aan die afspraken', 'Deze pijlers zijn een voorbeeld', 'Signaleren en melden', 'Vakantieparken en campings',
    ]) assert.ok(said.includes(words), words);
  });

  test('a later change of the plan changes the next letter, never the sent one', async () => {
    const [first] = await run(allLetters);
    const ref = first?.ref ?? '';
    await run((act) => askReview(act, ref));
    assert.equal(await run((act) => sendLetter(act, ref)), false, 'nothing is sent that nobody reviewed and adopted');
    await actAs(await open(), { role: 'focal-officer', purpose: 'accountability' }, (act) => approve(act, ref, ''));
    await run((act) => adopt(act, ref, { body: 'college', on: '2026-03-01' }));
    assert.equal(await run((act) => sendLetter(act, ref)), true);
    const before = await run((act) => sentLetter(act, ref));
    const pdf = await run((act) => sentFile(act, ref, 'pdf'));

    await importPlan((await seedFile()).replace('title: Bewustwording', 'title: Herkennen wat er speelt'));
    assert.equal(await run((act) => currentPlanVersion(act, planRef)), 2);
    assert.deepEqual(await run((act) => sentLetter(act, ref)), before);
    assert.deepEqual(await run((act) => sentFile(act, ref, 'pdf')), pdf);
    assert.ok(JSON.stringify(before?.content).includes('Bewustwording'));

    const next = await make();
    assert.equal(next, 'B-2026-0002');
    const letter = await run((act) => staffLetter(act, next));
    assert.equal(letter?.planVersion, 2);
    assert.ok(JSON.stringify(letter.content).includes('Herkennen wat er speelt'));
  });

  test('a draft that was made before the plan moved on can be made again', async () => {
    const [newest] = await run(allLetters);
    await importPlan(await seedFile());
    assert.equal((await run((act) => staffLetter(act, newest?.ref ?? '')))?.planVersion, 2);
    assert.equal(await run((act) => currentPlanVersion(act, planRef)), 3);
    const again = await make();
    assert.equal(again, newest?.ref);
    assert.equal((await run((act) => staffLetter(act, again)))?.planVersion, 3);
  });

  test('the command gives the letter as a file in three formats', async () => {
    for (const [kind, magic] of [['pdf', '%PDF'], ['odt', 'PK'], ['docx', 'PK']] as const) {
      const file = await run((act) => letterToFile(act, { name: town }, planRef, kind));
      assert.equal(Buffer.from(file ?? []).toString('latin1', 0, magic.length), magic);
    }
    assert.equal(await run((act) => letterToFile(act, { name: town }, 'no-such-plan', 'pdf')), null);
  });

  test('the demonstration gets one sent letter, and not a second one', async () => {
    const elsewhere = <T>(use: (act: Act) => Promise<T>) => open().then((installation) => actAs(installation, { role: 'policy-adviser', municipality: 'GM0397' }, use));
    const text = (await readFile(join(projectRoot(), 'seed/heemstede-2024-2026.plan.yaml'), 'utf8'));
    await elsewhere((act) => importPlanText(act, text, 'nl'));
    const as: AsRole = async (_, role, use) => actAs(await open(), { role, municipality: 'GM0397', purpose: 'accountability' }, use);
    await seedLetter(as, 'Heemstede', 'heemstede-2024-2026');
    await seedLetter(as, 'Heemstede', 'heemstede-2024-2026');
    assert.deepEqual((await elsewhere(allLetters)).map((letter) => letter.state), ['sent']);
  });
});
