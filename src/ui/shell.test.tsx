import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { renderToStaticMarkup } from 'react-dom/server';
import { ui } from '../texts/nl/ui.ts';
import { PublicShell, type PublicShellProps } from './shell-public.tsx';
import { SimpleShell } from './shell-simple.tsx';
import { StaffShell } from './shell-staff.tsx';

const head = {
  language: 'nl', title: 'Melden', municipality: { code: 'GM0377', name: 'Bloemendaal', themeClass: 'baken-theme' },
  styles: ['/assets/public.css'], scripts: ['/assets/exit.js'], texts: ui,
};

function publicPage(more: Partial<PublicShellProps> = {}): string {
  return renderToStaticMarkup(
    <PublicShell
      {...head} languages={[{ code: 'nl', name: 'Nederlands', href: '/melden', current: true }, { code: 'en', name: 'English', href: '/en/melden' }]}
      nav={[{ href: '/melden', text: 'Melden', current: true }, { href: '/plan', text: 'Plan' }]} footer={[{ href: '/privacy', text: 'Privacy' }]} {...more}
    ><h1>Melden</h1></PublicShell>,
  );
}

describe('the page around the content', () => {
  test('who uses the keyboard can go straight to the content, before anything else', () => {
    const html = publicPage();
    assert.match(html, /<body[^>]*><a class="nl-skip-link[^"]*" href="#main">/);
    assert.match(html, /<main[^>]*id="main" tabindex="-1"/i);
  });

  test('leaving works without script: a form that sends the draft along to be destroyed', () => {
    const html = publicPage({ exit: { action: '/weg', concept: 'abc' } });
    assert.match(html, /<form action="\/weg" method="post"><input type="hidden" name="concept" value="abc"\/><button[^>]*type="submit"/);
  });

  test('who hears the page finds the way out as the second thing on it', () => {
    const links = [...publicPage({ exit: { action: '/weg' } }).matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) => href);
    assert.deepEqual(links.slice(0, 2), ['#main', '/weg']);
  });

  test('a page without exit has no trace of one', () => {
    assert.doesNotMatch(publicPage(), /weg|baken-exit/);
  });

  test('each language is offered in that language, and the own one is marked', () => {
    const html = publicPage();
    assert.match(html, /<a [^>]*href="\/en\/melden" lang="en" hrefLang="en">English<\/a>/i);
    assert.match(html, /lang="nl" hrefLang="nl" aria-current="true">Nederlands</i);
  });

  test('many languages fold behind one word', () => {
    const languages = ['nl', 'en', 'pl', 'ro'].map((code) => ({ code, name: code, href: `/${code}` }));
    assert.match(publicPage({ languages }), /<details class="baken-menu"><summary>Taal: /);
  });

  test('a page in Arabic runs from right to left', () => {
    assert.match(publicPage({ language: 'ar', dir: 'rtl' }), /^<html lang="ar" dir="rtl" class="baken-theme">/);
  });

  test('a municipality brings its own stylesheet, class and logo', () => {
    const html = publicPage({ municipality: { code: 'GM0397', name: 'Heemstede', themeClass: 'heemstede-theme', stylesheet: '/thema/heemstede.css', logo: '/thema/heemstede.svg' } });
    assert.match(html, /class="heemstede-theme"/);
    assert.match(html, /public\.css"\/><link rel="stylesheet" href="\/thema\/heemstede\.css"/);
    assert.match(html, /<img class="baken-logo" src="\/thema\/heemstede\.svg" alt=""/);
    assert.match(html, /Gemeente Heemstede/);
  });

  test('no shell carries style, script or a handler in the page', () => {
    const staff = renderToStaticMarkup(<StaffShell {...head} rooms={[{ href: '/', text: 'Vandaag', current: true }]} person={{ name: 'N. de Vries', role: 'Aandachtsfunctionaris' }} signOut={{ action: '/uitloggen' }}><h1>Vandaag</h1></StaffShell>);
    const simple = renderToStaticMarkup(<SimpleShell {...head}><h1>Inloggen</h1></SimpleShell>);
    for (const html of [publicPage({ exit: { action: '/weg' } }), staff, simple]) {
      assert.doesNotMatch(html, /\sstyle=|<style|\son[a-z]+=/);
      assert.doesNotMatch(html, /<script(?![^>]*src=)/);
    }
    assert.match(staff, /<a class="utrecht-nav-list__link" href="\/" aria-current="page">Vandaag/);
  });

  test('leaving the staff site and changing its language are forms, because they change something', () => {
    const html = renderToStaticMarkup(
      <StaffShell {...head} rooms={[]} person={{ name: 'N. de Vries', role: 'Beleid' }} languageSwitch={{ action: '/profiel/taal', code: 'en', name: 'English', back: '/plan' }} signOut={{ action: '/uitloggen' }}>x</StaffShell>,
    );
    assert.match(html, /<form action="\/profiel\/taal" method="post"><input type="hidden" name="terug" value="\/plan"\/><button[^>]*value="en" lang="en" name="taal"/);
    assert.match(html, /<form action="\/uitloggen" method="post">/);
  });
});
