import type { ExploitationForm } from '../../catalogue/forms.ts';
import { withChosenForms } from './form-pages.ts';
import { FORMS_MODULE } from './forms.ts';
import { FRONT_DESK } from './front-desk.ts';
import { GUT_FEELING } from './gut-feeling.ts';
import type { ModuleCode, ModulePage, Situation, TrainingModule } from './module.ts';
import { ON_A_CHECK } from './on-a-check.ts';
import { PRIVACY } from './privacy.ts';
import { WHAT_IS_IT } from './what-is-it.ts';

/** In the order in which a new colleague takes them. */
export const MODULES: readonly TrainingModule[] = [WHAT_IS_IT, FORMS_MODULE, GUT_FEELING, PRIVACY, FRONT_DESK, ON_A_CHECK];

export function moduleBySlug(slug: string): TrainingModule | null {
  return MODULES.find((one) => one.slug === slug) ?? null;
}

export function moduleByCode(code: string): TrainingModule | null {
  return MODULES.find((one) => one.code === code) ?? null;
}

export function isModuleCode(code: string): code is ModuleCode {
  return moduleByCode(code) !== null;
}

/** The pages of a module where these forms count. */
export function pagesOf(module: TrainingModule, active: readonly ExploitationForm[]): readonly ModulePage[] {
  return module.code === 'forms' ? withChosenForms(module.pages, active) : module.pages;
}

const wordsAMinute = 110;

/** Minutes of calm reading, the check with its explanations included; rounded up. */
export function minutesOf(pages: readonly ModulePage[], situations: readonly Situation[]): number {
  const texts = [
    ...pages.flatMap((page) => [page.title, ...page.sentences, ...page.points ?? [], ...page.practice?.items ?? []]),
    ...situations.flatMap((one) => [one.story, one.question, ...one.answers.flatMap((answer) => [answer.text, answer.why])]),
  ];
  return Math.ceil(texts.reduce((sum, text) => sum + text.nl.split(/\s+/).length, 0) / wordsAMinute);
}

/** How many modules are not past their review date on a day, of all that there are. */
export function modulesInDate(on: Temporal.PlainDate): { readonly inDate: number; readonly all: number } {
  return { inDate: MODULES.filter((one) => one.reviewBy >= on.toString()).length, all: MODULES.length };
}
