import { accountability } from './en/accountability.ts';
import { cli } from './en/cli.ts';
import { gallery } from './en/gallery.ts';
import { knowledge } from './en/knowledge.ts';
import { picture } from './en/picture.ts';
import { plan } from './en/plan.ts';
import { signals } from './en/signals.ts';
import { site } from './en/site.ts';
import { trust } from './en/trust.ts';
import { ui } from './en/ui.ts';
import type { nl } from './nl.ts';

export const en: typeof nl = { accountability, cli, gallery, knowledge, picture, plan, signals, site, trust, ui };
