import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { assertSound } from './world.ts';

/** Presses the first button of this name and waits for what comes. */
export async function press(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).first().click();
  await page.waitForLoadState();
}

/** The focal officer's way from a signal that just came in to one that is closed, each page of it looked at, with two mistakes on the way. */
export async function assessAndClose(desk: Page, script: boolean): Promise<void> {
  await desk.getByRole('link', { name: 'Beoordeel dit signaal' }).click();
  await desk.waitForLoadState();
  await assertSound(desk, 'what is urgent', script);
  await desk.getByRole('radiogroup', { name: 'Is iemand nu in gevaar?' }).getByLabel('Ja').check();
  await desk.getByRole('radiogroup', { name: 'Is er iemand onder de 18' }).getByLabel('Niet bekend').check();
  await press(desk, 'Bewaar en ga verder');
  await assertSound(desk, 'a step with a mistake', script);
  await desk.getByLabel('De politie gebeld').check();
  await press(desk, 'Bewaar en ga verder');
  await assertSound(desk, 'the reading', script);
  await desk.locator('#lezing').fill('Gezien: bedden in een loods.');
  await press(desk, 'Bewaar en ga verder');
  await assertSound(desk, 'the signs', script);
  await desk.getByRole('link', { name: 'Arbeidsuitbuiting', exact: true }).click();
  await desk.waitForLoadState();
  const sign = desk.locator('select[name="i-om-sleeps-at-work"]');
  if (!await sign.isVisible()) await desk.locator('details', { has: sign }).first().locator('summary').first().click();
  await sign.selectOption('observed');
  await press(desk, 'Bewaar de signalen van Arbeidsuitbuiting');
  assert.match(await desk.locator('main').innerText(), /Zelf gezien of gehoord/);
  for (const [step, name] of [['Wat ontbreekt', 'what is missing'], ['Nakijken', 'the checks'], ['Wegen', 'the weighing']] as const) {
    await desk.getByRole('link', { name: step, exact: true }).click();
    await desk.waitForLoadState();
    await assertSound(desk, name, script);
  }
  await desk.locator('#weging').fill('Eén bron, zelf gezien.');
  await press(desk, 'Bewaar en ga verder');
  await desk.locator('#reden').fill('De melder zag het zelf.');
  await press(desk, 'Neem het besluit');
  assert.match(await desk.title(), /^Fout:/);
  await assertSound(desk, 'a decision with a mistake', script);
  assert.equal(await desk.locator('#reden').inputValue(), 'De melder zag het zelf.', 'what was typed stays');
  await desk.getByLabel('Doorgeven aan de Arbeidsinspectie').check();
  await desk.getByLabel(/Melden bij een bevoegde instantie/).check();
  await desk.locator('#antwoord').fill('Dank u. De Arbeidsinspectie gaat kijken.');
  await press(desk, 'Neem het besluit');
  assert.match(await desk.locator('main').innerText(), /Het besluit is genomen/);
  await assertSound(desk, 'the decided signal', script);
  await desk.getByRole('link', { name: 'Sluit dit signaal' }).click();
  await desk.waitForLoadState();
  await assertSound(desk, 'the closing', script);
  await desk.getByLabel('Een partner gaat ermee verder').check();
  await desk.locator('#reden').fill('De Arbeidsinspectie onderzoekt het.');
  await press(desk, 'Sluit het signaal');
  assert.match(await desk.locator('main').innerText(), /Het signaal is gesloten/);
  await assertSound(desk, 'the closed signal', script);
}
