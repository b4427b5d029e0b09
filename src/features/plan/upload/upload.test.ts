import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { type Answer, Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { projectRoot } from '../../../lib/project-root.ts';
import { permissionsOf, roles } from '../../../platform/permissions.ts';
import { exportPlanText } from '../cli.ts';

const text = await readFile(join(projectRoot(), 'seed', 'heemstede-2024-2026.plan.yaml'), 'utf8');
const reference = 'heemstede-2024-2026';

const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'.split('').map((name, at) => `${name}: &${name} [${`*${'abcdefghi'[at] ?? ''},`.repeat(9)}]`).join('\n')}\nplan: *j\n`;
/** What somebody sends instead of a plan → words of the answer. */
const bad: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['nothing', '', /Kies een bestand, of plak de tekst/],
  ['a picture of bytes', Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256), /geen tekstbestand/],
  ['text in an old encoding', Uint8Array.from(Buffer.from('plan: { title: Coördinatie }', 'latin1')), /geen tekstbestand/],
  ['a file that multiplies itself', bomb, /verwijzing met een sterretje/],
  ['a tag of YAML', text.replace('title: ', 'title: !!js/function '), /uitroepteken/],
  ['a key that does not exist', text.replace('  period:', '  periode: 2024\n  period:'), /het veld &quot;periode&quot; bestaat niet/],
  ['a day that does not exist', text.replace('due: 2025', 'due: 2025-02-30'), /2025-02-30&quot; is geen datum/],
  ['a code twice', `${text}    - { code: P1, title: Nog een, origin: example }\n    - { code: P1, title: Nog een, origin: example }\n`, /staat al eerder in het bestand/],
  ['a stopped measure without a reason', text.replace('covers: [IBP', 'state: stopped\n          covers: [IBP'), /hoort een reden/],
  ['a milestone after the plan', text.replace('          actions:', '          milestones: [{ title: Ooit, due: 2031 }]\n          actions:'), /valt buiten de periode/],
  ['a plan of another town', text.replace('GM0397', 'GM0377'), /Dit plan is van GM0377/],
  ['a file of 50 MB', new Uint8Array(50_000_000).fill(120), /te groot om hier in te lezen/],
];

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  let adviser: Visitor;
  before(async () => {
    installation = await open();
    sites = new Sites(installation);
    adviser = await sites.signIn('policy-adviser', 'GM0397');
  });

  const send = (visitor: Visitor, content: string | Uint8Array): Promise<Answer> => {
    const form = new FormData();
    if (content.length > 0) form.set('bestand', new File([typeof content === 'string' ? content : new Uint8Array(content)], 'plan.yaml'));
    return visitor.post('/plan/inlezen', form);
  };
  const confirm = (visitor: Visitor, preview: Answer, content: string): Promise<Answer> =>
    visitor.post('/plan/inlezen/bevestigen', { tekst: content, versie: /name="versie" value="(\d+)"/.exec(preview.body)?.[1] ?? '' });
  const exported = () => actAs(installation, { role: 'policy-adviser', municipality: 'GM0397', purpose: 'plan' }, (act) => exportPlanText(act, reference));

  for (const [what, content, words] of bad) {
    test(`who sends ${what} reads what to do, and nothing is read in`, async () => {
      const answer = await send(adviser, content);
      assert.equal(answer.status, 422, answer.body.slice(0, 300));
      assert.match(answer.body, words);
      assert.equal(await exported(), null);
    });
  }

  test('an adviser sees what a first plan holds, confirms, and it is there; sending it again changes nothing', async () => {
    const preview = await send(adviser, text);
    assert.ok(preview.status === 200 && preview.body.includes('Dit wordt versie 1') && preview.body.includes('Een vervanger aanwijzen'), preview.body);
    assert.equal(await exported(), null, 'a preview reads nothing in');
    assert.equal((await confirm(adviser, preview, text)).location?.split('?')[0], `/plan/${reference}`);
    const again = await send(adviser, text);
    assert.ok(again.status === 200 && again.body.includes('Er valt niets in te lezen') && !again.body.includes('/plan/inlezen/bevestigen'));
  });

  test('the next file is shown row by row beside the version that holds, and who confirms too late sees the difference anew', async () => {
    const next = text.replace('title: Een vervanger aanwijzen, due: 2026, state: started', 'title: Een vervanger aanwijzen, due: 2026-03, state: done');
    const preview = await send(adviser, next);
    assert.ok(preview.body.includes('Dit wordt versie 2') && preview.body.includes('>2026<') && preview.body.includes('>2026-03<'), preview.body);
    const other = text.replace('title: Beleid en organisatie', 'title: Beleid');
    assert.equal((await confirm(adviser, await send(adviser, other), other)).status, 303);
    const late = await confirm(adviser, preview, next);
    assert.ok(late.status === 409 && late.body.includes('Iemand anders was u voor') && late.body.includes('Dit wordt versie 3'), String(late.status));
    assert.equal((await confirm(adviser, late, next)).status, 303);
  });

  test('the mistakes of a file can be mended on the spot: its text comes back to be changed', async () => {
    const answer = await send(adviser, text.replace('title: Beleid en organisatie', 'titel: Beleid'));
    assert.ok(answer.status === 422 && answer.body.includes('titel: Beleid') && answer.body.includes('id="tekst"') && answer.body.includes('pillars[0].titel'));
    const form = new FormData();
    form.set('tekst', text.replaceAll('\n', '\r\n'));
    assert.equal((await adviser.post('/plan/inlezen', form)).status, 200);
  });

  test('no text at all makes the page fall over or reads something in', async () => {
    const before = await exported();
    await fc.assert(fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.tuple(fc.nat(text.length), fc.nat(30), fc.string({ unit: 'binary', maxLength: 20 })).map(([at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut))), async (content) => {
      const answer = await send(adviser, content.toWellFormed());
      assert.ok([200, 422].includes(answer.status), String(answer.status));
    }), { numRuns: 40 });
    assert.equal(await exported(), before);
  });

  test('only who may read a plan in comes to this page', async () => {
    for (const role of roles) {
      const visitor = await sites.signIn(role, 'GM0397');
      assert.equal((await visitor.get('/plan/inlezen')).status, permissionsOf(role).includes('plan.import') ? 200 : 403, role);
      assert.equal((await send(visitor, text)).status, permissionsOf(role).includes('plan.import') ? 200 : 403, role);
    }
  });
});
