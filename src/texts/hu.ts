import { report } from './hu/report.ts';
import { site } from './hu/site.ts';
import type { ReporterTexts } from './texts.ts';
import { ui } from './hu/ui.ts';

export const hu: ReporterTexts = { report, site, ui };
