import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { openWorld, signIn, type World } from './world.ts';

/*
 * Drawings that one can take hold of: the map and the network, with the mouse and with the keyboard alone.
 */
let world: World;
let officer: BrowserContext;
let page: Page;
before(async () => {
  world = await openWorld();
  officer = await world.visitor();
  await signIn(world, officer, 'afm');
  page = await officer.newPage();
});
after(() => world.close());

interface Spot { readonly x: number; readonly y: number }

/** Presses, moves in three steps as a hand does, and lets go. */
async function drag(from: Spot, by: Spot): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const part of [0.3, 0.7, 1]) await page.mouse.move(from.x + by.x * part, from.y + by.y * part);
  await page.mouse.up();
}

async function middleOf(selector: string): Promise<Spot> {
  const box = await page.locator(selector).first().boundingBox();
  assert.ok(box, `${selector} is drawn`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

describe('the map', () => {
  const drawing = 'baken-map > svg';
  const view = async (): Promise<number[]> => ((await page.locator(drawing).getAttribute('viewBox')) ?? '').split(' ').map(Number);
  const coming = (): Promise<void> => page.getByRole('button', { name: 'Groter', exact: true }).click();

  test('comes closer by its button, moves with the mouse as far as the hand, and a drag opens nothing', async () => {
    await page.goto(`${world.staffUrl}/beeld/kaart`);
    await page.locator(drawing).scrollIntoViewIfNeeded();
    const whole = await view();
    await coming();
    await coming();
    const near = await view();
    assert.ok(Math.abs((near[2] ?? 0) * 2.25 - (whole[2] ?? 0)) < 1, `${near}`);
    const [spot, at] = [await middleOf('.baken-map__spot'), page.url()];
    const drawn = await page.locator(drawing).boundingBox();
    await drag({ x: Math.min(Math.max(spot.x, (drawn?.x ?? 0) + 60), (drawn?.x ?? 0) + (drawn?.width ?? 0) - 60), y: (drawn?.y ?? 0) + (drawn?.height ?? 0) / 2 }, { x: 40, y: 30 });
    const moved = await view();
    const unit = (near[2] ?? 0) / (drawn?.width ?? 1);
    assert.ok(Math.abs((near[0] ?? 0) - (moved[0] ?? 0) - 40 * unit) < 1 && Math.abs((near[1] ?? 0) - (moved[1] ?? 0) - 30 * unit) < 1, `${near} became ${moved}`);
    assert.equal(page.url(), at);
  });

  test('never leaves what is drawn, and goes home by its button', async () => {
    const { x, y } = await middleOf(drawing);
    for (let round = 0; round < 4; round += 1) await drag({ x, y }, { x: 200, y: 200 });
    assert.deepEqual((await view()).slice(0, 2), [0, 0]);
    await page.getByRole('button', { name: 'Hele kaart' }).click();
    assert.equal(await page.locator('baken-map[data-near]').count(), 0);
  });

  test('is walked by keys alone, and says how close it is', async () => {
    await page.locator('.baken-map__spot').first().focus();
    for (const key of ['+', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
    const there = await view();
    assert.ok((there[0] ?? 0) > 0 && (there[1] ?? 0) > 0, `${there}`);
    assert.match(await page.locator('baken-map [role=status]').innerText(), /150/);
    await page.keyboard.press('0');
    assert.deepEqual((await view()).slice(0, 2), [0, 0]);
  });

  test('whoever presses a place without moving comes to its row in the table', async () => {
    const spot = page.locator('.baken-map__spot').first();
    const href = await spot.getAttribute('href');
    await spot.focus();
    await page.keyboard.press('Enter');
    assert.ok(page.url().endsWith(href ?? '-'), page.url());
  });
});

describe('the network', () => {
  const node = '[data-node]';
  const placeOf = async (name: string): Promise<number[]> => (/(-?[\d.]+) (-?[\d.]+)/.exec((await page.locator(`[data-node="${name}"]`).getAttribute('transform')) ?? '') ?? []).slice(1).map(Number);

  test('a node moves with the mouse and takes its lines along, and letting go opens nothing', async () => {
    await page.goto(`${world.staffUrl}/beeld/netwerk`);
    const name = (await page.locator('line[data-from]').first().getAttribute('data-from')) ?? '';
    const handle = page.locator(`[data-node="${name}"] a > :first-child, [data-node="${name}"] > :first-child`).first();
    await handle.scrollIntoViewIfNeeded();
    const box = await handle.boundingBox();
    assert.ok(box);
    const [before, at] = [await placeOf(name), page.url()];
    await drag({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, { x: 30, y: -20 });
    const after = await placeOf(name);
    assert.ok((after[0] ?? 0) > (before[0] ?? 0) + 10 && (after[1] ?? 0) < (before[1] ?? 0) - 5, `${before} became ${after}`);
    const line = page.locator(`line[data-from="${name}"]`).first();
    assert.deepEqual([Number(await line.getAttribute('x1')), Number(await line.getAttribute('y1'))].map(Math.round), after.map(Math.round));
    assert.equal(page.url(), at);
  });

  test('a node moves with Shift and the arrow keys', async () => {
    const name = (await page.locator(node).first().getAttribute('data-node')) ?? '';
    await page.locator(`[data-node="${name}"] a`).first().focus();
    const before = await placeOf(name);
    await page.keyboard.press('Shift+ArrowRight');
    assert.equal(Math.round(((await placeOf(name))[0] ?? 0) - (before[0] ?? 0)), 12);
  });
});
