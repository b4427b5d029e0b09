import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { actAs, forEachEngine, type TestInstallation } from '../../../test/database-for-tests.ts';
import { Sites, type Visitor } from '../../../test/sites-for-tests.ts';
import { usualTerms } from '../../platform/municipality.ts';
import { permissionsOf, type Role, roles } from '../../platform/permissions.ts';
import { packagesWaiting } from './offers.ts';
import { signalFile } from './queries.ts';
import { receiveReport } from './reporter/commands.ts';
import { emptyReport } from './reporter/report-form.ts';
import { after, isOpen, type SignalState, signalStates, type SignalStep } from './states.ts';
import { takeStep } from './step-commands.ts';
import { historyOf } from './triage/queries.ts';

/* The steps of which a person's page is not the whole of the story: asking a partner, what the partner answers, and what the reporter writes. The others stand in triage-doors.test.ts. */
const officer = { role: 'focal-officer', purpose: 'triage' } as const;

/** The shortest way into each state. */
const ways: Readonly<Record<SignalState, readonly SignalStep[]>> = {
  'received': [], 'in-triage': ['begin'], 'waiting-for-reporter': ['wait-for-reporter'], 'waiting-for-partner': ['wait-for-partner'], 'decided': ['decide'], 'closed': ['decide', 'close'],
};

const choices = { grond: 'report-to-authority', noodzaak: 'a', evenredig: 'b', minder: 'c', delen: 'story', passage: '0' };

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  let handler: Visitor;
  const visitors = new Map<string, Visitor>();
  before(async () => {
    installation = await open();
    sites = new Sites(installation);
    for (const role of roles) visitors.set(role, await sites.signIn(role));
    visitors.set('stranger', await sites.signIn('focal-officer', 'GM0397'));
    handler = visitors.get('focal-officer') ?? assert.fail();
  });

  async function signalIn(state: SignalState): Promise<{ number: string; code: string }> {
    const { number, code } = await actAs(installation, { role: null, purpose: 'reporting' }, (act) => receiveReport(act, {
      fields: { ...emptyReport, verhaal: 'Een bus vol mensen' }, form: null, files: [], language: 'nl', looksAutomated: false, terms: usualTerms,
    }));
    for (const step of ways[state]) await actAs(installation, officer, (act) => takeStep(act, number, step));
    return { number, code };
  }

  const stateOf = (number: string): Promise<string | undefined> => actAs(installation, officer, async (act) => (await signalFile(act, number))?.state);

  /** A package of which only the last button is left. */
  async function draft(number: string): Promise<string> {
    const address = (await handler.post(`/signalen/${number}/delen`, { ontvanger: 'police', doel: 'investigation' })).location ?? '';
    assert.equal((await handler.post(address, choices)).location, `${address}/voorbeeld`);
    return address;
  }

  const manners: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['versturen', { wachten: 'ja' }], ['verteld', { aan: 'De wijkagent', moment: 'vanochtend', verteld: 'Dat er een bus staat', wachten_verteld: 'ja' }],
    ['bestand', { wachtzin: 'vijf losse woorden op een rij', wachten_bestand: 'ja' }],
  ];

  for (const state of signalStates) {
    test(`from "${state}" a partner is asked by who may share, in each of the three manners, and by nobody else`, async () => {
      // Making a file takes a quarter of a second, and what it does to a signal is the same in every state.
      for (const [manner, form] of manners.filter(([one]) => one !== 'bestand' || state === 'in-triage')) {
        const may = (who: string): boolean => who !== 'stranger' && permissionsOf(who as Role).includes('signals.share');
        let { number } = await signalIn(state);
        let address = await draft(number);
        // Whoever may not comes first, and finds the draft untouched.
        for (const [who, visitor] of [...visitors].sort(([one], [other]) => Number(may(one)) - Number(may(other)))) {
          const name = `${state}, ${who}, ${manner}`;
          const answer = await visitor.post(`${address}/${manner}`, form);
          assert.equal(answer.status, may(who) ? manner === 'verteld' ? 303 : 200 : who === 'stranger' ? 404 : 403, name);
          assert.equal(await stateOf(number), may(who) && isOpen(state) ? 'waiting-for-partner' : state, name);
          if (!may(who)) continue;
          ({ number } = await signalIn(state));
          address = await draft(number);
        }
      }
    });

    test(`from "${state}" what the reporter writes and asks does what the table says`, async () => {
      const reporter = sites.visitor('public');
      const wrote = await signalIn(state);
      assert.equal((await reporter.post('/mijn-melding', { meldcode: wrote.code, bericht: 'Er is nog iets' })).status, 200);
      assert.equal(await stateOf(wrote.number), after(state, 'reporter-writes'));
      const again = await signalIn(state);
      await reporter.post('/mijn-melding', { meldcode: again.code, geholpen_vraag: 'ja', geholpen: 'no', opnieuw: 'ja' });
      assert.equal(await stateOf(again.number), after(state, 'reporter-reopens') ?? state);
      const said = await signalIn(state);
      await reporter.post('/mijn-melding', { meldcode: said.code, geholpen_vraag: 'ja', geholpen: 'no' });
      assert.equal(await stateOf(said.number), state, 'that it did not help opens nothing by itself');
    });

    test(`from "${state}" the answer of a partner does what the table says`, async () => {
      const { number } = await signalIn('in-triage');
      const sent = (await handler.post(`${await draft(number)}/versturen`)).body;
      const link = /id="pakketlink">([^<]+)</.exec(sent)?.[1] ?? '';
      const code = (/id="pakketcode">([\d\s]|<!-- -->)+</.exec(sent)?.[0] ?? '').replace(/<!-- -->/g, '').replace(/^[^>]*>|\D/g, '');
      const steps: Readonly<Record<SignalState, readonly SignalStep[]>> = { ...ways, 'received': [], 'in-triage': [] };
      for (const step of steps[state]) await actAs(installation, officer, (act) => takeStep(act, number, step));
      const from = state === 'received' ? 'in-triage' : state;
      const partner = sites.visitor('public');
      await partner.post(link, { code, doe: 'bevestigen' });
      assert.equal(await stateOf(number), from, 'to confirm is not to answer');
      assert.equal((await partner.post(link, { code, doe: 'antwoorden', antwoord: 'Wij nemen het op.' })).status, 200);
      assert.equal(await stateOf(number), after(from, 'partner-answers'));
    });
  }

  test('what was told by telephone is due like a package until somebody says what came of it, and the reason stands in the history', async () => {
    const { number } = await signalIn('in-triage');
    const [, told] = manners[1] ?? assert.fail();
    await handler.post(`${await draft(number)}/verteld`, told);
    const waiting = (): Promise<string[]> => actAs(installation, officer, async (act) => (await packagesWaiting(act)).map((one) => one.number));
    assert.ok((await waiting()).includes(number));
    assert.ok((await handler.get(`/signalen/${number}`)).body.includes(`/signalen/${number}/verder`));
    assert.equal((await handler.post(`/signalen/${number}/verder`, { reden: ' ' })).status, 422);
    assert.equal((await handler.post(`/signalen/${number}/verder`, { reden: 'De wijkagent belde: hij gaat kijken' })).location, `/signalen/${number}?gelukt=verder`);
    assert.ok(!(await waiting()).includes(number));
    const history = await actAs(installation, officer, (act) => historyOf(act, number));
    assert.ok(history.some((line) => line.why === 'De wijkagent belde: hij gaat kijken'));
  });
});
