import { report } from './ro/report.ts';
import { site } from './ro/site.ts';
import type { ReporterTexts } from './texts.ts';
import { ui } from './ro/ui.ts';

export const ro: ReporterTexts = { report, site, ui };
