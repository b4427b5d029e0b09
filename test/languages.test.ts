import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { addressFor, guessLanguage, switchTo } from '../src/platform/path-languages.ts';
import { type Language, languageCodes } from '../src/texts/plural.ts';
import { directionOf, languages, textsIn } from '../src/texts/texts.ts';
import { forEachEngine } from './database-for-tests.ts';
import { linksIn, Sites } from './sites-for-tests.ts';

const reporterPages = ['/', '/mensenhandel', '/mensenhandel/seksuele-uitbuiting', '/mensenhandel/arbeidsuitbuiting', '/mensenhandel/criminele-uitbuiting', '/herkennen', '/melden', '/mijn-melding', '/privacy'];
const inPath = (language: Language, path: string): string => (language === 'nl' ? path : `/${language}${path === '/' ? '' : path}`);
const others = languageCodes.filter((code) => code !== 'nl' && code !== 'en');

/** Every sentence of a catalogue with the path to it; functions are asked with plain values. */
function sentences(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return sentences((value as (...values: unknown[]) => unknown)(...Array.from({ length: value.length }, () => 5)), path);
  if (value && typeof value === 'object') return Object.entries(value).flatMap(([key, inside]) => sentences(inside, `${path}.${key}`));
  return [];
}

const reporterSentences = (language: Language): [string, string][] => {
  const { report, site, ui } = textsIn(language);
  return sentences({ report, site, ui });
};

describe('what a reporter reads in each language', () => {
  const dutch = reporterSentences('nl');

  for (const language of languageCodes.filter((code) => code !== 'nl')) {
    test(`${language}: says all that the Dutch says, and nothing twice in a language of somebody else`, () => {
      const own = reporterSentences(language);
      assert.deepEqual(own.map(([path]) => path), dutch.map(([path]) => path));
      const empty = own.filter(([, text]) => text.trim() === '').map(([path]) => path);
      assert.deepEqual(empty, []);
      // Names of organisations, numbers and file types stay as they are; sentences do not.
      const english = new Map(reporterSentences('en'));
      const same = own.filter(([path, text]) => language !== 'en' && text.length > 25 && (english.get(path) === text || dutch.find(([one]) => one === path)?.[1] === text)).map(([path]) => path);
      assert.deepEqual(same, []);
    });

    test(`${language}: the number to call in danger, file limits and numbers of letters are the same as in Dutch`, () => {
      const own = new Map(reporterSentences(language));
      for (const [path, text] of dutch) {
        for (const number of text.match(/\b(112|0900-8844|0800-\d{4})\b/g) ?? []) assert.ok(own.get(path)?.includes(number), `${path} lost ${number}: ${own.get(path) ?? ''}`);
      }
    });

    test(`${language}: what the page tells to press is what the button says`, () => {
      const { report, site, ui } = textsIn(language);
      assert.ok(report.form.exitNote.includes(ui.exit), report.form.exitNote);
      assert.equal(report.own.title, site.nav.myReport);
    });
  }

  test('no machine stands behind a word for the reader: translations are marked for the makers, not on the page', () => {
    for (const language of others) for (const [path, text] of reporterSentences(language)) assert.doesNotMatch(text, /machine translat|automatisch vertaald/i, path);
  });
});

