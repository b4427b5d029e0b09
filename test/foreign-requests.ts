import assert from 'node:assert/strict';
import { fieldsIn, type Visitor } from './sites-for-tests.ts';

const [at, looks] = ['/vertrouwen/verzoeken', '/vertrouwen/vindplaatsen'];

/** Requests of data subjects in every state in which they have pages of their own: one that is searched for, one that is ready to answer, and one that was answered after its term was made longer. */
export async function requestsOfHeemstede(officer: Visitor, finder: Visitor, story: string): Promise<void> {
  const ontvangen = fieldsIn((await officer.get(`${at}/nieuw`)).body).find((field) => field.name === 'ontvangen')?.value ?? '';
  const searched = async (longer: boolean): Promise<string> => {
    // A colleague's name is looked for too, so that there is a place to judge.
    const taken = await officer.post(`${at}/nieuw`, { soort: 'access', ontvangen, naam: story, bereik: story, vraag: story, zoekop: 'Heemstede focal-officer', zeker: 'known' });
    assert.equal(taken.status, 303, taken.body);
    const number = /V-\d{4}-\d{4}/.exec(taken.location ?? '')?.[0] ?? '';
    if (longer) assert.equal((await officer.post(`${at}/${number}/verlengen`, { reden: story })).status, 303);
    assert.equal((await officer.post(`${at}/${number}/zoeken`)).status, 303);
    assert.equal((await finder.post(`${looks}/${number}/zoeken`)).status, 303);
    return number;
  };
  const judged = async (longer: boolean): Promise<string> => {
    const number = await searched(longer);
    const places = new Set((await finder.get(`${looks}/${number}`)).body.match(new RegExp(`${looks}/${number}/[0-9a-f-]{36}`, 'g')));
    for (const place of places) assert.equal((await finder.post(place, { basis: '1', hoort: 'ja', vertellen: 'ja', woorden: story })).status, 303);
    assert.equal((await finder.post(`${looks}/${number}/klaar`)).location, `${looks}?gelukt=klaar`);
    return number;
  };
  await searched(false);
  await judged(false);
  assert.equal((await officer.post(`${at}/${await judged(true)}/antwoord`)).status, 303);
}
