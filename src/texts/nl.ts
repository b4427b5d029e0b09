import { access } from './nl/access.ts';
import { accountDocuments } from './nl/account-documents.ts';
import { accountWording } from './nl/account-wording.ts';
import { account } from './nl/account.ts';
import { accountability } from './nl/accountability.ts';
import { api } from './nl/api.ts';
import { archive } from './nl/archive.ts';
import { cards } from './nl/cards.ts';
import { checklist } from './nl/checklist.ts';
import { cli } from './nl/cli.ts';
import { desk } from './nl/desk.ts';
import { documents } from './nl/documents.ts';
import { files } from './nl/files.ts';
import { figuresRelease } from './nl/figures-release.ts';
import { figures } from './nl/figures.ts';
import { gallery } from './nl/gallery.ts';
import { glass } from './nl/glass.ts';
import { house } from './nl/house.ts';
import { indicators } from './nl/indicators.ts';
import { internal } from './nl/internal.ts';
import { keeping } from './nl/keeping.ts';
import { knowledge } from './nl/knowledge.ts';
import { learning } from './nl/learning.ts';
import { links } from './nl/links.ts';
import { maps } from './nl/maps.ts';
import { network } from './nl/network.ts';
import { openData } from './nl/open-data.ts';
import { ownTexts } from './nl/own-texts.ts';
import { partners } from './nl/partners.ts';
import { passkeys } from './nl/passkeys.ts';
import { people } from './nl/people.ts';
import { pictureNav } from './nl/picture-nav.ts';
import { pictureStaff } from './nl/picture-staff.ts';
import { picture } from './nl/picture.ts';
import { planNav } from './nl/plan-nav.ts';
import { planStory } from './nl/plan-story.ts';
import { plan } from './nl/plan.ts';
import { planquality } from './nl/planquality.ts';
import { plantime } from './nl/plantime.ts';
import { planwork } from './nl/planwork.ts';
import { progress } from './nl/progress.ts';
import { register } from './nl/register.ts';
import { report } from './nl/report.ts';
import { reporter } from './nl/reporter.ts';
import { retention } from './nl/retention.ts';
import { review } from './nl/review.ts';
import { risks } from './nl/risks.ts';
import { rounds } from './nl/rounds.ts';
import { sealedLog } from './nl/sealed-log.ts';
import { sharing } from './nl/sharing.ts';
import { signIn } from './nl/sign-in.ts';
import { signals } from './nl/signals.ts';
import { site } from './nl/site.ts';
import { stepUp } from './nl/step-up.ts';
import { subject } from './nl/subject.ts';
import { teams } from './nl/teams.ts';
import { triage } from './nl/triage.ts';
import { trust } from './nl/trust.ts';
import { ui } from './nl/ui.ts';

export const nl = {
  access, account, accountability, accountDocuments, accountWording, api, archive, cards, checklist, cli, desk, documents, figures, figuresRelease, files, gallery, glass, house, indicators,
  internal, keeping, knowledge, learning, links, maps, network, openData, ownTexts, partners, passkeys, people, picture, pictureNav, pictureStaff, plan, planNav, planquality,
  planStory, plantime, planwork, progress, register, report, reporter, retention, review, risks, rounds, sealedLog, sharing, signals, signIn, site, stepUp, subject, teams, triage,
  trust, ui,
};
