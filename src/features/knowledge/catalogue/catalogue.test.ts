import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CONCEPT, CONCEPT_IN_SHORT } from './concept.ts';
import { NATIONAL_FIGURES, SERIES_CAUTIONS } from './figures.ts';
import { FORMS } from './forms.ts';
import { CLUSTERS, indicatorGroupsFor, INDICATORS, indicatorsFor } from './indicators.ts';
import { CARD_DO, CARD_DO_NOT, CARD_RULES, PROFESSION_CARDS } from './profession-cards.ts';
import { ROUTE_CARD } from './route-card.ts';
import { REACH_NAMES, reachFrom, riskCells, SECTORS } from './sectors.ts';
import { SOURCES } from './sources.ts';
import { RULES_OF_USE, WAYS_OF_KNOWING } from './ways-of-knowing.ts';
import { MODULES } from '../training/catalogue/modules.ts';

const everything = { CONCEPT, CONCEPT_IN_SHORT, NATIONAL_FIGURES, SERIES_CAUTIONS, FORMS, CLUSTERS, INDICATORS, ROUTE_CARD, REACH_NAMES, SECTORS, RULES_OF_USE, WAYS_OF_KNOWING, PROFESSION_CARDS, CARD_RULES, CARD_DO, CARD_DO_NOT, MODULES };

/** Every object in the catalogue with the way to it. */
function* walk(value: unknown, path: string): Generator<readonly [string, Readonly<Record<string, unknown>>]> {
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) yield* walk(item, `${path}[${at}]`);
  } else if (value !== null && typeof value === 'object') {
    const record = value as Readonly<Record<string, unknown>>;
    yield [path, record];
    for (const [key, item] of Object.entries(record)) yield* walk(item, `${path}.${key}`);
  }
}

const codesOf = (things: readonly { readonly code: string }[]): readonly string[] => things.map(thing => thing.code);

