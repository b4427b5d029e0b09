import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import { anyPlan } from '../../../test/arbitrary-plan.ts';
import { projectRoot } from '../../lib/project-root.ts';
import { nl } from '../../texts/nl.ts';
import { errorLine, planMunicipality } from './cli.ts';
import { largestPlanFile, readPlanFile, writePlanFile } from './plan-file.ts';
import { planFileJsonSchema } from './plan-file-schema.ts';

const plan = `plan:
  reference: demo-2024
  title: Voorbeeld
  municipality: GM0377
  period: { from: 2024, to: 2026 }
  frameworks:
    - code: IBP
      title: Programma
      body: VNG
      agreements:
        - { code: A1, text: Beleid }
  decisions:
    - { body: College, kind: adopted }
  pillars:
    - code: P1
      title: Zien
      measures:
        - code: M1
          title: Trainen
          from: 2024
          to: 2025
          covers: [A1]
          actions:
            - { title: Beginnen, due: 2024-05, state: done }
          indicators:
            - { code: I1, title: Getraind, target: 80 }
`;

/** What a person did to the file → the line, the field and the message that tell it. */
const broken: readonly (readonly [string, string, string, number, string, string])[] = [
  ['left out the title of a framework', '      title: Programma\n', '', 7, 'frameworks[0].title', 'missing'],
  ['left the title of a measure empty', 'title: Trainen', 'title:', 19, 'pillars[0].measures[0].title', 'missing'],
  ['typed only spaces as a title', 'title: Trainen', 'title: "  "', 19, 'pillars[0].measures[0].title', 'empty'],
  ['misspelled a field', 'covers: [A1]', 'cover: [A1]', 22, 'pillars[0].measures[0].cover', 'unknownField'],
  ['put a field outside the plan', 'plan:\n', 'versie: 1\nplan:\n', 1, 'versie', 'unknownField'],
  ['covered an agreement that does not exist', 'covers: [A1]', 'covers: [A1, A9]', 22, 'pillars[0].measures[0].covers[1]', 'unknownAgreement'],
  ['covered an agreement twice', 'covers: [A1]', 'covers: [A1, A1]', 22, 'pillars[0].measures[0].covers[1]', 'coveredTwice'],
  ['used a code twice', 'code: I1', 'code: I1, title: X }\n            - { code: I1', 27, 'pillars[0].measures[0].indicators[1].code', 'duplicateCode'],
  ['decided about a framework that does not exist', 'kind: adopted', 'kind: adopted, about: IVP', 13, 'decisions[0].about', 'unknownFramework'],
  ['chose a decision that does not exist', 'kind: adopted', 'kind: goedgekeurd', 13, 'decisions[0].kind', 'oneOf'],
  ['chose a state that does not exist', 'state: done', 'state: klaar', 24, 'pillars[0].measures[0].actions[0].state', 'oneOf'],
  ['wrote a date as people say it', 'due: 2024-05', 'due: mei 2024', 24, 'pillars[0].measures[0].actions[0].due', 'notADate'],
  ['wrote a day that does not exist', 'due: 2024-05', 'due: 2024-02-30', 24, 'pillars[0].measures[0].actions[0].due', 'notADate'],
  ['wrote a month that does not exist', 'due: 2024-05', 'due: 2024-13', 24, 'pillars[0].measures[0].actions[0].due', 'notADate'],
  ['ended a measure before it began', 'to: 2025', 'to: 2023', 21, 'pillars[0].measures[0].to', 'endBeforeStart'],
  ['ended the plan before it began', '{ from: 2024, to: 2026 }', '{ from: 2026, to: 2024 }', 5, 'period.to', 'endBeforeStart'],
  ['planned a measure after the plan', 'to: 2025', 'to: 2027', 21, 'pillars[0].measures[0].to', 'outsidePeriod'],
  ['planned an action before the plan', 'due: 2024-05', 'due: 2023-05', 24, 'pillars[0].measures[0].actions[0].due', 'outsidePeriod'],
  ['left out where the period ends', '{ from: 2024, to: 2026 }', '{ from: 2024 }', 5, 'period.to', 'missing'],
  ['gave a number as title', 'title: Trainen', 'title: 2024', 19, 'pillars[0].measures[0].title', 'mustBeText'],
  ['gave a text as budget', 'title: Trainen', 'title: Trainen\n          budget_eur: 10.000 euro', 20, 'pillars[0].measures[0].budget_eur', 'mustBeNumber'],
  ['gave a budget below zero', 'title: Trainen', 'title: Trainen\n          budget_eur: -1', 20, 'pillars[0].measures[0].budget_eur', 'negative'],
  ['gave one word where a list belongs', 'covers: [A1]', 'covers: A1', 22, 'pillars[0].measures[0].covers', 'mustBeList'],
  ['gave a list where fields belong', '{ from: 2024, to: 2026 }', '[2024, 2026]', 5, 'period', 'mustBeBlock'],
  ['gave a list as target', 'target: 80', 'target: [80]', 26, 'pillars[0].measures[0].indicators[0].target', 'notATarget'],
  ['put a space in a code', 'code: M1', 'code: M 1', 18, 'pillars[0].measures[0].code', 'notACode'],
  ['put a capital in the reference', 'demo-2024', 'Demo 2024', 2, 'reference', 'notAReference'],
  ['named the plan after a page beside it', 'demo-2024', 'inlezen', 2, 'reference', 'reservedReference'],
  ['named the municipality instead of its code', 'GM0377', 'Bloemendaal', 4, 'municipality', 'notAMunicipality'],
  ['forgot the quotes around a text with a comma', 'title: Beginnen', 'title: Beginnen, samen', 24, 'pillars[0].measures[0].actions[0].samen', 'unknownField'],
  ['wrote a field twice', 'title: Trainen', 'title: Trainen\n          title: Leren', 20, 'pillars[0].measures[0].title', 'fieldTwice'],
  ['wrote a colon in a text', 'title: Trainen', 'title: Trainen: nu', 19, 'pillars[0].measures[0].title', 'colonInText'],
  ['indented with a tab', '          title: Trainen', '\t  title: Trainen', 19, 'pillars[0].measures[0].code', 'tab'],
  ['forgot to close a quote', 'target: 80 }', 'target: "80 }', 27, 'pillars[0].measures[0].indicators[0].target', 'missingCharacter'],
  ['began a text with an at sign', 'title: Trainen', 'title: @team', 19, 'pillars[0].measures[0].title', 'badStart'],
  ['used a reference of YAML', 'title: Trainen', 'title: *titel', 19, 'pillars[0].measures[0].title', 'alias'],
  ['used a type of YAML', 'title: Trainen', 'title: !kop Trainen', 19, 'pillars[0].measures[0].title', 'tag'],
  ['put two documents in a file', 'plan:\n', 'x: 1\n---\nplan:\n', 2, 'plan', 'manyDocuments'],
];

