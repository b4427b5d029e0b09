import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { anyPlan } from '../../../../test/arbitrary-plan.ts';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { type Answer, Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { projectRoot } from '../../../lib/project-root.ts';
import { permissionsOf, roles } from '../../../platform/permissions.ts';
import { exportPlanText, importPlanText } from '../cli.ts';
import { freeCode, itemsOf, moved, pillarsOf, standing } from './rules.ts';
import { dateFrom, readWork, workFieldsOf } from './work-form.ts';

const text = `${await readFile(join(projectRoot(), 'seed', 'heemstede-2024-2026.plan.yaml'), 'utf8')}
    - { code: P2, title: Samen, origin: example, measures: [{ code: M2.1, title: Afspraken met de buren, origin: example }, { code: M2.2, title: Samen controleren, origin: example }] }
`;
const at = '/plan/heemstede-2024-2026/werk';

test('whatever plan is taken apart to be worked on, its parts make the same plan again', () => {
  fc.assert(fc.property(anyPlan, (plan) => {
    const items = itemsOf(plan.pillars);
    assert.deepEqual(pillarsOf(items), plan.pillars);
    assert.deepEqual(items.map(({ number }) => number), items.map((_, index) => index + 1));
  }), { numRuns: 100 });
});

test('a part that nobody touched is read from its form exactly as it was', () => {
  fc.assert(fc.property(anyPlan, (plan) => {
    for (const item of itemsOf(plan.pillars)) assert.deepEqual(readWork(item.kind, workFieldsOf(item.kind, item.content), item.content), { content: item.content });
  }), { numRuns: 100 });
});

test('up and then down leaves every order as it was, and nobody goes past the end of the row', () => {
  fc.assert(fc.property(anyPlan, fc.nat(), (plan, seed) => {
    const items = itemsOf(plan.pillars);
    const item = items[seed % Math.max(items.length, 1)];
    if (!item) return;
    const after = (step: -1 | 1, from = items) => { const order = new Map(moved(from, item.number, step).map((one) => [one.number, one.position])); return from.map((one) => ({ ...one, position: order.get(one.number) ?? one.position })); };
    const up = after(-1);
    assert.equal(up.length, items.length);
    if (moved(items, item.number, -1).length > 0) assert.deepEqual(pillarsOf(after(1, up)), plan.pillars);
  }), { numRuns: 100 });
});

test('what hangs below something that was taken out is out as well, and comes back with it', () => {
  const items = itemsOf([{ code: 'P1', title: 'Zien', origin: 'given', measures: [{ code: 'M1', title: 'Trainen', covers: [], origin: 'given', actions: [{ title: 'Begin', state: 'planned', origin: 'given' }], indicators: [] }] }]);
  const now = (gone: number) => standing(items.map((item) => ({ ...item, removed: item.number === gone }))).map(({ number }) => number);
  assert.deepEqual([now(1), now(2), now(3), now(0)], [[], [1], [1, 2], [1, 2, 3]]);
});

test('a new measure never gets a code that anything ever had', () => {
  assert.equal(freeCode('measure', 'P3', new Set(['M3.1', 'M3.3'])), 'M3.2');
  assert.equal(freeCode('pillar', null, new Set(['P1'])), 'P2');
  assert.equal(freeCode('indicator', 'M1.2', new Set()), 'I1.2.1');
});

test('a date is read as people type it', () => {
  assert.deepEqual(['2026', '2026-05', '2026-05-21', '5-2026', '21-5-2026', '31-2-2026', 'mei', '2026-13', '0000'].map(dateFrom), ['2026', '2026-05', '2026-05-21', '2026-05', '2026-05-21', null, null, null, null]);
});

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  let adviser: Visitor;
  let officer: Visitor;
  before(async () => {
    installation = await open();
    sites = new Sites(installation);
    await actAs(installation, { role: 'policy-adviser', municipality: 'GM0397', purpose: 'plan' }, (act) => importPlanText(act, text, 'nl'));
    adviser = await sites.signIn('policy-adviser', 'GM0397');
    officer = await sites.signIn('focal-officer', 'GM0397');
  });

  const exported = () => actAs(installation, { role: 'policy-adviser', municipality: 'GM0397', purpose: 'plan' }, (act) => exportPlanText(act, 'heemstede-2024-2026'));
  const hidden = (page: Answer, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(page.body)?.[1] ?? '';
  /** The fields of a part's form as the browser would send them. */
  async function form(visitor: Visitor, path: string): Promise<Record<string, string>> {
    const page = await visitor.get(path);
    assert.equal(page.status, 200, page.body);
    const fields: Record<string, string> = { werk: hidden(page, 'werk'), versie: hidden(page, 'versie'), herziening: hidden(page, 'herziening') };
    for (const [, name = '', value = ''] of page.body.matchAll(/<input class="utrecht-textbox[^>]*?id="([a-z]+)"[^>]*?value="([^"]*)"/g)) fields[name] = value;
    for (const [, name = '', value = ''] of page.body.matchAll(/<textarea[^>]*?id="([a-z]+)"[^>]*>([^<]*)</g)) fields[name] = value;
    fields['herkomst'] = 'example';
    return fields;
  }
  const typed = async (visitor: Visitor, path: string, change: Record<string, string>): Promise<Answer> => visitor.post(path, { ...await form(visitor, path), ...change });

  test('before anybody changes something there is no working copy, and looking begins none', async () => {
    const page = await adviser.get(at);
    assert.ok(page.status === 200 && page.body.includes('nog geen werkversie'), page.body);
    assert.equal((await adviser.get(`${at}/2`)).status, 200);
    assert.ok((await adviser.get(at)).body.includes('nog geen werkversie'));
  });

  test('a colleague changes an owner, sees the change, and the plan itself stays as it is', async () => {
    const before = await exported();
    const answer = await typed(officer, `${at}/2`, { eigenaar: 'Team Zorg', geldbron: 'Begroting 2026', budget: '12.500' });
    assert.equal(answer.status, 303, answer.body);
    const page = await adviser.get(`${at}/2`);
    assert.ok(page.body.includes('value="Team Zorg"') && page.body.includes('Heemstede focal-officer'), page.body);
    assert.equal(await exported(), before);
    assert.ok((await adviser.get(`${at}/geschiedenis`)).body.includes('Team Zorg'));
  });

  test('a mistake keeps what was typed and says what to do', async () => {
    const answer = await typed(adviser, `${at}/2`, { titel: ' ', van: '31-2-2026', budget: 'veel' });
    assert.equal(answer.status, 422);
    for (const words of ['id="foutoverzicht"', 'href="#titel"', 'href="#van"', 'href="#budget"', 'value="31-2-2026"', 'value="veel"']) assert.ok(answer.body.includes(words), words);
  });

  test('who saves second sees both texts side by side, loses nothing, and may then decide', async () => {
    const mine = await form(adviser, `${at}/2`);
    assert.equal((await typed(officer, `${at}/2`, { eigenaar: 'De eerste' })).status, 303);
    const second = await adviser.post(`${at}/2`, { ...mine, eigenaar: 'De tweede' });
    assert.equal(second.status, 409);
    assert.ok(second.body.includes('>De eerste<') && second.body.includes('>De tweede<') && second.body.includes('value="De tweede"'), second.body);
    assert.ok((await adviser.get(`${at}/2`)).body.includes('value="De eerste"'), 'nothing was overwritten');
    assert.equal((await adviser.post(`${at}/2`, { ...mine, herziening: hidden(second, 'herziening'), eigenaar: 'De tweede' })).status, 303);
    assert.ok((await adviser.get(`${at}/2`)).body.includes('value="De tweede"'));
  });

  test('an action, a milestone, evidence and an indicator are added below a measure', async () => {
    for (const [kind, fields] of [
      ['action', { titel: 'Een nieuwe actie', uiterlijk: '2025-03', stand: 'started', herkomst: 'given' }], ['milestone', { titel: 'Halverwege', uiterlijk: '2025', bereikt: '' }],
      ['evidence', { soort: 'training', titel: 'Training balie', verwijzing: 'T-12', datum: '2025-02-03' }], ['indicator', { titel: 'Getraind', eenheid: 'procent', streven: '80', bron: 'Leerregister', richting: 'higher', doelen: '2024: 40\n2025-K1: 62,5', register: 'colleagues-trained', eigenaar: 'Team Zorg', ritme: 'quarter' }],
    ] as const) {
      const path = `${at}/nieuw/${kind}?in=2`;
      const page = await adviser.get(path);
      assert.equal(page.status, 200);
      const answer = await adviser.post(path, { werk: hidden(page, 'werk'), versie: hidden(page, 'versie'), ...fields });
      assert.equal(answer.status, 303, answer.body);
    }
    const page = (await adviser.get(`${at}/2`)).body;
    for (const words of ['Een nieuwe actie', 'Halverwege', 'Training balie', 'Getraind']) assert.ok(page.includes(words), words);
  });

  test('an indicator keeps what was asked of it, and its form shows it again', async () => {
    const number = /\/werk\/(\d+)">(?:<[^>]*>)*Getraind/.exec((await adviser.get(`${at}/2`)).body)?.[1] ?? '';
    const page = (await adviser.get(`${at}/${number}`)).body;
    for (const words of ['2024: 40\n2025-Q1: 62,5', 'value="colleagues-trained" selected', 'value="higher" selected', 'value="quarter" selected', 'value="Team Zorg"']) assert.ok(page.includes(words), words);
    const wrong = await typed(adviser, `${at}/${number}`, { doelen: 'volgend jaar meer' });
    assert.ok(wrong.status === 422 && wrong.body.includes('href="#doelen"') && wrong.body.includes('volgend jaar meer'), wrong.body);
    const twice = await typed(adviser, `${at}/${number}`, { doelen: '2024: 40\n2024: 50' });
    assert.ok(twice.status === 422 && twice.body.includes('twee keer'), twice.body);
  });

  test('what is not there cannot be thrown away or taken back', async () => {
    const elsewhere = await sites.signIn('focal-officer');
    for (const path of ['weggooien', 'terughalen']) {
      for (const [visitor, plan] of [[elsewhere, 'heemstede-2024-2026'], [officer, 'bestaat-niet']] as const) assert.equal((await visitor.post(`/plan/${plan}/werk/${path}`, { werk: '1', versie: '1' })).status, 404, `${plan} ${path}`);
    }
  });

  test('a measure is put lower, goes to another pillar, and is put back after it was taken out', async () => {
    const page = await adviser.get(at);
    const basis = { werk: hidden(page, 'werk'), versie: hidden(page, 'versie') };
    const lower = await adviser.post(`${at}/verplaats`, { ...basis, doe: 'omlaag-1' });
    assert.equal(lower.status, 303);
    const homes = /<select[^>]*id="naar"[^]*?<\/select>/.exec((await adviser.get(`${at}/2`)).body)?.[0] ?? '';
    const other = [...homes.matchAll(/<option value="(\d+)"/g)].map(([, number]) => number ?? '').find((number) => number !== '1') ?? '';
    assert.match(other, /^\d+$/);
    assert.equal((await adviser.post(`${at}/2/naar`, { ...basis, naar: other })).status, 303);
    assert.ok((await adviser.get(`${at}/2`)).body.includes(`?pijler=${other}#deel-2`));
    const form2 = await form(adviser, `${at}/2`);
    const gone = await adviser.post(`${at}/2/weg`, { ...basis, herziening: form2['herziening'] ?? '' });
    assert.match(gone.location ?? '', /\?weg=2$/);
    assert.ok((await adviser.get(`${at}?weg=2`)).body.includes('uit de werkversie gehaald'));
    assert.equal((await officer.post(`${at}/2`, { ...form2, titel: 'Ik was nog bezig' })).status, 409);
    assert.equal((await adviser.post(`${at}/2/terug`, basis)).status, 303);
    assert.equal((await adviser.get(`${at}/2`)).status, 200);
  });

  test('an adviser reads what changes, must say why, and makes a version that holds everything; the copy is then closed', async () => {
    const page = await adviser.get(`${at}/vastleggen`);
    assert.ok(page.status === 200 && page.body.includes('De tweede') && page.body.includes('Een nieuwe actie'), page.body);
    const fields = { werk: hidden(page, 'werk'), versie: hidden(page, 'versie'), gezien: hidden(page, 'gezien') };
    assert.equal((await adviser.post(`${at}/vastleggen`, fields)).status, 422);
    assert.equal((await officer.post(`${at}/vastleggen`, { ...fields, reden: 'Ik ook' })).status, 403);
    const unseen = await adviser.post(`${at}/vastleggen`, { ...fields, gezien: '1', reden: 'Bijgewerkt' });
    assert.equal(unseen.status, 409);
    const done = await adviser.post(`${at}/vastleggen`, { ...fields, reden: 'Nieuwe eigenaar na het overleg' });
    assert.equal(done.status, 303, done.body);
    const file = await exported() ?? '';
    for (const words of ['De tweede', 'Een nieuwe actie', 'Halverwege', 'Training balie', 'budget_source: Begroting 2026', 'target: 80', 'direction: higher', 'register: colleagues-trained', 'every: quarter', '2025-Q1']) assert.ok(file.includes(words), words);
    assert.ok((await adviser.get('/plan/heemstede-2024-2026')).body.includes('Nieuwe eigenaar na het overleg'));
    assert.ok((await adviser.get(at)).body.includes('nog geen werkversie'));
  });

  test('a form of a copy that is closed says so and keeps what was typed in sight', async () => {
    const old = await form(adviser, `${at}/2`);
    const answer = await adviser.post(`${at}/2`, { ...old, werk: '1', eigenaar: 'Te laat getypt' });
    assert.ok(answer.status === 409 && answer.body.includes('Te laat getypt'), String(answer.status));
  });

  test('a copy that was thrown away can be taken back', async () => {
    assert.equal((await typed(adviser, `${at}/2`, { titel: 'Een heel andere titel' })).status, 303);
    const page = await adviser.get(`${at}/weggooien`);
    assert.equal((await adviser.post(`${at}/weggooien`, { werk: hidden(page, 'werk'), versie: hidden(page, 'versie') })).status, 303);
    const empty = await adviser.get(at);
    assert.ok(empty.body.includes('gooide op') && !empty.body.includes('Een heel andere titel'));
    assert.equal((await adviser.post(`${at}/terughalen`, { werk: hidden(empty, 'werk') })).status, 303);
    assert.ok((await adviser.get(at)).body.includes('Een heel andere titel'));
  });

  test('whoever reads in a file while a copy is open is told, and the copy says that it is behind', async () => {
    const { lines } = await actAs(installation, { role: 'policy-adviser', municipality: 'GM0397', purpose: 'plan' }, (act) => importPlanText(act, text, 'nl'));
    assert.match(lines.join('\n'), /werkversie/);
    assert.ok((await adviser.get(at)).body.includes('Het plan kreeg intussen een nieuwe versie'));
  });

  test('only who may work in the plan comes in, and nobody of the next town', async () => {
    for (const role of roles) {
      const visitor = await sites.signIn(role, 'GM0397');
      assert.equal((await visitor.get(at)).status, permissionsOf(role).includes('plan.edit') ? 200 : 403, role);
      assert.equal((await visitor.get('/plan/heemstede-2024-2026')).body.includes('/werk'), permissionsOf(role).includes('plan.edit'), role);
      const stranger = await sites.signIn(role, 'GM0377');
      assert.equal((await stranger.get(`${at}/2`)).status, permissionsOf(role).includes('plan.edit') ? 404 : 403, role);
    }
  });
});
