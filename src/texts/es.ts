import { report } from './es/report.ts';
import { site } from './es/site.ts';
import type { ReporterTexts } from './texts.ts';
import { ui } from './es/ui.ts';

export const es: ReporterTexts = { report, site, ui };