test('the plan that the mistakes start from has none', () => { assert.ok('ok' in readPlanFile(plan)); });

for (const [what, from, to, line, field, key] of broken) {
  test(`someone who ${what} reads in which line and field`, () => {
    assert.ok(plan.includes(from), 'the mistake must touch the file');
    const result = readPlanFile(plan.replace(from, to));
    assert.ok('errors' in result);
    assert.deepEqual(result.errors.map((error) => [error.line, error.field, error.key]), [[line, field, key]]);
    for (const language of ['nl', 'en'] as const) {
      const sentence = errorLine(language, result.errors[0]!);
      assert.ok(sentence.includes(String(line)) && sentence.includes(field) && !sentence.includes('undefined'), sentence);
    }
  });
}

test('someone who makes several mistakes reads all of them at once, from the top of the file down', () => {
  const result = readPlanFile(plan.replace('title: Zien', 'titel: Zien').replace('covers: [A1]', 'covers: [A8, A9]').replace('due: 2024-05', 'due: snel').replace('title: Programma', 'title: Programma\n      title: Plan'));
  assert.ok('errors' in result);
  assert.deepEqual(result.errors.map(({ key }) => key), ['fieldTwice', 'missing', 'unknownField', 'unknownAgreement', 'unknownAgreement', 'notADate']);
});

