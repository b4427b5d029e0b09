import { report } from './fr/report.ts';
import { site } from './fr/site.ts';
import type { ReporterTexts } from './texts.ts';
import { ui } from './fr/ui.ts';

export const fr: ReporterTexts = { report, site, ui };