describe('the address says the language', () => {
  const site = { routes: [{ method: 'GET', path: '/melden/:stap', everyLanguage: true }, { method: 'GET', path: '/plan' }] as never, pathLanguages: ['en'] as const, reporterLanguages: others };

  test('a Polish page links to Polish pages, and to English where there is no Polish one', () => {
    assert.equal(addressFor(site, 'pl', '/melden/stap?x=1'), '/pl/melden/stap?x=1');
    assert.equal(addressFor(site, 'pl', '/plan'), '/en/plan');
    assert.equal(addressFor(site, 'nl', '/plan'), '/plan');
    assert.equal(addressFor(site, 'pl', 'tel:112'), 'tel:112');
  });

  test('the switch on a page that a language does not have leads to the first page of that language', () => {
    assert.equal(switchTo(site, 'ar', '/plan'), '/ar');
    assert.equal(switchTo(site, 'ar', '/melden/x'), '/ar/melden/x');
    assert.equal(switchTo(site, 'en', '/plan'), '/en/plan');
  });

  const lists: readonly (readonly [string | undefined, Language | null])[] = [
    [undefined, null], ['', null], ['pl', 'pl'], ['pl-PL,pl;q=0.9,en;q=0.8', 'pl'], ['xx, uk;q=0.7, en;q=0.9', 'en'], ['zh-Hant-TW', 'zh'], ['nl;q=0, ro', 'ro'], ['*', null], ['en;q=abc', null],
  ];
  for (const [header, language] of lists) test(`a browser that asks for "${header ?? 'nothing'}" is offered ${language ?? 'nothing'}`, () => { assert.equal(guessLanguage(header), language); });

  test('whatever a browser sends as its languages, the guess is one of ours or none', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (header) => {
      const guess = guessLanguage(header);
      assert.ok(guess === null || languageCodes.includes(guess));
    }));
  });

  test('each language stands in the switch under its own name, once', () => {
    assert.deepEqual(languages.map((one) => one.code), [...languageCodes]);
    assert.equal(new Set(languages.map((one) => one.name)).size, languageCodes.length);
  });
});

forEachEngine((open) => {
  let sites: Sites;
  before(async () => { sites = new Sites(await open()); });

  for (const { code, name } of languages) {
    test(`somebody who reads ${name} finds every page that a reporter needs, in that language and direction`, async () => {
      for (const page of reporterPages) {
        const answer = await sites.visitor('public').get(inPath(code, page));
        assert.equal(answer.status, 200, page);
        assert.match(answer.body, new RegExp(`<html lang="${code}"${directionOf(code) === 'rtl' ? ' dir="rtl"' : ''} `), page);
        assert.equal(answer.headers.get('content-language'), code);
        assert.doesNotMatch(answer.body, /[🇦-🇿]/u, 'no flags');
        for (const link of linksIn(answer.body).filter((one) => one.startsWith(`/${code}/`) && code !== 'nl')) {
          const there = await sites.visitor('public').get(link);
          assert.ok([200, 303].includes(there.status), `${page} leads to ${link}: ${there.status}`);
        }
      }
    });

    test(`a report without a story is answered in ${name}, and keeps what else was typed`, async () => {
      const form = new FormData();
      form.set('verhaal', ' ');
      form.set('waar', 'Łódź – площа – ساحة – 广场');
      const answer = await sites.visitor('public').post(inPath(code, '/melden'), form);
      assert.equal(answer.status, 422);
      assert.match(answer.body, /id="foutoverzicht"/);
      assert.ok(answer.body.includes(textsIn(code).report.mistakes['story-missing']));
      assert.ok(answer.body.includes('Łódź – площа – ساحة – 广场'));
    });
  }

  test('what the municipality gives account of is not there in a language that only reporters have', async () => {
    for (const page of ['/pl/plan', '/ar/cijfers', '/vi/verantwoording']) assert.equal((await sites.visitor('public').get(page)).status, 404, page);
  });

  test('a browser set to Polish is offered Polish, and stays where it is', async () => {
    const answer = await sites.visitor('public').get('/melden', { 'accept-language': 'pl-PL,pl;q=0.9' });
    assert.equal(answer.status, 200);
    assert.match(answer.body, /<html lang="nl"/);
    assert.ok(answer.body.includes(textsIn('pl').ui.readIn) && answer.body.includes('href="/pl/melden"'));
    assert.match(answer.headers.get('vary') ?? '', /Accept-Language/);
    const here = await sites.visitor('public').get('/pl/melden', { 'accept-language': 'pl' });
    assert.ok(!here.body.includes(`>${textsIn('pl').ui.readIn}<`));
  });
});
