import assert from 'node:assert/strict';
import { type Answer, fieldsIn, type Visitor } from './sites-for-tests.ts';

/** What the test of the leak lends: writing with a note of which fields, looking at a page's forms, marks, and the list of what must not be found. */
interface Ways {
  write(path: string, fields: Readonly<Record<string, string>>): Promise<Answer>;
  look(path: string): Promise<Answer>;
  mark(field: string): string;
  readonly secrets: Map<string, string>;
}

/** A partner and an own text may be read by all of staff; who works at the partner may not. */
export async function knowledgeWrites(visitor: Visitor, { write, look, mark, secrets }: Ways): Promise<void> {
  const days = { bron: 'gebeld', brondatum: '2026-03-01', nakijken: '2027-03-01' };
  const text = '/kennis/teksten/card-everybody';
  const typed = Object.fromEntries(fieldsIn((await visitor.get(text)).body).filter((field) => field.action === text).map((field) => [field.name, 'Een zin']));
  assert.equal((await visitor.post(text, { ...typed, ...days, sinds: '0' })).status, 303);
  await look(text);
  const added = await visitor.post('/kennis/partners/nieuw', { naam: 'Een partner', rol: 'police', ...days });
  const partner = (added.location ?? '').replace(/\?.*/, '');
  for (const part of ['wijzigen', 'convenant/nieuw', 'hulp/nieuw', 'contact/nieuw']) await look(`${partner}/${part}`);
  const number = '06-00007319';
  secrets.set('the number of a contact person', number);
  const contact = (): Record<string, string> => ({ 'persoon': mark('persoon'), 'functie': mark('functie'), 'persoon-telefoon': number, 'persoon-mail': `${mark('contact')}@voorbeeld.example`, 'opmerking': mark('opmerking') });
  assert.equal((await write(`${partner}/contact/nieuw`, contact())).status, 303);
  const page = await look(partner);
  assert.ok(page.body.includes('Zeldzaam-persoon'), 'the contact person was there to be stolen');
  const line = new RegExp(`href="(${partner}/contact/[0-9a-f-]+)"`).exec(page.body)?.[1] ?? '';
  const versie = fieldsIn((await look(line)).body).find((field) => field.name === 'versie')?.value ?? '';
  assert.equal((await write(line, { ...contact(), versie })).status, 303);
}
