import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CHOSEN_FORMS } from '../../catalogue/forms-by-choice.ts';
import { SOURCES } from '../../catalogue/sources.ts';
import { minutesOf, MODULES, pagesOf } from './modules.ts';

describe('a colleague can trust a module', () => {
  for (const module of MODULES) {
    test(`${module.name.nl}: short, one idea a page, and a check of four to six situations`, () => {
      const minutes = minutesOf(module.pages, module.situations);
      assert.ok(minutes >= 5 && minutes <= 10, `${minutes} minutes`);
      assert.ok(module.pages.length >= 5);
      assert.ok(module.situations.length >= 4 && module.situations.length <= 6);
      const codes = [...module.pages, ...module.situations].map((one) => one.code);
      assert.equal(new Set(codes).size, codes.length);
      for (const page of module.pages) assert.ok(page.sentences.map((one) => one.nl).join(' ').split(' ').length < 120, `${page.code} is one idea`);
    });

    test(`${module.name.nl}: every answer says why, exactly one is right, and the right one does not always stand in one place`, () => {
      for (const situation of module.situations) {
        assert.equal(situation.answers.filter((answer) => answer.right).length, 1, situation.code);
        assert.deepEqual(situation.answers.map((answer) => answer.code), ['a', 'b', 'c']);
        for (const answer of situation.answers) assert.ok(answer.why.nl.length > 10 && answer.why.en.length > 10);
      }
      assert.ok(new Set(module.situations.map((one) => one.answers.findIndex((answer) => answer.right))).size > 1);
    });

    test(`${module.name.nl}: facts name their source, a law of 2015 says so, and practice that stands nowhere is to be confirmed`, () => {
      for (const page of [...module.pages, ...module.situations]) assert.ok(page.sources.length > 0, page.code);
      for (const page of module.pages) {
        if (page.sources.some((key) => SOURCES[key].grade === 'law-2015')) assert.equal(page.grade, 'law-2015', page.code);
        if (page.practice) assert.match(page.practice.note?.nl ?? '', /te bevestigen/);
      }
    });

    test(`${module.name.nl}: nobody is made to look strange, and it will be looked at again`, () => {
      assert.doesNotMatch(JSON.stringify(module), /Poolse|Roemeense|Bulgaarse|allochto|buitenlander|exotisch|gruwel|horror/i);
      assert.ok(module.version >= 1 && module.reviewBy > module.written);
    });
  }

  test('a form that the municipality chose has a page of its own, after the three that always count', () => {
    const module = MODULES.find((one) => one.code === 'forms') ?? assert.fail();
    const begging = CHOSEN_FORMS.filter((form) => form.code === 'forced-begging');
    const codes = pagesOf(module, begging).map((page) => page.code);
    assert.deepEqual(codes, ['three', 'sexual', 'labour', 'criminal', 'forced-begging', 'signs', 'victim-first']);
    assert.equal(pagesOf(module, []).length, module.pages.length);
  });
});