test('a person who names a wrong code reads which codes there are', () => {
  const result = readPlanFile(plan.replace('covers: [A1]', 'covers: [A9]'));
  assert.ok('errors' in result);
  assert.match(errorLine('nl', result.errors[0]!), /^Regel 22, kolom 20, veld pillars\[0\]\.measures\[0\]\.covers\[0\]: er is geen afspraak met de code "A9"\. Er zijn: A1\.$/);
});

test('every message that the reader can give has a sentence', () => {
  for (const [, from, to, , , key] of broken) assert.ok(Object.hasOwn(nl.plan.problems, key), `${from} → ${to}`);
});

test('fields left empty count as not filled in', () => {
  const result = readPlanFile(plan.replace('from: 2024\n', 'from:\n          owner:\n'));
  assert.ok('ok' in result);
  assert.deepEqual(Object.keys(result.ok.pillars[0]?.measures[0] ?? {}).filter((field) => ['from', 'owner'].includes(field)), []);
});

for (const [what, text, key] of [
  ['an empty file', '', 'emptyFile'], ['a file with only comments', '# niets\n', 'emptyFile'], ['a file that is one word', 'plan', 'mustBeBlock'],
  ['a file without a plan', 'x: 1', 'unknownField'], ['a file of 50 MB', 'x'.repeat(50_000_000), 'tooLarge'], ['a file nested without end', '['.repeat(100_000), 'any'],
  ['a file that multiplies itself', `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'.split('').map((name, at) => `${name}: &${name} [${`*${'abcdefghi'[at]},`.repeat(9)}]`).join('\n')}\nplan: *j\n`, 'alias'],
  ['a file that reaches for the prototype', 'plan: { __proto__: { reference: x } }', 'any'], ['a picture', '\u0000\u0001PNG\r\n', 'any'],
] as const) {
  test(`${what} is refused with a line and a field`, () => {
    const result = readPlanFile(text);
    assert.ok('errors' in result && result.errors.length > 0 && result.errors.length <= 100);
    assert.ok(result.errors.every((error) => error.line >= 1 && error.column >= 1 && error.field !== ''));
    if (key !== 'any') assert.ok(result.errors.some((error) => error.key === key), JSON.stringify(result.errors));
  });
}

test('no text at all makes the reader fall over', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.tuple(fc.nat(plan.length), fc.nat(20), fc.string()).map(([at, cut, put]) => plan.slice(0, at) + put + plan.slice(at + cut))), (text) => {
    const result = readPlanFile(text);
    if ('errors' in result) assert.ok(result.errors.length > 0 && result.errors.every((error) => error.line >= 1 && error.field !== '' && Object.hasOwn(nl.plan.problems, error.key)), JSON.stringify(result));
  }), { numRuns: 500 });
});

test('whatever plan is written to a file, reading it gives the same plan', () => {
  fc.assert(fc.property(anyPlan, (whole) => { assert.deepEqual(readPlanFile(writePlanFile(whole)), { ok: whole }); }), { numRuns: 150 });
});

test('a file that is read and written again does not change any more', () => {
  fc.assert(fc.property(anyPlan, (whole) => {
    const once = writePlanFile(whole), result = readPlanFile(once);
    assert.ok('ok' in result);
    assert.equal(writePlanFile(result.ok), once);
  }), { numRuns: 50 });
});

test('the command knows the municipality before it opens anything, and a broken file opens nothing', () => {
  assert.equal(planMunicipality(plan), 'GM0377');
  assert.throws(() => planMunicipality(plan.replace('title: Zien', 'titel: Zien'), 'nl'), /^Error: Het plan is niet ingelezen\. Er zijn 2 dingen te herstellen:\nRegel 15, .*pillars\[0\]\.title.*\nRegel 16, .*pillars\[0\]\.titel/);
  assert.ok(plan.length < largestPlanFile);
});

test('the published JSON Schema is the schema that the reader uses', () => {
  const published: unknown = JSON.parse(readFileSync(join(projectRoot(), 'docs', 'plan-file.schema.json'), 'utf8'));
  assert.deepEqual(published, JSON.parse(JSON.stringify(planFileJsonSchema())));
});
