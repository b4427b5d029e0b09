import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { csvCell, csvOf } from './csv.ts';

test('no cell is a formula, whatever was written and however it was hidden', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', ' =', '\u{a0}=', '\n\t @']) assert.equal(csvCell(`${start}1`), `"'${start}1"`, JSON.stringify(start));
  const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '＝', ' ', '\t', '"', ';', 'a', '1') }));
  fc.assert(fc.property(text, (written) => { assert.doesNotMatch(csvCell(written), /^"\s*[=+\-@＝＋－＠\t\r\n]/u); }));
});

test('what is no formula stays as it was, with its quotes doubled', () => {
  for (const written of ['', 'Anne-Marie', '2-3-2026', 'a=b', "O'Brien", '06 12']) assert.equal(csvCell(written), `"${written}"`);
  assert.equal(csvCell('zei "nee"; en ging'), '"zei ""nee""; en ging"');
});

test('a file says that it is UTF-8, and parts cells and rows as a Dutch spreadsheet expects', () => assert.equal(csvOf([['Vorm', '2025'], ['Arbeid', '12']]), '\u{feff}"Vorm";"2025"\r\n"Arbeid";"12"\r\n'));
