import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Database } from '../src/platform/database.ts';
import { crawl, entrances, routeOf } from './crawl.ts';
import type { Answer, SiteName, Sites, Visitor } from './sites-for-tests.ts';

/** One form as it stands on a page: where it goes, and what an honest person could send with it. */
export interface LiveForm { readonly site: SiteName; readonly route: string; readonly path: string; readonly visitor: Visitor; readonly fields: readonly LiveField[] }
export interface LiveField { readonly name: string; readonly values: readonly string[]; /** Something that people type. */ readonly typed: boolean }

const decoded = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');

/** The forms of a page with the values that its boxes, lists and hidden fields offer. */
export function formsIn(html: string): { readonly action: string; readonly fields: readonly LiveField[] }[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, face = '', inside = '']) => {
    const found = new Map<string, { values: string[]; typed: boolean }>();
    for (const [, tag = '', attributes = '', rest = ''] of inside.matchAll(/<(input|textarea|select|button)\b([^>]*)>((?:<option[\s\S]*?(?=<\/select>))?)/g)) {
      const name = /\bname="([^"]*)"/.exec(attributes)?.[1];
      if (!name) continue;
      const type = tag === 'input' ? /\btype="([^"]*)"/.exec(attributes)?.[1] ?? 'text' : tag;
      const field = found.get(name) ?? { values: [], typed: false };
      const offered = tag === 'select' ? [...rest.matchAll(/<option[^>]*\bvalue="([^"]*)"/g)].map((option) => option[1] ?? '') : [/\bvalue="([^"]*)"/.exec(attributes)?.[1] ?? ''];
      field.values.push(...(type === 'date' ? ['2026-03-01', '2026-04-01'] : type === 'textarea' || type === 'text' ? ['Gewone woorden'] : offered).map(decoded));
      field.typed ||= ['textarea', 'text', 'date', 'tel', 'email'].includes(type);
      found.set(name, field);
    }
    return { action: decoded(/\baction="([^"]*)"/.exec(face)?.[1] ?? ''), fields: [...found].map(([name, field]) => ({ name, ...field })) };
  });
}

