import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { renderToStaticMarkup } from 'react-dom/server';
import { gallery as english } from '../texts/en/gallery.ts';
import { ui as englishWords } from '../texts/en/ui.ts';
import { gallery } from '../texts/nl/gallery.ts';
import { assetPath, loadAssets } from './assets.ts';
import { Gallery } from './gallery.tsx';
import { WithWords } from './words.tsx';

interface Tag { readonly name: string; readonly attributes: ReadonlyMap<string, string> }

function tagsOf(html: string): Tag[] {
  return [...html.matchAll(/<([a-z][\w-]*)((?:\s[^<>]*?)?)\/?>/g)].map(([, name = '', rest = '']) => ({
    name, attributes: new Map([...rest.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, value])),
  }));
}

describe('the building blocks, every one in every state', () => {
  let html = '';
  let tags: Tag[] = [];
  let ids: string[] = [];
  before(() => {
    html = renderToStaticMarkup(<Gallery texts={gallery} />);
    tags = tagsOf(html);
    ids = tags.flatMap((tag) => tag.attributes.get('id') ?? []);
  });
  const controls = (): Tag[] => tags.filter((tag) => ['input', 'textarea', 'select'].includes(tag.name) && tag.attributes.get('type') !== 'hidden');

  test('nothing carries style or script of its own, which the policy of the site would refuse', () => {
    assert.doesNotMatch(html, /\sstyle=/);
    // What makes a block nicer may travel with it, as a file of the site.
    assert.doesNotMatch(html, /<script(?! type="module" src="\/assets\/[a-z]+\.[0-9a-f]{8}\.js"><\/script>)|<style|\son[a-z]+=/);
  });

  test('an id stands once on the page', () => {
    assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), []);
  });

  test('every field has a label that is tied to it', () => {
    const labelled = new Set(tags.flatMap((tag) => (tag.name === 'label' ? tag.attributes.get('for') ?? [] : [])));
    const without = controls().filter((tag) => !labelled.has(tag.attributes.get('id') ?? ''));
    assert.ok(controls().length > 20);
    assert.deepEqual(without.map((tag) => tag.attributes.get('name')), []);
  });

  test('who hears a field also hears its explanation and its error', () => {
    const described = new Set(tags.flatMap((tag) => tag.attributes.get('aria-describedby')?.split(' ') ?? []));
    const notes = ids.filter((id) => /-(uitleg|fout)$/.test(id) && !controls().some((tag) => tag.attributes.get('id') === id));
    assert.ok(notes.length > 10);
    assert.deepEqual(notes.filter((id) => !described.has(id)), []);
    assert.deepEqual([...described].filter((id) => !ids.includes(id)), []);
  });

  test('a wrong field says so', () => {
    const wrong = controls().filter((tag) => tag.attributes.get('aria-invalid') === 'true').map((tag) => tag.attributes.get('name'));
    assert.deepEqual(wrong, ['verhaal-fout', 'datum-fout', 'vorm-fout', 'bestand-fout', 'gelezen-fout']);
    assert.equal(tags.filter((tag) => tag.name === 'fieldset' && tag.attributes.get('aria-invalid') === 'true').length, 1);
  });

  test('every line of the error summary leads to the field that it is about', () => {
    const summary = html.slice(html.indexOf('id="foutoverzicht"'));
    const targets = [...summary.slice(0, summary.indexOf('</ul>')).matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
    assert.equal(targets.length, 6);
    assert.deepEqual(targets.filter((id) => !controls().some((tag) => tag.attributes.get('id') === id)), []);
  });

  test('what has no name of its own is hidden from who hears the page', () => {
    assert.deepEqual(tags.filter((tag) => tag.name === 'svg' && tag.attributes.get('aria-hidden') !== 'true' && !tag.attributes.get('aria-label')), []);
  });

  test('every class that we write is dressed by the staff stylesheet', () => {
    const css = Buffer.from(loadAssets().find((asset) => asset.path === assetPath('staff.css'))?.raw ?? []).toString();
    const classes = new Set(tags.flatMap((tag) => (tag.attributes.get('class') ?? '').split(' ')).filter(Boolean));
    // Names for others to hook on, without a rule of their own: they look like the plain part.
    const bare = new Set(['utrecht-button-link', 'utrecht-button-group', 'utrecht-table__body', 'utrecht-data-list--html-dl', 'utrecht-radio-button', 'utrecht-radio-button--html-input', 'utrecht-form-label--radio', 'baken-status--open', 'baken-status--new', 'baken-level--0', 'baken-time__bar--open']);
    const missing = [...classes].filter((name) => !bare.has(name) && !css.includes(`.${name}`));
    assert.deepEqual(missing, []);
  });

  test('an English reader gets English words from the blocks themselves', () => {
    const page = renderToStaticMarkup(<WithWords texts={englishWords}><Gallery texts={english} /></WithWords>);
    assert.match(page, /\(optional\)/);
    assert.doesNotMatch(page, /optioneel|Fout:|Bron:/);
  });
});