describe('a reader can trust the catalogue', () => {
  test('every text is there in Dutch and in English, and neither is a copy of the other by mistake', () => {
    let texts = 0;
    for (const [path, record] of walk(everything, '')) {
      if (!('nl' in record) && !('en' in record)) continue;
      texts += 1;
      for (const language of ['nl', 'en']) assert.ok(typeof record[language] === 'string' && record[language].trim() !== '', `${path}.${language} is empty`);
    }
    assert.ok(texts > 150);
  });

  test('every fact names a source that is on the list, and every source on the list is used', () => {
    const used = new Set<string>();
    for (const [path, record] of walk(everything, '')) {
      const keys = [...(Array.isArray(record['sources']) ? record['sources'] : []), ...(typeof record['source'] === 'string' ? [record['source']] : [])];
      if ('sources' in record) assert.ok(keys.length > 0, `${path} has no source`);
      for (const key of keys) {
        assert.ok(Object.hasOwn(SOURCES, String(key)), `${path} names ${String(key)}, which is not on the list`);
        used.add(String(key));
      }
    }
    assert.deepEqual(Object.keys(SOURCES).filter(key => !used.has(key)), []);
  });

  test('nothing unverified stands in the catalogue without saying so', () => {
    for (const [path, record] of walk(everything, '')) {
      if (record['grade'] !== 'unverified') continue;
      const words = JSON.stringify(record);
      assert.ok(words.includes('te bevestigen') && words.includes('to be confirmed'), `${path} is unverified and does not say so`);
    }
  });

  test('a law of 2015 is never passed off as the law of today', () => {
    for (const form of FORMS) if (form.law.sources.some(key => SOURCES[key].grade === 'law-2015')) assert.equal(form.law.grade, 'law-2015');
    for (const part of CONCEPT) if (part.sources.some(key => SOURCES[key].grade === 'law-2015')) assert.equal(part.grade, 'law-2015');
  });

  test('a date that the law has not confirmed says that it is to be confirmed', () => {
    for (const form of FORMS) if (form.availableFrom !== null) assert.match(form.toConfirm?.nl ?? '', /te bevestigen door de gemeente/);
  });

  test('codes and addresses are unique and never need escaping', () => {
    for (const [name, list] of Object.entries({ FORMS, CLUSTERS, INDICATORS, ROUTE_CARD, SECTORS, NATIONAL_FIGURES, WAYS_OF_KNOWING, CONCEPT, PROFESSION_CARDS })) {
      const codes = codesOf(list);
      assert.equal(new Set(codes).size, codes.length, `${name} has a code twice`);
      for (const code of codes) assert.match(code, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
    assert.equal(new Set(FORMS.map(form => form.slug)).size, FORMS.length);
  });
});

describe('what the lists hold', () => {
  test('the prosecution service’s annex is complete, but for the country of origin', () => {
    const perCluster = (cluster: string): number => INDICATORS.filter(sign => sign.cluster === cluster).length;
    assert.deepEqual(['om-dependency', 'om-freedom', 'om-conditions', 'om-integrity', 'om-pattern'].map(perCluster), [11, 6, 11, 6, 2]);
    assert.ok(INDICATORS.every(sign => !/bronland|source country/i.test(sign.text.nl + sign.text.en)));
  });

  test('the Labour Inspectorate’s list has its twelve signs', () => {
    assert.equal(INDICATORS.filter(sign => sign.cluster === 'labour-twelve').length, 12);
  });

  test('every form has signs, and each main form a list of its own', () => {
    for (const form of FORMS) assert.ok(indicatorsFor([form.code]).length > 0, form.code);
    for (const form of FORMS.filter(one => one.byDefault)) assert.ok(indicatorGroupsFor([form.code]).some(group => !group.cluster.code.startsWith('om-')), form.code);
  });

  test('every sign stands in exactly one cluster, so that a list never loses one', () => {
    const shown = indicatorGroupsFor(FORMS.map(form => form.code)).flatMap(group => group.indicators);
    assert.deepEqual(codesOf(shown).toSorted(), codesOf(INDICATORS).toSorted());
  });

  test('violence and being locked up ask for a decision the same day', () => {
    const acute = new Set(INDICATORS.filter(sign => sign.acute).map(sign => sign.code));
    for (const code of ['om-no-free-movement', 'om-medical-help-withheld', 'om-confronted-with-violence', 'nla-abused-or-threatened', 'sex-signs-of-violence', 'crime-hurt']) assert.ok(acute.has(code), code);
  });

  test('112 comes first on the route card and is the only urgent number', () => {
    assert.equal(ROUTE_CARD[0]?.phone, '112');
    assert.deepEqual(ROUTE_CARD.filter(entry => entry.urgent).map(entry => entry.phone), ['112']);
    assert.deepEqual(ROUTE_CARD.map(entry => entry.phone).toSorted(), ['033-4481186', '0800-2000', '0800-5151', '0800-7000', '0900-8844', '112'].toSorted());
  });

  test('no ground of the risk matrix pretends to come from the municipality itself', () => {
    assert.ok(SECTORS.every(sector => sector.grounds.every(ground => ground.reach !== 'local')));
    for (const cell of riskCells(SECTORS)) assert.ok(cell.grounds.length > 0);
  });

  test('what happened in Zandvoort is near for Bloemendaal and local for Zandvoort', () => {
    const ground = SECTORS.find(sector => sector.code === 'beach-and-events')?.grounds[0];
    assert.ok(ground);
    assert.deepEqual([reachFrom(ground, 'GM0377'), reachFrom(ground, 'GM0473')], ['neighbour', 'local']);
  });

  test('each profession has a card with signs, questions and 112 first; no card says who somebody is or how they look', () => {
    assert.deepEqual(codesOf(PROFESSION_CARDS), ['front-desk', 'wmo', 'youth', 'enforcement', 'tax-permits', 'school']);
    for (const card of PROFESSION_CARDS) {
      assert.ok(card.notice.length >= 5 && card.ask.items.length >= 3, card.code);
      assert.equal(card.call[0], 'emergency', card.code);
      assert.doesNotMatch(JSON.stringify(card.notice), /Poolse|Roemeense|Bulgaarse|buitenland|allochto|kleding|uiterlijk/i);
    }
    assert.match(JSON.stringify(CARD_DO_NOT), /Beloof niets/);
  });

  test('the ways of knowing are five, and not seeing is not the same as not knowing', () => {
    assert.deepEqual(codesOf(WAYS_OF_KNOWING), ['observed', 'stated-by-others', 'interpreted', 'not-observed', 'unknown']);
  });

  test('the competing shares stand together, so that nobody quotes one as the truth', () => {
    assert.deepEqual(NATIONAL_FIGURES.filter(figure => figure.series === 'share-detected').map(figure => figure.text.en), ['1 in 9', '1 in 6', '1 in 5', '3 to 4 times as many']);
  });
});
