import { report } from './de/report.ts';
import { site } from './de/site.ts';
import type { ReporterTexts } from './texts.ts';
import { ui } from './de/ui.ts';

export const de: ReporterTexts = { report, site, ui };
