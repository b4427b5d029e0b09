import { report } from './pl/report.ts';
import { site } from './pl/site.ts';
import type { ReporterTexts } from './texts.ts';
import { ui } from './pl/ui.ts';

export const pl: ReporterTexts = { report, site, ui };
