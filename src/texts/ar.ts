import { report } from './ar/report.ts';
import { site } from './ar/site.ts';
import type { ReporterTexts } from './texts.ts';
import { ui } from './ar/ui.ts';

export const ar: ReporterTexts = { report, site, ui };
