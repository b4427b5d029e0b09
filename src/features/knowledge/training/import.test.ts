import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { dayOf, looksLikeFormula, tableOf, textOf } from './rules-csv.ts';
import { checkImport, type Known, type RowTrouble } from './rules-import.ts';

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const utf16 = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

describe('a list is read as its programme meant it', () => {
  test('whatever stands in the cells, with every separator and line end', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ë', ' ', ';', ',', '\t', '|', '"', '\n', '€', '1'), maxLength: 12 }).map((text) => text.trim());
    fc.assert(fc.property(fc.constantFrom(';', ',', '\t', '|'), fc.constantFrom('\n', '\r\n'), fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }), (separator, end, rows) => {
      const full = rows.filter((row) => row.some((one) => one !== ''));
      const table = tableOf([['naam', 'cursus', 'datum'], ...rows].map((row) => row.map(quoted).join(separator)).join(end), 'utf-8');
      if (full.length === 0) assert.equal(table, 'no-rows');
      else assert.ok(typeof table !== 'string' && table.separator === separator && JSON.stringify(table.rows.map((row) => row.cells)) === JSON.stringify(full), JSON.stringify(table));
    }), { numRuns: 300 });
  });

  test('in UTF-8, UTF-16 and Windows-1252, with or without a mark', () => {
    const text = 'naam;cursus\nJoël Müller;€ 5\n';
    for (const [bytes, encoding] of [[Buffer.from(text), 'utf-8'], [Buffer.from(`\ufeff${text}`), 'utf-8'], [utf16(text), 'utf-16'], [Buffer.from(text.replace('€', '\x80'), 'latin1'), 'windows-1252']] as const) {
      const read = textOf(bytes);
      assert.equal(read?.encoding, encoding);
      const table = tableOf(read?.text ?? '', encoding);
      assert.ok(typeof table !== 'string');
      assert.deepEqual([table.head, table.rows[0]?.cells], [['naam', 'cursus'], ['Joël Müller', '€ 5']], encoding);
    }
  });

  test('a sheet, a picture, nothing at all and a quote that never closes each get their own answer; no bytes break it', () => {
    assert.equal(textOf(Buffer.from('PK\x03\x04\x00\x00')), null);
    assert.equal(tableOf(' \n ', 'utf-8'), 'empty');
    assert.equal(tableOf('naam;cursus;datum\n\n', 'utf-8'), 'no-rows');
    assert.equal(tableOf('naam;cursus\n"open;x', 'utf-8'), 'open-quote');
    assert.equal(tableOf(`naam;cursus\n${'x;y\n'.repeat(2001)}`, 'utf-8'), 'too-many');
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => { const read = textOf(bytes); if (read) tableOf(read.text, read.encoding); }));
  });

  test('a separator may be named on the first line, and a row keeps the line it stands on', () => {
    const table = tableOf('sep=,\r\nnaam,datum\r\n"a\r\nb",1\r\nc,2\r\n', 'utf-8');
    assert.ok(typeof table !== 'string');
    assert.deepEqual([table.separator, table.rows.map((row) => row.line)], [',', [3, 5]]);
  });
});

test('days as people and programmes write them, and none that does not exist', () => {
  for (const [cell, day] of [['2026-03-02', '2026-03-02'], ['2-3-2026', '2026-03-02'], ['02/03/2026', '2026-03-02'], ['2.3.2026', '2026-03-02'], ['2026-03-02 00:00:00', '2026-03-02'], ['30-2-2026', null], ['2026-13-01', null], ['3-2-26', null], ['gisteren', null], ['', null], ['46083', null]] as const) assert.equal(dayOf(cell), day, cell);
});

test('what a spreadsheet would carry out is seen, also behind a space or a quote', () => {
  for (const cell of ['=1+1', ' =cmd|x', '+31', '@SUM(A1)', '＝1+1', '-2+3', "'=1"]) assert.ok(looksLikeFormula(cell), cell);
  for (const cell of ['Anne-Marie', '2-3-2026', '-', '', 'O\'Brien', 'a=b']) assert.ok(!looksLikeFormula(cell), cell);
});

describe('each row of a list is looked at before anything is written', () => {
  const known: Known = {
    today: '2026-03-02', done: new Set(['person:p1|1|2026-01-05']), courses: [{ id: 1, title: 'Signalen herkennen' }],
    learners: [{ key: 'person:p1', name: 'Joël de Vries', teams: ['Balie'] }, { key: 'colleague:2', name: 'Jan Smit', teams: ['Balie'] }, { key: 'colleague:3', name: 'Jan Smit', teams: ['Jeugd'] }],
  };
  const cases: readonly (readonly [row: string, RowTrouble | null])[] = [
    ['Joël de Vries;Signalen herkennen;2026-02-01;', null], ['joel  DE vries;signalen herkennen;1-2-2026;Balie', 'double'], ['Jan Smit;Signalen herkennen;2026-02-01;', 'name-twice'], ['Jan Smit;Signalen herkennen;2026-02-01;jeugd', null],
    ['Piet;Signalen herkennen;2026-02-01;', 'name-unknown'], [';Signalen herkennen;2026-02-01;', 'name-missing'], ['Joël de Vries;;2026-02-01;', 'course-missing'], ['Joël de Vries;Koken;2026-02-01;', 'course-unknown'],
    ['Joël de Vries;Signalen herkennen;2026-02-30;', 'day-wrong'], ['Joël de Vries;Signalen herkennen;2026-03-03;', 'day-future'], ['Joël de Vries;Signalen herkennen;1926-03-03;', 'day-old'], ['Joël de Vries;Signalen herkennen;2026-01-05;', 'known'],
    ['=HYPERLINK("x");Signalen herkennen;2026-02-01;', 'formula'], ['Joël de Vries;Signalen herkennen;2026-02-01;;meer', 'cells'],
  ];
  const table = tableOf(['naam;cursus;datum;team', ...cases.map(([row]) => row)].join('\n'), 'utf-8');
  assert.ok(typeof table !== 'string');
  const check = checkImport(table, known);
  assert.ok('rows' in check);
  for (const [at, [row, trouble]] of cases.entries()) test(`${row} → ${trouble ?? 'is kept'}`, () => {
    assert.equal(check.rows[at]?.trouble, trouble);
    assert.equal(check.rows[at]?.write === null, trouble !== null);
  });

  test('a column that is missing or called otherwise is named, with what stands there instead', () => {
    const wrong = tableOf('naam,vak,datum\nx,y,z', 'utf-8');
    assert.ok(typeof wrong !== 'string');
    assert.deepEqual(checkImport(wrong, known), { missing: ['course'], heads: ['naam', 'vak', 'datum'] });
    const english = tableOf('Employee,Course,Completed,Remark\nx,y,z,q', 'utf-8');
    assert.ok(typeof english !== 'string');
    const read = checkImport(english, known);
    assert.deepEqual('rows' in read && read.unused, ['Remark']);
  });
});
