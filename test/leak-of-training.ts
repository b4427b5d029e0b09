import assert from 'node:assert/strict';
import type { Answer, SiteName, Visitor } from './sites-for-tests.ts';

interface Hands {
  readonly write: (site: SiteName, visitor: Visitor, path: string, fields: Readonly<Record<string, string | File>>, asForm?: boolean) => Promise<Answer>;
  readonly look: (site: SiteName, answer: Answer) => Answer;
  readonly mark: (field: string) => string;
}

/** A team, a colleague without an account, a course and a list of who followed it: names stand nowhere in the open. */
export async function administratorKeepsTeams(visitor: Visitor, { write, look, mark }: Hands): Promise<void> {
  assert.equal((await write('staff', visitor, '/kennis/leren/mail', { adres: `${mark('herinnering')}@voorbeeld.example` })).status, 303);
  const team = (await write('staff', visitor, '/kennis/teams', { naam: 'Balie', manager: '', norm: '' })).location ?? '';
  const name = mark('collega');
  assert.equal((await write('staff', visitor, `${team}/leden`, { persoon: '', collega: name, werk: 'contact', sinds: '2026-01-01' })).status, 303);
  look('staff', await visitor.get(team));
  await write('staff', visitor, '/kennis/cursussen', { titel: 'Signalen herkennen', gever: '' });
  const list = (rest: string): string => `naam;cursus;datum;opmerking\n${name};Signalen herkennen;2026-02-01;${mark('opmerking in een lijst')}\n${rest}`;
  const file = await write('staff', visitor, '/kennis/cursussen/controleren', { tekst: '', bestand: new File([list(`${mark('onbekende naam')};x;y;z`)], `${mark('naam van een lijst')}.csv`, { type: 'text/csv' }) }, true);
  assert.ok(file.body.includes('Bewaar 1 regel'), file.body);
  assert.equal((await write('staff', visitor, '/kennis/cursussen/inlezen', { tekst: list('') })).status, 303);
  look('staff', await visitor.get('/kennis/cursussen'));
}
