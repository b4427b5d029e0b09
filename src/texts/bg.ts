import { report } from './bg/report.ts';
import { site } from './bg/site.ts';
import type { ReporterTexts } from './texts.ts';
import { ui } from './bg/ui.ts';

export const bg: ReporterTexts = { report, site, ui };
