import assert from 'node:assert/strict';
import { type Answer, type SiteName, type Visitor } from './sites-for-tests.ts';

interface Hands {
  readonly write: (site: SiteName, visitor: Visitor, path: string, fields: Readonly<Record<string, string>>) => Promise<Answer>;
  readonly look: (site: SiteName, answer: Answer) => Answer;
  readonly mark: (field: string) => string;
}

/** A request of somebody about the own data, from intake to the letters. The name of a colleague is looked for too, so that there is a place to judge. */
export async function officerAnswers(officer: Visitor, finder: Visitor, { write, look, mark }: Hands): Promise<void> {
  const [at, looks] = ['/vertrouwen/verzoeken', '/vertrouwen/vindplaatsen'];
  const asked = (): Record<string, string> => ({ soort: 'objection', naam: mark('naam van een betrokkene'), bereik: mark('bereik van een betrokkene'), vraag: mark('vraag van een betrokkene'), zoekop: `Bloemendaal focal-officer\n${mark('zoekop')}`, zeker: 'desk' });
  // The day that the page proposes: the clock of a test stands still.
  const today = (page: Answer): string => /value="(\d{4}-\d{2}-\d{2})"/.exec(/<input[^>]*name="ontvangen"[^>]*>/.exec(page.body)?.[0] ?? '')?.[1] ?? '';
  const ontvangen = today(look('staff', await officer.get(`${at}/nieuw`)));
  const taken = await write('staff', officer, `${at}/nieuw`, { ...asked(), ontvangen });
  assert.equal(taken.status, 303, taken.body);
  const number = /V-\d{4}-\d{4}/.exec(taken.location ?? '')?.[0] ?? '';
  look('staff', await officer.get(`${at}/${number}/wijzigen`));
  assert.equal((await write('staff', officer, `${at}/${number}/wijzigen`, { ...asked(), basis: '1' })).status, 303);
  look('staff', await officer.get(`${at}/${number}/verlengen`));
  assert.equal((await write('staff', officer, `${at}/${number}/verlengen`, { reden: mark('reden van een langere termijn') })).status, 303);
  assert.equal((await officer.post(`${at}/${number}/zoeken`)).status, 303);
  assert.equal((await finder.post(`${looks}/${number}/zoeken`)).status, 303);
  const place = new RegExp(`${looks}/${number}/[0-9a-f-]{36}`).exec((await finder.get(`${looks}/${number}`)).body)?.[0] ?? '';
  look('staff', await finder.get(place));
  const judged = { hoort: 'ja', gedaan: 'refused', uitleg: mark('uitleg bij een weigering') };
  assert.equal((await write('staff', finder, place, { ...judged, basis: '1', vertellen: 'nee', grond: 'safety', waarom: mark('waarom iets niet verteld mag worden') })).status, 303);
  assert.equal((await write('staff', finder, place, { ...judged, basis: '2', vertellen: 'ja', woorden: mark('woorden voor een betrokkene') })).status, 303);
  assert.equal((await finder.post(`${looks}/${number}/klaar`)).status, 303);
  assert.ok((await officer.get(`${at}/${number}/antwoord`)).body.includes('Zeldzaam-woorden'), 'the letter was there to be stolen');
  assert.equal((await officer.post(`${at}/${number}/antwoord`)).status, 303);
  const stopped = /V-\d{4}-\d{4}/.exec((await write('staff', officer, `${at}/nieuw`, { ...asked(), ontvangen })).location ?? '')?.[0] ?? '';
  look('staff', await officer.get(`${at}/${stopped}/stoppen`));
  assert.equal((await write('staff', officer, `${at}/${stopped}/stoppen`, { reden: mark('reden om te stoppen') })).status, 303);
  const kept = `/vertrouwen/bewaren/stuk/subject-request/${stopped}`;
  look('staff', await officer.get(kept));
  assert.equal((await write('staff', officer, kept, { doe: 'stop', reden: mark('reden om een verzoek te houden') })).status, 303);
}