/** Every form that a visitor meets, each address once. Whoever signs out cannot go on, so that form is left alone. */
function harvest(sites: Sites, site: SiteName, visitor: Visitor, pages: Iterable<Answer>, into: Map<string, LiveForm>): void {
  for (const page of pages) {
    for (const { action, fields } of formsIn(page.body)) {
      const path = action.replace(/[?#].*$/, '').replace(/^\/[a-z]{2}(?=\/)/, '');
      const route = routeOf(sites.routes[site], 'POST', path);
      if (!route || path === '/afmelden' || path === '/demo') continue;
      const key = `${site} ${path} ${fields.map((field) => field.name).sort().join()}`;
      if (!into.has(key)) into.set(key, { site, route: route.path, path, visitor, fields });
    }
  }
}

async function fileKnown(sites: Sites, story: string): Promise<void> {
  const form = new FormData();
  for (const [name, value] of [['verhaal', story], ['deur', 'bekend'], ['hoe', 'telefoon'], ['bereikbaar', '06-0000 0000'], ['waar', 'Meeuwenlaan 12']] as const) form.set(name, value);
  form.append('bijlage', new File(['%PDF-1.4\ninhoud'], 'bewijs.pdf', { type: 'application/pdf' }));
  assert.equal((await sites.visitor('public').post('/melden', form)).status, 303);
}

/**
 * A house in which every room of the signals is in use: signals in every state, packages of every kind, identifiers, a muted one, connections, requests to know a reporter, absences, views.
 * @returns every form that can be met in it
 */
export async function furnished(sites: Sites): Promise<readonly LiveForm[]> {
  const [officer, deputy, colleague] = [await sites.signIn('focal-officer'), await sites.signIn('deputy'), await sites.signIn('colleague')];
  const sent = async (visitor: Visitor, path: string, fields: Readonly<Record<string, string>>, status = 303): Promise<Answer> => {
    const answer = await visitor.post(path, fields);
    assert.equal(answer.status, status, `${path}: ${answer.body.slice(0, 2000)}`);
    return answer;
  };
  await sent(officer, '/termijnen', { bevestigen: '1', beoordelen: '2', terugkoppelen: '10', partner: '10', herzien: '90', wegen: 'ja', identiteit: 'ja' });
  for (let nth = 0; nth < 5; nth += 1) await fileKnown(sites, `Een wit busje VZ-000-N staat voor de deur. Bel 06-0000 1234.\n\nEr slapen mensen in (${nth}).`);
  await sent(colleague, '/melden', { beroep: 'anders', waarneming: 'Ik zag een busje' });
  const call = await sent(officer, '/melden/telefoon', { deur: 'anoniem', verhaal: 'Iemand belde over een busje', taal: 'nl', tolk: 'nee' });
  const numbers = [...new Set([...(await officer.get('/signalen')).body.matchAll(/\/signalen\/(S-[\d-]+)/g)].map((found) => found[1] ?? ''))];
  const [first, second, third, fourth, fifth] = numbers.filter(Boolean);
  assert.ok(first && second && third && fourth && fifth);
  const at = (number: string, rest: string): string => `/signalen/${number}/${rest}`;
  for (const number of [first, second]) {
    await sent(officer, at(number, 'verbanden/toevoegen'), { soort: 'phone', waarde: '06-0000 1234' });
    await sent(officer, at(number, 'verbanden/toevoegen'), { soort: 'plate', waarde: 'VZ-000-N' });
  }
  const mention = /verbanden\/gegeven\/(\d+)/.exec((await officer.get(at(first, 'verbanden'))).body)?.[1] ?? assert.fail('an identifier can be managed');
  await sent(officer, at(first, `verbanden/gegeven/${mention}`), { reden: 'Het nummer van het gemeentehuis', bereik: 'alles' });
  await sent(officer, at(first, 'verbanden/koppelen'), { met: second, verband: 'same-place', zekerheid: 'probable', reden: 'Dezelfde straat' });
  const packages: string[] = [];
  for (let nth = 0; nth < 4; nth += 1) {
    const begun = (await sent(officer, at(third, 'delen'), { ontvanger: 'police', doel: 'investigation' })).location ?? '';
    await sent(officer, begun, { grond: 'report-to-authority', noodzaak: 'a', evenredig: 'b', minder: 'c', delen: 'story', passage: '0' });
    packages.push(begun);
  }
  const gone = await sent(officer, `${packages[0] ?? ''}/versturen`, { wachten: 'ja' }, 200);
  const link = /id="pakketlink">([^<]+)</.exec(gone.body)?.[1] ?? assert.fail('a package has a link');
  const code = (/id="pakketcode">([\d\s]|<!-- -->)+</.exec(gone.body)?.[0] ?? '').replace(/<!-- -->/g, '').replace(/^[^>]*>|\D/g, '');
  await sent(deputy, at(fourth, 'melder'), { doe: 'vragen', reden: 'Zij is in gevaar' }, 200);
  await sent(officer, at(fourth, 'bericht'), { bericht: 'Waar was het?', taal: 'nl', wachten: 'ja' });
  for (const number of [fifth, numbers[5] ?? '']) await sent(officer, at(number, 'besluit'), { uitkomst: 'watch', grond: 'acute-danger', reden: 'Eerst kijken' });
  await sent(officer, at(fifth, 'sluiten'), { uitkomst: 'handled', reden: 'Klaar', terugkoppeling: 'sent' });
  await sent(officer, '/afwezigheid', { van: '2026-06-01', tot: '2026-06-05' });
  await sent(officer, '/signalen/weergaven', { stand: 'received', naam: 'Nieuw', delen: 'ja' });
  await sent(officer, '/ronde', { doe: 'begin' });

  const forms = new Map<string, LiveForm>();
  harvest(sites, 'staff', officer, (await crawl(officer, sites.routes.staff, entrances(sites.routes.staff), { skip: otherRooms })).values(), forms);
  for (const path of [call.location ?? '', '/signalen?stand=decided', '/kennis/gedwongen-bedelarij', at(fourth, 'melder'), ...packages.map((one) => `${one}/voorbeeld`)]) harvest(sites, 'staff', officer, [await officer.get(path)], forms);
  harvest(sites, 'staff', deputy, [await deputy.get(at(fourth, 'melder')), await deputy.get(at(first, 'beoordelen/spoed'))], forms);
  harvest(sites, 'staff', colleague, (await crawl(colleague, sites.routes.staff, ['/melden', '/mijn-meldingen'], { skip: otherRooms })).values(), forms);
  const reporter = sites.visitor('public');
  harvest(sites, 'public', reporter, (await crawl(reporter, sites.routes.public, entrances(sites.routes.public))).values(), forms);
  harvest(sites, 'public', reporter, [await reporter.get(link), await reporter.post(link, { code }), await reporter.post('/melden/stap/1', { verhaal: 'Een begin' })], forms);
  const received = await sent(reporter, '/melden', { verhaal: 'Wat met een code te lezen is' });
  const receipt = await reporter.get(received.location ?? '');
  const own = /id="meldcode"[^>]*>([\d ]+)</.exec(receipt.body)?.[1] ?? '';
  harvest(sites, 'public', reporter, [receipt, await reporter.post('/mijn-melding', { meldcode: own })], forms);
  return [...forms.values()];
}

/** Rooms that have tests of their own for this. */
export const otherRooms = /^\/(kennis|plan|beeld|verantwoording|vertrouwen|ontwikkel|demo)\b/;

/** Tables of which a row, once written, never changes: what somebody saw, said, decided and sent. */
const written = [
  'signals.message', 'signals.attachment', 'signals.indicator_mark', 'signals.decision', 'signals.closing', 'signals.weighing', 'signals.enrichment_check', 'signals.state_change',
  'signals.reporter', 'signals.identity_request', 'signals.identity_answer', 'signals.package_event', 'signals.helped',
] as const;

/** Every row of those tables, and of each signal what came in, line by line. Not the code: a reporter may still choose words in its place. */
export async function writtenRows(database: Database): Promise<ReadonlySet<string>> {
  return database.asOwner(async (db) => {
    const rows = new Set<string>();
    for (const table of written) {
      const found = await sql<{ line: string }>`select t::text as line from ${sql.table(table)} t where municipality_id = 'GM0377'`.execute(db);
      for (const { line } of found.rows) rows.add(`${table} ${line}`);
    }
    const stories = await sql<{ line: string }>`select number || ' ' || dossier_id::text || ' ' || received_at::text || ' ' || source || ' ' || danger_now || ' ' || encode(story_sealed, 'hex') || coalesce(encode(place_sealed, 'hex'), '') as line from signals.signal where municipality_id = 'GM0377'`.execute(db);
    for (const { line } of stories.rows) rows.add(`signals.signal ${line}`);
    return rows;
  });
}

/** What a form that is refused may still write: that somebody knocked, looked or opened a package, with its lines in both logs, the kept draft of a reporter, and the choices of a package, which are kept as they are typed. */
const mayStillWrite = /^(audit\.|processing\.line|signals\.draft|signals\.receipt|signals\.package|platform\.(rate|session|dossier_key))/;

/** A fingerprint of everything else that belongs to the municipality. */
export async function lastingRows(database: Database): Promise<ReadonlyMap<string, string>> {
  return database.asOwner(async (db) => {
    const tables = await sql<{ name: string }>`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'municipality_id' where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' order by 1`.execute(db);
    const rows = new Map<string, string>();
    for (const { name } of tables.rows) {
      if (mayStillWrite.test(name)) continue;
      const found = await sql<{ mark: string | null }>`select md5(string_agg(line, '|' order by line)) as mark from (select (to_jsonb(t) - 'reporter_seen_at')::text as line from ${sql.raw(name)} t where municipality_id = 'GM0377') lines`.execute(db);
      rows.set(name, found.rows[0]?.mark ?? '');
    }
    return rows;
  });
}
