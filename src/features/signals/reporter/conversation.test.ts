import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { permissionsOf, roles } from '../../../platform/permissions.ts';
import { usualTerms } from '../../../platform/municipality.ts';
import { textsIn } from '../../../texts/texts.ts';
import { openSignals } from '../desk/queries.ts';
import { signalFile } from '../queries.ts';
import { takeStep } from '../step-commands.ts';
import { receiveReport } from './commands.ts';
import { writeToReporter } from './conversation-commands.ts';
import { messageText } from './message-form.ts';
import { emptyReport } from './report-form.ts';

const story = 'De mannen op de bouw krijgen geen loon';
const officer = { role: 'focal-officer', purpose: 'triage' } as const;

forEachEngine((open) => {
  interface Case { installation: TestInstallation; number: string; code: string; reporter: Visitor; afm: Visitor; state(): Promise<string | undefined> }
  const begin = async (language = 'nl'): Promise<Case> => {
    const installation = await open();
    const { number, code } = await actAs(installation, { role: null, purpose: 'reporting' }, (act) => receiveReport(act, { fields: { ...emptyReport, verhaal: story }, form: null, language, looksAutomated: false, terms: usualTerms }));
    const sites = new Sites(installation);
    return {
      installation, number, code, reporter: sites.visitor('public'), afm: await sites.signIn('focal-officer'),
      state: async () => (await actAs(installation, officer, (act) => signalFile(act, number)))?.state,
    };
  };

  test('the officer asks, the reporter answers with files, and each sees what is new', async () => {
    const { installation, number, code, reporter, afm, state } = await begin();
    assert.ok((await reporter.post('/mijn-melding', { meldcode: code })).body.includes('Er is nog geen antwoord'));
    installation.clock.pass({ minutes: 5 });
    const asked = await afm.post(`/signalen/${number}/bericht`, { vast: 'where', bericht: 'Is het een <groot> gebouw?', wachten: 'ja' });
    assert.equal(asked.status, 303);
    assert.equal(await state(), 'waiting-for-reporter');
    installation.clock.pass({ minutes: 5 });
    const first = await reporter.post('/mijn-melding', { meldcode: code });
    assert.ok(first.body.includes('Kunt u meer vertellen over de plek?') && first.body.includes('Is het een &lt;groot&gt; gebouw?') && first.body.includes('De gemeente heeft een vraag aan u'));
    assert.ok(first.body.includes('Nieuw'));
    installation.clock.pass({ minutes: 5 });
    assert.ok(!(await reporter.post('/mijn-melding', { meldcode: code })).body.includes('Nieuw'), 'what was read is new no more');
    assert.match((await afm.get(`/signalen/${number}/bericht`)).body, /De melder keek hier het laatst op 2 maart 2026/);
    const form = new FormData();
    for (const [name, value] of [['meldcode', code], ['bericht', 'Ja, drie verdiepingen']] as const) form.set(name, value);
    for (const name of ['voor.pdf', 'achter.pdf']) form.append('bijlage', new File(['%PDF-1.4\n%%EOF'], name, { type: 'application/pdf' }));
    installation.clock.pass({ minutes: 5 });
    const answered = await reporter.post('/mijn-melding', form);
    assert.ok(answered.body.includes('Uw bericht is verstuurd') && answered.body.includes('voor.pdf'));
    const news = (await actAs(installation, officer, openSignals)).find((line) => line.number === number);
    assert.equal(news?.newMessage, true);
    const page = await afm.get(`/signalen/${number}/bericht`);
    assert.ok(page.body.includes('Ja, drie verdiepingen') && page.body.includes('Nieuw') && page.body.includes('achter.pdf'));
    assert.equal(await state(), 'in-triage', 'the answer ends the waiting');
    const link = /href="(\/signalen\/[^"]+\/bijlage\/\d+)"/.exec(page.body)?.[1] ?? '';
    assert.equal((await afm.get(link)).headers.get('content-type'), 'application/pdf');
    assert.ok(!(await afm.get(`/signalen/${number}/bericht`)).body.includes('baken-status--new'));
  });

  test('a message with a bad file keeps the words and the good file, and then arrives once with both', async () => {
    const { installation, number, code, reporter } = await begin();
    const form = new FormData();
    form.set('meldcode', code);
    form.set('bericht', 'Zie de brief');
    form.append('bijlage', new File(['%PDF-1.4\n%%EOF'], 'brief.pdf', { type: 'application/pdf' }));
    form.append('bijlage', new File(['MZ'], 'programma.exe'));
    const wrong = await reporter.post('/mijn-melding', form);
    assert.equal(wrong.status, 422);
    assert.ok(wrong.body.includes('Zie de brief') && wrong.body.includes('Niet meesturen: brief.pdf') && wrong.body.includes('programma.exe: '));
    const concept = /name="concept" value="([\w-]{43})"/.exec(wrong.body)?.[1] ?? '';
    assert.ok((await reporter.post('/mijn-melding', { meldcode: code, concept, bericht: 'Zie de brief' })).body.includes('Uw bericht is verstuurd'));
    const file = await actAs(installation, officer, (act) => signalFile(act, number));
    assert.deepEqual(file?.attachments.map((one) => one.name), ['brief.pdf']);
    assert.equal((await reporter.post('/mijn-melding', { meldcode: code, bericht: ' ' })).status, 422);
    const long = await reporter.post('/mijn-melding', { meldcode: code, bericht: 'a'.repeat(5001) });
    assert.ok(long.status === 422 && long.body.includes('a'.repeat(5001)));
  });

  test('standard sentences go in the reporter\'s language, and own words are announced in it', () => {
    const polish = textsIn('pl').report.standard;
    assert.equal(messageText({ standard: ['safe', 'where'], text: 'Welke straat?', writtenIn: 'nl', wait: false }, 'pl'), [polish.safe, polish.where, polish.inDutch, 'Welke straat?'].join('\n\n'));
    assert.equal(messageText({ standard: [], text: 'Which street?', writtenIn: 'en', wait: false }, 'en'), 'Which street?');
    assert.equal(messageText({ standard: ['thanks'], text: ' ', writtenIn: 'nl', wait: false }, 'pl'), polish.thanks);
  });

  test('the officer sees in which language the reporter reads, and keeps what was typed after a mistake', async () => {
    const { number, afm } = await begin('pl');
    const page = await afm.get(`/signalen/${number}/bericht`);
    assert.ok(page.body.includes('Polski') && page.body.includes(textsIn('pl').report.standard.safe));
    const wrong = await afm.post(`/signalen/${number}/bericht`, { bericht: 'x'.repeat(5001), vast: 'safe' });
    assert.ok(wrong.status === 422 && wrong.body.includes('id="foutoverzicht"') && wrong.body.includes('x'.repeat(5001)));
    assert.equal((await afm.post(`/signalen/${number}/bericht`, {})).status, 422);
  });

  test('after the decision the reporter says whether it helped, and can ask to look again', async () => {
    const { installation, number, code, reporter, afm, state } = await begin();
    assert.ok(!(await reporter.post('/mijn-melding', { meldcode: code })).body.includes('Heeft dit geholpen?'));
    await actAs(installation, officer, (act) => takeStep(act, number, 'decide'));
    const decided = await reporter.post('/mijn-melding', { meldcode: code });
    assert.ok(decided.body.includes('Heeft dit geholpen?'));
    const empty = await reporter.post('/mijn-melding', { meldcode: code, geholpen_vraag: 'ja', toelichting: 'Er veranderde niets' });
    assert.ok(empty.status === 422 && empty.body.includes('href="#geholpen"') && empty.body.includes('Er veranderde niets'));
    assert.ok((await reporter.post('/mijn-melding', { meldcode: code, geholpen_vraag: 'ja', geholpen: 'yes' })).body.includes('Dank u wel voor uw antwoord'));
    assert.equal(await state(), 'decided');
    const again = await reporter.post('/mijn-melding', { meldcode: code, geholpen_vraag: 'ja', geholpen: 'no', toelichting: 'Er veranderde niets', opnieuw: 'ja' });
    assert.ok(again.body.includes('kijkt opnieuw'));
    assert.equal(await state(), 'in-triage');
    const page = (await afm.get(`/signalen/${number}/bericht`)).body;
    assert.ok(page.includes('dit heeft niet geholpen') && page.includes('vraagt om opnieuw te kijken') && page.includes('Er veranderde niets'));
  });

  test('a signal without a code has no conversation, and only who may converse writes, role by role', async () => {
    const { installation, number } = await begin();
    for (const role of roles) {
      const visitor = await new Sites(installation).signIn(role);
      const may = permissionsOf(role).includes('signals.converse');
      assert.equal((await visitor.post(`/signalen/${number}/bericht`, { bericht: `van ${role}` })).status, may ? 303 : 403, role);
    }
    await installation.database.asOwner((db) => sql`update signals.signal set receipt_index = null where number = ${number} and municipality_id = 'GM0377'`.execute(db));
    await assert.rejects(actAs(installation, officer, (act) => writeToReporter(act, number, 'Hallo', false)), /no-conversation/);
    assert.equal((await (await new Sites(installation).signIn('focal-officer', 'GM0473')).post(`/signalen/${number}/bericht`, { bericht: 'x' })).status, 404);
  });
});
