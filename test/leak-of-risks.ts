import assert from 'node:assert/strict';
import { type Answer, fieldsIn, type SiteName, type Visitor } from './sites-for-tests.ts';

interface Hands {
  readonly write: (site: SiteName, visitor: Visitor, path: string, fields: Readonly<Record<string, string>>) => Promise<Answer>;
  readonly look: (site: SiteName, answer: Answer) => Answer;
  readonly mark: (field: string) => string;
}

/** The risk register: whatever is typed in it may point at a person or a firm, so none of it lies open. */
export async function officerKeepsRisks(visitor: Visitor, { write, look, mark }: Hands): Promise<void> {
  look('staff', await visitor.get('/beeld/risicos'));
  look('staff', await visitor.get('/beeld/risicos/nieuw?sector=hospitality&vorm=labour'));
  const place = (): Record<string, string> => ({ sector: 'hospitality', vormen: 'labour', blootstelling: 'often', gebied: mark('gebied'), toelichting: mark('toelichting op een risico'), straat: mark('straat van een risico'), object: mark('object') });
  const risk = ((await write('staff', visitor, '/beeld/risicos/nieuw', { ...place(), plek: 'object', van: 'hospitality', gronden: '1' })).location ?? '').replace(/\?.*/, '');
  const send = async (page: string, fields: Readonly<Record<string, string>>): Promise<void> => {
    const revisie = fieldsIn(look('staff', await visitor.get(risk + page)).body).find((field) => field.name === 'revisie')?.value ?? '';
    assert.equal((await write('staff', visitor, risk + page, { revisie, ...fields })).status, 303, page);
  };
  await send('/wijzigen', { ...place(), plek: 'street' });
  for (const soort of ['documented', 'finding', 'inspection']) await send('/erbij/grond', { soort, woorden: mark(`grond ${soort}`), op: '2026-02-01' });
  await send('/erbij/controle', { woorden: mark('controle'), waar: mark('adres van een controle'), op: '' });
  await send('/erbij/voorwaarde', { woorden: mark('voorwaarde'), op: '' });
  look('staff', await visitor.get(`${risk}/erbij/signaal`));
  await send('/oordeel', { oordeel: 'act-now', reden: mark('reden van een oordeel'), volgende: '2026-06-01' });
  await send('/sluiten', { reden: mark('reden om een risico te sluiten') });
  await send('/heropenen', { reden: mark('reden om een risico te heropenen'), volgende: '2026-06-01' });
  look('staff', await visitor.get(risk));
}
