import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Block, checkContent, type Run } from '../../../platform/documents/content.ts';
import { piecesOf, readMarkup, textOf, withSoundHeadings } from './rules-markup.ts';

const table: Block = { kind: 'table', caption: 'Signalen', columns: [{ label: 'Jaar' }], rows: [['2025']] };
const pieces = piecesOf([table]);
const read = (text: string) => readMarkup(text, pieces);
const blocksIn = (text: string): readonly Block[] => {
  const found = read(text);
  assert.ok('blocks' in found, JSON.stringify(found));
  return found.blocks;
};

test('a writer types plain text and gets paragraphs, headings, lists, small print and strong words', () => {
  assert.deepEqual(blocksIn('## Kop\n\nEen zin\nop twee regels, **sterk**.\n\n- een\n- twee\n\n1. eerst\n2. dan\n\n> klein\n\n[tabel 1]'), [
    { kind: 'heading', level: 2, text: 'Kop' },
    { kind: 'paragraph', runs: [{ text: 'Een zin op twee regels, ' }, { text: 'sterk', strong: true }, { text: '.' }] },
    { kind: 'list', ordered: false, items: [[{ text: 'een' }], [{ text: 'twee' }]] },
    { kind: 'list', ordered: true, items: [[{ text: 'eerst' }], [{ text: 'dan' }]] },
    { kind: 'note', runs: [{ text: 'klein' }] },
    table,
  ]);
});

const problems: readonly (readonly [string, string, number])[] = [
  ['[tabel 2]', 'unknown-piece', 1], ['Een zin\n\n[grafiek 1]', 'unknown-piece', 3], ['[tabel 1]\n\n[tabel 1]', 'piece-twice', 3], ['goed\n\n**open', 'strong-open', 3], [' \n\n', 'empty', 1], ['a'.repeat(20_001), 'too-long', 1],
];
for (const [text, mistake, line] of problems) {
  test(`"${text.slice(0, 20).replaceAll('\n', '/')}" is refused with ${mistake} at line ${line}`, () => {
    const found = read(text);
    assert.ok('problem' in found);
    assert.deepEqual([found.problem.mistake, found.problem.line], [mistake, line]);
  });
}

test('numbers of a register come through editing as they were, or not at all', () => {
  const [back] = blocksIn('[Tabel 1]');
  assert.equal(back, table);
  assert.deepEqual(blocksIn('Alleen tekst.').filter(({ kind }) => kind === 'table'), []);
});

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));
const runs: fc.Arbitrary<Run[]> = fc.oneof(words.map((text) => [{ text }]), words.map((text) => [{ text, strong: true }]));
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(2 as const, 3 as const, 4 as const), text: words }, { noNullPrototype: true }), fc.record({ kind: fc.constant('paragraph' as const), runs }, { noNullPrototype: true }), fc.record({ kind: fc.constant('note' as const), runs }, { noNullPrototype: true }),
  fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(runs, { minLength: 1, maxLength: 3 }) }, { noNullPrototype: true }),
  words.map((caption): Block => ({ kind: 'table', caption, columns: [{ label: 'Jaar' }], rows: [['1']] })),
);

test('what is opened to be edited and kept without a change says what it said', () => {
  fc.assert(fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
    const again = readMarkup(textOf(blocks), piecesOf(blocks));
    assert.ok('blocks' in again);
    assert.deepEqual(again.blocks, blocks);
  }));
});

test('whatever is left out or added, no heading skips a level', () => {
  fc.assert(fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
    checkContent({ language: 'nl', title: 'T', subject: 'S', organisation: 'O', date: '2026-01-01', to: [], facts: [], pageWords: { page: 'p', of: 'o' }, blocks: withSoundHeadings(blocks) });
  }));
});

test('anything that can be typed is read or refused, never lost in an error', () => {
  fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => { const found = read(text); assert.ok('blocks' in found || found.problem.line >= 1); }));
});
