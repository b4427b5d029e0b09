import { access } from './en/access.ts';
import { accountDocuments } from './en/account-documents.ts';
import { accountWording } from './en/account-wording.ts';
import { account } from './en/account.ts';
import { accountability } from './en/accountability.ts';
import { api } from './en/api.ts';
import { archive } from './en/archive.ts';
import { cards } from './en/cards.ts';
import { checklist } from './en/checklist.ts';
import { cli } from './en/cli.ts';
import { desk } from './en/desk.ts';
import { documents } from './en/documents.ts';
import { files } from './en/files.ts';
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
import { maps } from './en/maps.ts';
import { network } from './en/network.ts';
import { openData } from './en/open-data.ts';
import { ownTexts } from './en/own-texts.ts';
import { partners } from './en/partners.ts';
import { passkeys } from './en/passkeys.ts';
import { people } from './en/people.ts';
import { pictureNav } from './en/picture-nav.ts';
import { pictureStaff } from './en/picture-staff.ts';
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
import { retention } from './en/retention.ts';
import { review } from './en/review.ts';
import { risks } from './en/risks.ts';
import { rounds } from './en/rounds.ts';
import { sealedLog } from './en/sealed-log.ts';
import { sharing } from './en/sharing.ts';
import { signIn } from './en/sign-in.ts';
import { signals } from './en/signals.ts';
import { site } from './en/site.ts';
import { stepUp } from './en/step-up.ts';
import { subject } from './en/subject.ts';
import { teams } from './en/teams.ts';
import { triage } from './en/triage.ts';
import { trust } from './en/trust.ts';
import { ui } from './en/ui.ts';
import type { nl } from './nl.ts';

export const en: typeof nl = {
  access, account, accountability, accountDocuments, accountWording, api, archive, cards, checklist, cli, desk, documents, figures, figuresRelease, files, gallery, glass, house, indicators,
  internal, keeping, knowledge, learning, links, maps, network, openData, ownTexts, partners, passkeys, people, picture, pictureNav, pictureStaff, plan, planNav, planquality,
  planStory, plantime, planwork, progress, register, report, reporter, retention, review, risks, rounds, sealedLog, sharing, signals, signIn, site, stepUp, subject, teams, triage,
  trust, ui,
};
