import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textsIn } from '../../../texts/texts.ts';
import { documentKinds } from '../rules-kinds.ts';
import { partsOf } from './parts.ts';
import { filled, problemsOf, type Slot, slotTypes, type WordingProblem } from './rules-wording.ts';

const cases: readonly (readonly [words: string, problems: readonly (readonly [WordingProblem['mistake'], number, string])[]])[] = [
  ['Beste raad van {gemeente}.', []],
  ['Beste raad,\nvan {gemeent}', [['unknown-slot', 2, 'gemeent']]],
  ['{jaar}', [['slot-elsewhere', 1, 'jaar']]],
  ['een\ntwee {gemeente', [['open-brace', 2, '']]],
  ['een gemeente}', [['close-brace', 1, '']]],
  ['{}', [['unknown-slot', 1, '']]],
  ['{{gemeente}}', [['open-brace', 1, ''], ['close-brace', 1, '']]],
  ['# Kop', [['heading', 1, '# Kop']]],
  ['   ', [['empty', 1, '']]],
  ['{constructor}', [['unknown-slot', 1, 'constructor']]],
  ['a'.repeat(4001), [['too-long', 1, '4000']]],
];
for (const [words, problems] of cases) {
  test(`the wording "${words.slice(0, 24).replace('\n', '/')}" ${problems.length === 0 ? 'is right' : 'is refused, with the line'}`, () => {
    assert.deepEqual(problemsOf(words, ['gemeente', 'plan']).map(({ mistake, line, detail }) => [mistake, line, detail]), problems);
  });
}

const all: Readonly<Record<Slot, string>> = { gemeente: 'Duindorp', plan: 'het plan', titel: 'Plan', jaar: '2026', vorige: 'de vorige brief', onderwerp: 'parken', vrager: 'de fractie', vraagdatum: '1 mei 2026' };

test('every built-in wording, in both languages, has only slots that its part can fill', () => {
  for (const language of ['nl', 'en'] as const) {
    for (const part of documentKinds.flatMap((kind) => partsOf(kind, textsIn(language)))) {
      assert.deepEqual(problemsOf(part.builtIn, part.slots), [], `${language} ${part.key}`);
      assert.doesNotMatch(filled(part.builtIn, all), /[{}]/, part.key);
    }
  }
  assert.deepEqual(Object.keys(all).sort(), Object.keys(slotTypes).sort());
});
