import type { FormValues } from '../../../platform/form-values.ts';

export const appraisals = ['B', 'V', 'N'] as const;
export type Appraisal = (typeof appraisals)[number];

/** How long documents of account are kept. `N`: the municipality has still to decide. */
export interface Setting { readonly appraisal: Appraisal; readonly years: number | null; readonly category: string | null }

export interface SettingFields { readonly waardering: string; readonly jaren: string; readonly categorie: string }
export interface SettingMistake { readonly field: keyof SettingFields; readonly key: 'appraisal' | 'years' | 'category' }

export function settingFrom(form: FormValues): SettingFields {
  return { waardering: form.text('waardering'), jaren: form.text('jaren').trim(), categorie: form.text('categorie').trim() };
}

export function readSetting(fields: SettingFields): { readonly setting: Setting } | { readonly mistakes: readonly SettingMistake[] } {
  const appraisal = appraisals.find((one) => one === fields.waardering);
  const years = /^\d{1,3}$/.test(fields.jaren) ? Number(fields.jaren) : Number.NaN;
  const mistakes: SettingMistake[] = [
    ...(appraisal ? [] : [{ field: 'waardering', key: 'appraisal' } as const]),
    ...(appraisal === 'V' && !(years >= 1 && years <= 200) ? [{ field: 'jaren', key: 'years' } as const] : []),
    ...(fields.categorie.length <= 20 ? [] : [{ field: 'categorie', key: 'category' } as const]),
  ];
  if (!appraisal || mistakes.length > 0) return { mistakes };
  return { setting: { appraisal, years: appraisal === 'V' ? years : null, category: fields.categorie || null } };
}
