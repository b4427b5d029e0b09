import type { ExploitationForm } from '../../catalogue/forms.ts';
import { MAIN_FORMS } from '../../catalogue/forms-main.ts';
import { both, type ModulePage } from './module.ts';

/** A form as a page of the course: the words of the catalogue, so that a course never says something else. */
export function formPage(form: ExploitationForm): ModulePage {
  return {
    code: form.code, title: form.name, sentences: [form.short, ...form.explanation, ...(form.toConfirm ? [form.toConfirm] : [])],
    points: form.subForms.length > 0 ? form.subForms.map((part) => part.name) : undefined,
    grade: form.law.grade, sources: [...new Set([...form.law.sources, ...form.sources, ...form.subForms.flatMap((part) => part.sources)])],
  };
}

export const MAIN_FORM_PAGES: readonly ModulePage[] = MAIN_FORMS.map(formPage);

/** After the main forms, those that the municipality added. */
export function withChosenForms(pages: readonly ModulePage[], active: readonly ExploitationForm[]): readonly ModulePage[] {
  const last = pages.findLastIndex((page) => MAIN_FORMS.some((form) => form.code === page.code));
  if (last === -1) return pages;
  const chosen = active.filter((form) => !form.byDefault).map(formPage);
  const note: ModulePage['sentences'] = [both('Uw gemeente koos ervoor om ook deze vorm mee te tellen.', 'Your municipality chose to count this form too.')];
  return [...pages.slice(0, last + 1), ...chosen.map((page) => ({ ...page, sentences: [...page.sentences, ...note] })), ...pages.slice(last + 1)];
}
