import { report } from './zh/report.ts';
import { site } from './zh/site.ts';
import type { ReporterTexts } from './texts.ts';
import { ui } from './zh/ui.ts';

export const zh: ReporterTexts = { report, site, ui };
