import { report } from './tr/report.ts';
import { site } from './tr/site.ts';
import type { ReporterTexts } from './texts.ts';
import { ui } from './tr/ui.ts';

export const tr: ReporterTexts = { report, site, ui };
