import assert from 'node:assert/strict';
import type { Answer, SiteName, Visitor } from './sites-for-tests.ts';

interface Hands {
  readonly write: (site: SiteName, visitor: Visitor, path: string, fields: Readonly<Record<string, string>>) => Promise<Answer>;
  readonly look: (site: SiteName, answer: Answer) => Answer;
  readonly mark: (field: string) => string;
}

/** A document for the council goes to its reviewer, whose comments may speak of people. */
export async function reviewerComments(adviser: Visitor, officer: Visitor, { write, look, mark }: Hands): Promise<void> {
  for (const kind of ['raadsbrief', 'jaarverslag', 'antwoord']) look('staff', await adviser.get(`/verantwoording/nieuw/${kind}`));
  look('staff', await adviser.get('/verantwoording/sjablonen/raadsbrief/opening'));
  const made = await write('staff', adviser, '/verantwoording/nieuw/raadsbrief', { plan: 'bloemendaal-2024-2026' });
  assert.equal(made.status, 303, made.body);
  const letter = (made.location ?? '').replace(/\?.*/, '');
  for (const path of ['/blok', '/blok/opening']) look('staff', await adviser.get(letter + path));
  assert.equal((await write('staff', adviser, `${letter}/vragen`, {})).status, 303);
  look('staff', await officer.get(`${letter}/nakijken`));
  const sent = await write('staff', officer, `${letter}/nakijken`, { oordeel: 'terug', opmerking: mark('opmerking bij een brief') });
  assert.equal(sent.status, 303, sent.body);
  assert.ok((await adviser.get(letter)).body.includes('Zeldzaam-opmerking bij een brief'), 'the writer reads it');
}
