import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { actAs, forEachEngine, type TestInstallation, withConfig } from '../../../../test/database-for-tests.ts';
import { type Answer, Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { openSignals } from '../desk/queries.ts';
import { signalFile, type SignalFile } from '../queries.ts';

const story = 'Achter de kas slapen mensen in een container zonder raam';

/** As a browser sends it: every field of the form, whether filled or not. */
function filled(change: Readonly<Record<string, string | File>> = {}): FormData {
  const form = new FormData();
  const fields = { begonnen: '', website: '', verhaal: story, waar: '', wanneer: '', vorm: '', deur: 'anoniem', ...change };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

const conceptIn = (answer: Answer): string => /name="concept" value="([\w-]{43})"/.exec(answer.body)?.[1] ?? '';

async function photo(): Promise<File> {
  return new File([new Uint8Array(await sharp({ create: { width: 20, height: 20, channels: 3, background: '#345' } }).jpeg().toBuffer())], 'kas.jpg', { type: 'image/jpeg' });
}

const codeIn = (answer: Answer): string => /id="meldcode">([\d ]+)</.exec(answer.body)?.[1] ?? '';

forEachEngine((open) => {
  const setUp = async (environment?: Readonly<Record<string, string>>): Promise<{ installation: TestInstallation; visitor: Visitor; newest: () => Promise<SignalFile> }> => {
    const shared = await open();
    const installation = environment ? withConfig(shared, environment) : shared;
    const newest = (): Promise<SignalFile> => actAs(shared, { role: 'focal-officer', purpose: 'triage' }, async (act) => {
      const number = (await openSignals(act)).map((line) => line.number).sort().at(-1) ?? '';
      const file = await signalFile(act, number);
      assert.ok(file);
      return file;
    });
    return { installation, visitor: new Sites(installation).visitor('public'), newest };
  };

  const send = async (visitor: Visitor, form: FormData): Promise<string> => {
    const sent = await visitor.post('/melden', form);
    assert.equal(sent.status, 303);
    const receipt = await visitor.get(sent.location ?? '');
    return codeIn(receipt);
  };

  test('somebody who writes only a story gets a code, reads her own words with it, and adds to them', async () => {
    const { visitor } = await setUp();
    const code = await send(visitor, filled());
    assert.match(code, /^\d{4} \d{4} \d{4} \d{4}$/);
    const own = await visitor.post('/mijn-melding', { meldcode: code.replaceAll(' ', '-') });
    assert.equal(own.status, 200);
    assert.ok(own.body.includes(story));
    const added = await visitor.post('/mijn-melding', { meldcode: code, bericht: 'Gisteren kwam er een busje bij.' });
    assert.ok(added.body.includes('Gisteren kwam er een busje bij.'));
  });

  test('the public site sets no cookie on the whole way', async () => {
    const { visitor } = await setUp();
    const sent = await visitor.post('/melden', filled());
    const answers = [await visitor.get('/melden'), await visitor.post('/melden', filled({ stap: 'controleren' })), sent, await visitor.get(sent.location ?? ''), await visitor.get('/weg')];
    for (const answer of answers) assert.equal(answer.headers.get('set-cookie'), null);
  });

  test('the receipt stays until she typed the end of her code; after that the same address shows it to nobody', async () => {
    const { visitor } = await setUp();
    const sent = await visitor.post('/melden', filled());
    const receipt = await visitor.get(sent.location ?? '');
    assert.ok(receipt.body.includes('id="meldcode"') && receipt.body.includes('maandag 16 maart'), 'and says on which day to look again');
    const code = codeIn(receipt);
    const wrong = await visitor.post(sent.location ?? '', { laatste: 'weet ik niet' });
    assert.equal(wrong.status, 422);
    assert.ok(wrong.body.includes('id="foutoverzicht"') && wrong.body.includes(code), 'a wrong answer shows the code again');
    assert.equal(codeIn(await visitor.get(sent.location ?? '')), code);
    const kept = await visitor.post(sent.location ?? '', { laatste: code.slice(-4) });
    assert.equal(kept.status, 200);
    assert.ok(!kept.body.includes(code) && kept.body.includes('Niemand mailt of belt u'));
    const again = await visitor.get(sent.location ?? '');
    assert.equal(again.status, 410);
    assert.ok(!again.body.includes('id="meldcode"'));
  });

  test('whoever remembers words better gets seven in her own language, and comes back with them', async () => {
    const { visitor } = await setUp();
    const sent = await visitor.post('/en/melden', filled());
    const chosen = await visitor.post(sent.location ?? '', { doe: 'woorden' });
    assert.equal(chosen.location, sent.location);
    const words = /id="meldcode">([a-z ]+)</.exec((await visitor.get(sent.location ?? '')).body)?.[1] ?? '';
    assert.equal(words.split(' ').length, 7);
    assert.equal((await visitor.post('/en/mijn-melding', { meldcode: `  ${words.toUpperCase()} ` })).status, 200);
    assert.equal((await visitor.post(sent.location ?? '', { laatste: words.split(' ').at(-1) ?? '' })).status, 200);
  });

  test('leaving from the receipt takes the code off the shared telephone', async () => {
    const { visitor } = await setUp();
    const sent = await visitor.post('/melden', filled());
    const receipt = await visitor.get(sent.location ?? '');
    await visitor.post('/weg', { concept: conceptIn(receipt) });
    assert.equal((await visitor.get(sent.location ?? '')).status, 410);
  });

  test('a program that only asks for the head of the receipt page does not use up the code', async () => {
    const { visitor } = await setUp();
    const sent = await visitor.post('/melden', filled());
    assert.equal((await visitor.request('HEAD', sent.location ?? '')).status, 405);
    assert.ok((await visitor.get(sent.location ?? '')).body.includes('id="meldcode"'));
  });

  test('a resident who forgets the story keeps everything she filled in, and her photo', async () => {
    const { visitor, newest } = await setUp();
    const wrong = await visitor.post('/melden', filled({ verhaal: ' ', waar: 'Achter de <kas>', nu_gevaar: 'ja', vorm: 'labour', deur: 'bekend', bereikbaar: 'alleen sms', bijlage: await photo() }));
    assert.equal(wrong.status, 422);
    assert.match(wrong.body, /<title>Fout: /);
    assert.ok(wrong.body.includes('id="foutoverzicht"') && wrong.body.includes('href="#verhaal"'));
    assert.ok(wrong.body.includes('Achter de &lt;kas&gt;') && wrong.body.includes('kas.jpg'));
    assert.match(wrong.body, /<option[^>]*value="labour"[^>]*selected|<option[^>]*selected[^>]*value="labour"/);
    await send(visitor, filled({ concept: conceptIn(wrong), waar: 'Achter de <kas>', deur: 'bekend' }));
    const signal = await newest();
    assert.equal(signal.place, 'Achter de <kas>');
    assert.equal(signal.source, 'resident-known', 'what an earlier page knew is kept');
    assert.deepEqual(signal.attachments.map(({ name, type }) => [name, type]), [['kas.jpg', 'image/jpeg']]);
  });

  test('who checks first sees every answer, goes back to mend one, and sends the mended report with the photo', async () => {
    const { visitor, newest } = await setUp();
    const check = await visitor.post('/melden', filled({ stap: 'controleren', bijlage: await photo() }));
    assert.equal(check.status, 200);
    assert.ok(check.body.includes(story) && check.body.includes('Niet ingevuld') && check.body.includes('kas.jpg'));
    const back = await visitor.post('/melden', { stap: 'wijzigen', concept: conceptIn(check) });
    assert.ok(back.body.includes(story) && back.body.includes('kas.jpg'));
    const again = await visitor.post('/melden', filled({ stap: 'controleren', concept: conceptIn(back), verhaal: `${story}, ook vannacht` }));
    const sent = await visitor.post('/melden', { stap: 'versturen', concept: conceptIn(again) });
    assert.equal(sent.status, 303);
    const signal = await newest();
    assert.equal(signal.story, `${story}, ook vannacht`);
    assert.equal(signal.attachments.length, 1);
    const twice = await visitor.post('/melden', { stap: 'versturen', concept: conceptIn(again) });
    assert.equal(twice.location, sent.location, 'pressing twice gives the same receipt');
    assert.equal((await newest()).number, signal.number, 'and no second report');
  });

  test('a file that was taken out again is not sent', async () => {
    const { visitor, newest } = await setUp();
    const check = await visitor.post('/melden', filled({ stap: 'controleren', bijlage: await photo() }));
    await send(visitor, filled({ concept: conceptIn(check), weg: '1' }));
    assert.equal((await newest()).attachments.length, 0);
  });

  test('a form that lay open for an evening has lost no word', async () => {
    const { visitor, installation, newest } = await setUp();
    const check = await visitor.post('/melden', filled({ stap: 'controleren', waar: 'Bij de sluis', bijlage: await photo() }));
    installation.clock.pass({ hours: 5 });
    await visitor.post('/melden', { stap: 'versturen', concept: conceptIn(check) });
    const signal = await newest();
    assert.deepEqual([signal.story, signal.place, signal.attachments.length], [story, 'Bij de sluis', 1]);
  });

  test('a draft of yesterday is gone, and the page says so, whichever button was pressed; words that come along are kept', async () => {
    const { visitor, installation } = await setUp();
    for (const stap of ['wijzigen', 'versturen']) {
      const check = await visitor.post('/melden', filled({ stap: 'controleren' }));
      installation.clock.pass({ hours: 25 });
      const late = await visitor.post('/melden', { stap, concept: conceptIn(check) });
      assert.equal(late.status, 422);
      assert.ok(late.body.includes('id="foutoverzicht"') && late.body.includes('langer dan 24 uur open'));
    }
    const check = await visitor.post('/melden', filled({ stap: 'controleren' }));
    installation.clock.pass({ hours: 25 });
    const again = await visitor.post('/melden', filled({ stap: 'controleren', concept: conceptIn(check) }));
    assert.equal(again.status, 200);
    assert.ok(again.body.includes(story));
  });

  test('who leaves in a hurry leaves no draft behind', async () => {
    const { visitor } = await setUp();
    const check = await visitor.post('/melden', filled({ stap: 'controleren' }));
    const left = await visitor.post('/weg', { concept: conceptIn(check) });
    assert.equal(left.status, 303);
    assert.match(left.headers.get('clear-site-data') ?? '', /"cache"/);
    assert.equal((await visitor.post('/melden', { stap: 'versturen', concept: conceptIn(check) })).status, 422);
  });

  test('somebody who chooses a film of twenty megabytes keeps all she typed and reads what is wrong', async () => {
    const { visitor } = await setUp();
    const wrong = await visitor.post('/melden', filled({ waar: 'Bij de sluis', bijlage: new File([new Uint8Array(20 * 1024 * 1024)], 'film.mp4') }));
    assert.equal(wrong.status, 422);
    assert.ok(wrong.body.includes(story) && wrong.body.includes('Bij de sluis') && wrong.body.includes('href="#bijlage"'));
  });

  test('a filled trap field or a form that comes back at once marks the report for its reader, and refuses nobody, also by way of the check page', async () => {
    const { visitor, installation, newest } = await setUp();
    const now = installation.clock.now().epochMilliseconds / 1000;
    await send(visitor, filled({ begonnen: String(now - 60) }));
    assert.equal((await newest()).looksAutomated, false);
    await send(visitor, filled({ begonnen: String(now) }));
    assert.equal((await newest()).looksAutomated, true);
    const check = await visitor.post('/melden', filled({ stap: 'controleren', begonnen: String(now - 60), website: 'http://spam.invalid' }));
    await visitor.post('/melden', { stap: 'versturen', concept: conceptIn(check) });
    assert.equal((await newest()).looksAutomated, true);
  });

  test('over the limit of the hour nothing is taken in, nothing typed is lost, and the page says whom to call', async () => {
    const { visitor, installation } = await setUp({ BAKEN_RATE_PER_ORIGIN: '2' });
    installation.clock.pass({ hours: 1 });
    await send(visitor, filled());
    await send(visitor, filled());
    const third = await visitor.post('/melden', filled({ waar: 'Bij de sluis' }));
    assert.equal(third.status, 429);
    assert.ok(third.body.includes(story) && third.body.includes('Bij de sluis') && third.body.includes('0900-8844'));
    installation.clock.pass({ hours: 1 });
    await send(visitor, filled());
  });

  test('a wrong code tells nothing, a badly written one the same, and after ten even the right one waits an hour', async () => {
    const { visitor, installation } = await setUp({ BAKEN_RATE_PER_ORIGIN: '20' });
    installation.clock.pass({ hours: 1 });
    const code = await send(visitor, filled());
    const [unknown, malformed] = [await visitor.post('/mijn-melding', { meldcode: '1234567890123456' }), await visitor.post('/mijn-melding', { meldcode: 'mijn code' })];
    assert.deepEqual([unknown.status, malformed.status], [422, 422]);
    // Only the number by which each page is known differs (docs/decisions/0046).
    const [one, other] = [unknown, malformed].map(({ body }) => body.replace(/name="eenmalig" value="[0-9a-f-]{36}"/, ''));
    assert.equal(one, other);
    assert.ok(!unknown.body.includes('1234567890123456'));
    for (let time = 0; time < 12; time += 1) assert.equal((await visitor.post('/mijn-melding', { meldcode: code })).status, 200, 'reading the own report is no wrong try');
    for (let time = 0; time < 8; time += 1) await visitor.post('/mijn-melding', { meldcode: '0000000000000000' });
    assert.equal((await visitor.post('/mijn-melding', { meldcode: code })).status, 429);
    installation.clock.pass({ hours: 1 });
    assert.equal((await visitor.post('/mijn-melding', { meldcode: code })).status, 200);
  });
});
