import { accountability } from './en/accountability.ts';
import { api } from './en/api.ts';
import { cards } from './en/cards.ts';
import { checklist } from './en/checklist.ts';
import { cli } from './en/cli.ts';
import { desk } from './en/desk.ts';
import { figuresRelease } from './en/figures-release.ts';
import { figures } from './en/figures.ts';
import { gallery } from './en/gallery.ts';
import { glass } from './en/glass.ts';
import { house } from './en/house.ts';
import { indicators } from './en/indicators.ts';
import { internal } from './en/internal.ts';
import { keeping } from './en/keeping.ts';
import { knowledge } from './en/knowledge.ts';
import { learning } from './en/learning.ts';
import { links } from './en/links.ts';
import { openData } from './en/open-data.ts';
import { ownTexts } from './en/own-texts.ts';
import { partners } from './en/partners.ts';
import { passkeys } from './en/passkeys.ts';
import { people } from './en/people.ts';
import { picture } from './en/picture.ts';
import { planNav } from './en/plan-nav.ts';
import { planStory } from './en/plan-story.ts';
import { plan } from './en/plan.ts';
import { planquality } from './en/planquality.ts';
import { plantime } from './en/plantime.ts';
import { planwork } from './en/planwork.ts';
import { progress } from './en/progress.ts';
import { register } from './en/register.ts';
import { report } from './en/report.ts';
import { reporter } from './en/reporter.ts';
import { review } from './en/review.ts';
import { rounds } from './en/rounds.ts';
import { sealedLog } from './en/sealed-log.ts';
import { sharing } from './en/sharing.ts';
import { signIn } from './en/sign-in.ts';
import { signals } from './en/signals.ts';
import { site } from './en/site.ts';
import { stepUp } from './en/step-up.ts';
import { teams } from './en/teams.ts';
import { triage } from './en/triage.ts';
import { trust } from './en/trust.ts';
import { ui } from './en/ui.ts';
import type { nl } from './nl.ts';

export const en: typeof nl = {
  accountability, api, cards, checklist, cli, desk, figures, figuresRelease, gallery, glass, house, indicators, internal, keeping, knowledge, learning, links, openData, ownTexts,
  partners, passkeys, people, picture, plan, planNav, planquality, planStory, plantime, planwork, progress, register, report, reporter, review, rounds, sealedLog, sharing, signals,
  signIn, site, stepUp, teams, triage, trust, ui,
};
