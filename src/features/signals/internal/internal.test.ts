import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { emptyIntake, type IntakeFields, intakeFieldsFrom, intakeMistakes, interpreterOf } from './intake-form.ts';
import { emptyInternal, type InternalFields, internalFieldsFrom, internalMistakes, longestInternalAnswer, longestWords } from './internal-form.ts';
import { onward, storyOf } from './rules-internal.ts';
import { formValues } from '../../../platform/form-values.ts';
import { longestStory } from '../reporter/report-form.ts';

const headings = { told: 'Gehoord:', thought: 'Gedacht:' };

test('a story holds every word of the three, in the order of how sure they are, and names no part that is empty', () => {
  fc.assert(fc.property(fc.record({ observed: fc.string(), told: fc.string(), thought: fc.string() }), (ways) => {
    const story = storyOf(ways, headings);
    for (const part of Object.values(ways)) if (part.trim() !== '') assert.ok(story.includes(part));
    if (ways.told.trim() === '') assert.ok(![ways.observed, ways.thought].every((part) => !part.includes(headings.told)) || !story.includes(headings.told));
  }));
  assert.equal(storyOf({ observed: 'A', told: ' ', thought: 'C' }, headings), 'A\n\nGedacht:\nC');
  assert.equal(storyOf({ observed: '', told: 'B', thought: '' }, headings), 'Gehoord:\nB');
  const longest = 'x'.repeat(longestWords);
  assert.ok(storyOf({ observed: longest, told: longest, thought: longest }, headings).length < longestStory);
});

test('what happens after pressing the button', () => {
  const table: readonly (readonly [step: string, mistakes: number, danger: string, called: boolean, onward: string])[] = [
    ['', 0, 'nee', false, 'send'], ['', 0, '', false, 'send'], ['', 0, 'onbekend', false, 'send'], ['', 0, 'ja', false, 'call-first'], ['', 0, 'ja', true, 'send'],
    ['', 1, 'ja', false, 'mend'], ['', 2, '', true, 'mend'], ['terug', 0, 'ja', true, 'back'], ['terug', 3, 'ja', true, 'back'],
  ];
  for (const [step, mistakes, danger, called, expected] of table) assert.equal(onward(step, mistakes, danger, called), expected, JSON.stringify([step, mistakes, danger, called]));
});

test('a colleague has to have seen or heard something; a thought alone is not enough', () => {
  const table: readonly (readonly [fields: Partial<InternalFields>, mistakes: readonly string[]])[] = [
    [{}, ['waarneming nothing-told']], [{ gedachte: 'Ik denk iets' }, ['waarneming nothing-told']], [{ waarneming: ' \n ' }, ['waarneming nothing-told']],
    [{ waarneming: 'Ik zag iets' }, []], [{ gehoord: 'Iemand zei iets' }, []],
    [{ waarneming: 'x'.repeat(longestWords) }, []], [{ waarneming: 'x'.repeat(longestWords + 1) }, ['waarneming words-long']],
    [{ gehoord: 'iets', waar: 'x'.repeat(longestInternalAnswer + 1), bereik: 'x'.repeat(longestInternalAnswer + 1) }, ['waar answer-long', 'bereik answer-long']],
  ];
  for (const [fields, expected] of table) assert.deepEqual(internalMistakes({ ...emptyInternal, ...fields }).map(({ field, mistake }) => `${field} ${mistake}`), expected);
});

test('work that has no card is other work, whatever a program sends', () => {
  assert.equal(internalFieldsFrom(formValues([['beroep', 'wmo']]), ['wmo', 'other']).beroep, 'wmo');
  for (const sent of ['', 'constructor', '<b>', 'WMO']) assert.equal(internalFieldsFrom(formValues([['beroep', sent]]), ['wmo', 'other']).beroep, 'other');
});

test('a call needs a story, and a way to be reached only from who wants to be reached', () => {
  const table: readonly (readonly [report: Partial<IntakeFields['report']>, mistakes: readonly string[]])[] = [
    [{}, ['verhaal story-missing']], [{ verhaal: 'Iets' }, []], [{ verhaal: 'Iets', deur: 'schuilnaam' }, ['schuilnaam pseudonym-missing']], [{ verhaal: 'Iets', deur: 'schuilnaam', schuilnaam: 'Roos' }, []],
    [{ verhaal: 'Iets', deur: 'bekend' }, ['hoe way-missing', 'bereikbaar reach-missing']], [{ verhaal: 'Iets', deur: 'bekend', hoe: 'telefoon', bereikbaar: '06-00000000' }, []],
  ];
  for (const [report, expected] of table) assert.deepEqual(intakeMistakes({ ...emptyIntake, report: { ...emptyIntake.report, ...report } }).map(({ field, mistake }) => `${field} ${mistake}`).sort(), [...expected].sort());
});

test('any form is read, and who interpreted is one of three', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('taal', 'tolk', 'niet', 'verhaal', 'notitie', 'deur', 'hoe'), fc.string())), (texts) => {
    const fields = intakeFieldsFrom(formValues(texts));
    assert.ok(['none', 'professional', 'acquaintance'].includes(interpreterOf(fields)));
    intakeMistakes(fields);
  }));
});
