import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { fieldsIn, Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { csvOf } from '../../../lib/csv.ts';
import { textsIn } from '../../../texts/texts.ts';
import { type ReadTable, tableOf } from '../training/rules-csv.ts';
import type { PartnerWord } from './partner-form.ts';
import { partnerRoles } from './rules-partners.ts';
import { listOf, type ListRow, readList } from './rules-list.ts';

const today = Temporal.PlainDate.from('2026-03-02');
const { roles, holidays } = textsIn('nl').partners;
const head = 'naam;rol;telefoon;bron;brondatum;nakijken';
const days = 'gebeld;1-3-2026;1-3-2027';
const read = (text: string, known: Parameters<typeof readList>[1] = []) => readList(tableOf(text, 'utf-8') as ReadTable, known, today, roles, holidays);
const outcomes = (text: string, known: Parameters<typeof readList>[1] = []): string[] => {
  const list = read(text, known);
  return 'rows' in list ? list.rows.map((row: ListRow) => `${row.outcome}${row.outcome === 'wrong' ? ` ${row.row ?? row.mistakes.map((one) => `${one.field} ${one.mistake}`).join(', ')}` : ''}`) : [`${list.trouble} ${list.columns.join(' ')}`];
};
const word: PartnerWord = { name: 'Politie', roles: ['police'], about: '', phone: '0900-8844', mailbox: '', website: '', hours: '', holidays: 'unknown', source: 'gebeld', sourceDate: '2026-03-01', reviewOn: '2027-03-01' };

describe('a list of partners', () => {
  test('says line by line what would become of it', () => {
    const known = [{ id: 'x', version: 1, word }];
    assert.deepEqual(outcomes([head, `Nieuw;police;0900-8844;${days}`, `politie;politie (AVIM);0900-8844;${days}`, `POLITIE;police;0900-8844;${days}`, `Zonder rol;;;${days}`, `=HYPERLINK("x");police;;${days}`,
      `Met plus;police;+31 23 522 5555;${days}`, `Formule;police;+1+2;${days}`, `Te veel;police;;${days};;`, `Fout nummer;police;12;${days}`].join('\n'), known),
    ['add', 'change', 'wrong double', 'wrong rol roles-missing', 'wrong formula', 'add', 'wrong formula', 'wrong cells', 'wrong telefoon phone']);
    assert.deepEqual(outcomes(`${head}\nPolitie;police;0900-8844;${days}`, known), ['same']);
  });

  test('a wrong column is named, and so is one that is missing', () => {
    assert.deepEqual(outcomes('naam;soort\nPolitie;police'), ['columns-missing rol bron brondatum nakijken']);
    assert.deepEqual(outcomes(`${head};naam\nPolitie;police;;${days};X`), ['twice naam']);
    const list = read(`${head};kleur\nPolitie;police;;${days};blauw`);
    assert.ok('rows' in list && list.unknownColumns[0] === 'kleur' && list.rows[0]?.outcome === 'add');
  });

  test('what is taken out reads in again as the same, whatever stands in it', () => {
    const text = fc.stringMatching(/^[A-Za-zé][A-Za-z0-9 ,;"'=+@é-]{0,30}[A-Za-z]$/).map((one) => one.replace(/\s+/g, ' '));
    const partner = fc.record({
      name: text, roles: fc.subarray([...partnerRoles], { minLength: 1 }), about: text, phone: fc.constantFrom('', '0900-8844', '+31 23 522 5555'), mailbox: fc.constantFrom('', 'post@voorbeeld.example'), website: fc.constant(''),
      hours: fc.constantFrom('', '24 uur', 'ma-vr 9:00-17:00\nza 10:00-12:00'), holidays: fc.constantFrom('open' as const, 'closed' as const, 'unknown' as const), source: text, sourceDate: fc.constant('2026-03-01'), reviewOn: fc.constant('2027-03-01'),
    });
    fc.assert(fc.property(fc.uniqueArray(partner, { selector: (one) => one.name.toLowerCase(), minLength: 1, maxLength: 5 }), (partners) => {
      const known = partners.map((one, at) => ({ id: String(at), version: 1, word: one }));
      assert.deepEqual(outcomes(csvOf(listOf(partners)), known), partners.map(() => 'same'));
    }));
  });
});

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  let adviser: Visitor;
  before(async () => {
    installation = await open();
    sites = new Sites(installation);
    adviser = await sites.signIn('policy-adviser');
  });

  const send = (bytes: BlobPart, name = 'lijst.csv') => {
    const form = new FormData();
    form.set('bestand', new File([bytes], name, { type: 'text/csv' }));
    return adviser.post('/kennis/partners/inlezen', form);
  };
  const text = `${head}\r\nZorgcoördinator (verzonnen);zorgcoördinator mensenhandel;06-00001234;${days}\r\nFout;police;12;${days}\r\n`;

  test('nothing is written before the adviser has seen every line and says yes', async () => {
    const latin = await send(Buffer.from(text, 'latin1'));
    assert.equal(latin.status, 200, latin.body);
    for (const said of ['Windows-1252', 'een puntkomma', 'Zorgcoördinator (verzonnen)', 'nieuw', 'overgeslagen', 'Dit is geen telefoonnummer', 'Bewaar 1 partner']) assert.ok(latin.body.includes(said), said);
    assert.ok(!(await adviser.get('/kennis/partners')).body.includes('Zorgcoördinator (verzonnen)'));
    const stand = fieldsIn(latin.body).find((field) => field.name === 'stand')?.value ?? '';
    const saved = await adviser.post('/kennis/partners/inlezen/bewaren', { inhoud: text, stand });
    assert.equal(saved.location, '/kennis/partners?ingelezen=1');
    assert.ok((await adviser.get('/kennis/partners')).body.includes('Zorgcoördinator (verzonnen)'));
  });

  test('when somebody changed a partner meanwhile, the lines are shown again', async () => {
    const list = `${head},waarvoor`.replaceAll(';', ',') + `\nZorgcoördinator (verzonnen),care-coordinator,06-00001234,gebeld,2026-03-01,2027-03-01,"Twee, zinnen"\n`;
    const seen = await send(`\ufeff${list}`);
    assert.ok(seen.body.includes('een komma') && seen.body.includes('verandert'), seen.body);
    const stand = fieldsIn(seen.body).find((field) => field.name === 'stand')?.value ?? '';
    const at = /href="(\/kennis\/partners\/[0-9a-f]{8}[^"]*)"/.exec((await adviser.get('/kennis/partners')).body)?.[1] ?? '';
    const form = { naam: 'Zorgcoördinator (verzonnen)', rol: 'care-coordinator', telefoon: '06-00009999', bron: 'gebeld', brondatum: '2026-03-01', nakijken: '2027-03-01', versie: '1' };
    assert.equal((await (await sites.signIn('focal-officer')).post(`${at}/wijzigen`, form)).status, 303);
    assert.equal((await adviser.post('/kennis/partners/inlezen/bewaren', { inhoud: list, stand })).status, 409);
  });

  test('what is no list is told so, and nothing happens', async () => {
    for (const [bytes, said] of [
      [Buffer.from('PK\u0003\u0004\u0000\u0000binair'), 'Dit is geen CSV-bestand'], ['', 'Kies een bestand'], [' \n \n', 'Dit bestand is leeg'], [head, 'alleen een kop'], [`${head}\n"open;police`, 'aanhalingsteken'], ['kleur;maat\nblauw;groot', 'ontbreken kolommen die nodig zijn: naam, rol'],
    ] as const) {
      const answer = await send(bytes);
      assert.ok(answer.status === 422 && answer.body.includes(said), `${said}: ${answer.status}`);
    }
    const pasted = new FormData();
    pasted.set('plak', `${head}\nGeplakt (verzonnen);police;;${days}`);
    assert.ok((await adviser.post('/kennis/partners/inlezen', pasted)).body.includes('Bewaar 1 partner'));
    assert.equal((await adviser.post('/kennis/partners/inlezen', {})).status, 422);
    assert.equal((await adviser.post('/kennis/partners/inlezen/bewaren', {})).status, 422);
  });

  test('a colleague takes the list out; only who may edit reads one in, and no contact person travels in it', async () => {
    const colleague = await sites.signIn('colleague');
    const list = await colleague.get('/kennis/partners/lijst.csv');
    assert.ok(list.status === 200 && list.body.includes('Zorgcoördinator (verzonnen)') && list.body.includes('naam'));
    assert.deepEqual([(await colleague.get('/kennis/partners/inlezen')).status, (await colleague.post('/kennis/partners/inlezen', {})).status, (await colleague.post('/kennis/partners/inlezen/bewaren', {})).status], [403, 403, 403]);
  });
});
