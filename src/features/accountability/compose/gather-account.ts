import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../lib/canonical.ts';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { textsIn } from '../../../texts/texts.ts';
import { pictureForDocument, registerFigures, releaseOfYear } from '../../picture/offers.ts';
import { accountOfPlan, type OfferedPlan, planForLetter } from '../../plan/offers.ts';
import { gatherFacts } from '../gather.ts';
import { accountabilityTables } from '../tables.ts';
import { wordingOf } from '../wording/queries.ts';
import type { AccountFacts, FigureTold, Wish } from './facts.ts';
import { readingInWords } from './readings.ts';
import type { Stand } from './rules-changes.ts';

/** Asks the rooms below for everything a document says, as of now. Null when there is no such plan. Needs `plan.read`, `letters.read` and `picture.read`. */
export async function gatherAccount(act: Act, municipality: string, wish: Wish): Promise<AccountFacts | null> {
  const gathered = await gatherFacts(act, municipality, wish.planRef);
  const plan = await planForLetter(act, wish.planRef);
  const account = await accountOfPlan(act, wish.planRef);
  if (!gathered || !plan || !account) return null;
  const figures = await figuresOf(act, plan, wish.period);
  const stand = standOf(act, plan, account, figures);
  const texts = textsIn('nl');
  return {
    wish, letter: gathered.facts, plan: { reference: plan.reference, version: plan.version, title: plan.title }, account, figures, stand,
    yearPicture: wish.kind === 'picture' && wish.period !== null ? await pictureForDocument(act, Number(wish.period), 'nl') : [],
    catalogue: createHash('sha256').update(canonicalJson({ concept: gathered.facts.concept, forms: gathered.facts.forms, risks: gathered.facts.picture.risks })).digest('hex'),
    previous: await previousOf(act, wish), wording: await wordingOf(act, wish.kind, texts), hasExamples: wish.kind !== 'picture' && gathered.hasExamples, at: act.now.toString(),
  };
}

/** The years of the plan that are over, and the year that the document is about; each with the release that speaks of it. */
async function figuresOf(act: Act, plan: OfferedPlan, period: string | null): Promise<readonly FigureTold[]> {
  const first = Number(plan.period.from.slice(0, 4));
  const last = dutchDate(act.now).year - 1;
  const years = new Set(Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at));
  if (period !== null && Number(period) <= last) for (const year of [Number(period) - 1, Number(period)]) years.add(year);
  const told: FigureTold[] = [];
  for (const year of [...years].sort((one, other) => one - other)) {
    const figure = await registerFigures(act, year);
    if (figure && figure.signals.kind !== 'unpublished') told.push({ year, told: figure.signals, release: await releaseOfYear(act, year) });
  }
  return told;
}

function standOf(act: Act, plan: OfferedPlan, account: AccountFacts['account'], figures: readonly FigureTold[]): Stand {
  const releases = new Map(figures.flatMap(({ release }) => (release ? [[release.hash, { number: release.number, hash: release.hash }] as const] : [])));
  return {
    at: act.now.toString(), plan: { reference: plan.reference, version: plan.version, checksum: account.checksum },
    measures: account.measures.map(({ code, title, state }) => ({ code, title, state })),
    indicators: account.indicators.flatMap(({ code, title, unit, newest }) => (typeof newest === 'string' ? [] : [{ code, title, period: newest.period, value: readingInWords(newest, unit), reading: newest.id }])),
    checklist: (account.checklist?.rows ?? []).map(({ code, title, judgement }) => ({ code, title, judgement })),
    decisions: [...plan.decisions.map((one) => ({ ...one, about: plan.title })), ...plan.frameworks.flatMap(({ title, decisions }) => decisions.map((one) => ({ ...one, about: title })))],
    figures: figures.map(({ year, told }) => ({ year, told })), releases: [...releases.values()],
  };
}

/** The newest document about the plan that was sent; what an earlier one said of the registers is kept beside it. */
async function previousOf(act: Act, wish: Wish): Promise<AccountFacts['previous']> {
  let query = accountabilityTables(act.db).selectFrom('accountability.letter').select(['letter_ref', 'title', 'sent_at', 'stand'])
    .where('municipality_id', '=', act.municipality).where('plan_ref', '=', wish.planRef).where('state', '=', 'sent').where('kind', 'in', ['council-letter', 'progress-letter', 'yearly-report']);
  if (wish.replaces !== null) query = query.where('letter_ref', '<>', wish.replaces);
  const row = await query.orderBy('sent_at', 'desc').orderBy('letter_ref', 'desc').limit(1).executeTakeFirst();
  return row?.sent_at ? { reference: row.letter_ref, title: row.title, sentOn: dutchDate(row.sent_at).toString(), stand: row.stand } : null;
}
