import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minifyCss, onlyEmitted } from './css.ts';

test('a stylesheet loses its comments and its air, and means the same', () => {
  const css = `@charset "UTF-8";\n/* why */\n.a > .b + .c {\n  margin: calc(1rem - (2 * var(--x)));\n  color: red;\n}\n\n.d:hover, .e::before { content: "a  /* b */ ; }"; }`;
  assert.equal(minifyCss(css), '.a > .b + .c{margin:calc(1rem - (2 * var(--x)));color:red}.d:hover,.e::before{content:"a  /* b */ ; }"}');
});

test('of a package only the rules travel that the markup can meet', () => {
  const css = '.used{a:b}.used,.other{c:d}.used .other{e:f}@media print{.other{g:h}.used{i:j}}@media screen{.other{k:l}}.empty{}';
  assert.equal(onlyEmitted(css, (name) => name !== 'other'), '.used{a:b}.used{c:d}@media print{.used{i:j}}');
});

test('a comma inside :is() does not part a selector', () => {
  assert.equal(onlyEmitted('.used:is(.a,.b),.other{c:d}', (name) => name !== 'other'), '.used:is(.a,.b){c:d}');
});
