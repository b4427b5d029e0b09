import { report } from './vi/report.ts';
import { site } from './vi/site.ts';
import type { ReporterTexts } from './texts.ts';
import { ui } from './vi/ui.ts';

export const vi: ReporterTexts = { report, site, ui };
