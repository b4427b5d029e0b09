import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { actAs, forEachEngine, type TestInstallation, withConfig } from '../../../../test/database-for-tests.ts';
import { Sites } from '../../../../test/sites-for-tests.ts';
import { openPost, type Post } from '../../../platform/mail.ts';
import { sendMail } from '../../../worker.ts';
import { addMember, addRequirement, addTeam } from './team-commands.ts';

forEachEngine((open) => {
  const mails: { to: string; text: string }[] = [];
  let server: SMTPServer;
  let installation: TestInstallation;
  let post: Post;

  before(async () => {
    server = new SMTPServer({
      authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'],
      onData: (stream, session, callback) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8').replaceAll('=\r\n', '').replace(/((?:=[0-9A-F]{2})+)/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'));
          mails.push({ to: session.envelope.rcptTo.map((one) => one.address).join(), text });
          callback();
        });
      },
    });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    installation = withConfig(await open(), { SMTP_URL: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, BAKEN_MAIL_FROM: 'baken@bloemendaal.example', BAKEN_STAFF_URL: 'http://staff.example' });
    post = openPost(installation.config) ?? assert.fail('there is a mail server');
    await actAs(installation, { role: 'administrator' }, async (act) => {
      const team = await addTeam(act, { name: 'Balie', manager: 'p05', norm: null });
      await addMember(act, team, { person: 'p03', name: '', post: 'contact', joined: '2026-01-01' });
      await addMember(act, team, { person: null, name: 'Zonder Account', post: 'contact', joined: '2026-01-01' });
    });
    await actAs(installation, { role: 'policy-adviser' }, (act) => addRequirement(act, { team: null, post: 'contact', module: 'front-desk', course: null, within: 60, refresh: 24 }));
    const sites = new Sites(installation);
    await (await sites.signIn('colleague')).post('/kennis/leren/mail', { adres: 'lotte@bloemendaal.example' });
    await (await sites.signIn('supervisor')).post('/kennis/leren/mail', { adres: 'joris@bloemendaal.example' });
    await (await sites.signIn('board')).post('/kennis/leren/mail', { adres: 'carla@bloemendaal.example' });
  });
  after(async () => {
    post.close();
    await new Promise<void>((resolve) => { server.close(() => resolve()); });
  });

  async function mailsAt(moment: string): Promise<{ to: string; text: string }[]> {
    installation.clock.set(moment);
    const had = mails.length;
    await sendMail(installation, post);
    return mails.slice(had).sort((one, other) => one.to.localeCompare(other.to));
  }

  test('nobody is reminded while nothing is due, nor at night, nor on a day that nobody works', async () => {
    assert.deepEqual(await mailsAt('2026-03-03T10:00:00Z'), []);
    assert.deepEqual(await mailsAt('2026-04-05T10:00:00Z'), [], 'Sunday');
    assert.deepEqual(await mailsAt('2026-04-07T03:00:00Z'), [], 'five in the morning');
  });

  test('within a month of the day the colleague reads a number and an address, and no name, module or team', async () => {
    const [mail, ...more] = await mailsAt('2026-04-07T08:00:00Z');
    assert.ok(mail);
    assert.deepEqual([mail.to, more.length], ['lotte@bloemendaal.example', 0]);
    assert.ok(mail.text.includes('Binnen een maand is er 1 training voor u te doen.') && mail.text.includes('http://staff.example/kennis/leren'));
    for (const secret of ['Lotte', 'colleague', 'Balie', 'balie', 'Zonder']) assert.ok(!mail.text.replace('lotte@', '').includes(secret), secret);
  });

  test('not again within four weeks, and not twice a day by two workers', async () => {
    assert.deepEqual(await mailsAt('2026-04-20T08:00:00Z'), []);
    installation.clock.set('2026-05-11T08:00:00Z');
    const had = mails.length;
    await Promise.all([sendMail(installation, post), sendMail(installation, post)]);
    await sendMail(installation, post);
    const sent = mails.slice(had).sort((one, other) => one.to.localeCompare(other.to));
    assert.deepEqual(sent.map((mail) => mail.to), ['joris@bloemendaal.example', 'lotte@bloemendaal.example']);
    assert.ok(sent[0]?.text.includes('In uw teams zijn 2 collega’s te laat met een training.'));
    assert.ok(sent[1]?.text.includes('Voor u staat 1 training open die al klaar had moeten zijn.'));
  });

  test('who withdraws the address hears nothing more', async () => {
    await (await new Sites(installation).signIn('colleague')).post('/kennis/leren/mail', { doe: 'vergeet' });
    assert.deepEqual((await mailsAt('2026-06-10T08:00:00Z')).map((mail) => mail.to), ['joris@bloemendaal.example']);
  });
});
