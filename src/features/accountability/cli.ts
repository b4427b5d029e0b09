import type { Act } from '../../platform/act.ts';
import type { MunicipalityFace } from '../../platform/municipality.ts';
import { accountability as dutch } from '../../texts/nl/accountability.ts';
import { withSoundHeadings } from './blocks/rules-markup.ts';
import { headOf, sectionsOf } from './compose/documents.ts';
import type { Wish } from './compose/facts.ts';
import { gatherAccount } from './compose/gather-account.ts';
import { archivePackage } from './archive/package.ts';
import { type FileKind, renderLetter } from './files.ts';
import { plansForLetters } from './gather.ts';
import { marked } from './letter.ts';

export { verifyDocument, type Verified } from './flow/verify.ts';

async function toFile(act: Act, municipality: string, wish: Wish, kind: FileKind): Promise<Uint8Array | null> {
  const facts = await gatherAccount(act, municipality, wish);
  if (!facts) return null;
  act.about('plan', wish.planRef);
  return renderLetter(marked({ ...headOf(facts, null), blocks: withSoundHeadings(sectionsOf(facts).flatMap(({ blocks }) => blocks)) }, dutch.letter), kind);
}

/**
 * The letter for a plan as a file, without keeping it: `letter --plan REF --out FILE`. It says that it is a draft, because it was not sent.
 * The act needs `plan.read` and `picture.read`.
 * @returns null when the municipality has no such plan
 */
export function letterToFile(act: Act, municipality: Pick<MunicipalityFace, 'name'>, planRef: string, kind: FileKind): Promise<Uint8Array | null> {
  return toFile(act, municipality.name, { kind: 'council-letter', planRef, period: null, asked: null, replaces: null }, kind);
}

/**
 * The yearly report as a file, without keeping it: `report --period 2026 --out FILE`. It says that it is a draft; what only a person can write is named in it.
 * @param period a year; the plan is the one that runs in it, or else the newest
 * @returns null when the municipality has no plan
 */
export async function reportToFile(act: Act, municipality: Pick<MunicipalityFace, 'name'>, period: string, kind: FileKind): Promise<Uint8Array | null> {
  const plans = await plansForLetters(act);
  const plan = plans.find(({ period: { from, to } }) => from.slice(0, 4) <= period && period <= to.slice(0, 4)) ?? plans[0];
  return plan ? toFile(act, municipality.name, { kind: 'yearly-report', planRef: plan.reference, period, asked: null, replaces: null }, kind) : null;
}

/** The archive package of a sent document. Null when the municipality has no such document. The act needs `letters.read`. */
export async function archiveToFile(act: Act, municipality: Pick<MunicipalityFace, 'name'>, reference: string, publicUrl: string | null): Promise<Uint8Array | null> {
  act.about('letter', reference);
  return archivePackage(act, reference, { name: municipality.name, publicUrl });
}
