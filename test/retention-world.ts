import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { readLine } from '../src/lib/identifiers/read.ts';
import { tablesOf } from '../src/platform/backup-format.ts';
import { usualTerms } from '../src/platform/municipality.ts';
import { addIdentifiers } from '../src/features/signals/links/commands.ts';
import { receiveReport } from '../src/features/signals/reporter/commands.ts';
import { emptyReport } from '../src/features/signals/reporter/report-form.ts';
import { decide } from '../src/features/signals/triage/commands.ts';
import { seedClosing } from '../src/features/signals/triage/seed.ts';
import { actAs, type TestInstallation } from './database-for-tests.ts';
import { Sites } from './sites-for-tests.ts';

export const story = 'Zeldzaamverhaal van de melder';
export const officer = { role: 'focal-officer', purpose: 'triage' } as const;

/** A signal with everything that can hang on one. */
export async function full(installation: TestInstallation, phone: string): Promise<string> {
  const { number } = await actAs(installation, { role: null, purpose: 'reporting' }, (act) => receiveReport(act, {
    fields: { ...emptyReport, verhaal: story, waar: 'Verzonnenstraat 1', deur: 'bekend', naam: 'Verzonnen Melder', hoe: 'telefoon', bereikbaar: '06-00000000' }, form: null,
    files: [{ name: 'foto.png', type: 'image/png', bytes: new TextEncoder().encode('Zeldzaambeeld') }], language: 'nl', looksAutomated: false, terms: usualTerms,
  }));
  const staff = await new Sites(installation).signIn('focal-officer');
  await staff.post(`/signalen/${number}/melder`, { doe: 'openen', reden: 'Er is een afspraak nodig' });
  const begun = await staff.post(`/signalen/${number}/delen`, { ontvanger: 'police', doel: 'investigation' });
  await staff.post(begun.location ?? '', { grond: 'report-to-authority', noodzaak: 'a', evenredig: 'b', minder: 'c', delen: 'story', passage: '0' });
  assert.equal((await staff.post(`${begun.location}/versturen`)).status, 200);
  const [identifier] = readLine(phone);
  assert.ok(identifier);
  await actAs(installation, officer, (act) => addIdentifiers(act, number, [{ identifier, written: phone }], 'entered'));
  return number;
}

export async function close(installation: TestInstallation, number: string): Promise<void> {
  await actAs(installation, officer, async (act) => {
    await decide(act, number, { outcomes: ['no-follow-up'], form: null, sector: null, ground: 'none-shared', groundText: '', reason: 'Zeldzaamreden', answer: 'Dank u', keepUntil: null, handedTo: '' });
    await seedClosing(act, number, { outcome: 'nothing-found', reason: 'Niets gevonden' });
  });
}

export async function plain(installation: TestInstallation): Promise<string> {
  const { number } = await actAs(installation, { role: null, purpose: 'reporting' }, (act) => receiveReport(act, { fields: { ...emptyReport, verhaal: story }, form: null, files: [], language: 'nl', looksAutomated: false, terms: usualTerms }));
  await close(installation, number);
  return number;
}

/** Every row of every table as text: what a dump of the database holds. */
export function dumpOf(installation: Pick<TestInstallation, 'database'>): Promise<string> {
  return installation.database.asOwner(async (db) => {
    const parts: string[] = [];
    for (const { name } of await tablesOf(db)) for (const row of (await sql<{ text: string }>`select row_to_json(one)::text as text from ${sql.table(name)} one`.execute(db)).rows) parts.push(`${name} ${row.text}`);
    return parts.join('\n');
  });
}

export interface Secrets { readonly dossier: string; readonly sealed: Uint8Array; readonly wrapped: readonly string[]; readonly blind: string }

export async function secretsOf(installation: TestInstallation, number: string): Promise<Secrets> {
  return installation.database.asOwner(async (db) => {
    const row = (await sql<{ dossier_id: string; story_sealed: Uint8Array }>`select dossier_id, story_sealed from signals.signal where municipality_id = 'GM0377' and number = ${number}`.execute(db)).rows[0];
    assert.ok(row);
    const wrapped = (await sql<{ hex: string }>`select encode(k.wrapped, 'hex') as hex from platform.dossier_key k where k.dossier_id = ${row.dossier_id}
      or k.dossier_id in (select dossier_id from signals.identity where number = ${number} union select dossier_id from signals.package where number = ${number})`.execute(db)).rows.map((one) => one.hex);
    const blind = (await sql<{ hex: string }>`select encode(i.blind, 'hex') as hex from signals.identifier i join signals.identifier_of o using (municipality_id, identifier_id) where o.signal_order = signals.order_of(${number}) and i.degree = 1`.execute(db)).rows[0]?.hex;
    return { dossier: row.dossier_id, sealed: row.story_sealed, wrapped, blind: blind ?? '' };
  });
}

export const opens = (installation: TestInstallation, secrets: Secrets): Promise<string> => actAs(installation, officer, async ({ vault }) => (await vault.dossier(secrets.dossier)).openText('signals.signal.story', secrets.sealed));

export const both = (one: string, two: string): FormData => {
  const form = new FormData();
  form.append('weg', one);
  form.append('weg', two);
  return form;
};
