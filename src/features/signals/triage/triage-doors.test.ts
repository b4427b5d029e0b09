import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { type Fields, Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { usualTerms } from '../../../platform/municipality.ts';
import { permissionsOf, type Permission, type Role, roles } from '../../../platform/permissions.ts';
import { setTerms } from '../desk/commands.ts';
import { signalFile } from '../queries.ts';
import { receiveReport } from '../reporter/commands.ts';
import { emptyReport } from '../reporter/report-form.ts';
import { after, type SignalState, signalStates, type SignalStep } from '../states.ts';
import { takeStep } from '../step-commands.ts';
import { triageFile } from './queries.ts';

const officer = { role: 'focal-officer', purpose: 'triage' } as const;
const urgent = { versie: '0', acuut: 'no', minderjarig: 'unknown' };
const decision = { uitkomst: 'passed-to-police', grond: 'public-task', reden: 'Twee bronnen' };
const closing = { uitkomst: 'handled', reden: 'Klaar', terugkoppeling: 'sent' };

/** A form in which several outcomes are ticked. */
function several(fields: Readonly<Record<string, string>>, ...outcomes: readonly string[]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (name !== 'uitkomst') form.append(name, value);
  for (const outcome of outcomes) form.append('uitkomst', outcome);
  return form;
}

interface Deed { readonly step: SignalStep; readonly may: Permission; readonly path: string; readonly form: Readonly<Record<string, string>> }

/** What a person does on a page of a signal, and the step that it is. */
const deeds: readonly Deed[] = [
  { step: 'begin', may: 'signals.assess', path: 'beoordelen/spoed', form: urgent },
  { step: 'wait-for-reporter', may: 'signals.converse', path: 'bericht', form: { bericht: 'Waar was het?', taal: 'nl', wachten: 'ja' } },
  { step: 'decide', may: 'signals.decide', path: 'besluit', form: decision },
  { step: 'close', may: 'signals.close', path: 'sluiten', form: closing },
  { step: 'reopen', may: 'signals.close', path: 'heropenen', form: { reden: 'Er is een nieuw bericht' } },
  { step: 'resume', may: 'signals.assess', path: 'verder', form: { reden: 'De partner belde terug' } },
];

/** The shortest way into each state. */
const ways: Readonly<Record<SignalState, readonly SignalStep[]>> = {
  'received': [], 'in-triage': ['begin'], 'waiting-for-reporter': ['wait-for-reporter'], 'waiting-for-partner': ['wait-for-partner'], 'decided': ['decide'], 'closed': ['decide', 'close'],
};

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  const visitors = new Map<Role, Visitor>();
  before(async () => {
    installation = await open();
    sites = new Sites(installation);
    for (const role of roles) visitors.set(role, await sites.signIn(role));
  });

  async function signalIn(state: SignalState): Promise<string> {
    const { number } = await actAs(installation, { role: null, purpose: 'reporting' }, (act) => receiveReport(act, {
      fields: { ...emptyReport, verhaal: 'Een bus vol mensen' }, form: null, files: [], language: 'nl', looksAutomated: false, terms: usualTerms,
    }));
    for (const step of ways[state]) await actAs(installation, officer, (act) => takeStep(act, number, step));
    return number;
  }

  const stateOf = (number: string): Promise<string | undefined> => actAs(installation, officer, async (act) => (await signalFile(act, number))?.state);

  for (const state of signalStates) {
    test(`from "${state}" each role can do what the table of steps and its permissions say, and nothing else`, async () => {
      for (const deed of deeds) {
        let number = await signalIn(state);
        for (const role of roles) {
          const name = `${state}, ${role}, ${deed.step}`;
          const visitor = visitors.get(role);
          assert.ok(visitor);
          const answer = await visitor.post(`/signalen/${number}/${deed.path}`, deed.form);
          const next = permissionsOf(role).includes(deed.may) ? after(state, deed.step) : null;
          if (!permissionsOf(role).includes(deed.may)) assert.equal(answer.status, 403, name);
          else if (deed.step === 'wait-for-reporter' && !next) assert.ok([303, 422].includes(answer.status), name);
          else if (next) assert.equal(answer.status, 303, name);
          else assert.ok(answer.status < 500 && !answer.location?.includes('gelukt'), name);
          assert.equal(await stateOf(number), next ?? state, name);
          if (next) number = await signalIn(state);
        }
      }
    });
  }

  test('the focal officer of another town finds none of the pages', async () => {
    const stranger = await sites.signIn('focal-officer', 'GM0397');
    const number = await signalIn('in-triage');
    for (const deed of deeds) assert.equal((await stranger.post(`/signalen/${number}/${deed.path}`, deed.form)).status, 404, deed.path);
    for (const path of ['beoordelen', 'beoordelen/weging', 'besluit', 'sluiten', 'heropenen']) assert.equal((await stranger.get(`/signalen/${number}/${path}`)).status, 404, path);
    assert.equal((await stranger.post(`/signalen/${number}/beoordelen/overnemen`, { overnemen: 'x' })).status, 404);
    assert.equal((await stranger.post(`/signalen/${number}/beoordelen/verlaten`, {})).status, 404);
  });

  test('an officer goes through the seven steps; each is saved and leads to the next', async () => {
    const number = await signalIn('received');
    const visitor = visitors.get('focal-officer') as Visitor;
    const at = `/signalen/${number}/beoordelen`;
    assert.equal((await visitor.get(at)).location, `${at}/spoed`);
    const versionOn = async (step: string): Promise<string> => /name="versie" value="(\d+)"/.exec((await visitor.get(`${at}/${step}`)).body)?.[1] ?? '';
    const save = async (step: string, form: Record<string, string>): Promise<string | null> => {
      const answer = await visitor.post(`${at}/${step}`, { versie: await versionOn(step), ...form });
      assert.equal(answer.status, 303, `${step}: ${answer.body}`);
      return answer.location;
    };
    assert.match(await save('spoed', { acuut: 'yes', gedaan: 'called-112', minderjarig: 'yes' }) ?? '', /verhaal/);
    assert.match(await save('verhaal', { lezing: 'Zij zag het zelf' }) ?? '', /kenmerken/);
    assert.match(await save('kenmerken', { 'vorm': 'arbeidsuitbuiting', 'i-nla-housing': 'observed', 'n-nla-housing': 'Matrassen' }) ?? '', /kenmerken\?vorm=arbeidsuitbuiting/);
    assert.match(await save('ontbreekt', { ontbreekt: 'De naam van de baas' }) ?? '', /onderzoek/);
    assert.match(await save('onderzoek', { 'stand-permits': 'done', 'op-permits': '2026-01-05', 'grond-permits': 'Toezicht', 'resultaat-permits': 'Geen vergunning' }) ?? '', /weging/);
    assert.match(await save('weging', { weging: 'Het is ernstig' }) ?? '', /besluit/);
    const page = (await visitor.get(`/signalen/${number}/besluit`)).body;
    for (const word of ['112 gebeld', 'Zij zag het zelf', 'Matrassen', 'De naam van de baas', 'Geen vergunning', 'Het is ernstig']) assert.ok(page.includes(word), word);
    const decided = await visitor.post(`/signalen/${number}/besluit`, several({ ...decision, bewaren_tot: '2027-01-01' }, 'passed-to-police', 'watch'));
    assert.equal(decided.location, `/signalen/${number}?gelukt=besloten`);
    const file = (await visitor.get(`/signalen/${number}?gelukt=besloten`)).body;
    for (const word of ['0900-8844', '1 januari 2027', 'Wat doet u nu?']) assert.ok(file.includes(word), word);
  });

  test('who is in the page is named, keeps others from saving, and can be relieved without anything typed being lost', async () => {
    const number = await signalIn('received');
    const [first, second] = [visitors.get('focal-officer') as Visitor, visitors.get('deputy') as Visitor];
    const at = `/signalen/${number}/beoordelen`;
    await first.get(`${at}/verhaal`);
    const reading = await second.get(`${at}/verhaal`);
    assert.ok(reading.body.includes('Bloemendaal focal-officer is bezig met dit signaal') && !reading.body.includes('name="versie"'));
    const refused = await second.post(`${at}/verhaal`, { versie: '0', lezing: 'Mijn "eigen" lezing' });
    assert.equal(refused.status, 409);
    assert.ok(refused.body.includes('Mijn &quot;eigen&quot; lezing'));
    assert.equal((await second.post(`${at}/overnemen`, { stap: 'verhaal', overnemen: '' })).status, 422);
    const taken = await second.post(`${at}/overnemen`, { 'stap': 'verhaal', 'overnemen': 'Zij is ziek', 'getypt-lezing': 'Mijn "eigen" lezing' });
    assert.ok(taken.status === 200 && taken.body.includes('Mijn &quot;eigen&quot; lezing') && taken.body.includes('name="versie"'));
    assert.equal((await second.post(`${at}/verhaal`, { versie: '0', lezing: 'Mijn lezing' })).status, 303);
    const decides = await first.post(`/signalen/${number}/besluit`, decision);
    assert.ok(decides.status === 409 && decides.body.includes('Twee bronnen'));
    assert.equal((await second.post(`${at}/verlaten`, {})).location, `/signalen/${number}`);
    const older = await first.post(`${at}/verhaal`, { versie: '0', lezing: 'Wat ik eerder typte' });
    assert.ok(older.status === 409 && older.body.includes('Wat ik eerder typte') && older.body.includes('Mijn lezing'));
    assert.equal((await first.post(`${at}/verhaal`, { versie: '1', lezing: 'Wat ik eerder typte' })).status, 303);
  });

  test('where two have to weigh, one cannot decide alone, except in danger', async () => {
    const number = await signalIn('in-triage');
    const [first, second] = [visitors.get('focal-officer') as Visitor, visitors.get('deputy') as Visitor];
    await actAs(installation, { role: 'focal-officer', purpose: 'settings' }, (act) => setTerms(act, { ...usualTerms, twoToWeigh: true }));
    try {
      assert.equal((await first.post(`/signalen/${number}/beoordelen/weging`, { versie: '0', weging: 'Ernstig' })).status, 303);
      const alone = await first.post(`/signalen/${number}/besluit`, decision);
      assert.ok(alone.status === 422 && alone.body.includes('twee mensen wegen') && alone.body.includes('Twee bronnen'));
      const danger = await signalIn('in-triage');
      assert.equal((await first.post(`/signalen/${danger}/besluit`, { ...decision, grond: 'acute-danger' })).status, 303);
      await first.post(`/signalen/${number}/beoordelen/verlaten`, {});
      assert.equal((await second.post(`/signalen/${number}/beoordelen/weging`, { versie: '1', weging: 'Ik ook' })).status, 422, 'says whether she agrees');
      assert.equal((await second.post(`/signalen/${number}/beoordelen/weging`, { versie: '1', weging: 'Ik ook', mening: 'agrees' })).status, 303);
      assert.equal((await second.post(`/signalen/${number}/besluit`, decision)).status, 303);
    } finally {
      await actAs(installation, { role: 'focal-officer', purpose: 'settings' }, (act) => setTerms(act, usualTerms));
      }
  });

  test('every mistake is told at its field, and nothing is kept of it', async () => {
    const visitor = visitors.get('focal-officer') as Visitor;
    const number = await signalIn('decided');
    const fresh = await signalIn('received');
    const wrong: readonly (readonly [string, Fields, string])[] = [
      [`${fresh}/beoordelen/spoed`, { versie: '0', acuut: 'yes', minderjarig: 'no' }, 'gedaan'],
      [`${fresh}/beoordelen/spoed`, { versie: '0' }, 'acuut'],
      [`${fresh}/beoordelen/verhaal`, { versie: '0', lezing: 'x'.repeat(5001) }, 'lezing'],
      [`${fresh}/beoordelen/onderzoek`, { 'versie': '0', 'stand-permits': 'done', 'op-permits': '2099-01-01' }, 'op-permits'],
      [`${fresh}/beoordelen/onderzoek`, { 'versie': '0', 'stand-permits': 'done', 'op-permits': '2026-02-30', 'grond-permits': 'x', 'resultaat-permits': 'x' }, 'op-permits'],
      [`${fresh}/beoordelen/onderzoek`, { 'versie': '0', 'stand-permits': 'not-done' }, 'waarom-permits'],
      [`${fresh}/beoordelen/weging`, { versie: '0' }, 'weging'],
      [`${fresh}/besluit`, several(decision, 'no-follow-up', 'watch'), 'uitkomst'],
      [`${fresh}/besluit`, { ...decision, uitkomst: 'watch', bewaren_tot: '2020-01-01' }, 'bewaren_tot'],
      [`${fresh}/besluit`, { ...decision, uitkomst: 'other-problem-handed-over' }, 'overgedragen_aan'],
      [`${fresh}/besluit`, { ...decision, grond: 'other' }, 'grond_toelichting'],
      [`${number}/sluiten`, { ...closing, terugkoppeling: 'not-safe' }, 'terugkoppeling_waarom'],
      [`${number}/sluiten`, { ...closing, bewaren_tot: 'morgen' }, 'bewaren_tot'],
      [`${number}/heropenen`, { reden: ' ' }, 'reden'],
    ];
    for (const [path, form, field] of wrong) {
      const answer = await visitor.post(`/signalen/${path}`, form);
      assert.equal(answer.status, 422, path);
      assert.ok(answer.body.includes('id="foutoverzicht"') && answer.body.includes(`href="#${field}"`) && answer.body.includes(`id="${field}"`), `${path} ${field}`);
    }
    assert.deepEqual([await stateOf(fresh), await stateOf(number)], ['received', 'decided']);
    assert.equal((await actAs(installation, officer, (act) => triageFile(act, fresh)))?.version, 0);
  });
});
