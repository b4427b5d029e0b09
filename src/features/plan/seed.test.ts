import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { projectRoot } from '../../lib/project-root.ts';
import { readPlanFile } from './plan-file.ts';
import type { PlanFile } from './plan-file-schema.ts';
import { coverageOf, isAdopted } from './rules.ts';

function seed(name: string): PlanFile {
  const result = readPlanFile(readFileSync(join(projectRoot(), 'seed', `${name}.plan.yaml`), 'utf8'));
  assert.ok('ok' in result, JSON.stringify(result));
  return result.ok;
}

const bloemendaal = seed('bloemendaal-2024-2026');
const letter = 'Brief van het college aan de gemeenteraad van Bloemendaal';
const decision = (kind: string, about?: string) => bloemendaal.decisions.filter((one) => one.kind === kind && one.about === about);

test('the plan is the one that the letter presents', () => {
  assert.equal(bloemendaal.reference, 'bloemendaal-2024-2026');
  assert.equal(bloemendaal.municipality, 'GM0377');
  assert.equal(bloemendaal.title.toLowerCase(), 'uitvoeringsplan aanpak mensenhandel gemeente bloemendaal 2024-2026');
  assert.deepEqual(bloemendaal.period, { from: '2024', to: '2026' });
});

test('the chain has the four frameworks of the letter, in its order', () => {
  assert.deepEqual(bloemendaal.frameworks.map(({ code, level }) => [code, level]), [['IBP', 'national'], ['STM', 'national'], ['VA-2023-2026', 'national'], ['IMV-2024-2027', 'regional']]);
  const [ibp, stm, agenda, imv] = bloemendaal.frameworks;
  assert.match(`${ibp?.title} ${ibp?.body}`, /Interbestuurlijk Programma \(IBP\).*VNG/);
  assert.match(`${stm?.title} ${stm?.body}`, /Samen tegen Mensenhandel.*Rijk/);
  assert.deepEqual([agenda?.body, agenda?.period], ['Ministerie van Justitie en Veiligheid', { from: '2023', to: '2026' }]);
  assert.deepEqual([imv?.body, imv?.period], ['Eenheid Noord-Holland', { from: '2024', to: '2027' }]);
  for (const framework of [agenda, imv]) assert.match(framework?.agreements[0]?.text ?? '', /ondermijn/);
});

test('the council took note of the regional plan on 21 September 2023 and the RBOP settled it in November 2023', () => {
  assert.deepEqual(decision('noted', 'IMV-2024-2027').map(({ body, date }) => [body, date]), [['Gemeenteraad', '2023-09-21']]);
  assert.deepEqual(decision('settled', 'IMV-2024-2027').map(({ body, date }) => [body, date]), [['Regionaal Bestuurlijk Overleg Politie (RBOP)', '2023-11']]);
});

test('the executive adopted the plan and tells the council, and no date is made up for either', () => {
  assert.match(decision('adopted').map(({ body }) => body).join(), /^College/);
  assert.match(decision('noted').map(({ body }) => body).join(), /^Gemeenteraad/);
  assert.deepEqual([...decision('adopted'), ...decision('noted')].map(({ date }) => date), [undefined, undefined]);
  assert.equal(isAdopted(bloemendaal.decisions), true);
});

test('whatever is given says where it stands', () => {
  const given = [...bloemendaal.frameworks, ...bloemendaal.frameworks.flatMap((one) => one.agreements), ...bloemendaal.decisions];
  assert.ok(given.every((one) => one.origin === 'given' && (one.source?.startsWith(letter) || one.source?.startsWith('https://'))));
});

test('what comes from the catalogue of measures is an example, every pillar, measure and action of it', () => {
  const measures = bloemendaal.pillars.flatMap((pillar) => pillar.measures);
  assert.equal(bloemendaal.pillars.length, 7);
  for (const one of [...bloemendaal.pillars, ...measures, ...measures.flatMap((measure) => measure.actions)]) assert.equal(one.origin, 'example', one.title);
  assert.ok(measures.flatMap((measure) => measure.actions).every((action) => action.state === 'planned'), 'nothing is said to have been done');
});

test('every measure has an owner and a deputy to propose, and the page has something to show that nothing covers', () => {
  const measures = bloemendaal.pillars.flatMap((pillar) => pillar.measures);
  assert.ok(measures.every((measure) => measure.owner && measure.deputy && measure.owner !== measure.deputy));
  const open = coverageOf(bloemendaal.frameworks.flatMap((one) => one.agreements), measures).filter((row) => row.coveredBy.length === 0);
  assert.deepEqual(open.map((row) => row.agreement.code), ['STM-daders']);
});

test('the invented plan of the neighbour calls itself invented and is adopted by nobody', () => {
  const heemstede = seed('heemstede-2024-2026');
  assert.match(heemstede.title, /verzonnen/);
  const measures = heemstede.pillars.flatMap((pillar) => pillar.measures);
  const parts = [...heemstede.frameworks, ...heemstede.frameworks.flatMap((one) => one.agreements), ...heemstede.pillars, ...measures, ...measures.flatMap((measure) => measure.actions)];
  assert.ok(parts.every((one) => one.origin === 'example'));
  assert.equal(isAdopted(heemstede.decisions), false);
});
