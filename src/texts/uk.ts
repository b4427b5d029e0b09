import { report } from './uk/report.ts';
import { site } from './uk/site.ts';
import type { ReporterTexts } from './texts.ts';
import { ui } from './uk/ui.ts';

export const uk: ReporterTexts = { report, site, ui };
