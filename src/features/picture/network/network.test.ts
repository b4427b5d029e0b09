import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine } from '../../../../test/database-for-tests.ts';
import { Sites } from '../../../../test/sites-for-tests.ts';
import { readLine } from '../../../lib/identifiers/read.ts';
import type { MunicipalityCode } from '../../../platform/municipality.ts';
import { usualTerms } from '../../../platform/municipality.ts';
import { roles } from '../../../platform/permissions.ts';
import { addIdentifiers, mute } from '../../signals/links/commands.ts';
import { connect } from '../../signals/links/connection-commands.ts';
import { linkedGraph } from '../../signals/links/queries-graph.ts';
import { earlierSignals } from '../../signals/links/queries.ts';
import { receiveReport } from '../../signals/reporter/commands.ts';
import { emptyReport } from '../../signals/reporter/report-form.ts';

const officer = { role: 'focal-officer', purpose: 'picture' } as const;
const read = (html: string): string => html.replace(/<(script|style|nav)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const nodesIn = (html: string): string[] => [...html.matchAll(/data-node="([^"]+)"/g)].map((match) => match[1] ?? '');

forEachEngine((open) => {
  const received = async (municipality: MunicipalityCode = 'GM0377'): Promise<string> => (await actAs(await open(), { role: null, purpose: 'reporting', municipality }, (act) => receiveReport(act, {
    fields: { ...emptyReport, verhaal: 'Een bus' }, form: null, files: [], language: 'nl', looksAutomated: false, terms: usualTerms,
  }))).number;
  const add = async (number: string, ...written: readonly string[]): Promise<void> => {
    const mentions = written.map((one) => {
      const [identifier] = readLine(one);
      assert.ok(identifier, one);
      return { identifier, written: one };
    });
    await actAs(await open(), { ...officer, municipality: 'GM0377' }, (act) => addIdentifiers(act, number, mentions, 'entered'));
  };
  const get = async (path: string) => (await new Sites(await open()).signIn('focal-officer')).get(path);
  const line = async () => (await open()).database.asOwner(async (db) => (await sql<{ purpose: string; subject_ref: string | null; facts: Record<string, unknown>; whole: string }>`
    select purpose, subject_ref, facts, e::text as whole from audit.entry e where act like '%/beeld/netwerk' order by entry_id desc limit 1`.execute(db)).rows[0]);

  describe('the network', () => {
    test('with nothing in the register it says what it is for and what to do first', async () => {
      const { status, body } = await get('/beeld/netwerk');
      assert.equal(status, 200);
      assert.match(read(body), /Nog geen verbanden.*Leg bij een signaal eerst vast welke gegevens erin staan/);
      assert.doesNotMatch(body, /<svg class="baken-net"/);
    });

    test('a signal without ties stands alone, and a signal that is not there is not found', async () => {
      const lone = await received();
      const { body } = await get(`/beeld/netwerk?rond=${lone}`);
      assert.match(read(body), /Dit signaal staat op zichzelf/);
      assert.equal((await get('/beeld/netwerk?rond=S-2026-9999')).status, 404);
      assert.doesNotMatch(read((await get('/beeld/netwerk?open=S-2026-9999&van=S-2026-9998&naar=S-2026-9997')).body), /mag u niet zien/, 'nor is it counted as hidden');
    });

    test('who may read signals sees how they hang together, the way from one to another in words, and the same in a table', async () => {
      const [one, two, three] = [await received(), await received(), await received()];
      await add(one, 'VZ-000-N');
      await add(two, 'vz000n', '06-0000 1111');
      await add(three, '06 0000 1111');
      const whole = (await get('/beeld/netwerk')).body;
      assert.equal(nodesIn(whole).length, 5);
      assert.match(read(whole), /3 signalen en 2 gedeelde gegevens\. Er is niets voor u verborgen/);
      assert.match(whole, /aria-label="Voertuig VZ-000-N\. Naar de rij in de tabel\."/);
      const { body } = await get(`/beeld/netwerk?rond=${one}&van=${one}&naar=${three}`);
      assert.match(read(body), new RegExp(`De kortste weg van ${one} naar ${three}: ${one} en ${two} delen een kenteken: VZ-000-N\\. ${two} en ${three} delen een telefoonnummer: 06 00001111\\.`));
      assert.match(read(body), new RegExp(`${two} VZ-000-N Staat in dit signaal`));
      const log = await line();
      const { trace, ...facts } = log?.facts ?? {};
      assert.deepEqual([log?.purpose, log?.subject_ref, facts], ['picture', one, { signals: 3, opened: 2, hidden: 0 }]);
      assert.match(String(trace), /^[0-9a-f]{32}$/, 'the people behind the signals have their lines in the processing log');
      assert.ok(!/000-N|vz000n|00001111|0000 1111/i.test(log?.whole ?? ''), 'what was read does not stand in the log');
      assert.ok(![...body.matchAll(/(?:href|action|title)="([^"]*)"|<title>([^<]*)/g)].some((match) => /000|1111/.test(`${match[1] ?? ''}${match[2] ?? ''}`.replace(/S-\d{4}-\d{4}/g, '').replace(/\/assets\/\S+/g, ''))), 'nor in an address or a title');
    });

    test('two nodes between which nothing stands, one node twice, and one that is not drawn, each get a sentence', async () => {
      const [one, two] = [await received(), await received()];
      await tied(one, two);
      const [oldest] = nodesIn((await get('/beeld/netwerk')).body).filter((id) => id.startsWith('S-')).slice(-1);
      assert.match(read((await get(`/beeld/netwerk?van=${one}&naar=${oldest}`)).body), /geen weg in wat hier getekend is/);
      assert.match(read((await get(`/beeld/netwerk?van=${one}&naar=${one}`)).body), /twee keer hetzelfde punt/);
      assert.match(read((await get(`/beeld/netwerk?van=${one}&naar=t999999`)).body), /Kies twee punten uit de lijst/);
      assert.match(read((await get(`/beeld/netwerk?van=${one}&naar=${two}`)).body), new RegExp(`Een collega koppelde ${one} en ${two}: zelfde netwerk \\(mogelijk\\)`));
    });

    test('of a number that stands in forty signals the newest are drawn, the rest is a number, and each choice draws more', async () => {
      const numbers: string[] = [];
      for (let at = 0; at < 40; at += 1) numbers.push(await received());
      for (const number of numbers) await add(number, '06-0000 4444');
      const last = numbers.at(-1) ?? '';
      const first = (await get(`/beeld/netwerk?rond=${last}`)).body;
      const drawn = nodesIn(first).length;
      assert.ok(drawn <= 27, String(drawn));
      const href = /href="(\/beeld\/netwerk\?[^"]*open=t\d+)" aria-label="Nummer 06 00004444\. Teken (\d+) verbanden meer\."/.exec(first);
      assert.equal(Number(href?.[2]), 40 - (drawn - 1));
      assert.match(read(first), /Er is meer dan hier staat/);
      const second = await get((href?.[1] ?? '').replaceAll('&amp;', '&'));
      assert.ok(nodesIn(second.body).length > drawn, 'more of them');
      const more = await get(`/beeld/netwerk?rond=${last}&meer=1`);
      assert.ok(nodesIn(more.body).length > drawn);
      const [mention] = (await actAs(await open(), officer, (act) => earlierSignals(act, last))).mentions;
      await actAs(await open(), officer, (act) => mute(act, last, mention?.id ?? 0, 'all', 'Nummer van het stadhuis'));
      assert.match(read((await get(`/beeld/netwerk?rond=${last}`)).body), /Dit signaal staat op zichzelf.*1 gegeven zoekt niet mee/);
    });

    test('what a rule of access hides is counted, and neither named nor to be guessed from the picture', async () => {
      const installation = await open();
      const [one, secret, three] = [await received(), await received(), await received()];
      for (const number of [one, secret, three]) await add(number, 'VZ-222-N');
      await add(secret, '06-0000 2222');
      await add(three, '06-0000 2222');
      await installation.database.asOwner((db) => sql.raw(`create policy signal_secret on signals.signal as restrictive for select to baken_staff using (number <> '${secret}')`).execute(db));
      try {
        const { body } = await get(`/beeld/netwerk?rond=${one}`);
        assert.match(read(body), /2 signalen en 1 gedeeld gegeven\..*1 signaal mag u niet zien/);
        assert.ok(!body.includes(secret));
        assert.doesNotMatch(body, /2222/, 'what ties only to the hidden one is not drawn');
        assert.match(read((await get(`/beeld/netwerk?rond=${one}&van=${one}&naar=${three}`)).body), new RegExp(`${one} en ${three} delen een kenteken`));
        assert.equal((await get(`/beeld/netwerk?rond=${secret}`)).status, 404);
        assert.match(read((await (await new Sites(installation).signIn('focal-officer')).post('/beeld/netwerk', { rond: one, signaal: secret })).body), /Dit signaal staat niet in het register/);
      } finally {
        await installation.database.asOwner((db) => sql`drop policy signal_secret on signals.signal`.execute(db));
      }
    });

    test('somebody who types the number of a signal gets it in the picture; anything else keeps what was typed, and out of the address', async () => {
      const installation = await open();
      const [one, two] = [await received(), await received()];
      const visitor = await new Sites(installation).signIn('focal-officer');
      const added = await visitor.post('/beeld/netwerk', { rond: one, signaal: two.replace('S-', 's ') });
      assert.deepEqual([added.status, added.location], [303, `/beeld/netwerk?rond=${one}&open=${two}`]);
      const wrong = await visitor.post('/beeld/netwerk', { rond: one, signaal: 'VZ-000-N <b>' });
      assert.equal(wrong.status, 422);
      assert.match(wrong.body, /value="VZ-000-N &lt;b&gt;"/);
      assert.match(wrong.body, /<title>Fout: Netwerk/);
    });

    test('only who handles signals gets in, and the next municipality sees nothing of it', async () => {
      const installation = await open();
      for (const role of roles) {
        const expected = role === 'focal-officer' || role === 'deputy' ? 200 : 403;
        assert.equal((await (await new Sites(installation).signIn(role)).get('/beeld/netwerk')).status, expected, role);
      }
      const body = (await (await new Sites(installation).signIn('focal-officer', 'GM0397')).get('/beeld/netwerk')).body;
      assert.match(read(body), /Nog geen verbanden/);
      const bare = await actAs(installation, { role: 'policy-adviser', purpose: 'picture' }, (act) => linkedGraph(act, { around: [], also: [], opened: ['t1', 't2', 'm1', 'm2'], more: 3, before: null }));
      assert.deepEqual([bare.signals, bare.things, bare.ties, bare.hidden], [[], [], [], 0], 'the database itself tells nobody else');
    });
  });

  async function tied(from: string, to: string): Promise<void> {
    await actAs(await open(), officer, (act) => connect(act, { from, to, type: 'same-network', certainty: 'possible', reason: 'Verzonnen reden' }));
  }
});
