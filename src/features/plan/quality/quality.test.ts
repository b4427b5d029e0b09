import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { anyPlan } from '../../../../test/arbitrary-plan.ts';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { Sites } from '../../../../test/sites-for-tests.ts';
import { projectRoot } from '../../../lib/project-root.ts';
import { roles } from '../../../platform/permissions.ts';
import { nl } from '../../../texts/nl.ts';
import { importPlanText } from '../cli.ts';
import { isBefore } from '../partial-dates.ts';
import { certainlyBefore, findingKeys, findingsOf, type FindingKey, type QualityMeasure, type QualityPillar } from './rules.ts';

const sound: QualityMeasure = {
  code: 'M1', title: 'Trainen', owner: 'Team Zorg', deputy: 'Team Veiligheid', from: '2024', to: '2025', budget_eur: 100, covers: ['A1'], actions: [{ title: 'Beginnen', due: '2024-05' }],
  milestones: [{ title: 'Halverwege', due: '2025' }], indicators: [{ code: 'I1', title: 'Getraind', target: 80 }],
};
const pillar: QualityPillar = { code: 'P1', title: 'Zien', aim: 'Iedereen ziet het', budget_eur: 100, measures: [sound] };
const found = (measure: Partial<QualityMeasure>, of: Partial<QualityPillar> = {}, known = { readings: new Set(['I1']), gone: new Set<string>() }): FindingKey[] =>
  findingsOf({ period: { from: '2024', to: '2026' }, pillars: [{ ...pillar, measures: [{ ...sound, ...measure }], ...of }] }, known).map(({ key }) => key);

/** What somebody left out or got wrong → what the page says; everything else of the plan is sound. */
const cases: readonly (readonly [string, FindingKey[], FindingKey[]])[] = [
  ['nothing', [], found({})],
  ['the owner', ['no-owner'], found({ owner: ' ' })],
  ['the deputy', ['no-deputy'], found({ deputy: undefined })],
  ['the actions', ['no-action'], found({ actions: [] })],
  ['the agreement', ['no-agreement'], found({ covers: [] })],
  ['the indicator, and so the only one of the pillar', ['no-indicator', 'aim-not-measured'], found({ indicators: [] })],
  ['the target', ['no-target'], found({ indicators: [{ code: 'I1', title: 'Getraind' }] })],
  ['the reading', ['no-reading'], found({}, {}, { readings: new Set(), gone: new Set() })],
  ['an owner who left', ['owner-gone'], found({}, {}, { readings: new Set(['I1']), gone: new Set(['Team Zorg']) })],
  ['an action after the plan', ['outside-plan', 'outside-measure'], found({ actions: [{ title: 'Te laat', due: '2027-01' }] })],
  ['an action after the measure', ['outside-measure'], found({ actions: [{ title: 'Te laat', due: '2026-01' }] })],
  ['a milestone before the measure', ['outside-plan', 'outside-measure'], found({ milestones: [{ title: 'Te vroeg', due: '2023-12-31' }] })],
  ['a measure that ends before it begins', ['outside-measure', 'end-before-start'], found({ from: '2026', to: '2025', actions: [{ title: 'Beginnen', due: '2026' }], milestones: [] })],
  ['more money than the pillar has', ['budget-beyond-pillar'], found({ budget_eur: 101 })],
  ['money without a budget of the pillar', [], found({ budget_eur: 101 }, { budget_eur: undefined })],
  ['a pillar with nothing in it', ['no-measure'], found({}, { measures: [] })],
];
for (const [what, expected, told] of cases) test(`the checks on a plan tell of ${what}, and of nothing else`, () => { assert.deepEqual(told, expected); });

test('every finding has a name and a reason in the texts', () => {
  assert.deepEqual(Object.keys(nl.planquality.findings).sort(), [...findingKeys].sort());
});

test('dates are compared as everywhere in the plan: only what lies before for certain is before', () => {
  const date = fc.tuple(fc.integer({ min: 2020, max: 2023 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.constantFrom(4, 7, 10))
    .map(([year, month, day, length]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`.slice(0, length));
  fc.assert(fc.property(date, date, (one, other) => { assert.equal(certainlyBefore(one, other), isBefore(one, other)); }));
});

test('whatever plan is looked at, each finding names something that the plan holds', () => {
  fc.assert(fc.property(anyPlan, (plan) => {
    const codes = new Set(plan.pillars.flatMap((one) => [`${one.code} `, ...one.measures.map((measure) => `${one.code} ${measure.code}`)]));
    for (const finding of findingsOf(plan, { readings: new Set(), gone: new Set() })) assert.ok(codes.has(`${finding.pillar} ${finding.measure ?? ''}`));
  }), { numRuns: 100 });
});

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  before(async () => {
    installation = await open();
    sites = new Sites(installation);
    const text = (await readFile(join(projectRoot(), 'seed', 'heemstede-2024-2026.plan.yaml'), 'utf8')).replace(/owner: .*/, 'owner: Heemstede supervisor');
    await actAs(installation, { role: 'policy-adviser', municipality: 'GM0397', purpose: 'plan' }, (act) => importPlanText(act, text, 'nl'));
  });

  test('everybody who reads the plan reads what is amiss and why; who may mend it gets the way there', async () => {
    for (const role of roles) {
      const page = await (await sites.signIn(role, 'GM0397')).get('/plan/heemstede-2024-2026/kwaliteit');
      assert.equal(page.status, 200, role);
      assert.ok(page.body.includes('Geen vervanger') && page.body.includes('Bij ziekte of vakantie'), role);
      assert.equal(page.body.includes('/plan/heemstede-2024-2026/werk/2'), ['policy-adviser', 'focal-officer', 'deputy'].includes(role), role);
      assert.equal((await (await sites.signIn(role, 'GM0377')).get('/plan/heemstede-2024-2026/kwaliteit')).status, 404, role);
    }
  });

  test('the plan page counts what is amiss, and an owner who left is noticed', async () => {
    const adviser = await sites.signIn('policy-adviser', 'GM0397');
    const count = async (): Promise<number> => Number(/Kwaliteit van het plan: (\d+) punt/.exec((await adviser.get('/plan/heemstede-2024-2026')).body)?.[1]);
    const before = await count();
    assert.ok(before > 0);
    assert.ok(!(await adviser.get('/plan/heemstede-2024-2026/kwaliteit')).body.includes('werkt hier niet meer'));
    await installation.database.asOwner((db) => sql`update platform.person set active = false where municipality_id = 'GM0397' and role = 'supervisor'`.execute(db));
    assert.ok((await adviser.get('/plan/heemstede-2024-2026/kwaliteit')).body.includes('werkt hier niet meer'));
    assert.equal(await count(), before + 1);
  });
});
