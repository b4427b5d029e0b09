import assert from 'node:assert/strict';
import { type Answer, fieldsIn, type SiteName, type Visitor } from './sites-for-tests.ts';

interface Hands {
  readonly write: (site: SiteName, visitor: Visitor, path: string, fields: Readonly<Record<string, string>>) => Promise<Answer>;
  readonly look: (site: SiteName, answer: Answer) => Answer;
  readonly mark: (field: string) => string;
}

/** The checklist, and a round that runs: where somebody gets mail is said in confidence. */
export async function adviserAsks(visitor: Visitor, { write, look, mark }: Hands): Promise<void> {
  assert.equal((await write('staff', visitor, '/toetslijst', {})).status, 303);
  look('staff', await visitor.get('/toetslijst/regel/T01'));
  look('staff', await visitor.get('/toetslijst/regels'));
  look('staff', await visitor.get('/plan/bloemendaal-2024-2026/indicatoren/I2.2'));
  const round = (await write('staff', visitor, '/plan/bloemendaal-2024-2026/rondes', {})).location ?? '';
  const page = look('staff', await visitor.get(round));
  const owners = Object.fromEntries(fieldsIn(page.body).filter((field) => field.name.startsWith('eigenaar-')).map((field) => [field.name, field.value.replaceAll('&amp;', '&')]));
  const person = /name="adres-(\w+)"/.exec(page.body)?.[1] ?? '';
  const everybody = Object.fromEntries(Object.keys(owners).map((name) => [name.replace('eigenaar', 'wie'), person]));
  const asked = await write('staff', visitor, round, { ...owners, ...everybody, [`adres-${person}`]: `${mark('werkadres')}@voorbeeld.example`, uiterlijk: '2026-03-16', doe: 'vragen' });
  assert.equal(asked.status, 303, asked.body);
  look('staff', await visitor.get(round));
  look('staff', await visitor.get('/mijn-regels'));
}
