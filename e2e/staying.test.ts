import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { offerFirstCode } from '../src/features/trust/offers.ts';
import { assertSound, openWorld, signIn, type World } from './world.ts';

describe('a session that is about to end', () => {
  let world: World;
  before(async () => { world = await openWorld(); });
  after(() => world.close());

  /** Somebody is writing about a measure of the plan, in a browser whose clock the test moves. */
  async function writing(): Promise<Page> {
    const colleague = await world.visitor();
    await signIn(world, colleague, 'collega');
    const page = await colleague.newPage();
    await page.clock.install();
    await page.goto(`${world.staffUrl}/melden`);
    await page.locator('textarea').first().fill('Wat ik zag, in veel woorden.');
    return page;
  }

  test('is announced two minutes before, keeps every word, and goes on when one presses the button', async () => {
    const page = await writing();
    await page.clock.runFor('13:20');
    await page.getByText('Over twee minuten wordt u uitgelogd').waitFor();
    await assertSound(page, 'the warning');
    await page.getByRole('button', { name: 'Blijf ingelogd' }).click();
    await page.getByText('Over twee minuten wordt u uitgelogd').waitFor({ state: 'detached' });
    assert.equal(await page.locator('textarea').first().inputValue(), 'Wat ik zag, in veel woorden.');
    await page.context().close();
  });

  test('covers the page when it is over, with the way back in, and still holds what was typed', async () => {
    const page = await writing();
    // The server's own clock did not move: another browser ends the session for it.
    await world.installation.database.asOwner((db) => sql`delete from platform.session`.execute(db));
    await page.clock.runFor('15:30');
    await page.getByRole('link', { name: /Log in/ }).waitFor();
    await assertSound(page, 'the page of a session that is over');
    assert.equal(await page.locator('textarea').first().isVisible(), false, 'nobody reads along who walks past');
    assert.equal(await page.locator('textarea').first().inputValue(), 'Wat ik zag, in veel woorden.');
    await signIn(world, page.context(), 'collega');
    await page.clock.runFor('00:06');
    await page.locator('textarea').first().waitFor({ state: 'visible' });
    await page.context().close();
  });

  for (const script of [true, false]) {
    test(`that ended while somebody wrote gives the words back, and takes them after signing in again (script ${script ? 'on' : 'off'})`, async () => {
      const visitor = await world.visitor({ script, width: 360 });
      await signIn(world, visitor, 'beheer');
      const page = await visitor.newPage();
      await page.goto(`${world.staffUrl}/mensen`);
      await page.locator('summary').filter({ hasText: 'Wijzigen' }).first().click();
      await world.installation.database.asOwner((db) => sql`update platform.session set proved_at = proved_at - interval '6 minutes'`.execute(db));
      await page.getByRole('button', { name: /Bewaar de rol/ }).first().click();
      await page.locator('h1', { hasText: 'Bevestig eerst dat u het bent' }).waitFor();
      await assertSound(page, 'what was sent without a fresh proof', script);
      const [tab] = await Promise.all([visitor.waitForEvent('page'), page.getByRole('link', { name: /Bevestig dat u het bent/ }).click()]);
      await tab.getByRole('button', { name: /Ja, ik ben/ }).click();
      await tab.locator('h1', { hasText: 'Het is gelukt' }).waitFor();
      await assertSound(tab, 'the proof', script);
      await page.getByRole('button', { name: 'Verstuur opnieuw' }).click();
      await page.locator('h1', { hasText: 'Mensen en rollen' }).waitFor();
      await visitor.close();
    });
  }
});

describe('a municipality without a provider', () => {
  let world: World;
  before(async () => { world = await openWorld({ environment: { BAKEN_DEMO: '0' } }); });
  after(() => world.close());

  test('its first administrator makes a passkey with the code, signs out, and comes in with it', async () => {
    await world.installation.database.asOwner((db) => sql`update platform.person set active = false where role = 'administrator'`.execute(db));
    const face = await world.installation.faces.byHost('localhost');
    const code = await offerFirstCode(world.installation.database, face?.code ?? 'GM0377', world.installation.clock.now()) ?? '';
    const visitor = await world.visitor({ width: 360 });
    const page = await visitor.newPage();
    const debug = await visitor.newCDPSession(page);
    await debug.send('WebAuthn.enable');
    await debug.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
    await page.goto(`${world.staffUrl}/`);
    await page.locator('h1', { hasText: 'Inloggen' }).waitFor();
    await assertSound(page, 'signing in with a passkey');
    await page.getByRole('link', { name: /eerste beheerder/ }).click();
    await assertSound(page, 'the code of the first start');
    await page.locator('#naam').fill('Noor Verzonnen');
    await page.locator('#code').fill('fout');
    await page.getByRole('button', { name: 'Ga verder' }).click();
    await assertSound(page, 'a wrong code');
    await page.locator('#code').fill(code);
    await page.getByRole('button', { name: 'Ga verder' }).click();
    await page.locator('h1', { hasText: 'Maak een toegangssleutel' }).waitFor();
    await assertSound(page, 'making a passkey');
    await page.getByRole('button', { name: 'Maak de toegangssleutel' }).click();
    await page.locator('h1', { hasText: 'Uw toegangssleutels' }).waitFor();
    await assertSound(page, 'the own passkeys');
    await page.goto(`${world.staffUrl}/mensen`);
    await page.locator('#naam').fill('Sem Verzonnen');
    await page.locator('#rol').selectOption('colleague');
    await page.getByRole('button', { name: 'Maak een code' }).click();
    await page.locator('h1', { hasText: 'Code voor Sem Verzonnen' }).waitFor();
    await assertSound(page, 'the code of an invitation');
    await page.goto(`${world.staffUrl}/mensen/herstel`);
    await assertSound(page, 'nobody lost a key');
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await page.getByRole('button', { name: 'Log in met uw toegangssleutel' }).click();
    await page.locator('h1', { hasText: 'Vandaag' }).waitFor();
    await visitor.close();
  });

  test('says without script that a passkey needs it', async () => {
    const visitor = await world.visitor({ script: false, width: 360 });
    const page = await visitor.newPage();
    await page.goto(`${world.staffUrl}/aanmelden`);
    await page.getByText('moet JavaScript aanstaan').waitFor();
    await visitor.close();
  });
});
