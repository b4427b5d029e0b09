import { report } from './pt/report.ts';
import { site } from './pt/site.ts';
import type { ReporterTexts } from './texts.ts';
import { ui } from './pt/ui.ts';

export const pt: ReporterTexts = { report, site, ui };
