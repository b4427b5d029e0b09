import assert from 'node:assert/strict';
import type { Role } from '../src/platform/permissions.ts';
import { administratorKeepsTeams } from './leak-of-training.ts';
import { type Answer, fieldsIn, type SiteName, type Visitor } from './sites-for-tests.ts';

interface Hands {
  readonly write: (site: SiteName, visitor: Visitor, path: string, fields: Readonly<Record<string, string | File>>, asForm?: boolean) => Promise<Answer>;
  readonly look: (site: SiteName, answer: Answer) => Answer;
  readonly mark: (field: string) => string;
}

/** Why somebody had to read a signal says something about people. */
async function coordinatorBreaksGlass(visitor: Visitor, { write, look, mark }: Hands): Promise<void> {
  look('staff', await visitor.get('/noodtoegang'));
  assert.equal((await write('staff', visitor, '/noodtoegang', { kenmerk: mark('een naam in plaats van een kenmerk'), reden: mark('reden van noodtoegang') })).status, 422);
  assert.equal((await write('staff', visitor, '/noodtoegang', { kenmerk: 'S-2026-0001', reden: mark('reden van noodtoegang') })).status, 303);
}

/** And so does what was found of it. */
async function officerJudgesGlass(visitor: Visitor, { write, look, mark }: Hands): Promise<void> {
  const page = look('staff', await visitor.get('/vertrouwen/noodtoegang'));
  const id = /toelichting-([0-9a-f-]{36})/.exec(page.body)?.[1] ?? '';
  assert.equal((await write('staff', visitor, `/vertrouwen/noodtoegang/${id}`, { [`oordeel-${id}`]: 'terecht', [`toelichting-${id}`]: mark('oordeel over noodtoegang') })).status, 303);
}

/** What is written about colleagues in a review of rights, in a draft and in the document. */
async function administratorReviews(visitor: Visitor, hands: Hands): Promise<void> {
  await administratorKeepsTeams(visitor, hands);
  const { write, look, mark } = hands;
  assert.equal((await write('staff', visitor, '/profiel/sessies/mail', { adres: `${mark('adres-over-toegang')}@voorbeeld.example`, doe: 'bewaar' })).status, 303);
  look('staff', await visitor.get('/profiel/sessies'));
  look('staff', await visitor.get('/mensen/sessies'));
  const at = (await write('staff', visitor, '/mensen/herziening', { wie: 'alles' })).location ?? '';
  const page = look('staff', await visitor.get(at));
  const everybody = Object.fromEntries(fieldsIn(page.body).flatMap(({ name, value }) => (name === 'versie' ? [[name, value]] : name.startsWith('oordeel-') ? [[name, 'keep']] : name.startsWith('woord-') ? [[name, mark('woord bij een herziening')]] : [])));
  assert.equal((await write('staff', visitor, at, { ...everybody, doe: 'bewaren' })).status, 303);
  const again = look('staff', await visitor.get(at));
  assert.ok(again.body.includes('Zeldzaam-woord'));
  assert.equal((await write('staff', visitor, at, { ...everybody, versie: fieldsIn(again.body).find((field) => field.name === 'versie')?.value ?? '', doe: 'afronden' })).location, `${at}?gelukt=afgerond`);
}

export const rightsInUse: Readonly<Partial<Record<Role, (visitor: Visitor, hands: Hands) => Promise<void>>>> = {
  'care-coordinator': coordinatorBreaksGlass, 'privacy-officer': officerJudgesGlass, 'administrator': administratorReviews,
};
