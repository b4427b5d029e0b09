import { accountability } from './nl/accountability.ts';
import { cli } from './nl/cli.ts';
import { gallery } from './nl/gallery.ts';
import { knowledge } from './nl/knowledge.ts';
import { picture } from './nl/picture.ts';
import { plan } from './nl/plan.ts';
import { signals } from './nl/signals.ts';
import { site } from './nl/site.ts';
import { trust } from './nl/trust.ts';
import { ui } from './nl/ui.ts';

export const nl = { accountability, cli, gallery, knowledge, picture, plan, signals, site, trust, ui };
