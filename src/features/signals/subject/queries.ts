import { sql } from 'kysely';
import { type FoundBy, type FoundFile, foundIn, type Sought } from '../../../lib/sought.ts';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import type { Dossier } from '../../../platform/vault.ts';
import { blindOf, mentionPlace, readContent } from '../links/mention-content.ts';
import { messagePlace } from '../message-place.ts';
import { own, type Place, sealedWords } from './tables.ts';

/** Opened at a time: what does not speak of the person is let go before the next are read. */
const batch = 300;

/**
 * Every signal in which a person may stand, by identifiers and by words, in all that was written about it and in who reported it. Pictures and other attachments are not read.
 * Who reported opens only in a transaction that has written down for which request (database/138). Nothing of what was opened is kept.
 */
export async function signalsAbout(act: Act, sought: Sought): Promise<FoundFile[]> {
  const byIdentifier = await numbersByIdentifier(act, sought);
  const found: FoundFile[] = [];
  const all = await own(act.db).selectFrom('signals.signal').select('number').orderBy('received_at').orderBy('number').execute();
  for (let from = 0; from < all.length; from += batch) {
    const numbers = all.slice(from, from + batch).map((row) => row.number);
    for (const [number, { on, texts }] of await textsOf(act, numbers)) {
      const places = new Map<string, { where: Place; by: FoundBy }>();
      const add = (where: Place, by: FoundBy): void => { places.set(`${where} ${by}`, { where, by }); };
      for (const by of byIdentifier.get(number) ?? []) add('identifier', by);
      for (const { where, text } of texts) for (const by of foundIn(text, sought)) add(where, by);
      if (places.size > 0) found.push({ room: 'signal', ref: number, on, places: [...places.values()] });
    }
  }
  act.note({ searched: all.length, signals: found.length });
  act.concerns('signal', found.map((one) => one.ref));
  return found;
}

/** By blind index: also what was entered by hand and stands in no text. Muted ones too. */
async function numbersByIdentifier(act: Act, sought: Sought): Promise<ReadonlyMap<string, ReadonlySet<FoundBy>>> {
  const result = new Map<string, Set<FoundBy>>();
  for (const { kind, keys } of sought.identifiers) {
    const blinds = keys.map((key) => Buffer.from(blindOf(act.vault, kind, key)).toString('hex'));
    const rows = await sql<{ number: string }>`select distinct signals.number_of(e.signal_order) as number from signals.identifier i
      join signals.identifier_of e on e.municipality_id = i.municipality_id and e.identifier_id = i.identifier_id
      where i.municipality_id = ${act.municipality} and i.blind in (${sql.join(blinds.map((blind) => sql`decode(${blind}, 'hex')`))})`.execute(act.db);
    for (const { number } of rows.rows) result.set(number, (result.get(number) ?? new Set()).add(kind));
  }
  return result;
}

interface Written { readonly on: string; readonly texts: { readonly where: Place; readonly text: string }[] }

async function textsOf(act: Act, numbers: readonly string[]): Promise<ReadonlyMap<string, Written>> {
  const db = own(act.db);
  const rows = await db.selectFrom('signals.signal').select(['number', 'dossier_id', 'received_at', 'story_sealed', 'place_sealed', 'time_sealed', 'contact_sealed']).where('number', 'in', [...numbers]).execute();
  const dossiers = await act.vault.dossiers(rows.map((row) => row.dossier_id));
  const files = new Map<string, Written & { readonly dossier: Dossier }>();
  for (const row of rows) {
    const dossier = dossiers.get(row.dossier_id);
    if (!dossier) continue;
    const texts: Written['texts'] = [{ where: 'story', text: dossier.openText('signals.signal.story', row.story_sealed) }];
    for (const [where, place, sealed] of [['place', 'place', row.place_sealed], ['time', 'time', row.time_sealed], ['reporter', 'contact', row.contact_sealed]] as const) if (sealed) texts.push({ where, text: dossier.openText(`signals.signal.${place}`, sealed) });
    files.set(row.number, { on: dutchDate(row.received_at).toString(), texts, dossier });
  }
  const add = (number: string, where: Place, open: (dossier: Dossier) => string): void => {
    const file = files.get(number);
    if (file) file.texts.push({ where, text: open(file.dossier) });
  };
  for (const one of await db.selectFrom('signals.message').select(['number', 'sender', 'sent_at', 'text_sealed']).where('number', 'in', [...numbers]).execute()) add(one.number, 'message', (dossier) => dossier.openText(messagePlace(one.sender, one.sent_at), one.text_sealed));
  for (const one of await db.selectFrom('signals.mention').select(['number', 'mention_id', 'written_sealed']).where('number', 'in', [...numbers]).execute()) {
    add(one.number, 'identifier', (dossier) => { const { shown, written } = readContent(dossier.openText(mentionPlace(one.mention_id), one.written_sealed)); return `${shown}\n${written}`; });
  }
  for (const { table, column, place, where } of sealedWords) {
    const found = await sql<{ number: string; sealed: Uint8Array }>`select number, ${sql.ref(column)} as sealed from ${sql.table(table)}
      where municipality_id = ${act.municipality} and ${sql.ref(column)} is not null and number in (${sql.join(numbers)})`.execute(act.db);
    for (const one of found.rows) add(one.number, where, (dossier) => dossier.openText(place, one.sealed));
  }
  const identities = await db.selectFrom('signals.identity').select(['number', 'dossier_id', 'name_sealed', 'reach_sealed']).where('number', 'in', [...numbers]).execute();
  const keys = await act.vault.dossiers(identities.map((row) => row.dossier_id));
  for (const one of identities) {
    const key = keys.get(one.dossier_id);
    if (key) add(one.number, 'reporter', () => `${one.name_sealed ? key.openText('signals.identity.name', one.name_sealed) : ''}\n${key.openText('signals.identity.reach', one.reach_sealed)}`);
  }
  return files;
}
