import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { projectRoot } from '../lib/project-root.ts';
import { assetPath, loadAssets } from './assets.ts';

const folder = join(projectRoot(), 'src/ui/styles');
const theme = readFileSync(join(folder, 'theme.css'), 'utf8');
const day = palette(theme.slice(0, theme.indexOf('@media')));
const night = new Map([...day, ...palette(theme.slice(theme.indexOf('@media')))]);

function palette(css: string): Map<string, string> {
  return new Map([...css.matchAll(/--baken-([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', colour = '']) => [name, colour]));
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const words: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['paper', 'sand', 'sand-deep', 'mist', 'danger-wash', 'warning-wash', 'ok-wash']],
  ['muted', ['paper', 'sand', 'sand-deep', 'mist']],
  ['sea', ['paper', 'sand', 'sand-deep', 'mist', 'danger-wash', 'warning-wash', 'ok-wash']],
  ['sea-deep', ['paper', 'mist', 'sand']],
  ['on-sea', ['sea', 'sea-deep', 'danger', 'danger-deep']],
  ['paper', ['ink', 'sea-deep']],
  ['danger', ['paper', 'danger-wash']],
  ['warning', ['paper', 'warning-wash']],
  ['ok', ['paper', 'ok-wash']],
];
const lines: readonly (readonly [string, readonly string[]])[] = [['edge', ['paper', 'sand']], ['light', ['paper', 'sand']]];

for (const [when, colours] of [['by day', day], ['at night', night]] as const) {
  describe(`the theme ${when}`, () => {
    const of = (name: string): string => colours.get(name) ?? assert.fail(`--baken-${name} is no colour`);
    test('every word can be read: 4.5 to 1 or more', () => {
      for (const [front, backs] of words) for (const back of backs) assert.ok(contrast(of(front), of(back)) >= 4.5, `${front} on ${back}: ${contrast(of(front), of(back)).toFixed(2)}`);
    });
    test('the edge of a field and the ring of the focus can be seen: 3 to 1 or more', () => {
      for (const [front, backs] of lines) for (const back of backs) assert.ok(contrast(of(front), of(back)) >= 3, `${front} on ${back}: ${contrast(of(front), of(back)).toFixed(2)}`);
    });
  });
}

test('a municipality that brings its own theme meets no colour outside the theme', () => {
  // Canvas, CanvasText and the like are the reader's own colours; transparent and currentColor are none.
  const colour = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|lab)\(|:\s*(?:white|black|red|green|blue|grey|gray|orange|yellow)\b/i;
  for (const file of readdirSync(folder).filter((name) => name !== 'theme.css')) {
    const css = readFileSync(join(folder, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    assert.doesNotMatch(css, colour, file);
  }
});

test('letters grow with the reader: no size of text in pixels', () => {
  for (const file of readdirSync(folder)) assert.doesNotMatch(readFileSync(join(folder, file), 'utf8'), /font(?:-size)?:[^;]*\dpx/, file);
});

test('every token of ours that a stylesheet asks for exists', () => {
  const known = new Set([...theme.matchAll(/(--baken-[\w-]+):/g)].map(([, name]) => name));
  for (const file of readdirSync(folder)) {
    for (const [, name] of readFileSync(join(folder, file), 'utf8').matchAll(/var\((--baken-[\w-]+)/g)) assert.ok(known.has(name), `${file}: ${name}`);
  }
});

test('the public stylesheet leaves room for its page in one round trip', () => {
  const sheet = loadAssets().find((asset) => asset.path === assetPath('public.css'));
  assert.ok(sheet && sheet.br().length <= 6_800, `${sheet?.br().length} bytes`);
});

test('a file of the look is kept for ever because its address changes with its content', () => {
  for (const asset of loadAssets()) assert.match(asset.path, /^\/assets\/[\w-]+\.[0-9a-f]{8}\.(css|js|svg)$/);
});
